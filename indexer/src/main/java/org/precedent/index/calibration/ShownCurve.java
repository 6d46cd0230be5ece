package org.precedent.index.calibration;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.precedent.index.Question;
import org.precedent.index.Scope;
import org.precedent.index.VectorField;
import org.precedent.index.View;
import org.precedent.index.model.Case;
import org.precedent.index.model.CaseId;
import org.precedent.index.model.Hit;

/**
 * Learns from what searches show how probable it is that a case agrees with an image that found it, by its
 * {@link Support}. Each image asks for its first ten cases as a search would: pairs drawn at random would count an
 * image with many like it more than one with few, and a search never shows a case drawn at random.
 */
final class ShownCurve {
    /** Copies of the image itself, which are left out, may be among the first. */
    private static final int COPIES = 5;

    private final Sample sample;
    private final View view;
    private final VectorField field;
    private final Map<CaseId, Set<String>> findings = new HashMap<>();

    ShownCurve(Sample sample, View view, VectorField field) {
        this.sample = sample;
        this.view = view;
        this.field = field;
        sample.cases().forEach(one -> findings.put(one.id(), one.findings()));
    }

    Curve fitted() throws IOException {
        CurveFitting fitting = new CurveFitting();
        for (Asked asked : sample.askedByImages()) {
            if (!asked.item().findings().isEmpty()) {
                List<Neighbour> shown = shown(asked);
                Support support = Support.of(shown);
                shown.forEach(one -> fitting.add(
                        support.of(one), one.findings().containsAll(asked.from().findings())));
            }
        }
        return fitting.fitted();
    }

    private List<Neighbour> shown(Asked asked) throws IOException {
        Question question = new Question.Nearest(field, List.of(asked.item().vector()));
        Scope others = new Scope(Scope.ALL.filter(), Set.of(asked.from().patient()));
        List<Hit> hits =
                view.rank(List.of(question), Support.FIRST + COPIES, others).getFirst();
        read(hits);
        return hits.stream()
                .filter(hit -> field != VectorField.IMAGE || !Item.isSame(hit.score()))
                .limit(Support.FIRST)
                .map(hit -> new Neighbour(hit.id(), hit.score(), findings.getOrDefault(hit.id(), Set.of())))
                .toList();
    }

    /** Cases outside the sample. */
    private void read(List<Hit> hits) throws IOException {
        List<CaseId> unread = hits.stream()
                .map(Hit::id)
                .filter(id -> !findings.containsKey(id))
                .toList();
        if (!unread.isEmpty()) {
            for (Case content : view.cases(unread).values()) {
                findings.put(content.id(), CaseFindings.of(content));
            }
        }
    }
}
