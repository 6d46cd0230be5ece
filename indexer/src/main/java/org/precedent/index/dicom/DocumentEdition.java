package org.precedent.index.dicom;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.precedent.index.deid.Days;
import org.precedent.index.deid.Moments;
import org.precedent.index.model.Edition;
import org.precedent.index.model.Pseudonyms;
import org.precedent.index.model.ReportStatus;
import org.precedent.index.model.SourceKey;

/**
 * Which version of a report a DICOM document is (PS3.3 C.17.2). One with a predecessor holds its content anew, so it
 * stands in its place. That nobody has verified it says nothing: most that are never verified are never changed.
 */
final class DocumentEdition {
    private DocumentEdition() {}

    static Edition of(Dataset dataset, Pseudonyms pseudonyms) {
        SourceKey parent = parent(dataset, pseudonyms);
        return new Edition(parent == null ? status(dataset) : ReportStatus.CORRECTED, issued(dataset), parent);
    }

    private static ReportStatus status(Dataset dataset) {
        boolean preliminary = dataset.text(Tag.PRELIMINARY_FLAG).equals("PRELIMINARY")
                || dataset.text(Tag.COMPLETION_FLAG).equals("PARTIAL");
        return preliminary ? ReportStatus.PRELIMINARY : ReportStatus.FINAL;
    }

    private static @Nullable SourceKey parent(Dataset dataset, Pseudonyms pseudonyms) {
        return dataset.items(Tag.PREDECESSOR_DOCUMENTS_SEQUENCE).stream()
                .flatMap(study -> study.items(Tag.REFERENCED_SERIES_SEQUENCE).stream())
                .flatMap(series -> series.items(Tag.REFERENCED_SOP_SEQUENCE).stream())
                .map(document -> document.text(Tag.REFERENCED_SOP_INSTANCE_UID))
                .filter(uid -> !uid.isEmpty() && !uid.equals(dataset.text(Tag.SOP_INSTANCE_UID)))
                .findFirst()
                .map(pseudonyms::ofInstance)
                .orElse(null);
    }

    /** When its content was made; of a file that tells no zone, in that of Greenwich. */
    private static @Nullable Instant issued(Dataset dataset) {
        LocalDate day = Days.of(dataset.text(Tag.CONTENT_DATE));
        return day == null
                ? null
                : Moments.at(day, dataset.text(Tag.CONTENT_TIME), dataset.text(Tag.TIMEZONE_OFFSET_FROM_UTC));
    }
}
