package org.precedent.index.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an earlier study showed is not there now; what is old is. */
final class TimesTest {
    @ParameterizedTest
    @CsvSource(delimiterString = "=>", textBlock = """
            There was a pneumothorax on the prior study.                    => pneumothorax present history
            There was no pneumothorax on the prior study.                   => pneumothorax absent history
            On the prior CT there was a small effusion and a nodule.        => effusion present history, nodule present history
            Prior CT showed a nodule.                                       => nodule present history
            Compared with prior, which showed a fracture.                   => fracture present history
            Compared with prior, which showed a fracture, the bone is seen. => fracture present history
            A nodule was previously seen.                                   => nodule present history
            Previously there was an effusion.                               => effusion present history
            There was a pneumothorax on the prior study, not seen today.    => pneumothorax present history
            There was an effusion on the prior CT and there is a nodule.    => effusion present history, nodule present
            The prior study showed a fracture; today the lungs are clear.   => fracture present history
            There was an effusion on the prior CT, which is no longer seen. => effusion present history
            In der Voruntersuchung bestand ein Erguss, dieser ist nicht mehr nachweisbar. => effusion present history
            In der Voraufnahme zeigte sich ein Pneumothorax.                => pneumothorax present history
            In der Voraufnahme war kein Erguss nachweisbar.                 => effusion absent history
            Sur l'examen antérieur, il y avait un épanchement.              => effusion present history
            En el estudio previo había derrame pleural.                     => pleural-effusion present history
            """)
    void whatAnEarlierStudyShowedIsOfThePast(String text, String expected) {
        assertEquals(expected, Said.more(text));
    }

    @ParameterizedTest
    @CsvSource(delimiterString = "=>", textBlock = """
            The previously seen effusion has resolved.                             => effusion absent resolved
            There was a pneumothorax on the prior study, now resolved.             => pneumothorax absent resolved
            The nodule seen on the prior CT is unchanged.                          => nodule present unchanged
            A nodule was seen on the prior study and is unchanged.                 => nodule present
            There was a small effusion on the prior study, but this has increased. => effusion present
            The nodule was 3 mm on the prior study, now 4 mm.                      => nodule present
            Compared with the prior study, there is a new effusion.                => effusion present new
            Since the prior study an effusion has developed.                       => effusion present new
            The previously seen nodule measures 5 mm.                              => nodule present
            Compared to the prior study there is an effusion.                      => effusion present
            There was a pneumothorax.                                              => pneumothorax present
            """)
    void whatIsToldOfNowIsOfNow(String text, String expected) {
        assertEquals(expected, Said.more(text));
    }

    @ParameterizedTest
    @CsvSource(delimiterString = "=>", textBlock = """
            Old healed rib fracture.             => rib-fracture:present
            Healed fracture of the left clavicle => clavicle-fracture:present
            Old infarct.                         => infarction:present
            Alte Rippenfraktur links.            => rib-fracture:present
            Fracture ancienne.                   => fracture:present
            Fractura antigua.                    => fracture:present
            History of fracture.                 => ''
            Status post fracture.                => ''
            Old films show effusion.             => ''
            """)
    void whatIsOldIsThereAndWhatIsHistoryIsNot(String text, String expected) {
        assertEquals(expected, Said.inAll(text));
    }

    @ParameterizedTest
    @CsvSource(delimiterString = "=>", textBlock = """
            Malignancy is more likely than infection.             => malignancy uncertain, infection uncertain
            Infection is less likely than malignancy.             => infection uncertain, malignancy uncertain
            Pneumonia favored over atelectasis.                   => pneumonia uncertain, atelectasis uncertain
            Pneumonia is as likely as atelectasis.                => pneumonia uncertain, atelectasis uncertain
            Eine Pneumonie ist wahrscheinlicher als ein Infarkt.  => pneumonia uncertain, infarction uncertain
            A rim-enhancing mass is noted, which may represent an abscess. => mass present, abscess uncertain
            """)
    void ofTwoThatAreWeighedNeitherIsSure(String text, String expected) {
        assertEquals(expected, Said.more(text));
    }
}
