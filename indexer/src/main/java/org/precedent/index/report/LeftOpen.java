package org.precedent.index.report;

import java.util.List;
import java.util.OptionalInt;
import java.util.function.IntPredicate;

/**
 * Tells which of what a sentence denies is left open behind that, as in "not seen but cannot be excluded" and "not
 * identified; it is not excluded": a doubt behind a break, of nothing but what was named before.
 */
final class LeftOpen {
    /** Behind a sentence's own words, a doubt that names nothing speaks of the sentence before. */
    private static final int SENTENCE_BEFORE = -1;

    private final Grammar grammar;
    private final List<Token> tokens;

    /** Where the parts of the sentence begin that leave open what stands before them. */
    private final List<Integer> parts;

    LeftOpen(Lexicon lexicon, List<Token> tokens) {
        this.grammar = lexicon.language().grammar();
        this.tokens = tokens;
        this.parts = lexicon.doubts().in(tokens).stream()
                .filter(this::leavesOpen)
                .map(this::begin)
                .flatMapToInt(OptionalInt::stream)
                .boxed()
                .toList();
    }

    /** Whether the sentence begins by leaving open what the one before denies: "It is not excluded." */
    boolean isOfSentenceBefore() {
        return parts.contains(SENTENCE_BEFORE);
    }

    /**
     * Whether what is denied is left open behind it.
     *
     * @param named all that the sentence names
     * @param denied whether one of it is denied
     */
    boolean is(int index, List<Names.Named> named, IntPredicate denied) {
        return parts.stream().anyMatch(part -> reaches(index, part, named, denied));
    }

    private boolean reaches(int index, int part, List<Names.Named> named, IntPredicate denied) {
        if (named.get(index).last() >= part || namesBehind(part, named)) {
            return false;
        }
        for (int i = index; i + 1 < named.size() && named.get(i + 1).last() < part; i++) {
            boolean isApart = tokens.subList(named.get(i).last(), named.get(i + 1).first()).stream()
                    .anyMatch(token -> Surroundings.STRONG_BREAKS.contains(token.word()));
            if (isApart || !denied.test(i + 1)) {
                return false;
            }
        }
        return true;
    }

    /** As in "no fracture; not excluded a tear". */
    private boolean namesBehind(int part, List<Names.Named> named) {
        int end = part + 1;
        while (end < tokens.size() && !Surroundings.BREAKS.contains(tokens.get(end).word())) {
            end++;
        }
        int behind = end;
        return named.stream().anyMatch(one -> one.first() > part && one.first() < behind);
    }

    /** A doubt such as "cannot be excluded", or "cannot exclude" with nothing of its own behind it. */
    private boolean leavesOpen(Cue cue) {
        boolean isOpen = tokens.subList(cue.first(), cue.last() + 1).stream()
                .anyMatch(token -> grammar.leftOpen().contains(token.word()));
        return isOpen && (cue.kind() == Cue.Kind.AFTER || (cue.kind() == Cue.Kind.BEFORE && endsBehind(cue)));
    }

    private boolean endsBehind(Cue cue) {
        int end = cue.last() + 1;
        while (end < tokens.size() && grammar.referring().contains(word(end))) {
            end++;
        }
        return end >= tokens.size() || Surroundings.BREAKS.contains(word(end));
    }

    /** Where the part begins whose doubt it is; empty when it names what it speaks of. */
    private OptionalInt begin(Cue cue) {
        for (int i = cue.first() - 1; i >= 0; i--) {
            boolean isBreak = Surroundings.BREAKS.contains(word(i))
                    || grammar.joins().contains(word(i))
                    || grammar.turns().contains(word(i));
            if (isBreak) {
                return OptionalInt.of(namesNothing(i) ? SENTENCE_BEFORE : i);
            }
            boolean refers =
                    grammar.referring().contains(word(i)) || grammar.grammar().contains(word(i));
            if (!refers) {
                return OptionalInt.empty();
            }
        }
        return OptionalInt.of(SENTENCE_BEFORE);
    }

    /** As "however" and "this, though", before which nothing is named in the sentence. */
    private boolean namesNothing(int end) {
        return tokens.subList(0, end).stream()
                .allMatch(token -> !token.isWord()
                        || grammar.referring().contains(token.word())
                        || grammar.turns().contains(token.word())
                        || grammar.grammar().contains(token.word()));
    }

    private String word(int index) {
        return tokens.get(index).word();
    }
}
