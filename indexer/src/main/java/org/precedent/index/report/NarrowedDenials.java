package org.precedent.index.report;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What narrows the denial of a finding. A qualifier stands between what denies and what is denied, or right behind it,
 * within the clause that denies; in a list it belongs to the bare items behind it too, for "no acute fracture or
 * dislocation" does not deny an old dislocation.
 */
final class NarrowedDenials {
    /** More words narrow no further. */
    private static final int MOST = 4;

    private final String text;
    private final List<Token> tokens;
    private final List<Names.Named> named;
    private final Names names;
    private final Qualifiers qualifiers;
    private final Surroundings around;
    private final Predicate<Token> isDenied;
    private final Predicate<String> denies;

    /** Of the first findings, each read once, so that a long list takes no longer than its length. */
    private final List<String> read = new ArrayList<>();

    /**
     * @param isDenied whether a token stands in a clause that states absence
     * @param denies whether a word is "no", "not" or the like
     */
    NarrowedDenials(
            String text,
            List<Token> tokens,
            List<Names.Named> named,
            Lexicon lexicon,
            Surroundings around,
            Predicate<Token> isDenied,
            Predicate<String> denies) {
        this.text = text;
        this.tokens = tokens;
        this.named = named;
        this.names = lexicon.findings();
        this.qualifiers = lexicon.qualifiers();
        this.around = around;
        this.isDenied = isDenied;
        this.denies = denies;
    }

    /** The words that narrow the denial of a finding, between spaces; empty when it is denied whole. */
    String of(int index) {
        while (read.size() <= index) {
            read.add(next(read.size()));
        }
        return read.get(index);
    }

    private String next(int index) {
        String own = isDenied(index) ? own(index) : "";
        boolean isItem =
                index > 0 && around.joined().isToNext(index - 1) && isDenied(index - 1) && !isDeniedByItself(index);
        return own.isEmpty() && isItem ? read.get(index - 1) : own;
    }

    /** As in "no acute fracture, no dislocation". */
    private boolean isDeniedByItself(int index) {
        return tokens.subList(named.get(index - 1).last() + 1, named.get(index).first()).stream()
                .anyMatch(token -> denies.test(token.word()));
    }

    private boolean isDenied(int index) {
        Names.Named one = named.get(index);
        return isDenied.test(tokens.get(one.first())) || isDenied.test(tokens.get(one.end()));
    }

    private String own(int index) {
        Names.Named one = named.get(index);
        List<String> words = new ArrayList<>();
        for (int i = start(index); i <= one.last(); i++) {
            @Nullable String narrows = qualifiers.narrows().get(tokens.get(i).word());
            boolean isOfName = i >= one.first() && !isSameWithout(one, i);
            boolean leadsOn = i + 1 < one.first()
                    && qualifiers.relations().contains(tokens.get(i + 1).word());
            if (narrows != null && !isOfName && !leadsOn && !isWhole(i)) {
                words.add(narrows);
            }
        }
        @Nullable String behind = behind(one.last() + 1);
        if (behind != null) {
            words.add(behind);
        }
        return String.join(" ", words.subList(0, Math.min(words.size(), MOST)));
    }

    /** Where the words begin that stand between what denies and a finding. */
    private int start(int index) {
        int start = named.get(index).first();
        int least = start - around.before(index).size();
        while (start > least
                && isDenied.test(tokens.get(start - 1))
                && !denies.test(tokens.get(start - 1).word())) {
            start--;
        }
        return start;
    }

    /** Whether a name names the same without a word: "active TB", and no more "acute" in that of a syndrome. */
    private boolean isSameWithout(Names.Named one, int word) {
        if (isMostGeneral(one.id())) {
            return true;
        }
        List<Token> others = new ArrayList<>(tokens.subList(one.first(), one.last() + 1));
        others.remove(word - one.first());
        return names.in(text, others).stream()
                .anyMatch(other -> other.id().equals(one.id()) || other.others().contains(one.id()));
    }

    /** As an abnormality, of which each name has its qualifier: "acute process". */
    private static boolean isMostGeneral(String id) {
        return FindingTree.ALL.withAncestors(id).size() == 1
                && FindingTree.ALL.withDescendants(id).size() > 1;
    }

    private boolean isWhole(int word) {
        return qualifiers.whole().stream().anyMatch(phrase -> {
            for (int start = Math.max(0, word - phrase.size() + 1); start <= word; start++) {
                if (isAt(start, phrase)) {
                    return true;
                }
            }
            return false;
        });
    }

    private boolean isAt(int start, List<String> phrase) {
        if (start + phrase.size() > tokens.size()) {
            return false;
        }
        for (int i = 0; i < phrase.size(); i++) {
            if (!tokens.get(start + i).word().equals(phrase.get(i))) {
                return false;
            }
        }
        return true;
    }

    private @Nullable String behind(int next) {
        @Nullable String right = deniedAt(next) ? qualifiers.narrowsBehind().get(word(next)) : null;
        if (right != null) {
            return right;
        }
        int lead = qualifiers.leads().stream()
                .filter(phrase -> isAt(next, phrase))
                .mapToInt(List::size)
                .max()
                .orElse(0);
        int led = next + lead;
        if (lead == 0 || !deniedAt(led) || isWhole(led)) {
            return null;
        }
        @Nullable String narrows = qualifiers.narrows().get(word(led));
        return narrows == null ? qualifiers.narrowsBehind().get(word(led)) : narrows;
    }

    private boolean deniedAt(int index) {
        return index < tokens.size() && isDenied.test(tokens.get(index));
    }

    private String word(int index) {
        return tokens.get(index).word();
    }
}
