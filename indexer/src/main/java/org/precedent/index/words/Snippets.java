package org.precedent.index.words;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.precedent.index.model.Finding;
import org.precedent.index.model.SoughtFinding;
import org.precedent.index.model.Span;

/**
 * Finds the stretch of a report that shows best why words matched it: the one with the most different words affirmed,
 * then negated, then repeated; the earliest of equals. Without any match it is the beginning.
 */
public final class Snippets {
    private static final double AFFIRMED = 1;
    private static final double NEGATED = 0.1;
    private static final double REPEATED = 0.001;

    /** Begins what stands for a finding in the place of a term, which never has a colon within. */
    private static final String FINDING = "finding:";

    private Snippets() {}

    /**
     * The best stretch of a report that is not blank.
     *
     * @param length of the stretch in UTF-16 units, at most
     * @throws IllegalArgumentException if the length is below 1, or the report is blank
     */
    public static Snippet best(ReportWords report, QueryWords words, int length) {
        if (length < 1) {
            throw new IllegalArgumentException("a snippet of " + length + " characters shows nothing");
        }
        if (report.report().isEmpty()) {
            throw new IllegalArgumentException("a blank report has no snippet");
        }
        Windows windows = new Windows(report.report(), length);
        List<Word> matches = matches(report, words);
        Span best = windows.first();
        double highest = score(best, matches, report);
        int seen = 0;
        for (Span window : windows.around(matches.stream().map(Word::span).toList())) {
            while (matches.get(seen).span().start() < window.start()) {
                seen++;
            }
            double score = score(window, matches.subList(seen, matches.size()), report);
            if (score > highest) {
                best = window;
                highest = score;
            }
        }
        return new Snippet(best, within(best, matches));
    }

    /** A query without words does not look into the report. */
    private static List<Word> matches(ReportWords report, QueryWords words) {
        Set<String> terms = words.terms();
        if (terms.isEmpty()) {
            return List.of();
        }
        List<Word> matches = new ArrayList<>();
        for (Word word : report.all()) {
            boolean other = word.other() != null && terms.contains(word.other());
            if (other || terms.contains(word.term())) {
                matches.add(word);
            }
        }
        addFindings(report, words, matches);
        return matches;
    }

    /** What a report calls by another name than the query does. */
    private static void addFindings(ReportWords report, QueryWords words, List<Word> matches) {
        Map<String, String> sought = new HashMap<>();
        for (SoughtFinding one : words.wording().findings()) {
            one.narrower().forEach(id -> sought.put(id, FINDING + one.id()));
        }
        if (sought.isEmpty()) {
            return;
        }
        List<Word> named = new ArrayList<>();
        for (Finding finding : report.report().structure().findings()) {
            String name = sought.get(finding.id());
            if (name != null && matches.stream().noneMatch(match -> overlap(match.span(), finding.span()))) {
                named.add(new Word(name, 0, finding.span()));
            }
        }
        matches.addAll(named);
        matches.sort(Comparator.comparingInt(match -> match.span().start()));
    }

    private static boolean overlap(Span one, Span other) {
        return one.start() < other.end() && other.start() < one.end();
    }

    /** The worth of a window, given the matches from its start on. */
    private static double score(Span window, List<Word> matches, ReportWords report) {
        Map<String, Double> byTerm = new HashMap<>();
        int repeated = 0;
        for (Word match : matches) {
            if (match.span().end() > window.end()) {
                break;
            }
            byTerm.merge(match.term(), report.isNegated(match) ? NEGATED : AFFIRMED, Math::max);
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
