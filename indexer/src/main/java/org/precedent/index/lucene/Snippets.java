package org.precedent.index.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.precedent.index.model.Report;
import org.precedent.index.model.ReportStructure;
import org.precedent.index.model.Snippet;
import org.precedent.index.model.Span;
import org.precedent.index.words.ClinicalAnalyzer;
import org.precedent.index.words.ClinicalAnalyzer.Word;

/**
 * Finds the stretch of a report that shows best why words matched it: the one with the most different words affirmed,
 * then negated, then repeated; the earliest of equals. Without any match it is the beginning.
 */
final class Snippets {
    private static final double AFFIRMED = 1;
    private static final double NEGATED = 0.1;
    private static final double REPEATED = 0.001;

    private final ClinicalAnalyzer analyzer;
    private final WordQueries queries;

    Snippets(ClinicalAnalyzer analyzer, WordQueries queries) {
        this.analyzer = analyzer;
        this.queries = queries;
    }

    /**
     * The best stretch of a report that is not blank.
     *
     * @param length of the stretch in UTF-16 units, at most; at least 1
     */
    Snippet best(Report report, String words, int length) throws IOException {
        Windows windows = new Windows(report, length);
        List<Word> matches = matches(report.text(), words);
        ReportStructure structure = report.structure();
        Span best = windows.first();
        double highest = score(best, matches, structure);
        int seen = 0;
        for (Span window : windows.around(matches.stream().map(Word::span).toList())) {
            while (matches.get(seen).span().start() < window.start()) {
                seen++;
            }
            double score = score(window, matches.subList(seen, matches.size()), structure);
            if (score > highest) {
                best = window;
                highest = score;
            }
        }
        return new Snippet(best, within(best, matches));
    }

    private List<Word> matches(String text, String words) throws IOException {
        Set<String> terms = new HashSet<>();
        queries.distinct(words).forEach(word -> terms.add(word.term()));
        List<Word> matches = new ArrayList<>();
        for (Word word : analyzer.words(text)) {
            if (terms.contains(word.term())) {
                matches.add(word);
            }
        }
        return matches;
    }

    /** The worth of a window, given the matches from its start on. */
    private static double score(Span window, List<Word> matches, ReportStructure structure) {
        Map<String, Double> byTerm = new HashMap<>();
        int repeated = 0;
        for (Word match : matches) {
            if (match.span().end() > window.end()) {
                break;
            }
            byTerm.merge(match.term(), structure.isNegated(match.span()) ? NEGATED : AFFIRMED, Math::max);
            repeated++;
        }
        return byTerm.values().stream().mapToDouble(worth -> worth).sum() + REPEATED * repeated;
    }

    private static List<Span> within(Span window, List<Word> matches) {
        return matches.stream()
                .map(Word::span)
                .filter(span -> window.start() <= span.start() && span.end() <= window.end())
                .toList();
    }
}
