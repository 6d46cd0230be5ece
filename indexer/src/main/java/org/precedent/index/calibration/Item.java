package org.precedent.index.calibration;

import java.util.Set;
import org.precedent.encoder.Embedding;

/**
 * An image or a passage of a sampled case.
 *
 * @param findings what it asserts, as {@link org.precedent.index.model.Finding#id}; of an image, what its report does
 * @param words of a passage in one writing, to tell equal ones; empty for an image
 * @param series of an image: neighbours in one series look alike whatever they show; -1 for a passage
 */
record Item(Embedding vector, Set<String> findings, String words, int series) {
    /** From here on two images have the same pixels. */
    private static final double SAME = 1 - 1e-6;

    /** Whether one gives the other away. */
    boolean leaks(Item other, double cosine) {
        return words.isEmpty() ? other.words().isEmpty() && isSame(cosine) : words.equals(other.words());
    }

    /** Whether two images have the same pixels. */
    static boolean isSame(double cosine) {
        return cosine >= SAME;
    }

    /** Whether the two stand so close together in one case that finding one by the other tells nothing. */
    boolean isNeighbour(Item other) {
        return series >= 0 && series == other.series();
    }
}
