package org.precedent.encoder.runtime;

import java.util.List;
import org.precedent.encoder.Embedding;
import org.precedent.encoder.ForwardingEncoder;
import org.precedent.encoder.Pixels;

/** An encoder's lane for work in bulk, as an encoder of its own. Its owner closes it. */
final class Background extends ForwardingEncoder {

    private final SiglipEncoder owner;

    Background(SiglipEncoder owner) {
        super(owner);
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
    public void close() {
        // its owner does
    }
}
