package org.precedent.api.query;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.precedent.index.model.Report;
import org.precedent.index.model.Span;
import org.precedent.index.model.Wording;
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
            return new ReportExcerpt(passage.get().of(text), List.of(), List.of());
        }
        return relative(report.words().report(), snippet);
    }

    /** The words to mark: those that were asked for, or else those of the case that was asked for. */
    static QueryWords words(List<Part> parts, Map<Part.Words, ReadQuery> read, List<OpenLeg> legs) {
        List<QueryWords> asked = new ArrayList<>();
        for (Part part : parts) {
            if (part instanceof Part.Words words && part.weight() > 0) {
                asked.add(Objects.requireNonNull(read.get(words)).words());
            }
        }
        if (!asked.isEmpty()) {
            return together(asked);
        }
        return together(legs.stream()
                .filter(leg -> leg.weight() > 0 && leg.probe() instanceof Probe.OfWords)
                .map(leg -> ((Probe.OfWords) leg.probe()).words())
                .toList());
    }

    private static QueryWords together(List<QueryWords> several) {
        if (several.size() == 1) {
            return several.getFirst();
        }
        return QueryWords.of(
                Wording.together(several.stream().map(QueryWords::wording).toList()));
    }

    private static ReportExcerpt relative(Report report, Snippet snippet) {
        int start = snippet.span().start();
        List<Span> denied =
                snippet.matches().stream().filter(report.structure()::isNegated).toList();
        return new ReportExcerpt(snippet.span().of(report.text()), from(start, snippet.matches()), from(start, denied));
    }

    private static List<Span> from(int start, List<Span> spans) {
        return spans.stream()
                .map(span -> new Span(span.start() - start, span.end() - start))
                .toList();
    }

    private static Optional<Span> passage(List<Vote> votes) {
        return votes.stream()
                .filter(vote -> vote.weight() > 0 && vote.hit().passage() != null)
                .min(Comparator.comparingInt(Vote::rank))
                .map(vote -> Objects.requireNonNull(vote.hit().passage()));
    }
}
