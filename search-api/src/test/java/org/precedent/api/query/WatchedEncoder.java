package org.precedent.api.query;

import java.util.List;
import org.precedent.encoder.Embedding;
import org.precedent.encoder.Encoder;
import org.precedent.encoder.FakeEncoder;
import org.precedent.encoder.Fingerprint;
import org.precedent.encoder.Pixels;
import org.precedent.encoder.Regions;
import org.precedent.encoder.Tokens;

/** The fake encoder, with something that happens before it encodes texts: a failure, or a long wait. */
public class WatchedEncoder implements Encoder {
    private final FakeEncoder whole = new FakeEncoder();
    private volatile Runnable before;

    public WatchedEncoder(Runnable before) {
        this.before = before;
    }

    public void watch(Runnable other) {
        before = other;
    }

    @Override
    public List<Embedding> encodeTexts(List<String> texts) {
        before.run();
        return whole.encodeTexts(texts);
    }

    @Override
    public List<Embedding> encodeImages(List<Pixels> images) {
        return whole.encodeImages(images);
    }

    @Override
    public Fingerprint fingerprint() {
        return whole.fingerprint();
    }

    @Override
    public int dimension() {
        return whole.dimension();
    }

    @Override
    public int textLimit() {
        return whole.textLimit();
    }

    @Override
    public Tokens tokenize(String text) {
        return whole.tokenize(text);
    }

    @Override
    public Regions encodeRegions(Pixels image) {
        return whole.encodeRegions(image);
    }

    @Override
    public double probability(double cosine) {
        return whole.probability(cosine);
    }

    @Override
    public boolean calibrated() {
        return whole.calibrated();
    }

    @Override
    public void close() {
        whole.close();
    }
}
