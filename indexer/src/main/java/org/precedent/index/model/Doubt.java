package org.precedent.index.model;

/**
 * A tag of a study that its images contradict. It is a note for people: the tag stays as it is, and is searched and
 * filtered as it is.
 *
 * @param field what the tag says
 * @param tag the code in doubt, as the study has it
 * @param seems what the images look like, in words
 * @param share how much of the encoder's belief goes there, 0 to 1, the mean of the images in doubt
 */
public record Doubt(Field field, String tag, String seems, double share) {
    /** A tag that can be held against an image. */
    public enum Field {
        MODALITY,
        BODY_PART
    }

    public Doubt {
        if (!(share >= 0 && share <= 1)) {
            throw new IllegalArgumentException("a share of " + share + " is not in 0 to 1");
        }
    }
}
