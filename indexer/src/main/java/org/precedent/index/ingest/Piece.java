package org.precedent.index.ingest;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.precedent.index.dicom.DicomInstance;
import org.precedent.index.model.PatientKey;
import org.precedent.index.model.Pseudonyms;
import org.precedent.index.source.manifest.ManifestRow;

/**
 * A piece of a case, opened: what its row says, what its DICOM file says, or where its picture lies.
 *
 * @param file the image file, or the manifest when there is none
 * @param line of the manifest; null without one
 */
record Piece(
        Path file,
        @Nullable Integer line,
        @Nullable ManifestRow row,
        @Nullable DicomInstance dicom,
        @Nullable Path picture) {

    /** Whose it is: the row's word counts before the file's. Null when neither says. */
    @Nullable PatientKey patient(Pseudonyms pseudonyms) {
        if (row != null && row.patientId() != null) {
            return pseudonyms.ofPatient(row.patientId());
        }
        return dicom == null ? null : dicom.patient();
    }

    /** The same piece without its image. */
    Rejection rejection(String reason) {
        return new Rejection(file, line, reason);
    }

    boolean hasFile() {
        return dicom != null || picture != null;
    }
}
