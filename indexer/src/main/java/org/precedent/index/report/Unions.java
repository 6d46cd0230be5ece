package org.precedent.index.report;

import java.util.List;

/**
 * The words by which a report says that a bone has knit, and which else name another finding: "fracture of the radius,
 * consolidated" tells of no consolidation of the lung.
 */
final class Unions {
    private static final String FRACTURE = "fracture";

    private final Lexicon lexicon;
    private final String text;
    private final List<Token> tokens;

    Unions(Lexicon lexicon, String text, List<Token> tokens) {
        this.lexicon = lexicon;
        this.text = text;
        this.tokens = tokens;
    }

    /** Names without those that say no more of a fracture beside them than that it has healed. */
    List<Names.Named> without(List<Names.Named> named) {
        if (named.stream().noneMatch(Unions::isFracture)) {
            return named;
        }
        List<Names.Named> unions = lexicon.modifiers().unions().in(text, tokens);
        return named.stream()
                .filter(one -> isFracture(one) || unions.stream().noneMatch(union -> tells(union, one, named)))
                .toList();
    }

    private static boolean isFracture(Names.Named one) {
        return FindingTree.ALL.withAncestors(one.id()).contains(FRACTURE);
    }

    private boolean tells(Names.Named union, Names.Named one, List<Names.Named> named) {
        boolean isIts = union.first() <= one.first() && one.last() <= union.last();
        return isIts
                && !isAtItsSite(one)
                && named.stream().filter(Unions::isFracture).anyMatch(fracture -> isBeside(fracture, one));
    }

    /** Whether no statement ends between two names. */
    private boolean isBeside(Names.Named one, Names.Named other) {
        int from = Math.min(one.last(), other.last());
        int to = Math.max(one.first(), other.first());
        return from >= to
                || tokens.subList(from, to).stream()
                        .noneMatch(token -> Surroundings.STRONG_BREAKS.contains(token.word()));
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
        return lexicon.sites().in(text, tokens).stream()
                .filter(site -> site.first() >= from && site.last() < to)
                .anyMatch(site -> FindingTree.ALL.isAt(one.id(), site.id())
                        || site.others().stream().anyMatch(other -> FindingTree.ALL.isAt(one.id(), other)));
    }

    private boolean isBreak(int index) {
        String word = tokens.get(index).word();
        return Surroundings.BREAKS.contains(word)
                || lexicon.language().grammar().joins().contains(word)
                || lexicon.language().grammar().parts().contains(word);
    }
}
