package org.precedent.api.query;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class WordAgreementTest {
    @Test
    void theShareCountsEachWordOnce() {
        assertEquals(0.5, WordAgreement.share("left pneumothorax left", List.of("Left", "left")));
    }

    @Test
    void anEndingMakesNoDifference() {
        assertEquals(1, WordAgreement.share("rib fracture, pneumothorax", List.of("ribs fractured", "pneumothoraces")));
        assertEquals(1, WordAgreement.share("focus", List.of("foci")));
    }

    @Test
    void aSpellingMakesNoDifference() {
        assertEquals(1, WordAgreement.share("oedema tumour haemorrhage", List.of("edema", "tumor", "hemorrhage")));
    }

    @Test
    void differentWordsOfOneBeginningAreDifferent() {
        assertEquals(0, WordAgreement.share("left renal", List.of("lesion", "rental", "leftover")));
    }

    @Test
    void wordsWithoutAContentDoNotCount() {
        assertEquals(1, WordAgreement.share("a fracture of the wrist", List.of("fracture", "wrist")));
        assertEquals(0, WordAgreement.share("of the", List.of("of", "the")));
    }
}
