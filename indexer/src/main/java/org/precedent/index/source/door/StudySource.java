package org.precedent.index.source.door;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.precedent.index.deid.Scrubber;
import org.precedent.index.model.AccessionKey;
import org.precedent.index.model.CaseId;
import org.precedent.index.model.Contribution;
import org.precedent.index.model.PatientKey;
import org.precedent.index.model.SourceKey;
import org.precedent.index.source.Place;
import org.precedent.index.source.Unusable;

/**
 * One source that was read: what it says of a study, and the images that it brings, which are decoded when asked for.
 * Knows who the patient is, and tells nobody.
 */
public interface StudySource {
    /** Where it stands. */
    Place place();

    /** What makes it the same source when it comes again. */
    SourceKey key();

    /** The case that its study is. */
    CaseId caseId();

    /** Whose study it is; null when it does not say. */
    @Nullable PatientKey patient();

    /** The order that its study was made for; null when it does not say. */
    default @Nullable AccessionKey accession() {
        return null;
    }

    /** The SHA-256 of each thing that was read for it: a row's line, a file. */
    List<String> digests();

    /** Removes from texts what this source knows to name the patient. */
    Scrubber scrubber();

    /**
     * What it says, de-identified.
     *
     * @param scrubber knows what all sources of the study know
     */
    Contribution contribution(Scrubber scrubber);

    /** What it said that was not understood, a sentence each: it is kept without that. */
    default List<String> notices() {
        return List.of();
    }

    /** Whether it is an instance that can be kept as a file of its own. */
    default boolean isInstance() {
        return false;
    }

    /**
     * Writes the instance as it may be kept: de-identified, its pixels as exact as they came.
     *
     * @throws Unusable if it cannot be kept whole; then what was written so far is of no use
     * @throws IOException if it cannot be written
     */
    default void writeInstance(OutputStream out) throws IOException, Unusable {
        throw new IllegalStateException("this source is no instance");
    }

    /** How many pixels its images have, all together; more than any images have where that is not known. */
    default long pixels() {
        return Long.MAX_VALUE;
    }

    /**
     * The images of the contribution, in its order; all of them or none.
     *
     * @throws Unusable if one cannot be decoded
     */
    List<DecodedImage> decode() throws Unusable;
}
