package org.precedent.api.query;

import java.util.Collection;
import java.util.List;
import org.precedent.encoder.Embedding;
import org.precedent.index.EncodedCase;
import org.precedent.index.calibration.Calibration;
import org.precedent.index.calibration.Familiarity;
import org.precedent.index.calibration.Leg;

/**
 * Tells images that are the same from images that are alike: two are the same where their vectors are equal, or where
 * they are twenty times nearer to each other than an image of this archive usually is to the nearest of another
 * patient's, and twice as near as all but one in a hundred are. Where a model, or a kind of image, has patients close
 * together, or where patients share images, little but the equal is the same.
 */
final class NearDuplicates {
    /** Equal pixels have equal vectors, but for rounding. */
    static final double EQUAL = 1 - 1e-6;

    private static final double NEARER = 20;
    private static final int USUAL = 50;
    private static final double NEARER_THAN_NEAREST = 2;
    private static final int NEAREST = 99;

    private final double least;

    private NearDuplicates(double least) {
        this.least = least;
    }

    static NearDuplicates in(Calibration calibration) {
        Familiarity familiarity = calibration.of(Leg.IMAGE_TO_IMAGE).familiarity();
        if (!familiarity.known()) {
            return new NearDuplicates(EQUAL);
        }
        double usual = distance(familiarity, USUAL) / NEARER;
        double nearest = distance(familiarity, NEAREST) / NEARER_THAN_NEAREST;
        return new NearDuplicates(Math.min(EQUAL, 1 - Math.min(usual, nearest)));
    }

    private static double distance(Familiarity familiarity, int percentile) {
        return 1 - familiarity.percentiles().get(percentile);
    }

    /** Whether a case shows something, and nothing that the other does not show. */
    boolean contains(EncodedCase whole, EncodedCase other) {
        Collection<Embedding> shown = whole.imageVectors().values();
        List<Embedding> wanted = List.copyOf(other.imageVectors().values());
        return !wanted.isEmpty() && wanted.stream().allMatch(image -> isIn(shown, image));
    }

    private boolean isIn(Collection<Embedding> shown, Embedding image) {
        return shown.stream().anyMatch(one -> one.isNear(image, least));
    }
}
