package org.precedent.index.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.precedent.index.model.Side;

/**
 * Answers that a form gives for each side by itself: "effusion: right none, left moderate". What is denied on one side
 * alone is there, on the other.
 */
final class SidedAnswers {
    private static final Set<String> SEPARATORS = Set.of(":", ",", ";", "/", "|", "(", "=");
    private static final Set<String> MARKS = Set.of(":", "-", "\u2013", "=", "|");

    private final Language language;
    private final String text;
    private final List<Token> tokens;
    private final FormRow row;

    /** What is said of a side, from its name to the last token of its value. */
    private record Part(int first, int last, Side side, boolean denied) {}

    private SidedAnswers(Language language, String text, List<Token> tokens) {
        this.language = language;
        this.text = text;
        this.tokens = tokens;
        this.row = new FormRow(text, tokens);
    }

    /** The cues, those of an answer that denies one side of two kept to that side. */
    static List<Cue> with(List<Cue> cues, Language language, String text, List<Token> tokens) {
        boolean denies =
                tokens.stream().anyMatch(token -> language.grammar().denying().contains(token.word()));
        if (!denies) {
            return cues;
        }
        List<Part> parts = new SidedAnswers(language, text, tokens).parts();
        boolean differ = parts.stream().map(Part::side).distinct().count() > 1
                && parts.stream().map(Part::denied).distinct().count() > 1;
        if (!differ) {
            return cues;
        }
        List<Cue> kept = new ArrayList<>();
        cues.stream()
                .filter(cue -> parts.stream().noneMatch(part -> part.denied && meet(part, cue)))
                .forEach(kept::add);
        parts.stream().filter(Part::denied).forEach(part -> kept.add(new Cue(Cue.Kind.SIGNED, part.first, part.last)));
        kept.sort((a, b) -> Integer.compare(a.first(), b.first()));
        return kept;
    }

    private static boolean meet(Part part, Cue cue) {
        return part.first <= cue.last() && cue.first() <= part.last;
    }

    private List<Part> parts() {
        List<Part> parts = new ArrayList<>();
        for (int i = 1; i + 1 < tokens.size(); i++) {
            Side side = sideAt(i);
            if (side != null) {
                parts.add(part(i, side));
            }
        }
        return parts;
    }

    /** The side that an entry is divided by at a place; null for none. */
    private @Nullable Side sideAt(int index) {
        boolean begins = SEPARATORS.contains(row.word(index - 1)) || row.isApart(index - 1);
        return begins ? language.sides().of(text, List.of(tokens.get(index))) : null;
    }

    private Part part(int first, Side side) {
        int value = MARKS.contains(row.word(first + 1)) ? first + 2 : first + 1;
        boolean denied = value < tokens.size()
                && language.grammar().denying().contains(row.word(value))
                && row.endsBehind(value);
        return new Part(first, denied ? value : first, side, denied);
    }
}
