package org.precedent.index.model;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * Which version of a report a contribution is.
 *
 * @param issued when it was issued, in whole milliseconds; null when nobody says
 * @param parent the report that it replaces, adds to or takes away; null for its own earlier versions alone
 */
public record Edition(
        ReportStatus status,
        @Nullable Instant issued,
        @Nullable SourceKey parent) {
    /** Of a source that has no versions: what comes last counts. */
    public static final Edition ONLY = new Edition(ReportStatus.FINAL, null, null);

    public Edition {
        issued = issued == null ? null : issued.truncatedTo(ChronoUnit.MILLIS);
    }

    /**
     * Whether this takes the place of an earlier arrival of the same report. A provisional report never displaces one
     * that is more. Of others what was issued later counts; where the times do not tell, a final one yields to a
     * corrected one, and all to a withdrawal; of equals the one that comes last counts.
     */
    public boolean supersedes(Edition before) {
        if (status.isProvisional() != before.status.isProvisional()) {
            return before.status.isProvisional();
        }
        if (issued != null && before.issued != null && !issued.equals(before.issued)) {
            return issued.isAfter(before.issued);
        }
        return status.compareTo(before.status) >= 0;
    }

    /**
     * Whether this is a part of a report that was issued behind a whole version of it, so that it says something in
     * addition: senders mark addenda so.
     */
    public boolean follows(Edition whole) {
        boolean isWhole = !whole.status.isProvisional() && whole.status != ReportStatus.WITHDRAWN;
        return status == ReportStatus.PARTIAL
                && isWhole
                && issued != null
                && whole.issued != null
                && issued.isAfter(whole.issued);
    }

    /** Whether its parent's text goes with it. */
    public boolean strikesParent() {
        return parent != null && (status == ReportStatus.CORRECTED || status == ReportStatus.WITHDRAWN);
    }
}
