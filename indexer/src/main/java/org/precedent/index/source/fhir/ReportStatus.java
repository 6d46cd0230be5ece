package org.precedent.index.source.fhir;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.precedent.index.source.message.MessageStatus;

/**
 * What a resource's status does to what was said before. A report that is "appended" holds its earlier text as well,
 * and so stands in its place.
 */
final class ReportStatus {
    private static final Map<String, MessageStatus> STATUSES = Map.ofEntries(
            Map.entry("registered", MessageStatus.PRELIMINARY),
            Map.entry("partial", MessageStatus.PRELIMINARY),
            Map.entry("preliminary", MessageStatus.PRELIMINARY),
            Map.entry("modified", MessageStatus.PRELIMINARY),
            Map.entry("unknown", MessageStatus.PRELIMINARY),
            Map.entry("final", MessageStatus.FINAL),
            Map.entry("available", MessageStatus.FINAL),
            Map.entry("inactive", MessageStatus.FINAL),
            Map.entry("amended", MessageStatus.CORRECTED),
            Map.entry("corrected", MessageStatus.CORRECTED),
            Map.entry("appended", MessageStatus.CORRECTED),
            Map.entry("cancelled", MessageStatus.WITHDRAWN),
            Map.entry("deprecated", MessageStatus.WITHDRAWN),
            Map.entry("entered-in-error", MessageStatus.WITHDRAWN),
            Map.entry("entered in error", MessageStatus.WITHDRAWN));

    private ReportStatus() {}

    /** The status of a word; null when it is none of FHIR's. */
    static @Nullable MessageStatus of(String word) {
        return STATUSES.get(word);
    }
}
