package org.precedent.index.report;

import java.util.List;
import java.util.Set;

/** Where a scope ends that opens forwards from a cue. */
final class ForwardScope {
    private static final Set<String> DASHES = Set.of("-", "\u2013", "\u2014");

    private final CuedSentence sentence;
    private final Grammar grammar;
    private final List<Token> tokens;

    ForwardScope(CuedSentence sentence) {
        this.sentence = sentence;
        this.grammar = sentence.grammar();
        this.tokens = sentence.tokens();
    }

    /** The last token of a scope. */
    int last(Cue cue) {
        boolean verb = cue.kind() == Cue.Kind.BEFORE && grammar.deniedVerbs().contains(sentence.word(cue.last()));
        int depth = 0;
        for (int i = cue.last() + 1; i < tokens.size(); i++) {
            String word = sentence.word(i);
            depth += word.equals("(") ? 1 : 0;
            depth -= word.equals(")") ? 1 : 0;
            if (sentence.closed(i)
                    || isDash(i)
                    || isColon(cue, i)
                    || depth < 0
                    || beginsStatement(i, verb)
                    || beginsMainClause(cue, i)
                    || endsRepetition(cue, i)
                    || isBehindCloser(cue, i)) {
                return i - 1;
            }
            verb |= grammar.verbs().contains(word);
        }
        return tokens.size() - 1;
    }

    /** As in "vein not compressible: thrombosis", and not in "no evidence of: thrombosis". */
    private boolean isColon(Cue cue, int at) {
        return sentence.word(at).equals(":")
                && at > cue.last() + 1
                && cue.kind() == Cue.Kind.BEFORE
                && !grammar.grammar().contains(sentence.word(at - 1));
    }

    /** As in "without consolidation the effusion is stable". */
    private boolean beginsMainClause(Cue cue, int at) {
        boolean behindWord = at > cue.last() + 1 && tokens.get(at - 1).isWord();
        boolean leads = grammar.grammar().contains(sentence.word(at - 1))
                || grammar.places().contains(sentence.word(at - 1))
                || grammar.conjunctions().contains(sentence.word(at - 1));
        return cue.first() == 0
                && behindWord
                && !leads
                && grammar.definite().contains(sentence.word(at))
                && grammar.openers().contains(sentence.word(at))
                && hasVerb(at);
    }

    /** As in "no fracture - small effusion"; a hyphen stands close to its words. */
    private boolean isDash(int at) {
        return DASHES.contains(sentence.word(at))
                && at > 0
                && at + 1 < tokens.size()
                && tokens.get(at - 1).end() < tokens.get(at).start()
                && tokens.get(at).end() < tokens.get(at + 1).start();
    }

    /** Whether what was denied is closed right before: "no fracture seen, mild swelling". */
    private boolean isBehindCloser(Cue cue, int at) {
        boolean wasSeen = grammar.earlier().contains(sentence.word(at - 2));
        if (at < cue.last() + 3 || wasSeen || !grammar.closers().contains(sentence.word(at - 1))) {
            return false;
        }
        if (sentence.word(at).equals(",")) {
            return at + 1 < tokens.size() && !sentence.hasAlternativeAhead(at + 1);
        }
        return tokens.get(at).isWord()
                && !grammar.grammar().contains(sentence.word(at))
                && !grammar.alternatives().contains(sentence.word(at))
                && !sentence.isJoin(at);
    }

    /** Whether a comma stands where each item of a list was denied by itself: "no X, no Y, Z". */
    private boolean endsRepetition(Cue cue, int at) {
        if (!sentence.word(at).equals(",") || sentence.hasAlternativeAhead(at + 1)) {
            return false;
        }
        if (cue.kind() == Cue.Kind.BEFORE && sentence.word(at + 1).equals(sentence.word(cue.first()))) {
            return true;
        }
        if (cue.kind() == Cue.Kind.BEFORE && isFollowedByAnother(cue, at)) {
            return true;
        }
        boolean isItem = sentence.word(cue.first() - 1).equals(",") || sentence.isJoin(cue.first() - 1);
        return isItem
                && sentence.cues().stream()
                        .anyMatch(one -> one.kind() == Cue.Kind.BEFORE
                                && one.first() < cue.first()
                                && sentence.word(one.first()).equals(sentence.word(cue.first())));
    }

    /** Whether the item behind a comma stands between two that are denied by themselves: "no X, Y, no Z". */
    private boolean isFollowedByAnother(Cue cue, int comma) {
        int next = comma + 1;
        while (next < tokens.size()
                && !sentence.closed(next)
                && !sentence.word(next).equals(",")) {
            next++;
        }
        return sentence.word(next).equals(",") && sentence.word(next + 1).equals(sentence.word(cue.first()));
    }

    /**
     * Whether at a comma, "and" or "with" something is stated that the negation before it does not reach.
     *
     * @param verb whether the clause before has its verb
     */
    private boolean beginsStatement(int at, boolean verb) {
        if (grammar.companions().contains(sentence.word(at))) {
            return grammar.presences().contains(sentence.word(at + 1)) && !sentence.hasAlternativeAhead(at + 1);
        }
        boolean comma = sentence.word(at).equals(",");
        if (!comma && !sentence.isJoin(at)) {
            return false;
        }
        int next = comma && (sentence.isJoin(at + 1) || grammar.companions().contains(sentence.word(at + 1)))
                ? at + 2
                : at + 1;
        if (comma && grammar.conjunctions().contains(sentence.word(next))) {
            return false;
        }
        if (grammar.openers().contains(sentence.word(next))) {
            return true;
        }
        boolean list = sentence.hasAlternativeAhead(next);
        return !list
                && (grammar.presences().contains(sentence.word(next))
                        || ((comma || verb) && hasVerb(next))
                        || (comma && (tellsMore(next) || describesOrgan(next)))
                        || (!comma && grammar.companions().contains(sentence.word(next)))
                        || (!comma && saysHowMuch(next)));
    }

    /** Whether the part that begins here has a verb and a degree behind it: "and the effusion was moderate". */
    private boolean saysHowMuch(int from) {
        for (int i = from;
                i + 1 < tokens.size()
                        && !sentence.closed(i)
                        && !sentence.word(i).equals(",");
                i++) {
            if (grammar.verbs().contains(sentence.word(i))) {
                return grammar.presences().contains(sentence.word(i + 1));
            }
        }
        return false;
    }

    /** Whether the item that begins here has a side or a size of its own, or is said to be there, or how it is. */
    private boolean tellsMore(int from) {
        for (int i = from; i < tokens.size() && !sentence.closed(i); i++) {
            String word = sentence.word(i);
            if (word.equals(",") || sentence.isJoin(i)) {
                return false;
            }
            boolean tells = grammar.attributes().contains(word)
                    || grammar.affirming().contains(word)
                    || (i > from && grammar.states().contains(word))
                    || Surroundings.MEASURES.contains(word);
            if (tells) {
                return true;
            }
        }
        return false;
    }

    /** Whether an item says how an organ is: "no free fluid, fibroid uterus". */
    private boolean describesOrgan(int from) {
        int end = from;
        while (end < tokens.size() && tokens.get(end).isWord() && !sentence.closed(end) && !sentence.isJoin(end)) {
            end++;
        }
        return end > from + 1 && grammar.organs().contains(sentence.word(end - 1));
    }

    /** Whether the part of the sentence that begins here has a verb of its own. */
    private boolean hasVerb(int from) {
        return sentence.hasVerbAhead(from, Math.min(tokens.size(), from + CuedSentence.FARTHEST));
    }
}
