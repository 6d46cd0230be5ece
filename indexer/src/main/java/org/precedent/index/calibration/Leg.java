package org.precedent.index.calibration;

/** A way to compare a part of a query with cases; each ranks cases on a scale of its own. */
public enum Leg {
    /** An image of the query against the images of a case. */
    IMAGE_TO_IMAGE("image-to-image"),
    /** An image of the query against the passages of a report. */
    IMAGE_TO_TEXT("image-to-text"),
    /** Words of the query against the images of a case. */
    TEXT_TO_IMAGE("text-to-image"),
    /** Words of the query against the passages of a report, by their embeddings. */
    TEXT_TO_TEXT("text-to-text"),
    /** Words of the query against the words of a report, by BM25. */
    WORDS("words");

    private final String label;

    Leg(String label) {
        this.label = label;
    }

    /** Whether it starts from an image. */
    public boolean fromImage() {
        return this == IMAGE_TO_IMAGE || this == IMAGE_TO_TEXT;
    }

    /** The name in the API. */
    public String label() {
        return label;
    }
}
