package org.precedent.index.report;

import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.precedent.index.model.Side;

/**
 * Finds the side that words speak of.
 *
 * @param left in lower case
 * @param right likewise
 * @param both likewise
 * @param written what tells a side only as it is written, as the Latin names of the eyes
 * @param chambers beginnings of what is named after a side on which it need not lie
 * @param leaving with {@code leftBehind} on the other side of "left" it is a verb
 * @param atOnce behind "right" it is an adverb
 * @param choices behind "either" and "both" they begin the first of two things
 * @param ones stand for what was named, at another side: "a larger one on the left"
 * @param levels tell of a place how high it is
 * @param moves tell that something has gone to a side, {@code directions} to which: "shifted to the right"
 * @param heads at the beginning of a sentence they tell the side of all that it names, as they are written
 */
record Sides(
        Set<String> left,
        Set<String> right,
        Set<String> both,
        WrittenSides written,
        Set<String> chambers,
        Set<String> leaving,
        Set<String> leftBehind,
        Set<String> atOnce,
        Set<String> choices,
        Set<String> ones,
        Set<String> levels,
        Set<String> moves,
        Set<String> directions,
        Set<String> heads) {
    /** How far behind the word of a movement its direction may stand. */
    private static final int FARTHEST_DIRECTION = 4;

    static Sides of(WordFile file, WordFile moves, Spelling spelling) {
        return new Sides(
                file.words("left", spelling),
                file.words("right", spelling),
                file.words("both", spelling),
                WrittenSides.of(file),
                file.words("chambers", spelling),
                file.words("leaving", spelling),
                file.words("left-behind", spelling),
                file.words("at-once", spelling),
                file.words("choices", spelling),
                file.words("ones", spelling),
                file.words("levels", spelling),
                moves.words("moves", spelling),
                moves.words("directions", spelling),
                Set.copyOf(file.written("heads")));
    }

    /** The side of some tokens, both if they speak of both, null if of none. */
    @Nullable Side of(String text, List<Token> tokens) {
        Set<Side> found = EnumSet.noneOf(Side.class);
        for (int i = 0; i < tokens.size(); i++) {
            Side side = at(text, tokens, i);
            if (side != null) {
                found.add(side);
            }
        }
        if (found.isEmpty()) {
            return null;
        }
        return found.size() == 1 ? found.iterator().next() : Side.BILATERAL;
    }

    /**
     * How many of some words to leave out, as they tell where something has gone.
     *
     * @param sentence of which the words are a stretch
     */
    int behindMove(List<Token> sentence, List<Token> words) {
        for (int i = words.size() - 1; i >= 0; i--) {
            Token word = words.get(i);
            if ((left.contains(word.word()) || right.contains(word.word()))
                    && isDirection(sentence, place(sentence, word))) {
                return i + 1;
            }
        }
        return 0;
    }

    private static int place(List<Token> sentence, Token word) {
        return Math.max(0, Collections.binarySearch(sentence, word, Comparator.comparingInt(Token::start)));
    }

    /** As in "to the right", behind a shift. */
    private boolean isDirection(List<Token> tokens, int side) {
        int leads = side;
        while (leads > Math.max(0, side - 2)
                && !directions.contains(tokens.get(leads).word())) {
            leads--;
        }
        return directions.contains(tokens.get(leads).word())
                && tokens.subList(Math.max(0, leads - FARTHEST_DIRECTION), leads).stream()
                        .anyMatch(token -> moves.contains(token.word()));
    }

    /** The side that a sentence begins with as an adverb: "rechts". */
    @Nullable Side atHead(String text, List<Token> tokens) {
        Token first = tokens.getFirst();
        boolean isHead = heads.contains(Token.word(text.substring(first.start(), first.end())));
        return isHead ? at(text, tokens, 0) : null;
    }

    private @Nullable Side at(String text, List<Token> tokens, int index) {
        Token token = tokens.get(index);
        String word = token.word();
        String next = index + 1 < tokens.size() ? tokens.get(index + 1).word() : "";
        String before = index > 0 ? tokens.get(index - 1).word() : "";
        boolean chamber = chambers.stream().anyMatch(next::startsWith);
        Side asWritten = written.at(text, token);
        if (asWritten != null) {
            return asWritten;
        }
        if (left.contains(word)) {
            boolean isVerb = leaving.contains(before) && leftBehind.contains(next);
            return chamber || isVerb ? null : Side.LEFT;
        }
        if (right.contains(word)) {
            return chamber || atOnce.contains(next) ? null : Side.RIGHT;
        }
        return both.contains(word) && !choices.contains(next) ? Side.BILATERAL : null;
    }
}
