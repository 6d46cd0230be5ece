package org.precedent.index.model;

/** What a section of a report is for. */
public enum SectionRole {
    /** Why the study was made, what is known already, how it was made: nothing in it was seen on the images. */
    ASKS,
    /** What was seen. */
    REPORTS,
    /** What the report comes to, as under {@code IMPRESSION}. */
    CONCLUDES,
    /** What was said later, and may take all of it back. */
    ADDS
}
