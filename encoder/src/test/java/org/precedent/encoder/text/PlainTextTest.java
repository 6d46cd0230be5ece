package org.precedent.encoder.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class PlainTextTest {

    @ParameterizedTest
    @CsvSource({
        "Left Pneumothorax, left pneumothorax",
        "'X-ray: LEFT!', xray left",
        "T2/FLAIR <5mm, t2flair 5mm",
        "'a . b', a b",
        "'  a \t\n b  ', a b",
        "</s>, s",
        "Weiß GRÖSSE, weiß grösse",
        "ΟΔΟΣ ΣΑΣ, οδος σας",
        "≥ 3 cm², ≥ 3 cm²"
    })
    void textIsMadePlain(String text, String plain) {
        assertEquals(plain, PlainText.of(text));
    }

    @Test
    void all32PunctuationMarksGo() {
        StringBuilder marks = new StringBuilder();
        for (char c = '!'; c <= '~'; c++) {
            if (!Character.isLetterOrDigit(c)) {
                marks.append(c);
            }
        }
        assertEquals(32, marks.length());
        assertEquals("ab", PlainText.of("a" + marks + "b"));
    }

    @ParameterizedTest
    @ValueSource(
            ints = {
                0x09, 0x0A, 0x0B, 0x0C, 0x0D, 0x1C, 0x1D, 0x1E, 0x1F, 0x20, 0x85, 0xA0, 0x1680, 0x2000, 0x2007, 0x200A,
                0x2028, 0x2029, 0x202F, 0x205F, 0x3000
            })
    void whiteSpaceIsWhatPythonCallsSo(int space) {
        assertEquals("a b", PlainText.of("a" + (char) space + "b"));
    }

    @ParameterizedTest
    @ValueSource(ints = {0x00, 0x200B, 0x180E, 0xFEFF})
    void otherInvisibleCharactersAreNoWhiteSpace(int character) {
        assertEquals(3, PlainText.of("a" + (char) character + "b").length());
    }

    @ParameterizedTest
    @ValueSource(ints = {0x01, 0x04, 0x08, 0x0E, 0x1B, 0x7F, 0x8F, 0x9F})
    void whatTheTokenizerDropsLeavesNoSpace(int character) {
        assertEquals("a b", PlainText.of("a " + (char) character + " b " + (char) character));
        assertEquals("ab", PlainText.of("a" + (char) character + "b"));
    }

    @Test
    void nothingIsLeftOfNothing() {
        assertEquals("", PlainText.of(""));
        assertEquals("", PlainText.of(" .,! "));
    }

    @Test
    void halfACharacterIsReplacedAndAWholeOneKept() {
        assertEquals("a\uFFFDb\uFFFD", PlainText.of("a\uD83Db\uDE00"));
        assertEquals("\uD83E\uDEC1", PlainText.of("\uD83E\uDEC1"));
    }

    @Test
    void aTextOfAMillionWordsIsBounded() {
        assertTrue(PlainText.of("word ".repeat(1_000_000)).length() <= PlainText.MAX_CHARS);
    }
}
