package org.precedent.index.model;

/**
 * An image as one source places it in its study. Where its pixels lie is said by {@link KeptImage}.
 *
 * @param series tells the study's series apart: a keyed hash
 * @param seriesNumber as the source gave it, 0 when unknown; not unique
 * @param position the image's place in its series: the instance number, then the frame; {@link #AS_IT_CAME} where the
 *     source gives none
 * @param view the projection or plane as the source names it; empty when unknown
 */
public record ContributedImage(ImageId id, String series, int seriesNumber, int position, String view) {
    /** Behind the images of its series that came before. */
    public static final int AS_IT_CAME = -1;
}
