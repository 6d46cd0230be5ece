package org.precedent.index.words;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.precedent.index.model.Span;

/**
 * Finds the stretch of a report that shows best why words matched it: the one with the most different words said as
 * they were asked for, affirmed or denied, then the other way round, then repeated; the earliest of equals. Without any
 * match it is the beginning.
 */
public final class Snippets {
    private static final double AS_ASKED = 1;
    private static final double OTHERWISE = 0.1;
    private static final double REPEATED = 0.001;

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
        List<Match> matches = Match.all(report, words).stream()
                .sorted(Comparator.comparingInt(match -> match.span().start()))
                .toList();
        Span best = windows.first();
        double highest = score(best, matches);
        int seen = 0;
        for (Span window : windows.around(matches.stream().map(Match::span).toList())) {
            while (matches.get(seen).span().start() < window.start()) {
                seen++;
            }
            double score = score(window, matches.subList(seen, matches.size()));
            if (score > highest) {
                best = window;
                highest = score;
            }
        }
        return new Snippet(best, within(best, matches));
    }

    /** The worth of a window, given the matches from its start on. */
    private static double score(Span window, List<Match> matches) {
        Map<String, Double> byName = new HashMap<>();
        int repeated = 0;
        for (Match match : matches) {
            if (match.span().end() > window.end()) {
                break;
            }
            byName.merge(match.name(), match.asAsked() ? AS_ASKED : OTHERWISE, Math::max);
            repeated++;
        }
        return byName.values().stream().mapToDouble(worth -> worth).sum() + REPEATED * repeated;
    }

    private static List<Span> within(Span window, List<Match> matches) {
        return matches.stream().map(Match::span).filter(window::contains).toList();
    }
}
