package org.precedent.index.ingest;

import org.precedent.encoder.Sha256;
import org.precedent.index.model.KeptImage;

/** Names contents, so that equal ones share a vector. */
final class ContentKeys {
    private ContentKeys() {}

    static String of(KeptImage image) {
        return "image|" + image.pixels();
    }

    static String of(String text) {
        return "text|" + Sha256.of(text);
    }
}
