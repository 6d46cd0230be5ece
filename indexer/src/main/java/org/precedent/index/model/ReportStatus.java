package org.precedent.index.model;

/** What a version of a report does to what was said before of it; of versions of one time a later name counts more. */
public enum ReportStatus {
    /** Said, and expected to change. */
    PRELIMINARY,
    /** Said. */
    FINAL,
    /** Stands behind what its parent says. */
    ADDENDUM,
    /** Stands in the place of what was said before, by itself or by its parent. */
    CORRECTED,
    /** Takes away what was said before, by itself or by its parent. */
    WITHDRAWN
}
