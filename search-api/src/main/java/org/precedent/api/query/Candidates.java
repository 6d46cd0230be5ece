package org.precedent.api.query;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.precedent.encoder.Embedding;
import org.precedent.index.EncodedCase;
import org.precedent.index.Passage;
import org.precedent.index.VectorField;
import org.precedent.index.View;
import org.precedent.index.model.CaseId;
import org.precedent.index.model.Hit;
import org.precedent.index.model.ImageId;
import org.precedent.index.model.Span;

/** A few cases with their vectors, ranked exactly: every leg that compares vectors ranks every one of them. */
final class Candidates {
    private final Map<CaseId, EncodedCase> cases;

    private Candidates(Map<CaseId, EncodedCase> cases) {
        this.cases = cases;
    }

    static Candidates of(List<CaseId> ids, View view) throws IOException {
        return new Candidates(view.encoded(ids));
    }

    EncodedCase get(CaseId id) {
        return Optional.ofNullable(cases.get(id)).orElseThrow();
    }

    /** What a leg makes of these cases; words keep those of them that they found. */
    RankedLeg ranked(OpenLeg leg, RankedLeg found) {
        if (!(leg.probe() instanceof Probe.OfVectors probe)) {
            return found.with(
                    found.hits().stream()
                            .filter(hit -> cases.containsKey(hit.id()))
                            .toList(),
                    List.of());
        }
        List<Hit> hits = new ArrayList<>();
        for (EncodedCase one : cases.values()) {
            nearest(probe.vectors(), one, LegSearch.field(leg.leg())).ifPresent(hits::add);
        }
        hits.sort(Comparator.comparingDouble(Hit::score)
                .reversed()
                .thenComparing(hit -> hit.id().value()));
        return found.with(hits, List.of());
    }

    /** The vectors of a case that a field holds. */
    static List<Embedding> vectors(EncodedCase one, VectorField field) {
        return switch (field) {
            case IMAGE -> List.copyOf(one.imageVectors().values());
            case PASSAGE -> one.passages().stream().map(Passage::vector).toList();
        };
    }

    private static Optional<Hit> nearest(List<Embedding> vectors, EncodedCase one, VectorField field) {
        List<Hit> each = new ArrayList<>();
        switch (field) {
            case IMAGE ->
                one.imageVectors().forEach((image, vector) -> each.add(hit(one, vectors, vector, image, null)));
            case PASSAGE ->
                one.passages().forEach(passage -> each.add(hit(one, vectors, passage.vector(), null, passage.span())));
        }
        return each.stream().max(Comparator.comparingDouble(Hit::score));
    }

    private static Hit hit(
            EncodedCase one,
            List<Embedding> vectors,
            Embedding vector,
            @Nullable ImageId image,
            @Nullable Span passage) {
        double score = vectors.stream().mapToDouble(vector::cosine).max().orElseThrow();
        return new Hit(one.content().id(), one.content().patient(), score, image, passage);
    }
}
