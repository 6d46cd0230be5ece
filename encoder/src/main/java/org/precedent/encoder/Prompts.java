package org.precedent.encoder;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Prompts with their vectors, to be held against one image after another. Immutable; safe for use by several threads.
 */
public final class Prompts {

    private final LogitCalibration calibration;
    private final List<String> texts;
    private final List<Embedding> vectors;

    /**
     * Takes prompts whose vectors are known.
     *
     * @param calibration of the encoder that made the vectors
     * @param vectors of the texts, in the same order, by the same encoder
     * @throws IllegalArgumentException if there are none, or not as many vectors
     */
    public Prompts(LogitCalibration calibration, List<String> texts, List<Embedding> vectors) {
        if (texts.isEmpty() || texts.size() != vectors.size()) {
            throw new IllegalArgumentException(texts.size() + " prompts with " + vectors.size() + " vectors");
        }
        this.calibration = calibration;
        this.texts = List.copyOf(texts);
        this.vectors = List.copyOf(vectors);
    }

    /** Encodes prompts, once for all images. */
    public static Prompts of(Encoder encoder, List<String> texts) {
        return new Prompts(encoder.calibration(), texts, encoder.encodeTexts(texts));
    }

    /** The prompts themselves. */
    public List<String> texts() {
        return texts;
    }

    /**
     * One label a prompt, in the order of the prompts.
     *
     * @throws UnsupportedOperationException if the calibration is not {@link LogitCalibration.Known}
     */
    public List<Label> label(Embedding image) {
        double[] cosines = vectors.stream().mapToDouble(image::cosine).toArray();
        double[] shares = shares(Arrays.stream(cosines).map(calibration::logit).toArray());
        List<Label> labels = new ArrayList<>();
        for (int i = 0; i < cosines.length; i++) {
            labels.add(new Label(texts.get(i), calibration.probability(cosines[i]), shares[i], cosines[i]));
        }
        return labels;
    }

    /** The softmax of logits. */
    private static double[] shares(double[] logits) {
        double greatest = Arrays.stream(logits).max().orElseThrow();
        double[] odds =
                Arrays.stream(logits).map(logit -> Math.exp(logit - greatest)).toArray();
        double sum = Arrays.stream(odds).sum();
        return Arrays.stream(odds).map(one -> one / sum).toArray();
    }
}
