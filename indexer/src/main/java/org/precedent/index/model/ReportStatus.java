package org.precedent.index.model;

/** What a version of a report does to what was said before of it; of versions of one time a later name counts more. */
public enum ReportStatus {
    /** Said, and expected to change. */
    PRELIMINARY,
    /** Said in part, and expected to change; where a whole report was issued before it, said in addition to that. */
    PARTIAL,
    /** Said. */
    FINAL,
    /** Stands behind what its parent says. */
    ADDENDUM,
    /** Stands in the place of what was said before, by itself or by its parent. */
    CORRECTED,
    /** Takes away what was said before, by itself or by its parent. */
    WITHDRAWN;

    /** Whether more is expected, so that it never displaces what is whole. */
    public boolean isProvisional() {
        return this == PRELIMINARY || this == PARTIAL;
    }
}
