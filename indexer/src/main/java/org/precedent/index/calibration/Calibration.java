package org.precedent.index.calibration;

import java.util.EnumMap;
import java.util.Map;

/**
 * How well one encoder knows an archive, leg by leg.
 *
 * @param cases how many the archive held when it was measured
 * @param seed of the sample
 * @param belonging what the archive's own images score by {@link Belonging}
 */
public record Calibration(long cases, long seed, Map<Leg, LegCalibration> legs, Familiarity belonging) {
    /** Of an archive that was not measured. */
    public static final Calibration NONE = new Calibration(0, 0, Map.of());

    /** By how much an archive may grow or shrink until it is measured again. */
    private static final double CHANGE = 0.2;

    /** Of legs alone. */
    public Calibration(long cases, long seed, Map<Leg, LegCalibration> legs) {
        this(cases, seed, legs, Familiarity.UNKNOWN);
    }

    /** A leg that is left out is unknown. */
    public Calibration {
        Map<Leg, LegCalibration> every = new EnumMap<>(Leg.class);
        for (Leg leg : Leg.values()) {
            every.put(leg, legs.getOrDefault(leg, LegCalibration.UNKNOWN));
        }
        legs = Map.copyOf(every);
    }

    /** What is known of one leg. */
    public LegCalibration of(Leg leg) {
        return legs.getOrDefault(leg, LegCalibration.UNKNOWN);
    }

    /** Whether an archive that holds so many cases now is still what was measured. */
    public boolean holdsFor(long now) {
        return Math.abs(now - cases) <= CHANGE * cases;
    }

    /** Whether any leg could be measured, and none that compares images with texts is above chance. */
    public boolean modelIsStrange() {
        Reliability words = of(Leg.TEXT_TO_IMAGE).reliability();
        Reliability images = of(Leg.IMAGE_TO_TEXT).reliability();
        return words.grade() == Reliability.Grade.AT_CHANCE && images.grade() != Reliability.Grade.GOOD;
    }
}
