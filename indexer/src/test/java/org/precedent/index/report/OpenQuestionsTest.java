package org.precedent.index.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where a question has a heading and the report has none, the question ends with its line. */
final class OpenQuestionsTest {
    @ParameterizedTest
    @CsvSource(delimiterString = "=>", textBlock = """
            Indication: calf swelling, ?DVT¶Left: Baker cyst. No DVT.   => bakers-cyst:present, deep-vein-thrombosis:absent
            EXAM: CT chest¶HISTORY: cough¶COMPARISON: none.¶Small effusion.¶IMPRESSION: 1. Fracture. => effusion:present, fracture:present
            Clinical details: 58F with pain¶¶Gallstones. No ascites.    => ascites:absent, gallstones:present
            Fragestellung: Erguss?¶Kleiner Pleuraerguss.                => effusion:uncertain, pleural-effusion:present
            """)
    void whatFollowsTheLineIsReported(String text, String expected) {
        assertEquals(expected, Said.inAll(text));
    }

    @ParameterizedTest
    @CsvSource(delimiterString = "=>", textBlock = """
            History: cough and¶fever, pneumonia seen elsewhere.         => pneumonia:uncertain
            History: 64 year old with cough, fever and known emphysema, now with¶Pneumonia at another hospital. => emphysema:uncertain, pneumonia:uncertain
            History: cough.¶Emphysema.¶Findings: Effusion.              => effusion:present, emphysema:uncertain
            Findings: Effusion.¶History: cough.¶Emphysema.              => effusion:present, emphysema:uncertain
            Specimen:¶A. Naevus of the back¶B. Lipoma¶Diagnosis: Naevus. => lipoma:uncertain, naevus:present
            """)
    void aQuestionOfSeveralLinesStaysOne(String text, String expected) {
        assertEquals(expected, Said.inAll(text));
    }
}
