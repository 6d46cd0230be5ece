package org.precedent.index.source.document;

import java.nio.charset.StandardCharsets;
import org.precedent.index.source.Unusable;

/** A document in the Rich Text Format 1.9: its text, and what its info group names. */
final class RtfDocument {
    private RtfDocument() {}

    static ReadDocument read(byte[] content, DocumentLimits limits) throws Unusable {
        RtfText text = new RtfText(limits);
        // one character a byte: a character set is what bytes are read in later
        RtfTokens tokens = new RtfTokens(new String(content, StandardCharsets.ISO_8859_1));
        while (tokens.next()) {
            switch (tokens.kind()) {
                case OPEN -> text.open();
                case CLOSE -> text.close();
                case WORD -> text.word(tokens.word(), tokens.number());
                case SYMBOL -> text.symbol(tokens.word().charAt(0));
                case BYTE -> text.packed((byte) tokens.number());
                case DATA -> text.data();
            }
            if (text.isDone()) {
                break;
            }
        }
        return text.document();
    }
}
