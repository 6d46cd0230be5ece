package org.precedent.index.words;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.precedent.index.model.Report;
import org.precedent.index.model.Sentence;
import org.precedent.index.model.Span;

/**
 * The words of a report, found when they are first asked for, and only once. Headings and sentences stand apart: no
 * phrase reaches from one into another. Safe for use by many threads.
 */
public final class ReportWords {
    /** Wider than any phrase reaches. */
    private static final int SENTENCE_GAP = 100;

    private final Report report;
    private volatile @Nullable List<Word> all;

    private ReportWords(Report report) {
        this.report = report;
    }

    public static ReportWords of(Report report) {
        return new ReportWords(report);
    }

    public Report report() {
        return report;
    }

    /** Every word in the order of the text. */
    public List<Word> all() {
        List<Word> found = all;
        if (found == null) {
            found = apart(
                    ClinicalAnalyzer.words(report.text()), report.structure().stretches());
            all = found;
        }
        return found;
    }

    /** The words that the report does not deny, in the order of the text. */
    public List<Word> affirmed() {
        return all().stream().filter(word -> !isNegated(word)).toList();
    }

    /** The sentence that a stretch of the text stands in, or its section where it is of a heading. */
    Span statementAround(Span inner) {
        Stream<Span> sentences = report.structure().sentences().stream().map(Sentence::span);
        Stream<Span> sections = report.structure().sections().stream()
                .filter(section -> section.heading() != null)
                .map(section ->
                        new Span(section.heading().start(), section.body().end()));
        return Stream.concat(sentences, sections)
                .filter(stretch -> stretch.contains(inner))
                .findFirst()
                .orElse(new Span(0, report.text().length()));
    }

    boolean isNegated(Word word) {
        return report.structure().isNegated(word.span());
    }

    private static List<Word> apart(List<Word> words, List<Span> stretches) {
        List<Word> apart = new ArrayList<>(words.size());
        int behind = 0;
        for (Word word : words) {
            while (behind < stretches.size()
                    && stretches.get(behind).start() <= word.span().start()) {
                behind++;
            }
            apart.add(word.at(word.position() + behind * SENTENCE_GAP));
        }
        return List.copyOf(apart);
    }
}
