package org.precedent.index.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.precedent.index.model.Side;

/**
 * What tells a side only as it is written: "OD", "RE:" and "RE>LE", but not the "R" of "R/O". A text has many words and
 * few of these, so they are kept by their first letter.
 */
final class WrittenSides {
    /** By its first character, the longest first. */
    private final Map<Character, List<Phrase>> phrases = new HashMap<>();

    /** A phrase; null when it tells no side though it begins like one that does. */
    private record Phrase(String written, @Nullable Side side) {}

    private WrittenSides() {}

    static WrittenSides of(WordFile file) {
        WrittenSides sides = new WrittenSides();
        sides.add(file.written("left-written"), Side.LEFT);
        sides.add(file.written("right-written"), Side.RIGHT);
        sides.add(file.written("both-written"), Side.BILATERAL);
        sides.add(file.written("no-side-written"), null);
        return sides;
    }

    private void add(List<String> written, @Nullable Side side) {
        for (String phrase : written) {
            List<Phrase> alike = phrases.computeIfAbsent(phrase.charAt(0), _ -> new ArrayList<>());
            alike.add(new Phrase(phrase, side));
            alike.sort(Comparator.comparingInt((Phrase one) -> one.written.length())
                    .reversed());
        }
    }

    /** The side of the longest phrase that begins with a token; null when none does, or it tells none. */
    @Nullable Side at(String text, Token token) {
        int length = token.end() - token.start();
        for (Phrase phrase : phrases.getOrDefault(text.charAt(token.start()), List.of())) {
            if (phrase.written.length() >= length && text.startsWith(phrase.written, token.start())) {
                return phrase.side;
            }
        }
        return null;
    }
}
