package org.precedent.index.source.manifest;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A row of a manifest: one image of a study, or its report alone. It still names the patient and never prints itself.
 *
 * @param studyId null when only the DICOM file that the row points at can tell
 * @param patientId null when unknown
 * @param file relative to the manifest, null for a row without an image
 * @param view the projection or plane; empty when unknown, as are the codes beside it
 * @param text the report; empty when the row has none
 * @param textOrigin who wrote the text; empty when unknown
 * @param attributes the other fields, by name, without those that identify
 * @param identifiers every value of the row that names the patient, the study or the image
 */
public record ManifestRow(
        @Nullable String studyId,
        @Nullable String patientId,
        @Nullable String file,
        String modality,
        String bodyPart,
        String view,
        String sex,
        @Nullable Integer age,
        @Nullable LocalDate studyDate,
        List<String> labels,
        String text,
        String textOrigin,
        SortedMap<String, String> attributes,
        Set<String> identifiers) {

    /** Copies its collections. */
    public ManifestRow {
        labels = List.copyOf(labels);
        attributes = Collections.unmodifiableSortedMap(new TreeMap<>(attributes));
        identifiers = Set.copyOf(identifiers);
    }

    /** Whether a program made the text out of the row's other fields. */
    public boolean textIsTemplate() {
        return textOrigin.regionMatches(true, 0, "template", 0, "template".length());
    }

    @Override
    public String toString() {
        return "ManifestRow";
    }
}
