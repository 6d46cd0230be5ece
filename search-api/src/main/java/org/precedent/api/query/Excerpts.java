package org.precedent.api.query;

import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.precedent.index.CaseIndex;
import org.precedent.index.model.Case;
import org.precedent.index.model.Snippet;
import org.precedent.index.model.Span;

/**
 * Finds the stretch of a report that a hit shows: where the query's words stand, or the passage that an embedding
 * found, or how the report begins.
 */
final class Excerpts {
    private final CaseIndex index;
    private final int length;

    Excerpts(CaseIndex index, int length) {
        this.index = index;
        this.length = length;
    }

    /** Null for a case without a report. */
    @Nullable ReportExcerpt of(Case content, FusedCase fused, String words) throws IOException {
        String report = content.report().text();
        Optional<Snippet> snippet = index.snippet(content.id(), words, length);
        if (snippet.isEmpty()) {
            return null;
        }
        Optional<Span> passage = passage(fused);
        if (snippet.get().matches().isEmpty() && passage.isPresent()) {
            return new ReportExcerpt(passage.get().of(report), List.of());
        }
        return relative(report, snippet.get());
    }

    /** The words to mark: those that were asked for, or else those of the case that was asked for. */
    static String words(List<Part> parts, List<OpenLeg> legs) {
        String asked = parts.stream()
                .filter(part -> part.weight() > 0)
                .map(part -> part instanceof Part.Words words ? words.text() : "")
                .collect(Collectors.joining(" "))
                .strip();
        if (!asked.isEmpty()) {
            return asked;
        }
        return legs.stream()
                .filter(leg -> leg.weight() > 0)
                .map(leg -> leg.probe() instanceof Probe.OfWords(String words) ? words : "")
                .collect(Collectors.joining(" "))
                .strip();
    }

    private static ReportExcerpt relative(String report, Snippet snippet) {
        int start = snippet.span().start();
        List<Span> matches = snippet.matches().stream()
                .filter(match ->
                        match.start() >= start && match.end() <= snippet.span().end())
                .map(match -> new Span(match.start() - start, match.end() - start))
                .toList();
        return new ReportExcerpt(snippet.span().of(report), matches);
    }

    private static Optional<Span> passage(FusedCase fused) {
        return fused.votes().stream()
                .filter(vote -> vote.weight() > 0 && vote.hit().passage() != null)
                .min(Comparator.comparingInt(Vote::rank))
                .map(vote -> Objects.requireNonNull(vote.hit().passage()));
    }
}
