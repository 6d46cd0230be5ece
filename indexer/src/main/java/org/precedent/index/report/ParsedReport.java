package org.precedent.index.report;

import java.util.List;
import org.precedent.index.model.Span;

/**
 * A report taken apart; all offsets are into {@code text}.
 *
 * @param sections in the order of the text
 * @param sentences in the order of the text; together they hold all of it but headings and white space
 * @param negated the clauses that state absence, in the order of the text, never overlapping
 */
public record ParsedReport(String text, List<Section> sections, List<Sentence> sentences, List<Span> negated) {
    public ParsedReport {
        sections = List.copyOf(sections);
        sentences = List.copyOf(sentences);
        negated = List.copyOf(negated);
    }
}
