package org.precedent.encoder;

import java.util.List;

/**
 * A dual encoder: images and texts become unit vectors in one space. Safe for use by several threads.
 *
 * <p>A failure of the runtime underneath is an {@link java.io.UncheckedIOException}; use after {@link #close} is an
 * {@link IllegalStateException}. It knows no file format: callers bring decoded pixels.
 */
public interface Encoder extends AutoCloseable {

    /** The identity of weights and preparation; vectors of another fingerprint must not be compared. */
    Fingerprint fingerprint();

    /** The number of components of every embedding. */
    int dimension();

    /** How many tokens of a text are read, the end mark included. */
    int textLimit();

    /** A text as the text tower sees it. A text above the limit is cut, and said to be. */
    Tokens tokenize(String text);

    /** One embedding an image, in order. What else is in the list changes nothing beyond the rounding of floats. */
    List<Embedding> encodeImages(List<Pixels> images);

    /** One embedding a text, in order. What else is in the list changes nothing beyond the rounding of floats. */
    List<Embedding> encodeTexts(List<String> texts);

    /**
     * What the regions of an image do to its vector.
     *
     * @throws UnsupportedOperationException if the model cannot give them
     */
    Regions encodeRegions(Pixels image);

    /**
     * So many images at least are worth waiting for before {@link #encodeImages} is called in bulk: enough for its
     * batches, and for the next one to be prepared while one runs.
     */
    default int bulkImages() {
        return 1;
    }

    /**
     * The same encoder for work in bulk, which gives way to whoever waits for an answer. It is closed with this one.
     * Both give the same vectors.
     */
    default Encoder background() {
        return this;
    }

    /** What makes a probability of the cosine of a text with an image, if the model's files hold it. */
    LogitCalibration calibration();

    /** One image alone. */
    default Embedding encodeImage(Pixels image) {
        return encodeImages(List.of(image)).getFirst();
    }

    /** One text alone. */
    default Embedding encodeText(String text) {
        return encodeTexts(List.of(text)).getFirst();
    }

    /** Frees the native memory. Waits for calls under way; closing twice does nothing. */
    @Override
    void close();
}
