package org.precedent.index.report;

import java.util.List;
import java.util.Set;

/** How far what is said in a sentence reaches: to which of its findings a side, a size or a place belongs. */
final class Reach {
    private static final int FARTHEST_SITE = 12;

    private final List<Token> tokens;
    private final List<Names.Named> named;
    private final Grammar grammar;
    private final Sides sides;
    private final Surroundings around;

    Reach(List<Token> tokens, List<Names.Named> named, Language language, Surroundings around) {
        this.tokens = tokens;
        this.named = named;
        this.grammar = language.grammar();
        this.sides = language.sides();
        this.around = around;
    }

    private String word(int index) {
        return tokens.get(index).word();
    }

    /** How far a site stands from a finding, in words; the greatest number when it is too far, or another clause's. */
    int distance(Names.Named finding, Names.Named site) {
        int from = site.first() < finding.first() ? site.last() : finding.last();
        int to = site.first() < finding.first() ? finding.first() : site.first();
        int distance = Math.max(0, to - from);
        if (distance > FARTHEST_SITE) {
            return Integer.MAX_VALUE;
        }
        for (int i = from + 1; i < to; i++) {
            if (Surroundings.STRONG_BREAKS.contains(word(i))) {
                return Integer.MAX_VALUE;
            }
        }
        return distance;
    }

    /** How far something said stands from a finding that it may be said of; the greatest number when it is not. */
    int of(int index, Names.Named said) {
        Names.Named finding = named.get(index);
        if (said.last() < finding.first()) {
            int start = finding.first() - around.before(index).size();
            return said.first() >= start ? finding.first() - said.last() : Integer.MAX_VALUE;
        }
        return isSaidBehind(index, said) ? Math.max(0, said.first() - finding.last()) : Integer.MAX_VALUE;
    }

    /** Directly, by a verb, or behind a comma with nothing more: "effusion, unchanged". */
    private boolean isSaidBehind(int index, Names.Named said) {
        int next = named.get(index).last() + 1;
        int end = next + around.behind(index).size();
        if (said.first() < end) {
            return said.first() <= next || hasVerb(next, said.first() + 1) || tellsSide(next, said.first());
        }
        boolean isBehindBreak = said.first() == behindSizes(end);
        return isBehindBreak && (said.last() + 1 >= tokens.size() || !isNamed(index + 1, said.last()));
    }

    /** Whether nothing but a side stands between two places: "effusion right unchanged". */
    private boolean tellsSide(int from, int to) {
        return tokens.subList(from, to).stream()
                .allMatch(token -> sides.left().contains(token.word())
                        || sides.right().contains(token.word())
                        || sides.both().contains(token.word()));
    }

    /** Where the words behind a break begin, and behind measurements between more of them; -1 without a break. */
    private int behindSizes(int end) {
        int behind = -1;
        int at = end;
        while (at < tokens.size() && isLight(at)) {
            at++;
            behind = at;
            while (at < tokens.size() && isMeasured(at)) {
                at++;
            }
        }
        return behind;
    }

    private boolean isMeasured(int index) {
        return Character.isDigit(word(index).charAt(0)) || Surroundings.MEASURES.contains(word(index));
    }

    private boolean isLight(int index) {
        return word(index).equals(",")
                || word(index).equals("(")
                || word(index).equals(":")
                || grammar.joins().contains(word(index));
    }

    /** Whether a finding follows within the same clause. */
    private boolean isNamed(int index, int from) {
        if (index >= named.size()) {
            return false;
        }
        for (int i = from + 1; i < named.get(index).first(); i++) {
            if (around.isBreak(i)) {
                return false;
            }
        }
        return true;
    }

    private boolean hasVerb(int from, int to) {
        for (int i = from; i < to; i++) {
            if (grammar.verbs().contains(word(i))) {
                return true;
            }
        }
        return false;
    }

    /** Whether none of some words stands between two places, nor the end of a statement. */
    boolean isOpen(Names.Named one, Names.Named other, Set<String> closing) {
        int from = Math.min(one.last(), other.last());
        int to = Math.max(one.first(), other.first());
        for (int i = from + 1; i < to; i++) {
            if (Surroundings.STRONG_BREAKS.contains(word(i)) || closing.contains(word(i))) {
                return false;
            }
        }
        return true;
    }
}
