package org.precedent.api.query;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.precedent.index.model.Span;
import org.precedent.index.words.QueryWords;
import org.precedent.index.words.Snippet;

/**
 * Finds the stretch of a report that a hit shows: where the query's words stand, or the passage that an embedding
 * found, or how the report begins.
 */
final class Excerpts {
    private Excerpts() {}

    /** Null for a case without a report. */
    static @Nullable ReportExcerpt of(HitReport report, List<Vote> votes, QueryWords words) {
        if (report.isEmpty()) {
            return null;
        }
        String text = report.text();
        Snippet snippet = report.snippet(words);
        Optional<Span> passage = passage(votes);
        if (snippet.matches().isEmpty() && passage.isPresent()) {
            return new ReportExcerpt(passage.get().of(text), List.of());
        }
        return relative(text, snippet);
    }

    /** The words to mark: those that were asked for, or else those of the case that was asked for. */
    static QueryWords words(List<Part> parts, List<OpenLeg> legs) {
        String asked = parts.stream()
                .filter(part -> part.weight() > 0)
                .map(part -> part instanceof Part.Words words ? words.text() : "")
                .collect(Collectors.joining(" "))
                .strip();
        if (!asked.isEmpty()) {
            return QueryWords.of(asked);
        }
        return QueryWords.of(legs.stream()
                .filter(leg -> leg.weight() > 0)
                .map(leg -> leg.probe() instanceof Probe.OfWords(QueryWords words) ? words.text() : "")
                .collect(Collectors.joining(" "))
                .strip());
    }

    private static ReportExcerpt relative(String text, Snippet snippet) {
        int start = snippet.span().start();
        List<Span> matches = snippet.matches().stream()
                .map(match -> new Span(match.start() - start, match.end() - start))
                .toList();
        return new ReportExcerpt(snippet.span().of(text), matches);
    }

    private static Optional<Span> passage(List<Vote> votes) {
        return votes.stream()
                .filter(vote -> vote.weight() > 0 && vote.hit().passage() != null)
                .min(Comparator.comparingInt(Vote::rank))
                .map(vote -> Objects.requireNonNull(vote.hit().passage()));
    }
}
