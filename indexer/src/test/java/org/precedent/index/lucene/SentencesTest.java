package org.precedent.index.lucene;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

final class SentencesTest {
    private static List<String> split(String text) {
        return Sentences.of(text).stream().map(span -> span.of(text)).toList();
    }

    @Test
    void aFullStopBeforeWhiteSpaceEndsASentence() {
        assertEquals(
                List.of("No effusion.", "Clear lungs;", "normal heart?"),
                split(" No effusion.  Clear lungs; normal heart?"));
    }

    @Test
    void aDecimalPointDoesNot() {
        assertEquals(List.of("A nodule of 2.5 cm."), split("A nodule of 2.5 cm."));
    }

    @Test
    void aHeadingOnItsOwnLineStandsAlone() {
        assertEquals(List.of("FINDINGS:", "Clear lungs"), split("FINDINGS:\r\nClear lungs\n\n"));
    }

    @Test
    void aWrappedLineGoesOn() {
        assertEquals(List.of("A small left\npneumothorax."), split("A small left\npneumothorax."));
    }

    @Test
    void blankTextHasNone() {
        assertEquals(List.of(), split(" \n\t"));
    }
}
