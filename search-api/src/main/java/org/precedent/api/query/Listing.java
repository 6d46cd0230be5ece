package org.precedent.api.query;

/**
 * How what was found is listed.
 *
 * @param folded whether a case whose every image stands in a better hit comes under that hit
 * @param onePerPatient whether only the best case of each patient is a hit
 */
public record Listing(boolean folded, boolean onePerPatient) {
    /** Every case is a hit of its own. */
    public static final Listing EVERY_CASE = new Listing(false, false);

    /** What a reader is shown when nothing else is asked for. */
    public static final Listing DEFAULT = new Listing(true, false);
}
