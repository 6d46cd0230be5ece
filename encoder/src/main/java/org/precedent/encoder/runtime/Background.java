package org.precedent.encoder.runtime;

import java.util.List;
import org.precedent.encoder.Embedding;
import org.precedent.encoder.Encoder;
import org.precedent.encoder.Fingerprint;
import org.precedent.encoder.Pixels;
import org.precedent.encoder.Regions;
import org.precedent.encoder.Tokens;

/** An encoder's lane for work in bulk, as an encoder of its own. Its owner closes it. */
final class Background implements Encoder {

    private final SiglipEncoder owner;

    Background(SiglipEncoder owner) {
        this.owner = owner;
    }

    @Override
    public List<Embedding> encodeImages(List<Pixels> images) {
        return owner.encodeImagesInBackground(images);
    }

    @Override
    public int bulkImages() {
        return owner.bulkImagesInBackground();
    }

    @Override
    public List<Embedding> encodeTexts(List<String> texts) {
        return owner.encodeTextsInBackground(texts);
    }

    @Override
    public Regions encodeRegions(Pixels image) {
        return owner.encodeRegions(image);
    }

    @Override
    public Fingerprint fingerprint() {
        return owner.fingerprint();
    }

    @Override
    public int dimension() {
        return owner.dimension();
    }

    @Override
    public int textLimit() {
        return owner.textLimit();
    }

    @Override
    public Tokens tokenize(String text) {
        return owner.tokenize(text);
    }

    @Override
    public double probability(double cosine) {
        return owner.probability(cosine);
    }

    @Override
    public boolean calibrated() {
        return owner.calibrated();
    }

    @Override
    public void close() {
        // its owner does
    }
}
