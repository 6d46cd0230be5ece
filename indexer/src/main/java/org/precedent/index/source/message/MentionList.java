package org.precedent.index.source.message;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.precedent.index.deid.Semblance;
import org.precedent.index.source.Code;
import org.precedent.index.source.Unusable;
import org.precedent.index.source.message.Mention.Kind;

/** Gathers what the fields of a message name somebody with, each once. For one thread. */
public final class MentionList {
    /** More than so many name everybody, or nobody: the message is hostile. */
    public static final int MOST = 20_000;

    /** A longer value is a text, in characters. */
    public static final int LONGEST = 1_000;

    private static final int SHORTEST = 2;

    private final Set<Mention> mentions = new LinkedHashSet<>();
    private boolean tooLong;

    /** Takes a value in; what is empty, or one character, names nobody. */
    public void add(Kind kind, String value) {
        String text = value.strip();
        if (text.length() > LONGEST) {
            tooLong = true;
        } else if (text.length() >= SHORTEST && mentions.size() <= MOST) {
            mentions.add(new Mention(kind, text));
        }
    }

    /** Takes in a value of which nothing tells what it is, if it looks like a name, a number, a day or an address. */
    public void guess(String value) {
        switch (Semblance.of(value)) {
            case NAME -> add(Kind.LIKELY_PERSON, value);
            case NUMBER -> add(Kind.CODE, value);
            case DAY -> add(Kind.DATE, value);
            case ADDRESS -> add(Kind.PHRASE, value);
            case NOTHING -> {}
        }
    }

    /** Whether a value was left out for its length. */
    public boolean leftOut() {
        return tooLong;
    }

    /**
     * All that was taken in.
     *
     * @throws Unusable if that was too much
     */
    public List<Mention> list() throws Unusable {
        if (mentions.size() > MOST) {
            throw new Unusable(
                    Code.TOO_LARGE, "it names people, numbers and places more than " + MOST + " times; divide it");
        }
        return List.copyOf(mentions);
    }
}
