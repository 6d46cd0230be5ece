package org.precedent.api.summary.check;

import org.jspecify.annotations.Nullable;

/** One thing that a claim must be, or agree with. */
interface Check {
    /** What is to be said against a claim; null when it passes. */
    @Nullable Objection objection(ReadClaim claim, CaseReports cases);
}
