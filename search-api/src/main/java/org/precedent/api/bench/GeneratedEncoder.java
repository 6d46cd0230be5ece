package org.precedent.api.bench;

import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import org.precedent.encoder.Embedding;
import org.precedent.encoder.Encoder;
import org.precedent.encoder.Fingerprint;
import org.precedent.encoder.LogitCalibration;
import org.precedent.encoder.Pixels;
import org.precedent.encoder.Regions;
import org.precedent.encoder.Tokens;

/** Takes no time: an image or a text has a vector of a {@link GeneratedSpace}, always the same. */
final class GeneratedEncoder implements Encoder {
    private static final int LIMIT = 64;
    private static final int END = 1;

    private final GeneratedSpace space;

    GeneratedEncoder(GeneratedSpace space) {
        this.space = space;
    }

    static Fingerprint fingerprint(int dimension) {
        return new Fingerprint("generated-" + dimension, "none", "none", "none", "fp32");
    }

    @Override
    public Fingerprint fingerprint() {
        return fingerprint(space.dimension());
    }

    @Override
    public int dimension() {
        return space.dimension();
    }

    @Override
    public int textLimit() {
        return LIMIT;
    }

    @Override
    public Tokens tokenize(String text) {
        return new Tokens(Collections.nCopies(LIMIT, END), false);
    }

    @Override
    public List<Embedding> encodeImages(List<Pixels> images) {
        return images.stream().map(image -> vector(image.hashCode())).toList();
    }

    @Override
    public List<Embedding> encodeTexts(List<String> texts) {
        return texts.stream().map(text -> vector(text.hashCode())).toList();
    }

    private Embedding vector(int hash) {
        return space.near(Math.floorMod(hash, GeneratedSpace.CLUSTERS), new SplittableRandom(hash));
    }

    @Override
    public Regions encodeRegions(Pixels image) {
        throw new UnsupportedOperationException("generated vectors have no regions");
    }

    @Override
    public LogitCalibration calibration() {
        return new LogitCalibration.Unknown("generated vectors have no probabilities");
    }

    @Override
    public void close() {
        // nothing is held
    }
}
