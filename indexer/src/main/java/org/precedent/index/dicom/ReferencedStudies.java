package org.precedent.index.dicom;

import java.util.List;
import java.util.regex.Pattern;

/**
 * The studies whose images a report speaks of (Current Requested Procedure Evidence Sequence, PS3.3 C.17.2).
 *
 * @param uids each once, in their order
 */
record ReferencedStudies(List<String> uids) {
    /** PS3.5 9.1. */
    private static final int LONGEST_UID = 64;

    private static final Pattern UID = Pattern.compile("[0-9]+(\\.[0-9]+)*");

    static ReferencedStudies of(Dataset report) {
        return new ReferencedStudies(report.items(Tag.CURRENT_REQUESTED_PROCEDURE_EVIDENCE_SEQUENCE).stream()
                .map(item -> item.text(Tag.STUDY_INSTANCE_UID))
                .filter(uid -> uid.length() <= LONGEST_UID && UID.matcher(uid).matches())
                .distinct()
                .toList());
    }

    /**
     * The study that a report is of: its own, unless it stands in a study by itself and speaks of one other.
     *
     * @param own the study in which it stands
     */
    String reported(String own) {
        return uids.size() == 1 ? uids.getFirst() : own;
    }

    /** Whether it speaks of studies to which it is not joined. */
    boolean areMany() {
        return uids.size() > 1;
    }
}
