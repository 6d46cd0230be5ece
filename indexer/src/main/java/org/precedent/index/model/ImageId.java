package org.precedent.index.model;

/** Names an image of a case: a keyed hash of what the image's source holds. */
public record ImageId(String value) {
    public ImageId {
        Identifiers.checked("ImageId", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
