package org.precedent.index.report;

import java.util.List;
import java.util.Set;

/** Where a scope begins that opens backwards from a cue. */
final class BackwardScope {
    private static final Set<String> BREAKS = Set.of(",", ":", ";");

    private final CuedSentence sentence;
    private final Grammar grammar;
    private final List<Token> tokens;
    private final Brackets brackets;
    private final BareList list;

    /**
     * Of the cues of a sentence.
     *
     * @param byCommas whether commas alone make a list of what is spoken of at its end
     */
    BackwardScope(CuedSentence sentence, boolean byCommas) {
        this.sentence = sentence;
        this.grammar = sentence.grammar();
        this.tokens = sentence.tokens();
        this.brackets = new Brackets(sentence);
        this.list = new BareList(sentence, byCommas);
    }

    /** The first token of what a cue behind it speaks of. */
    int firstSpokenOf(Cue cue) {
        boolean wholeList =
                cue.kind() == Cue.Kind.AFTER && !sentence.word(cue.first() - 1).equals(":");
        int first = first(cue.first());
        return wholeList ? Math.min(first, list.first(cue)) : first;
    }

    /** The first token of the entry that an answer, or the mark before it, stands behind. */
    int firstOfEntry(int answer) {
        return first(answer, sentence.word(answer).equals(":"));
    }

    /** The first token of a scope. */
    int first(int cue) {
        // what stands before a colon is denied as a whole: "haemorrhage, mass, effusion: none"
        return first(cue, sentence.word(cue - 1).equals(":"));
    }

    private int first(int cue, boolean isList) {
        boolean list = false;
        boolean enumeration = isList;
        int farthest = Math.max(0, cue - CuedSentence.FARTHEST);
        for (int i = cue - 1; i >= farthest; i--) {
            int opening = brackets.opening(i);
            if (opening >= 0) {
                i = opening;
                continue;
            }
            list |= grammar.alternatives().contains(sentence.word(i));
            enumeration |= grammar.enumerations().contains(sentence.word(i));
            if (sentence.closed(i)) {
                return sentence.behindStop(i);
            }
            if (sentence.word(i).equals("(") && i < cue - 1) {
                // "carcinoma (HER2 negative)"
                return i + 1;
            }
            boolean goesOn = list || (enumeration && !hasPresence(farthest, i));
            if ((sentence.word(i).equals(",") && !goesOn)
                    || (sentence.isJoin(i) && sentence.hasVerbBefore(farthest, i))) {
                return i + 1;
            }
        }
        return farthest;
    }

    /** Whether an item of a list tells that it is there. */
    private boolean hasPresence(int from, int end) {
        for (int i = end - 1;
                i >= from && !sentence.closed(i) && !sentence.word(i).equals(",");
                i--) {
            if (grammar.presences().contains(sentence.word(i))
                    || grammar.verbs().contains(sentence.word(i))) {
                return true;
            }
        }
        return false;
    }

    /** Whether nothing but grammar stands between two places. */
    boolean statesNothing(int from, int end) {
        return tokens.subList(from, end).stream()
                .allMatch(token -> !token.isWord() || grammar.grammar().contains(token.word()));
    }

    /** Back over words that state nothing to the beginning of the clause; the cue itself if something is stated. */
    int firstWithGrammar(int cue) {
        int first = cue;
        for (int i = cue - 1; i >= Math.max(0, cue - CuedSentence.FARTHEST); i--) {
            Token token = tokens.get(i);
            boolean clauseEnd = sentence.closed(i) && !grammar.restarts().contains(sentence.word(i));
            if (clauseEnd || BREAKS.contains(token.word()) || sentence.isJoin(i)) {
                return first;
            }
            if (token.isWord() && !grammar.grammar().contains(token.word())) {
                return cue;
            }
            first = i;
        }
        return first;
    }
}
