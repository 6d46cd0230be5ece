package org.precedent.api.query;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.precedent.encoder.Embedding;
import org.precedent.index.EncodedCase;
import org.precedent.index.VectorField;
import org.precedent.index.calibration.CaseFindings;
import org.precedent.index.calibration.Leg;
import org.precedent.index.model.Case;

/**
 * Cases that a reader judged, as something to be like: by the images and passages that stand for a case when it is
 * itself the query, and by their findings.
 */
final class Examples {
    private final List<EncodedCase> cases;
    private final List<Map<Leg, Probe>> probes;

    Examples(List<EncodedCase> cases, CaseProbes caseProbes) {
        this.cases = List.copyOf(cases);
        this.probes = cases.stream().map(caseProbes::of).toList();
    }

    /** All vectors that stand for the cases. */
    List<Embedding> vectors(VectorField field) {
        return probes.stream().flatMap(probe -> vectors(probe, field).stream()).toList();
    }

    /**
     * How like them a case is: the mean over all, of each the mean cosine of its vectors with the case's nearest (the
     * MaxSim of Khattab and Zaharia, ColBERT, SIGIR 2020); nothing where the two cannot be compared.
     *
     * @param candidate vectors of the case, of that field
     */
    OptionalDouble likeness(VectorField field, List<Embedding> candidate) {
        if (candidate.isEmpty()) {
            return OptionalDouble.empty();
        }
        return probes.stream()
                .map(probe -> vectors(probe, field))
                .filter(vectors -> !vectors.isEmpty())
                .mapToDouble(vectors -> likeness(vectors, candidate))
                .average();
    }

    /** How like theirs the findings of a case are: the mean cosine of the two sets. */
    OptionalDouble likeness(Case candidate) {
        Set<String> findings = CaseFindings.of(candidate);
        return cases.stream()
                .mapToDouble(one -> cosine(CaseFindings.of(one.content()), findings))
                .average();
    }

    private static double likeness(List<Embedding> vectors, List<Embedding> candidate) {
        return vectors.stream()
                .mapToDouble(vector ->
                        candidate.stream().mapToDouble(vector::cosine).max().orElseThrow())
                .average()
                .orElseThrow();
    }

    private static List<Embedding> vectors(Map<Leg, Probe> probes, VectorField field) {
        Leg leg = field == VectorField.IMAGE ? Leg.IMAGE_TO_IMAGE : Leg.TEXT_TO_TEXT;
        return Optional.ofNullable(probes.get(leg))
                .map(probe -> ((Probe.OfVectors) probe).vectors())
                .orElse(List.of());
    }

    /** Two cases that show nothing are alike. */
    private static double cosine(Set<String> one, Set<String> other) {
        if (one.isEmpty() && other.isEmpty()) {
            return 1;
        }
        Set<String> both = new HashSet<>(one);
        both.retainAll(other);
        return both.isEmpty() ? 0 : both.size() / Math.sqrt((double) one.size() * other.size());
    }
}
