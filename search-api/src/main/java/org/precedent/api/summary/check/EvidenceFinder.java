package org.precedent.api.summary.check;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.precedent.api.summary.claim.Evidence;
import org.precedent.index.model.Span;

/** Finds the sentences that bear a claim out, word for word, in each report that it cites. */
final class EvidenceFinder {
    private final ReadClaim claim;

    EvidenceFinder(ReadClaim claim) {
        this.claim = claim;
    }

    /** In the order of the cites and of the texts; empty when some cited report has none that can be shown. */
    List<Evidence> in(CaseReports cases) {
        List<Evidence> all = new ArrayList<>();
        for (CaseReport report : cases.of(claim.cites())) {
            List<Span> spans = spans(report);
            boolean unlike = claim.unlike().contains(report.cited().number());
            if (spans.isEmpty() && (unlike || mayBeSilent())) {
                continue;
            }
            if (spans.isEmpty() || !spans.stream().allMatch(span -> Quotable.is(span.of(report.text())))) {
                return List.of();
            }
            spans.forEach(span -> all.add(Evidence.of(report.cited(), span)));
        }
        return all;
    }

    /** Whether some cited reports need not say what the claim does: it counts, or says that none speaks of it. */
    private boolean mayBeSilent() {
        return claim.ofGroup()
                || claim.casePhrases().stream().anyMatch(phrase -> phrase.kind() == CasePhrase.Kind.NONE);
    }

    private List<Span> spans(CaseReport report) {
        Set<Span> spans = new LinkedHashSet<>();
        for (Segment segment : claim.segments()) {
            Set<Integer> bound = claim.boundTo(segment);
            // whatever is compared with, too
            if (bound.isEmpty()
                    || claim.comparison() != null
                    || bound.contains(report.cited().number())) {
                spans.addAll(spans(segment, report));
            }
        }
        return spans.stream().sorted((a, b) -> a.start() - b.start()).toList();
    }

    /** None when the report does not bear all of the part out. */
    private List<Span> spans(Segment segment, CaseReport report) {
        if (segment.said().isEmpty()) {
            Span sentence = plain(segment, report);
            return sentence == null ? List.of() : List.of(sentence);
        }
        List<Span> spans = new ArrayList<>();
        for (Statement one : segment.said()) {
            if (!(Bearing.of(one, report) instanceof Bearing.Borne borne)) {
                if (isOfNone(segment) && Silence.isOf(one, report)) {
                    continue;
                }
                return List.of();
            }
            spans.addAll(report.sentencesOf(borne.by()));
        }
        return spans;
    }

    private static boolean isOfNone(Segment segment) {
        return segment.who().stream().anyMatch(phrase -> phrase.kind() == CasePhrase.Kind.NONE);
    }

    private @Nullable Span plain(Segment segment, CaseReport report) {
        PlainSupport best = PlainSupport.best(claim, segment, report);
        return best == null ? null : best.sentence();
    }
}
