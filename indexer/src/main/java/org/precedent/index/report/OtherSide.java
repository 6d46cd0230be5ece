package org.precedent.index.report;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Finds where else the same thing is told to be behind "and" or a comma: "in the left upper lobe and the right lower
 * lobe", "a small effusion on the right and a large one on the left".
 */
final class OtherSide {
    private static final String COMMA = ",";

    private final List<Token> tokens;
    private final List<Names.Named> named;
    /** The tokens of what names a site. */
    private final BitSet sites = new BitSet();

    private final Grammar grammar;
    private final Sides sides;
    private final Set<String> degrees;
    private final Predicate<Token> denied;

    OtherSide(
            List<Token> tokens,
            List<Names.Named> named,
            List<Names.Named> sites,
            Language language,
            Set<String> degrees,
            Predicate<Token> denied) {
        this.tokens = tokens;
        this.named = named;
        sites.forEach(site -> this.sites.set(site.first(), site.last() + 1));
        this.grammar = language.grammar();
        this.sides = language.sides();
        this.degrees = degrees;
        this.denied = denied;
    }

    /**
     * The words that tell it; none without any.
     *
     * @param behind how many words behind the finding are its own
     * @param byPlace whether a place behind those is one of the finding's too
     * @param inDenial whether the finding is denied: then only what is denied is told of it
     */
    List<Token> behind(int index, int behind, boolean byPlace, boolean inDenial) {
        int most = index + 1 < named.size() ? named.get(index + 1).first() : tokens.size();
        int at = named.get(index).last() + 1 + behind;
        List<Token> told = new ArrayList<>();
        List<Token> listed = new ArrayList<>();
        while (at < most && isLink(at)) {
            boolean joined = false;
            while (at < most && isLink(at)) {
                joined |= grammar.joins().contains(word(at));
                at++;
            }
            int end = at;
            while (end < most && !isEnd(end)) {
                end++;
            }
            if (end == at || (end == most && most < tokens.size()) || !tellsPlace(at, end, inDenial)) {
                return told;
            }
            boolean isOne =
                    tokens.subList(at, end).stream().anyMatch(token -> inDenial ? isNone(token) : standsForIt(token));
            listed.addAll(tokens.subList(at, end));
            if (isOne || (joined && byPlace)) {
                told.addAll(listed);
                listed.clear();
            } else if (!byPlace) {
                return told;
            }
            at = end;
        }
        return told;
    }

    /** The words behind what is denied on one side that tell that there is one on another; none without any. */
    List<Token> there(int index) {
        int most = index + 1 < named.size() ? named.get(index + 1).first() : tokens.size();
        int at = named.get(index).last() + 1;
        while (at < most && !isLink(at) && !grammar.turns().contains(word(at))) {
            at++;
        }
        while (at < most && (isLink(at) || grammar.turns().contains(word(at)))) {
            at++;
        }
        int end = at;
        while (end < most && !isEnd(end)) {
            end++;
        }
        boolean isAlone = end == tokens.size() || end < most;
        List<Token> told = tokens.subList(at, end);
        return isAlone && tellsPlace(at, end, false) && told.stream().anyMatch(this::standsForIt) ? told : List.of();
    }

    /** Whether words before "and" tell another one of what is named behind it: "small left and moderate right". */
    boolean isAnother(int from, int to, boolean inDenial) {
        return from < to
                && tellsPlace(from, to, inDenial)
                && sites.get(from, to).isEmpty();
    }

    private boolean isLink(int index) {
        return word(index).equals(COMMA) || grammar.joins().contains(word(index));
    }

    private boolean isEnd(int index) {
        return Surroundings.BREAKS.contains(word(index))
                || grammar.joins().contains(word(index))
                || grammar.parts().contains(word(index));
    }

    private boolean standsForIt(Token token) {
        return sides.ones().contains(token.word()) || degrees.contains(token.word());
    }

    /** Whether words say nothing but which one, and where. */
    private boolean tellsPlace(int from, int to, boolean inDenial) {
        boolean hasVerb = false;
        for (int i = from; i < to; i++) {
            Token token = tokens.get(i);
            hasVerb |= grammar.verbs().contains(token.word());
            if (hasVerb
                    || denied.test(token) != inDenial
                    || !(inDenial ? isNone(token) || (isOfPlace(i) && !standsForIt(token)) : isOfPlace(i))) {
                return false;
            }
        }
        return true;
    }

    /** As in "no effusion on the right and none on the left". */
    private boolean isNone(Token token) {
        return grammar.denying().contains(token.word());
    }

    private boolean isOfPlace(int index) {
        Token token = tokens.get(index);
        return standsForIt(token)
                || isSide(token)
                || sides.levels().contains(token.word())
                || grammar.grammar().contains(token.word())
                || Surroundings.MEASURES.contains(token.word())
                || Character.isDigit(token.word().charAt(0))
                || sites.get(index);
    }

    private boolean isSide(Token token) {
        return sides.left().contains(token.word()) || sides.right().contains(token.word());
    }

    private String word(int index) {
        return tokens.get(index).word();
    }
}
