package org.precedent.index.report;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.precedent.index.model.Side;

/** Tells the sides of the findings of a sentence. */
final class FindingSides {
    /** No thing has more names in a sentence. */
    private static final int MOST_NAMES = 3;

    private final Language language;
    private final String text;
    private final List<Token> tokens;
    private final List<Names.Named> named;
    private final List<Names.Named> sites;
    private final Surroundings around;
    private final Set<String> degrees;
    private final Context context;

    /** Whether a finding stands in a denial: what is denied has no side of what is not. */
    private final IntPredicate denied;

    /** Whether a token does. */
    private final Predicate<Token> deniedToken;

    private final OtherSide other;
    private final Map<Integer, Optional<Side>> own = new HashMap<>();

    FindingSides(
            Lexicon lexicon,
            String text,
            List<Token> tokens,
            List<Names.Named> named,
            List<Names.Named> sites,
            Surroundings around,
            Context context,
            IntPredicate denied,
            Predicate<Token> deniedToken) {
        this.language = lexicon.language();
        this.text = text;
        this.tokens = tokens;
        this.named = named;
        this.sites = sites;
        this.around = around;
        this.degrees = lexicon.modifiers().severity().keySet();
        this.context = context;
        this.denied = denied;
        this.deniedToken = deniedToken;
        this.other = new OtherSide(tokens, named, sites, language, degrees, deniedToken);
    }

    /**
     * The side on which there is one though it is denied on another: "none on the left but a small one on the right".
     */
    @Nullable Side there(int index) {
        List<Token> own = around.behind(index);
        Side denies = denied.test(index) ? language.sides().of(text, own) : null;
        Side there = denies == null ? null : language.sides().of(text, other.there(index));
        return there == denies ? null : there;
    }

    /** The side in the words before it, in its name, behind it, behind what it is joined to, or at the head. */
    @Nullable Side side(int index) {
        Side own = own(index);
        if (own != null) {
            return own;
        }
        boolean joined = around.joined().isToNext(index, degrees);
        if (joined && denied.test(index) == denied.test(index + 1)) {
            return side(index + 1);
        }
        Side before = ofTheSameBefore(index);
        if (before != null) {
            return before;
        }
        Side owned = isAtItsSite(index) ? told(index, around.owner(index)) : null;
        if (owned != null) {
            return owned;
        }
        Side answered = language.sides().of(text, said(index, around.value(index)));
        if (answered != null) {
            return answered;
        }
        Side told = told(index, around.headOfEntry(index));
        if (told == null) {
            told = told(index, around.headOfPart(index));
        }
        if (told == null && startsWithSide(around.opening(index))) {
            told = told(index, around.opening(index));
        }
        if (told != null) {
            return told;
        }
        Side head = headSide(index);
        if (head != null) {
            return head;
        }
        Side behind = language.sides().of(text, said(index, around.rest(index)));
        return behind == null || named.size() > 1 ? context.side() : behind;
    }

    /** What the words around it tell; looked up once, as lists ask for it again and again. */
    private @Nullable Side own(int index) {
        return own.computeIfAbsent(index, one -> Optional.ofNullable(around(one)))
                .orElse(null);
    }

    private @Nullable Side around(int index) {
        for (List<Token> near : List.of(
                around.before(index),
                around.within(index),
                around.behindAlone(index),
                around.beforeOrSame(index),
                around.shared(index))) {
            Side side = told(index, near);
            if (side != null) {
                return withOther(index, side);
            }
        }
        return null;
    }

    /** The side of words, without what has gone to one before it: "shift to the right by a left effusion". */
    private @Nullable Side told(int index, List<Token> words) {
        boolean isBefore = !words.isEmpty()
                && words.getLast().start()
                        < tokens.get(named.get(index).first()).start();
        int behind = isBefore ? language.sides().behindMove(tokens, words) : 0;
        return language.sides().of(text, words.subList(behind, words.size()));
    }

    /** Both where the other side is told of it too: "small on the right and large on the left". */
    private Side withOther(int index, Side side) {
        List<Token> behind = around.behind(index);
        boolean byPlace = language.sides().of(text, behind) != null;
        Side second = language.sides().of(text, other.behind(index, behind.size(), byPlace, denied.test(index)));
        int end = named.get(index).first() - around.before(index).size() - 1;
        int start = end - around.shared(index).size();
        Side first = other.isAnother(start, end, denied.test(index))
                ? language.sides().of(text, tokens.subList(start, end))
                : null;
        boolean isOne = (second == null || second == side) && (first == null || first == side);
        return isOne ? side : Side.BILATERAL;
    }

    private @Nullable Side ofTheSameBefore(int index) {
        Side side = null;
        int least = Math.max(0, index - MOST_NAMES);
        for (int one = index; side == null && one > least && isTheSameAsBefore(one); one--) {
            side = own(one - 1);
        }
        return side;
    }

    /** As in "left basal opacity, consistent with pneumonia", which lie at one place. */
    private boolean isTheSameAsBefore(int index) {
        return around.isTheSameAsBefore(index)
                && denied.test(index) == denied.test(index - 1)
                && FindingTree.ALL.mayBeOne(
                        named.get(index - 1).id(), named.get(index).id());
    }

    /** Whether words before "with" name a place where the finding may be: the kidney of a cyst, and of no gallstone. */
    private boolean isAtItsSite(int index) {
        List<Token> owner = around.owner(index);
        String id = named.get(index).id();
        return !owner.isEmpty()
                && sites.stream()
                        .filter(site -> tokens.get(site.first()).start()
                                        >= owner.getFirst().start()
                                && tokens.get(site.last()).end()
                                        <= owner.getLast().end())
                        .anyMatch(site -> FindingTree.ALL.mayBeAt(id, site.id()));
    }

    /** What is not denied beside a finding that is there: "effusion: right none, left moderate". */
    private List<Token> said(int index, List<Token> words) {
        return denied.test(index)
                ? words
                : words.stream().filter(deniedToken.negate()).toList();
    }

    /** The side with which the sentence begins, where none is told between: "rechts Infiltrat, kleiner Erguss". */
    private @Nullable Side headSide(int index) {
        Side head = language.sides().atHead(text, tokens);
        List<Token> between = tokens.subList(1, Math.max(1, named.get(index).first()));
        return head != null && language.sides().of(text, between) == null ? head : null;
    }

    /** As in "on the right". */
    private boolean startsWithSide(List<Token> words) {
        return words.size() > 2
                && language.grammar().grammar().contains(words.getFirst().word())
                && language.sides().of(text, words.subList(0, 3)) != null;
    }
}
