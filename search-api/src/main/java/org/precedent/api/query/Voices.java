package org.precedent.api.query;

import java.util.Collection;
import org.precedent.index.calibration.Calibration;
import org.precedent.index.calibration.Leg;
import org.precedent.index.calibration.Reliability;

/**
 * Which legs of a part are heard. A leg that finds less than half of what the part's best leg finds, by what was
 * measured in this archive, only tells apart what the others leave equal, and fills up behind them: rank fusion would
 * take its first hit for as good as theirs. A leg that could not be measured is heard; where none finds anything, all
 * are.
 */
final class Voices {
    private static final double HEARD = 0.5;

    /** So little that it moves no case past another that a leg that is heard has ranked differently. */
    private static final double WHISPER = 1e-5;

    private final Calibration calibration;

    Voices(Calibration calibration) {
        this.calibration = calibration;
    }

    /** By how much a leg's weight is multiplied beside the other legs of its part, itself among them. */
    double of(Leg leg, Collection<Leg> part) {
        double best = part.stream().mapToDouble(this::strength).max().orElse(0);
        return !known(leg) || strength(leg) >= HEARD * best ? 1 : WHISPER;
    }

    /** Whether what a leg says may be called good: it was measured, and finds. */
    boolean speaks(Leg leg) {
        return reliability(leg).grade() != Reliability.Grade.AT_CHANCE;
    }

    private boolean known(Leg leg) {
        return reliability(leg).known();
    }

    private double strength(Leg leg) {
        return reliability(leg).strength();
    }

    private Reliability reliability(Leg leg) {
        return calibration.of(leg).reliability();
    }
}
