package org.precedent.index.report;

import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The words by which a report says that a bone has knit, and which else name another finding: "fracture of the radius,
 * consolidated" tells of no consolidation of the lung.
 */
final class Unions {
    private static final String FRACTURE = "fracture";

    private final Grammar grammar;
    private final List<Token> tokens;
    private final List<Names.Named> sites;

    /** The tokens of such words. */
    private final BitSet unions = new BitSet();

    /** The statement of which each token is one. */
    private final int[] statements;

    private Unions(Lexicon lexicon, String text, List<Token> tokens) {
        this.grammar = lexicon.language().grammar();
        this.tokens = tokens;
        lexicon.modifiers().unions().in(text, tokens).forEach(one -> unions.set(one.first(), one.last() + 1));
        this.sites = unions.isEmpty() ? List.of() : lexicon.sites().in(text, tokens);
        this.statements = new int[tokens.size()];
        for (int i = 1; i < statements.length; i++) {
            boolean ends = Surroundings.STRONG_BREAKS.contains(tokens.get(i - 1).word());
            statements[i] = statements[i - 1] + (ends ? 1 : 0);
        }
    }

    /** Names without those that say no more of a fracture in their statement than that it has healed. */
    static List<Names.Named> without(Lexicon lexicon, String text, List<Token> tokens, List<Names.Named> named) {
        if (named.stream().noneMatch(Unions::isFracture)) {
            return named;
        }
        Unions unions = new Unions(lexicon, text, tokens);
        Set<Integer> ofFractures = new HashSet<>();
        named.stream().filter(Unions::isFracture).forEach(one -> ofFractures.add(unions.statements[one.first()]));
        return named.stream()
                .filter(one ->
                        isFracture(one) || !ofFractures.contains(unions.statements[one.first()]) || !unions.tell(one))
                .toList();
    }

    private static boolean isFracture(Names.Named one) {
        return FindingTree.ALL.withAncestors(one.id()).contains(FRACTURE);
    }

    private boolean tell(Names.Named one) {
        return unions.nextClearBit(one.first()) > one.last() && !isAtItsSite(one);
    }

    /** Whether its part of the sentence names a place where it may be: "and a consolidated lower lobe". */
    private boolean isAtItsSite(Names.Named one) {
        int start = one.first();
        while (start > 0 && !isBreak(start - 1)) {
            start--;
        }
        int end = one.last() + 1;
        while (end < tokens.size() && !isBreak(end)) {
            end++;
        }
        int from = start;
        int to = end;
        return sites.stream()
                .filter(site -> site.first() >= from && site.last() < to)
                .flatMap(site -> Stream.concat(Stream.of(site.id()), site.others().stream()))
                .anyMatch(site -> FindingTree.ALL.isAt(one.id(), site));
    }

    private boolean isBreak(int index) {
        String word = tokens.get(index).word();
        return Surroundings.BREAKS.contains(word)
                || grammar.joins().contains(word)
                || grammar.parts().contains(word);
    }
}
