package org.precedent.api.summary.check;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.precedent.api.summary.claim.ClaimDraft;
import org.precedent.index.model.Report;
import org.precedent.index.model.Span;

/**
 * A claim, read.
 *
 * @param report its text as the reader of reports takes it apart, with white space where it tells of which cases it
 *     speaks; offsets are the same
 * @param segments in the order of the text, at least one
 */
record ReadClaim(ClaimDraft draft, Report report, List<ClaimToken> tokens, List<Segment> segments) {
    ReadClaim {
        tokens = List.copyOf(tokens);
        segments = List.copyOf(segments);
    }

    String text() {
        return draft.text();
    }

    List<Integer> cites() {
        return draft.cites();
    }

    List<Statement> statements() {
        return segments.stream().flatMap(segment -> segment.said().stream()).toList();
    }

    List<CasePhrase> casePhrases() {
        return segments.stream().flatMap(segment -> segment.who().stream()).toList();
    }

    boolean tellsOfCases(Span span) {
        return casePhrases().stream()
                .anyMatch(phrase -> phrase.span().start() < span.end()
                        && span.start() < phrase.span().end());
    }

    /** The cited cases of which a part of it must be true: those that it names, else all when it is the only part. */
    Set<Integer> boundTo(Segment segment) {
        Set<Integer> bound = new TreeSet<>(segment.named());
        if (bound.isEmpty() && segments.size() == 1) {
            bound.addAll(cites());
        }
        return bound;
    }
}
