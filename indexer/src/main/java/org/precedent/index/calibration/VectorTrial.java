package org.precedent.index.calibration;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Function;

/**
 * Puts images or passages of a sample to the images or passages of all its cases; a case is as near as its nearest.
 *
 * <p>What would give an answer away is left out: other cases of the question's patient, an image with the same pixels,
 * a passage with the same words; of the question's own case, images of the question's series.
 */
final class VectorTrial {
    private final Sample sample;
    private final Function<SampledCase, List<Item>> questions;
    private final Function<SampledCase, List<Item>> documents;

    VectorTrial(
            Sample sample, Function<SampledCase, List<Item>> questions, Function<SampledCase, List<Item>> documents) {
        this.sample = sample;
        this.questions = questions;
        this.documents = documents;
    }

    LegCalibration run() {
        Tally tally = new Tally();
        CurveFitting curve = new CurveFitting();
        List<Double> nearest = new ArrayList<>();
        for (Asked asked : sample.asked(questions)) {
            List<Answer> others = others(asked);
            own(asked).ifPresent(score -> tally.partner(score, others));
            others.stream().mapToDouble(Answer::score).max().ifPresent(nearest::add);
            if (!asked.item().findings().isEmpty()) {
                long relevant = others.stream().filter(Answer::agrees).count();
                tally.agreement(others, relevant, others.size());
                others.forEach(answer -> curve.add(answer.score(), answer.agrees()));
            }
        }
        return new LegCalibration(tally.reliability(), curve.fitted(), Familiarity.of(nearest));
    }

    private List<Answer> others(Asked asked) {
        List<Answer> others = new ArrayList<>();
        for (SampledCase other : sample.cases()) {
            if (!other.patient().equals(asked.from().patient())) {
                OptionalDouble score = nearest(asked.item(), documents.apply(other));
                boolean agrees = other.hasAll(asked.item().findings());
                score.ifPresent(value -> others.add(new Answer(value, agrees)));
            }
        }
        return others;
    }

    private OptionalDouble own(Asked asked) {
        List<Item> rest = documents.apply(asked.from()).stream()
                .filter(item -> !item.equals(asked.item()) && !asked.item().isNeighbour(item))
                .toList();
        return nearest(asked.item(), rest);
    }

    private static OptionalDouble nearest(Item question, List<Item> documents) {
        double best = Double.NEGATIVE_INFINITY;
        for (Item document : documents) {
            double cosine = question.vector().cosine(document.vector());
            if (!question.leaks(document, cosine)) {
                best = Math.max(best, cosine);
            }
        }
        return best == Double.NEGATIVE_INFINITY ? OptionalDouble.empty() : OptionalDouble.of(best);
    }
}
