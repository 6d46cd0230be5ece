package org.precedent.index.report;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds what is named by a word that another name shares: the pleural effusion of "pleural or pericardial effusion",
 * and of "Pleura- und Perikarderguss".
 */
final class SharedHeads {
    private static final int LONGEST = 3;
    private static final String HYPHEN = "-";

    private final String text;
    private final Names names;
    private final Grammar grammar;
    private final List<Token> tokens;
    private final List<Names.Named> named;

    /** The tokens of what is named. */
    private final BitSet taken = new BitSet();

    private SharedHeads(String text, Names names, Grammar grammar, List<Token> tokens, List<Names.Named> named) {
        this.text = text;
        this.names = names;
        this.grammar = grammar;
        this.tokens = tokens;
        this.named = named;
        named.forEach(one -> taken.set(one.first(), one.last() + 1));
    }

    /** Names in the order of the text, with those that borrow from them. */
    static List<Names.Named> with(
            String text, Names names, Grammar grammar, List<Token> tokens, List<Names.Named> named) {
        if (named.stream().allMatch(one -> one.first() == one.last())) {
            return named;
        }
        List<Names.Named> parted = new SharedHeads(text, names, grammar, tokens, named).parted();
        List<Names.Named> borrowed = new SharedHeads(text, names, grammar, tokens, parted).borrowed();
        if (borrowed.isEmpty()) {
            return parted;
        }
        List<Names.Named> all = new ArrayList<>(parted);
        all.addAll(borrowed);
        all.sort(Comparator.comparingInt(Names.Named::first));
        return all;
    }

    /** Those that hold "and" and another name behind it are two: "liver and spleen not enlarged". */
    private List<Names.Named> parted() {
        List<Names.Named> parted = new ArrayList<>();
        for (Names.Named one : named) {
            int join = one.first() + 1;
            while (join < one.last() && !isJoin(join)) {
                join++;
            }
            Names.Named other = join < one.last() ? names.from(text, tokens, join + 1, one.last()) : null;
            boolean two = other != null
                    && !other.needsSite()
                    && !other.id().equals(one.id())
                    && !FindingTree.ALL.withAncestors(one.id()).contains(other.id());
            if (two) {
                parted.add(new Names.Named(one.id(), one.first(), join - 1, one.needsSite(), one.others(), one.last()));
                parted.add(other);
            } else {
                parted.add(one);
            }
        }
        return parted;
    }

    private List<Names.Named> borrowed() {
        List<Names.Named> borrowed = new ArrayList<>();
        for (Names.Named one : named) {
            boolean joined = one.first() > 1 && one.last() > one.first() && isJoin(one.first() - 1);
            int end = joined ? behindItem(one.first() - 1) : -1;
            while (end > 0) {
                Names.Named other = endingAt(end, one);
                if (other != null && !other.id().equals(one.id())) {
                    borrowed.add(other);
                }
                // a list goes on before it: "pleural, pericardial or joint effusion"
                int comma = other == null ? -1 : other.first() - 1;
                end = comma > 0 && word(comma).equals(",") ? comma : -1;
            }
        }
        return borrowed;
    }

    /** Where an item ends before what joins it to the next: before a comma, a hyphen and the "and" of "and/or". */
    private int behindItem(int join) {
        int end = join;
        while (end > 0
                && (isJoin(end - 1)
                        || word(end - 1).equals(",")
                        || word(end - 1).equals(HYPHEN))) {
            end--;
        }
        return end;
    }

    /** The longest name of words that end at a place, and of the last words of another name. */
    private Names.@Nullable Named endingAt(int end, Names.Named one) {
        for (int start = Math.max(0, end - LONGEST); start < end; start++) {
            if (!areFree(start, end)) {
                continue;
            }
            for (int shared = one.first() + 1; shared <= one.last(); shared++) {
                List<Token> words = new ArrayList<>(tokens.subList(start, end));
                words.addAll(tokens.subList(shared, one.last() + 1));
                String id = names.called(words);
                if (id != null) {
                    return new Names.Named(id, start, end - 1, false, List.of(), one.last());
                }
            }
        }
        return null;
    }

    /** Whether all tokens of a stretch are words that name nothing yet. */
    private boolean areFree(int start, int end) {
        int next = taken.nextSetBit(start);
        return (next < 0 || next >= end) && tokens.subList(start, end).stream().allMatch(Token::isWord);
    }

    private boolean isJoin(int index) {
        return grammar.joins().contains(word(index))
                || grammar.alternatives().contains(word(index))
                || word(index).equals("/");
    }

    private String word(int index) {
        return tokens.get(index).word();
    }
}
