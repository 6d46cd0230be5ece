package org.precedent.index.report;

import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.precedent.index.model.Side;

/** Tells the sides of the findings of a sentence. */
final class FindingSides {
    private final Language language;
    private final String text;
    private final List<Token> tokens;
    private final List<Names.Named> named;
    private final Surroundings around;
    private final Set<String> degrees;
    private final Context context;

    /** Whether a finding stands in a denial: what is denied has no side of what is not. */
    private final IntPredicate denied;

    /** Whether a token does. */
    private final Predicate<Token> deniedToken;

    FindingSides(
            Lexicon lexicon,
            String text,
            List<Token> tokens,
            List<Names.Named> named,
            Surroundings around,
            Context context,
            IntPredicate denied,
            Predicate<Token> deniedToken) {
        this.language = lexicon.language();
        this.text = text;
        this.tokens = tokens;
        this.named = named;
        this.around = around;
        this.degrees = lexicon.modifiers().severity().keySet();
        this.context = context;
        this.denied = denied;
        this.deniedToken = deniedToken;
    }

    /** The side in the words before it, in its name, behind it, behind what it is joined to, or at the head. */
    @Nullable Side side(int index) {
        for (List<Token> near : List.of(around.before(index), around.within(index), around.behindAlone(index))) {
            Side side = language.sides().of(text, near);
            if (side != null) {
                return side;
            }
        }
        boolean joined = around.joined().isToNext(index, degrees);
        if (joined && denied.test(index) == denied.test(index + 1)) {
            return side(index + 1);
        }
        Side answered = language.sides().of(text, said(index, around.value(index)));
        if (answered != null) {
            return answered;
        }
        Side told = language.sides().of(text, around.headOfEntry(index));
        if (told == null) {
            told = language.sides().of(text, around.headOfPart(index));
        }
        if (told == null && startsWithSide(around.opening(index))) {
            told = language.sides().of(text, around.opening(index));
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
