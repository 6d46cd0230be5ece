package org.precedent.index.source.document;

import java.util.List;
import org.precedent.index.source.message.Mention;

/**
 * What a document says. Not de-identified.
 *
 * @param text in lines, never empty
 * @param mentions what its own fields name somebody with, such as the author of a PDF
 * @param notices what was left out, a sentence each, without a word out of it
 */
public record ReadDocument(String text, List<Mention> mentions, List<String> notices) {
    public ReadDocument {
        mentions = List.copyOf(mentions);
        notices = List.copyOf(notices);
    }

    static ReadDocument of(String text) {
        return new ReadDocument(text, List.of(), List.of());
    }

    @Override
    public String toString() {
        return "ReadDocument";
    }
}
