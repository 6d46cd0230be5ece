package org.precedent.index.report;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.precedent.index.model.Side;

/** The side of the one limb, eye or breast that a report is about, told at its head: "X-ray of the left ankle". */
final class StudySide {
    private @Nullable Side side;
    private boolean several;

    /** Takes a sentence at the head of the report in. */
    void read(Sides sides, String text, List<Token> tokens) {
        if (tokens.stream().noneMatch(token -> sides.paired().contains(token.word()))) {
            return;
        }
        Side told = sides.of(text, tokens);
        several |= told == Side.BILATERAL || (side != null && told != null && told != side);
        side = told == null ? side : told;
    }

    /** That of a finding of which nothing else tells a side; null when the report is about none, or both. */
    @Nullable Side side() {
        return several ? null : side;
    }
}
