package org.precedent.api.query;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.precedent.encoder.Embedding;
import org.precedent.index.CaseIndex;
import org.precedent.index.Scope;
import org.precedent.index.VectorField;
import org.precedent.index.model.CaseId;
import org.precedent.index.model.Hit;
import org.precedent.index.words.QueryWords;

/** Runs one leg against the index. */
final class LegSearch {
    private static final Comparator<Hit> BEST_FIRST =
            Comparator.comparingDouble(Hit::score).reversed();

    private final CaseIndex index;

    LegSearch(CaseIndex index) {
        this.index = index;
    }

    /** The {@code depth} best cases in scope; of several vectors, each case's nearest counts. */
    RankedLeg run(OpenLeg leg, int depth, Scope scope) throws IOException {
        List<Hit> hits = switch (leg.probe()) {
            case Probe.OfWords(QueryWords words) -> index.matching(words.text(), depth, scope);
            case Probe.OfVectors(List<Embedding> vectors) -> nearest(field(leg.leg()), vectors, depth, scope);
            case Probe.Raw raw -> throw new IllegalStateException("a leg was run before its probe was encoded");
        };
        return new RankedLeg(leg.leg(), leg.part(), leg.weight(), hits);
    }

    private List<Hit> nearest(VectorField field, List<Embedding> vectors, int depth, Scope scope) throws IOException {
        if (vectors.size() == 1) {
            return index.nearest(field, vectors.getFirst(), depth, scope);
        }
        Map<CaseId, Hit> best = new HashMap<>();
        for (Embedding vector : vectors) {
            for (Hit hit : index.nearest(field, vector, depth, scope)) {
                best.merge(hit.id(), hit, (a, b) -> a.score() >= b.score() ? a : b);
            }
        }
        List<Hit> merged = new ArrayList<>(best.values());
        merged.sort(BEST_FIRST.thenComparing(hit -> hit.id().value()));
        return merged.subList(0, Math.min(depth, merged.size()));
    }

    private static VectorField field(Leg leg) {
        return switch (leg) {
            case IMAGE_TO_IMAGE, TEXT_TO_IMAGE -> VectorField.IMAGE;
            case IMAGE_TO_TEXT, TEXT_TO_TEXT -> VectorField.PASSAGE;
            case WORDS -> throw new IllegalArgumentException("words are no vector");
        };
    }
}
