package org.precedent.api.http;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.precedent.index.calibration.Calibration;
import org.precedent.index.calibration.Leg;
import org.precedent.index.calibration.Measure;
import org.precedent.index.calibration.Reliability;

/**
 * The JSON of how well the model knows the archive.
 *
 * @param cases how many the archive held when it was measured; 0 when it never was
 */
record CalibrationAnswer(long cases, boolean modelIsStrange, List<LegAnswer> legs) {
    /** @param agreement null where too little could be asked; so the next one */
    record LegAnswer(
            String leg,
            String grade,
            @Nullable MeasureAnswer agreement,
            @Nullable MeasureAnswer meanReciprocalRank) {}

    record MeasureAnswer(int queries, double mean, double low, double high, double chance) {}

    static CalibrationAnswer of(Calibration calibration) {
        List<LegAnswer> legs = Arrays.stream(Leg.values())
                .map(leg -> of(leg, calibration.of(leg).reliability()))
                .toList();
        return new CalibrationAnswer(calibration.cases(), calibration.modelIsStrange(), legs);
    }

    private static LegAnswer of(Leg leg, Reliability reliability) {
        String grade = switch (reliability.grade()) {
            case UNKNOWN -> "unknown";
            case AT_CHANCE -> "at-chance";
            case FAIR -> "fair";
            case GOOD -> "good";
        };
        return new LegAnswer(leg.label(), grade, of(reliability.agreement()), of(reliability.reciprocalRank()));
    }

    private static @Nullable MeasureAnswer of(Measure measure) {
        return measure.known()
                ? new MeasureAnswer(
                        measure.value().queries(),
                        measure.value().mean(),
                        measure.value().low(),
                        measure.value().high(),
                        measure.chance())
                : null;
    }
}
