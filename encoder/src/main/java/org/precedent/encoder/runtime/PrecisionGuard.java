package org.precedent.encoder.runtime;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.precedent.encoder.Embedding;
import org.precedent.encoder.Encoder;
import org.precedent.encoder.ForwardingEncoder;
import org.precedent.encoder.Pixels;
import org.precedent.encoder.Precision;
import org.precedent.encoder.PrecisionTooLow;

/**
 * An encoder in a fast precision whose first images, and first texts, are encoded in fp32 as well. Where the two differ
 * too much, the vectors are not given away: {@link PrecisionTooLow}. After that it costs nothing.
 */
public final class PrecisionGuard extends ForwardingEncoder {

    /** So many inputs of a kind are compared. */
    static final int SAMPLE = 4;

    private final Precision precision;
    private final Reference reference;
    private boolean imagesAreChecked;
    private boolean textsAreChecked;

    /**
     * Guards an encoder, which it closes with itself.
     *
     * @param precision the fast one, for the message
     * @param reference opens the same model in fp32; what it opens is closed after the comparison
     */
    public PrecisionGuard(Encoder fast, Precision precision, Reference reference) {
        super(fast);
        this.precision = precision;
        this.reference = reference;
    }

    /** Opens the encoder to compare with. */
    @FunctionalInterface
    public interface Reference {
        /** The same model in fp32. */
        Encoder open() throws IOException;
    }

    @Override
    public List<Embedding> encodeImages(List<Pixels> images) {
        List<Embedding> vectors = other().encodeImages(images);
        checkImages(images, vectors);
        return vectors;
    }

    private synchronized void checkImages(List<Pixels> images, List<Embedding> vectors) {
        if (!imagesAreChecked && !images.isEmpty()) {
            List<Pixels> sample = images.subList(0, Math.min(SAMPLE, images.size()));
            compare(vectors, encoder -> encoder.encodeImages(sample));
            imagesAreChecked = true;
        }
    }

    @Override
    public List<Embedding> encodeTexts(List<String> texts) {
        List<Embedding> vectors = other().encodeTexts(texts);
        checkTexts(texts, vectors);
        return vectors;
    }

    private synchronized void checkTexts(List<String> texts, List<Embedding> vectors) {
        if (!textsAreChecked && !texts.isEmpty()) {
            List<String> sample = texts.subList(0, Math.min(SAMPLE, texts.size()));
            compare(vectors, encoder -> encoder.encodeTexts(sample));
            textsAreChecked = true;
        }
    }

    private void compare(List<Embedding> vectors, Encoding encoding) {
        List<Embedding> wanted;
        try (Encoder exact = reference.open()) {
            wanted = encoding.by(exact);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        double lowest = 1;
        for (int i = 0; i < wanted.size(); i++) {
            lowest = Math.min(lowest, vectors.get(i).cosine(wanted.get(i)));
        }
        if (lowest < PrecisionTooLow.LEAST_COSINE) {
            throw new PrecisionTooLow(precision, lowest);
        }
    }

    @FunctionalInterface
    private interface Encoding {
        List<Embedding> by(Encoder encoder);
    }

    @Override
    public Encoder background() {
        Encoder others = other().background();
        return others.equals(other()) ? this : new PrecisionGuard(others, precision, reference);
    }
}
