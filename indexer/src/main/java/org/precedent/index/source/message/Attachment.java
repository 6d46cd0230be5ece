package org.precedent.index.source.message;

import java.util.List;

/**
 * What a document says that a message carries within it. Not de-identified.
 *
 * @param text in lines
 * @param mentions what its own fields name somebody with, such as the author of a PDF
 * @param notices what was left out of it, a sentence each, without a word out of it
 */
public record Attachment(String text, List<Mention> mentions, List<String> notices) {
    public Attachment {
        mentions = List.copyOf(mentions);
        notices = List.copyOf(notices);
    }

    /** A text that names nobody elsewhere, and is whole. */
    public static Attachment of(String text) {
        return new Attachment(text, List.of(), List.of());
    }

    @Override
    public String toString() {
        return "Attachment";
    }
}
