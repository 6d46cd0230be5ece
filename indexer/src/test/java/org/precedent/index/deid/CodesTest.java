package org.precedent.index.deid;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class CodesTest {
    @ParameterizedTest
    @CsvSource({
        "CR, CR",
        "cr, CR",
        "' Cr ', CR",
        "'CR,', CR",
        "CR (computed radiography), CR",
        "CT scan, CT",
        "ct/pt, CT",
        "RtDose, RTDOSE",
        "NEW2, NEW2"
    })
    void modalitiesComeInManyWritings(String written, String code) {
        assertEquals(code, Codes.modality(written));
    }

    @ParameterizedTest
    @CsvSource({
        "CHEST, CHEST",
        "chest, CHEST",
        "Chest, CHEST",
        "chest., CHEST",
        "'Chest, PA', CHEST",
        "CHEST (two views), CHEST",
        "THORAX, CHEST",
        "Thorax, CHEST",
        "C-Spine, CSPINE",
        "c spine, CSPINE",
        "Cervical Spine, CSPINE",
        "Schädel, SKULL",
        "whole body, WHOLEBODY",
        "PINKY TOE, PINKY TOE"
    })
    void bodyPartsComeInManyWritings(String written, String code) {
        assertEquals(code, Codes.bodyPart(written));
    }

    @Test
    void viewsAndSidesComeInManyWritings() {
        assertEquals("PA", Codes.view("pa"));
        assertEquals("PA", Codes.view("Postero-Anterior"));
        assertEquals("LATERAL", Codes.view("Lateral"));
        assertEquals("L", Codes.laterality("l"));
        assertEquals("L", Codes.laterality("Left"));
        assertEquals("B", Codes.laterality("both"));
    }

    /** Only what has the form of a code passes unknown, for free text may name somebody. */
    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "Mrs. Quillon", "quillon", "Zebedee (chest)", "seventeen letters", "A-1", "Ångström"})
    void freeTextIsNoCode(String written) {
        assertEquals("", Codes.modality(written));
        assertEquals("", Codes.bodyPart(written));
        assertEquals("", Codes.view(written));
        assertEquals("", Codes.laterality(written));
        assertEquals("", Codes.other(written));
    }

    @ParameterizedTest
    @CsvSource({
        "CHEST",
        "CHEST PA",
        "SKIN LOWER EXTREMITY",
        "CT",
        "AP SUPINE",
        "L5 S1",
        "KNEE 2 VIEWS",
        "WHOLEBODY",
        "''"
    })
    void aCodeOfKnownWordsNamesNobody(String code) {
        assertTrue(Codes.isPlain(code));
    }

    @ParameterizedTest
    @ValueSource(strings = {"QUILLON", "CHEST QUILLON", "ZEBEDEE Q", "AP_QUILLON", "12345678", "Q1234567"})
    void aCodeWithAnotherWordMayNameSomebody(String code) {
        assertFalse(Codes.isPlain(code));
    }

    @Test
    void aCodeOfAnotherKindStandsAsItIs() {
        assertEquals("MONOCHROME2", Codes.other("MONOCHROME2"));
    }
}
