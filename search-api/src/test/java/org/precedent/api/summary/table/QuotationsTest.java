package org.precedent.api.summary.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.precedent.encoder.TestSeed;
import org.precedent.index.model.Span;

class QuotationsTest {
    @Test
    void aShortSentenceIsQuotedWhole() {
        Span sentence = new Span(2, 9);

        assertEquals(sentence, Quotations.around("x a b c d.", sentence, new Span(4, 5), 7));
    }

    @Test
    void aLongOneIsCutBetweenWords() {
        String text = "aaaa bbbb cccc dddd eeee ffff";
        Span quoted = Quotations.around(text, new Span(0, text.length()), new Span(10, 14), 17);

        assertEquals("bbbb cccc dddd", quoted.of(text));
    }

    @Test
    void noQuotationIsBlankTooLongOrCutsACharacterOrItsFocus() {
        Random random = TestSeed.random("QuotationsTest");
        String[] bits = {"a", " ", "\ud83d\udc80", "word", "\u00a0", "\n"};
        for (int round = 0; round < 2000; round++) {
            StringBuilder built = new StringBuilder("x");
            while (built.length() < 60) {
                built.append(bits[random.nextInt(bits.length)]);
            }
            String text = built.append("finding").append("y").toString();
            for (int i = 0; i < 20; i++) {
                text = text + bits[random.nextInt(bits.length)];
            }
            text = text + "z";
            int at = text.indexOf("finding");
            Span quoted = Quotations.around(text, new Span(0, text.length()), new Span(at, at + 7), 20);
            String quotation = quoted.of(text);

            assertTrue(quotation.contains("finding"), quotation);
            assertTrue(quotation.length() <= 20);
            assertFalse(Character.isLowSurrogate(quotation.charAt(0)));
            assertFalse(Character.isHighSurrogate(quotation.charAt(quotation.length() - 1)));
        }
    }
}
