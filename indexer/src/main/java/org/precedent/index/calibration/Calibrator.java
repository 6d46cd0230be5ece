package org.precedent.index.calibration;

import java.io.IOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.precedent.index.Together;
import org.precedent.index.VectorField;
import org.precedent.index.View;

/**
 * Measures how well an encoder knows an archive, by pairs that the archive holds: reports with the images of the same
 * case, images of different series of one study, passages of one report; and cases of different patients whose reports
 * assert the same findings. Nothing is encoded; the same commit and seed give the same figures.
 */
public final class Calibrator {
    /** How many cases stand for an archive. */
    public static final int CASES = 2_000;

    private Calibrator() {}

    /**
     * Measures one commit of an archive.
     *
     * @throws IOException if the index cannot be read
     */
    public static Calibration calibrate(View view, long seed) throws IOException {
        Sample sample =
                Sample.of(view.sample(CASES, seed).stream().map(SampledCase::of).toList(), seed);
        Map<Leg, Callable<LegCalibration>> trials = new EnumMap<>(Leg.class);
        Callable<LegCalibration> images = trial(sample, SampledCase::images, SampledCase::images);
        Callable<LegCalibration> across = trial(sample, SampledCase::images, SampledCase::passages);
        trials.put(Leg.IMAGE_TO_IMAGE, shown(images, new ShownCurve(sample, view, VectorField.IMAGE)));
        trials.put(Leg.IMAGE_TO_TEXT, shown(across, new ShownCurve(sample, view, VectorField.PASSAGE)));
        trials.put(Leg.TEXT_TO_IMAGE, trial(sample, SampledCase::passages, SampledCase::images));
        trials.put(Leg.TEXT_TO_TEXT, trial(sample, SampledCase::passages, SampledCase::passages));
        trials.put(Leg.WORDS, () -> new WordsTrial(sample, view).run());
        List<LegCalibration> measured = Together.all(List.copyOf(trials.values()));
        Map<Leg, LegCalibration> legs = new EnumMap<>(Leg.class);
        for (Leg leg : trials.keySet()) {
            legs.put(leg, measured.get(legs.size()));
        }
        return new Calibration(view.stats().cases(), seed, legs, Belonging.measured(sample, view));
    }

    private static Callable<LegCalibration> shown(Callable<LegCalibration> trial, ShownCurve curve) {
        return () -> trial.call().with(curve.fitted());
    }

    private static Callable<LegCalibration> trial(
            Sample sample, Function<SampledCase, List<Item>> questions, Function<SampledCase, List<Item>> documents) {
        return () -> new VectorTrial(sample, questions, documents).run();
    }
}
