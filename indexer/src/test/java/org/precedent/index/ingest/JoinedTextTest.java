package org.precedent.index.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class JoinedTextTest {

    private static String joined(List<String> texts) {
        JoinedText text = new JoinedText("; ", 20);
        texts.forEach(text::add);
        return text.toString();
    }

    @Test
    void joiningTheSameAgainChangesNothing() {
        List<String> texts = List.of("x; y", "z", "x", "", "y; z", "longer than there is room", "x");
        assertEquals("x; y; z", joined(texts));
        List<String> twice = new ArrayList<>(texts);
        twice.addAll(texts);
        assertEquals("x; y; z", joined(twice));
    }

    @Test
    void aPartOfAWordIsNotThatWord() {
        assertEquals("effusion; fusion", joined(List.of("effusion", "fusion")));
    }

    @Test
    void whatHasNoRoomIsLeftOutAndSaidToBe() {
        JoinedText text = new JoinedText("; ", 10);
        assertTrue(text.add("12345678"));
        assertFalse(text.add("9"));
        assertEquals("12345678", text.toString());
    }
}
