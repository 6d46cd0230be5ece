package org.precedent.index.source.message;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.precedent.index.model.Report;
import org.precedent.index.model.Study;

/**
 * What one message or document says of one study. Not de-identified: it is cleaned at the door and goes no further.
 *
 * @param issued when this version was issued; null when it is not told
 * @param study what it says of the study
 * @param text the report; empty when it has none
 * @param mentions all that its fields name somebody with
 * @param notices what was not understood or left out, a sentence each, without a word out of it
 */
public record Message(
        MessageIdentity identity,
        MessageStatus status,
        @Nullable Instant issued,
        Study study,
        String text,
        List<Mention> mentions,
        List<String> notices) {
    public Message {
        mentions = List.copyOf(mentions);
        notices = List.copyOf(notices);
        if (text.length() > Report.MAX_LENGTH) {
            throw new IllegalArgumentException(
                    "a text of " + text.length() + " characters is longer than " + Report.MAX_LENGTH);
        }
    }

    /** The same, which names others too. */
    public Message naming(List<Mention> others) {
        List<Mention> all = new ArrayList<>(mentions);
        all.addAll(others);
        return new Message(identity, status, issued, study, text, all, notices);
    }

    @Override
    public String toString() {
        return "Message[" + status + "]";
    }
}
