package org.precedent.index.lucene;

import java.util.ArrayList;
import java.util.List;
import org.precedent.encoder.Embedding;
import org.precedent.index.EncodedCase;
import org.precedent.index.Passage;
import org.precedent.index.model.Study;

/** What one case may hold, so that a hostile one neither stops a batch half way nor fills the memory. */
final class CaseLimits {
    /** Images and passages together. */
    static final int MAX_VECTORS = 20_000;

    static final int MAX_IMAGES = 20_000;
    static final int MAX_LABELS = 1_000;
    static final int MAX_ATTRIBUTES = 1_000;

    /** The longest code, label or name of an attribute, in UTF-16 units; Lucene's own limit is 32,766 bytes. */
    static final int MAX_VALUE_LENGTH = 1_000;

    private CaseLimits() {}

    /**
     * Lets a case pass that fits.
     *
     * @throws IllegalArgumentException if it does not; the message holds counts and lengths alone
     */
    static void check(EncodedCase encoded) {
        int vectors = encoded.imageVectors().size() + encoded.passages().size();
        Study study = encoded.content().study();
        atMost(MAX_VECTORS, vectors, "vectors");
        atMost(MAX_IMAGES, encoded.content().images().size(), "images");
        atMost(MAX_LABELS, study.labels().size(), "labels");
        atMost(MAX_VALUE_LENGTH, study.modality().length(), "characters of modality");
        atMost(MAX_VALUE_LENGTH, study.bodyPart().length(), "characters of body part");
        atMost(MAX_VALUE_LENGTH, study.sex().length(), "characters of sex");
        atMost(MAX_ATTRIBUTES, study.attributes().size(), "attributes");
        for (String name : study.attributes().keySet()) {
            atMost(MAX_VALUE_LENGTH, name.length(), "characters of an attribute's name");
        }
        for (String label : study.labels()) {
            atMost(MAX_VALUE_LENGTH, label.length(), "characters of a label");
        }
    }

    /** The dimension that all vectors of a case share, 0 without any. */
    static int dimension(EncodedCase encoded) {
        int dimension = 0;
        for (Embedding vector : vectors(encoded)) {
            if (dimension != 0 && vector.dimension() != dimension) {
                throw new IllegalArgumentException(
                        "a case has vectors of dimension " + dimension + " and of dimension " + vector.dimension());
            }
            dimension = vector.dimension();
        }
        return dimension;
    }

    private static List<Embedding> vectors(EncodedCase encoded) {
        List<Embedding> vectors = new ArrayList<>(encoded.imageVectors().values());
        encoded.passages().stream().map(Passage::vector).forEach(vectors::add);
        return vectors;
    }

    private static void atMost(int limit, int count, String what) {
        if (count > limit) {
            throw new IllegalArgumentException("a case has " + count + " " + what + ", more than " + limit);
        }
    }
}
