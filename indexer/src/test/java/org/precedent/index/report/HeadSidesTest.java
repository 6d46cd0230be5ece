package org.precedent.index.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The side that stands before a colon is that of what follows. In the texts a pilcrow is the end of a line. */
final class HeadSidesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            R: cataract, L: pseudophakia            | cataract present right, pseudophakia present left
            R: cataract, L: normal                  | cataract present right
            RE: cataract. LE: glaucoma.             | cataract present right, glaucoma present left
            OD: cataract; OS: no cataract           | cataract present right, cataract absent left
            Right: effusion, left: consolidation.   | effusion present right, consolidation present left
            Fundus RA: Drusen, LA: Makulaödem       | drusen present right, macular-oedema present left
            RA: Katarakt. LA: Netzhautablösung.     | cataract present right, retinal-detachment present left
            Rechts: Erguss, links: Infiltrat.       | effusion present right, lung-opacity present left
            """)
    void eachEntryHasTheSideOfItsOwnHead(String text, String expected) {
        assertEquals(expected, Said.in(text));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Right eye:¶Cataract. No glaucoma.¶Left eye:¶Drusen.  | cataract present right, glaucoma absent right, drusen present left
            Right eye:¶Lens: cataract.¶¶Glaucoma?                | cataract present right, glaucoma uncertain
            Rechtes Auge:¶Katarakt.¶Linkes Auge:¶Keine Drusen.   | cataract present right, drusen absent left
            Right eye:¶Cataract.¶Summary:¶Glaucoma.              | cataract present right, glaucoma present
            """)
    void aHeadAloneOnItsLineHoldsUpToTheNextOneOrABlankLine(String text, String expected) {
        assertEquals(expected, Said.in(text));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            R/O PNEUMONIA         | pneumonia uncertain
            R/O: appendicitis     | appendicitis uncertain
            R/O DVT left leg      | deep-vein-thrombosis uncertain left
            Cataract RE>LE        | cataract present bilateral
            Effusions R > L       | effusion present bilateral
            Katarakt bei RA > LA  | cataract present bilateral
            RUL nodule.           | lung-nodule present right
            Abscess in the LLQ.   | abscess present left
            """)
    void lettersTellASideOnlyWhereTheyMeanOne(String text, String expected) {
        assertEquals(expected, Said.in(text));
    }
}
