package org.precedent.index.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is measured is named through its measurement, and what is well is denied by saying so. */
final class MeasuredNamesTest {
    @ParameterizedTest
    @CsvSource(delimiterString = "=>", textBlock = """
            Endometrium 6 mm, not thickened.                         => endometrial-thickening absent
            The endometrium measures 6 mm and is not thickened.      => endometrial-thickening absent
            The endometrium measures 16 mm and is thickened.         => endometrial-thickening present
            Liver 15 cm, not enlarged.                               => hepatomegaly absent
            The liver is 15 cm, spleen enlarged.                     => splenomegaly present
            Aorta 2.1 x 2.0 cm and not aneurysmal.                   => aortic-aneurysm absent
            Milz 11 cm, nicht vergrößert.                            => splenomegaly absent
            """)
    void aNameGoesOnBehindAMeasurement(String text, String expected) {
        assertEquals(expected, Said.in(text));
    }

    @ParameterizedTest
    @CsvSource(delimiterString = "=>", textBlock = """
            The pancreatic duct is of normal calibre.                => pancreatic-duct-dilatation absent
            The CBD is normal in caliber.                            => biliary-dilatation absent
            Bowel gas pattern is nonobstructive.                     => bowel-obstruction absent
            Non-obstructive bowel gas pattern.                       => bowel-obstruction absent
            DHC schlank.                                             => biliary-dilatation absent
            Margins: negative.                                       => positive-margin absent
            Naevus, margins negative.                                => naevus present, positive-margin absent
            Margins are free of tumour.                              => positive-margin absent, neoplasm absent
            Resection margins uninvolved by carcinoma.               => positive-margin absent, malignancy absent
            Deep margin involved.                                    => positive-margin present
            Resektionsränder frei.                                   => positive-margin absent
            Schnittränder tumorfrei.                                 => neoplasm absent
            Netzhaut anliegend.                                      => retinal-detachment absent
            """)
    void whatIsWellIsDenied(String text, String expected) {
        assertEquals(expected, Said.in(text));
    }

    @ParameterizedTest
    @CsvSource(delimiterString = "=>", textBlock = """
            ACL: complete tear.                                      => ligament-tear present
            ACL: complete mid-substance rupture.                     => ligament-tear present
            Vorderes Kreuzband: komplette Ruptur.                    => ligament-tear present
            T2-bright liver lesion.                                  => liver-lesion present
            Nieren ohne Stau.                                        => hydronephrosis absent
            Segment 6 is probably a haemangioma.                     => haemangioma uncertain
            """)
    void anEntryAndItsStateAreOneName(String text, String expected) {
        assertEquals(expected, Said.in(text).replace("liver-haemangioma", "haemangioma"));
    }

    @ParameterizedTest
    @CsvSource(delimiterString = "=>", textBlock = """
            2.3 x 1.9 cm dural-based, avidly enhancing meningioma.   => 2.3 x 1.9 cm
            Lobulated 4 cm mass.                                     => 4 cm
            Spleen 11 cm, no ascites.                                => ''
            """)
    void aSizeReachesOverWordsThatDescribe(String text, String expected) {
        assertEquals(
                expected,
                ReportParser.parse(text).structure().findings().getLast().size());
    }

    @ParameterizedTest
    @CsvSource(delimiterString = "=>", textBlock = """
            5 mm obstructing stone in the left ureter.               => ureteral-stone 5 mm
            """)
    void aSizeIsThatOfTheThingAndNotOfWhatDescribesIt(String text, String expected) {
        var last = ReportParser.parse(text).structure().findings().getLast();
        assertEquals(expected, last.id() + " " + last.size());
    }
}
