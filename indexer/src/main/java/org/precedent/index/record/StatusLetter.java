package org.precedent.index.record;

import org.precedent.index.model.ReportStatus;

/**
 * The letters by which the record keeps the status of a report, after HL7 tables 0085 and 0271, and S for some of it.
 */
final class StatusLetter {
    private StatusLetter() {}

    static String of(ReportStatus status) {
        return switch (status) {
            case PRELIMINARY -> "P";
            case PARTIAL -> "S";
            case FINAL -> "F";
            case ADDENDUM -> "A";
            case CORRECTED -> "C";
            case WITHDRAWN -> "W";
        };
    }

    static ReportStatus read(String letter) {
        for (ReportStatus status : ReportStatus.values()) {
            if (of(status).equals(letter)) {
                return status;
            }
        }
        throw new DamagedRow("a row of contributions has a status that nobody knows");
    }
}
