package org.precedent.index.report;

import java.util.BitSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.IntPredicate;
import org.precedent.index.model.Finding;

/**
 * Tells which of what a sentence denies is left open behind that, as in "not seen but cannot be excluded" and "not
 * identified; it is not excluded": a doubt behind a break, of nothing but what was named before.
 */
final class LeftOpen {
    /** Behind a sentence's own words, a doubt that names nothing speaks of the sentence before. */
    private static final int SENTENCE_BEFORE = -1;

    private final Grammar grammar;
    private final List<Token> tokens;

    /** Where what leads away from a doubt begins: "given". */
    private final BitSet stops = new BitSet();

    /** Where the first word stands that names something, or beyond all tokens. */
    private final int firstNaming;

    /** Where the parts of the sentence begin that leave open what stands before them. */
    private final List<Integer> parts;

    LeftOpen(Lexicon lexicon, List<Token> tokens) {
        this.grammar = lexicon.language().grammar();
        this.tokens = tokens;
        boolean none = tokens.stream().noneMatch(token -> grammar.leftOpen().contains(token.word()));
        this.firstNaming = none ? 0 : firstNaming();
        List<Cue> cues = none ? List.of() : lexicon.doubts().in(tokens);
        cues.stream()
                .filter(cue -> cue.kind() == Cue.Kind.STOP && !grammar.turns().contains(word(cue.first())))
                .forEach(cue -> stops.set(cue.first()));
        this.parts = cues.stream()
                .filter(this::leavesOpen)
                .map(this::begin)
                .flatMapToInt(OptionalInt::stream)
                .boxed()
                .toList();
    }

    private int firstNaming() {
        int at = 0;
        while (at < tokens.size() && !names(tokens.get(at))) {
            at++;
        }
        return at;
    }

    private boolean names(Token token) {
        return token.isWord()
                && !grammar.referring().contains(token.word())
                && !grammar.turns().contains(token.word())
                && !grammar.grammar().contains(token.word());
    }

    /** Whether the sentence begins by leaving open what the one before denies: "It is not excluded." */
    boolean isOfSentenceBefore(List<Finding> named) {
        int end = endOf(SENTENCE_BEFORE);
        int behind = end < tokens.size() ? tokens.get(end).start() : Integer.MAX_VALUE;
        return parts.contains(SENTENCE_BEFORE)
                && named.stream().noneMatch(one -> one.span().start() < behind);
    }

    /**
     * What is denied and left open behind that, by its index.
     *
     * @param named all that the sentence names
     * @param denied whether one of it is denied
     */
    BitSet in(List<Names.Named> named, IntPredicate denied) {
        BitSet open = new BitSet();
        for (int part : parts) {
            int last = named.size() - 1;
            while (last >= 0 && named.get(last).last() >= part) {
                last--;
            }
            boolean goesOn = !namesBehind(part, named);
            for (int i = last; goesOn && i >= 0 && !open.get(i) && denied.test(i); i--) {
                open.set(i);
                goesOn = i > 0 && !isApart(named.get(i - 1), named.get(i));
            }
        }
        return open;
    }

    private boolean isApart(Names.Named one, Names.Named next) {
        int from = Math.min(one.last(), next.first());
        return tokens.subList(from, next.first()).stream()
                .anyMatch(token -> Surroundings.STRONG_BREAKS.contains(token.word()));
    }

    /** As in "no fracture; not excluded a tear". */
    private boolean namesBehind(int part, List<Names.Named> named) {
        int behind = endOf(part);
        return named.stream().anyMatch(one -> one.first() > part && one.first() < behind);
    }

    /** Where a part ends that leaves open what stands before it. */
    private int endOf(int part) {
        int end = part + 1;
        while (end < tokens.size() && tokens.get(end).isWord() && !names(tokens.get(end))) {
            end++;
        }
        while (end < tokens.size() && !Surroundings.BREAKS.contains(word(end)) && !stops.get(end)) {
            end++;
        }
        return end;
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
                return OptionalInt.of(i <= firstNaming ? SENTENCE_BEFORE : i);
            }
            boolean refers =
                    grammar.referring().contains(word(i)) || grammar.grammar().contains(word(i));
            if (!refers) {
                return OptionalInt.empty();
            }
        }
        return OptionalInt.of(SENTENCE_BEFORE);
    }

    private String word(int index) {
        return tokens.get(index).word();
    }
}
