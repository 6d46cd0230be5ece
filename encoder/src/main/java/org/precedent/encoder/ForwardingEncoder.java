package org.precedent.encoder;

import java.util.List;

/**
 * An encoder that does what another does: the base of those that change one thing.
 *
 * <p>Only {@link #background} is not handed on, for the other's lane would pass by what a subclass changes: it is this
 * encoder itself, unless a subclass says otherwise. Closing it closes the other.
 */
public abstract class ForwardingEncoder implements Encoder {

    private final Encoder other;

    /** Does what the other does, and owns it. */
    protected ForwardingEncoder(Encoder other) {
        this.other = other;
    }

    /** The encoder that does the work. */
    protected final Encoder other() {
        return other;
    }

    @Override
    public Fingerprint fingerprint() {
        return other.fingerprint();
    }

    @Override
    public int dimension() {
        return other.dimension();
    }

    @Override
    public int textLimit() {
        return other.textLimit();
    }

    @Override
    public Tokens tokenize(String text) {
        return other.tokenize(text);
    }

    @Override
    public List<Embedding> encodeImages(List<Pixels> images) {
        return other.encodeImages(images);
    }

    @Override
    public List<Embedding> encodeTexts(List<String> texts) {
        return other.encodeTexts(texts);
    }

    @Override
    public Regions encodeRegions(Pixels image) {
        return other.encodeRegions(image);
    }

    @Override
    public int bulkImages() {
        return other.bulkImages();
    }

    @Override
    public LogitCalibration calibration() {
        return other.calibration();
    }

    @Override
    public void close() {
        other.close();
    }
}
