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
 * they are twenty times nearer to each other than an image of this archive is to the nearest of another patient's.
 */
final class NearDuplicates {
    /** Equal pixels have equal vectors, but for rounding. */
    private static final double EQUAL = 1 - 1e-6;

    private static final double NEARER = 20;
    private static final int MEDIAN = 50;

    private final double least;

    private NearDuplicates(double least) {
        this.least = least;
    }

    static NearDuplicates in(Calibration calibration) {
        Familiarity familiarity = calibration.of(Leg.IMAGE_TO_IMAGE).familiarity();
        if (!familiarity.known()) {
            return new NearDuplicates(EQUAL);
        }
        double usual = familiarity.percentiles().get(MEDIAN);
        return new NearDuplicates(Math.min(EQUAL, 1 - (1 - usual) / NEARER));
    }

    /** Whether a case shows something, and nothing that the other does not show. */
    boolean contains(EncodedCase whole, EncodedCase other) {
        Collection<Embedding> shown = whole.imageVectors().values();
        List<Embedding> wanted = List.copyOf(other.imageVectors().values());
        return !wanted.isEmpty() && wanted.stream().allMatch(image -> isIn(shown, image));
    }

    private boolean isIn(Collection<Embedding> shown, Embedding image) {
        return shown.stream().anyMatch(one -> one.cosine(image) >= least);
    }
}
