package org.precedent.encoder;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Prompts with their vectors, to be held against one image after another. Immutable; safe for use by several threads.
 */
public final class Prompts {

    private static final double LEAST_PROBABILITY = Double.MIN_NORMAL;
    private static final double GREATEST_PROBABILITY = Math.nextDown(1.0);

    private final Encoder encoder;
    private final List<String> texts;
    private final List<Embedding> vectors;

    /**
     * Takes prompts whose vectors are known.
     *
     * @param vectors of the texts, in the same order, by the same encoder
     * @throws IllegalArgumentException if there are none, or not as many vectors
     */
    public Prompts(Encoder encoder, List<String> texts, List<Embedding> vectors) {
        if (texts.isEmpty() || texts.size() != vectors.size()) {
            throw new IllegalArgumentException(texts.size() + " prompts with " + vectors.size() + " vectors");
        }
        this.encoder = encoder;
        this.texts = List.copyOf(texts);
        this.vectors = List.copyOf(vectors);
    }

    /** Encodes prompts, once for all images. */
    public static Prompts of(Encoder encoder, List<String> texts) {
        return new Prompts(encoder, texts, encoder.encodeTexts(texts));
    }

    /** The prompts themselves. */
    public List<String> texts() {
        return texts;
    }

    /**
     * One label a prompt, in the order of the prompts.
     *
     * @throws UnsupportedOperationException if the encoder is not {@link Encoder#calibrated}
     */
    public List<Label> label(Embedding image) {
        double[] cosines = new double[texts.size()];
        double[] probabilities = new double[texts.size()];
        for (int i = 0; i < texts.size(); i++) {
            cosines[i] = image.cosine(vectors.get(i));
            probabilities[i] = encoder.probability(cosines[i]);
        }
        double[] shares = shares(probabilities);
        List<Label> labels = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            labels.add(new Label(texts.get(i), probabilities[i], shares[i], cosines[i]));
        }
        return labels;
    }

    /** The softmax of the logits, taken back from the probabilities. */
    private static double[] shares(double[] probabilities) {
        double[] logits = Arrays.stream(probabilities).map(Prompts::logit).toArray();
        double greatest = Arrays.stream(logits).max().orElseThrow();
        double[] odds =
                Arrays.stream(logits).map(logit -> Math.exp(logit - greatest)).toArray();
        double sum = Arrays.stream(odds).sum();
        return Arrays.stream(odds).map(one -> one / sum).toArray();
    }

    private static double logit(double probability) {
        double inside = Math.clamp(probability, LEAST_PROBABILITY, GREATEST_PROBABILITY);
        return Math.log(inside) - Math.log1p(-inside);
    }
}
