package org.precedent.index.source.manifest;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.precedent.index.deid.Scrubber;

/**
 * A row of a manifest: one image of a study, or its report alone. Until it is {@link #scrubbed} it still names the
 * patient; it never prints itself.
 *
 * @param digest the SHA-256 of the line
 * @param id names the row; null when it has no name
 * @param studyId null when only the DICOM file that the row points at can tell
 * @param patientId null when unknown
 * @param accession the accession number of the study's order; null when unknown
 * @param file relative to the manifest, null for a row without an image
 * @param view the projection or plane; empty when unknown, as are the codes beside it
 * @param text the report; empty when the row has none
 * @param textOrigin who wrote the text; empty when unknown
 * @param attributes the other fields that are shown, by name
 * @param scrubber removes every value of the row that names the patient, the study, the image or somebody near
 */
public record ManifestRow(
        String digest,
        @Nullable String id,
        @Nullable String studyId,
        @Nullable String patientId,
        @Nullable String accession,
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
        Scrubber scrubber) {

    /** Copies its collections. */
    public ManifestRow {
        labels = List.copyOf(labels);
        attributes = Collections.unmodifiableSortedMap(new TreeMap<>(attributes));
    }

    /** Whether a program made the text out of the row's other fields. */
    public boolean textIsTemplate() {
        return textOrigin.regionMatches(true, 0, "template", 0, "template".length());
    }

    /**
     * This row without the names and identifiers that a scrubber knows, in all that may be kept: what still names the
     * patient are only the identifiers and the file.
     *
     * @param all knows what every source of the study tells, this row among them
     */
    public ManifestRow scrubbed(Scrubber all) {
        SortedMap<String, String> clean = new TreeMap<>();
        attributes.forEach(
                (name, value) -> putIfTelling(clean, all.scrubField(name), ShownText.of(all.scrubField(value))));
        return new ManifestRow(
                digest,
                id,
                studyId,
                patientId,
                accession,
                file,
                unlessNaming(all, modality),
                unlessNaming(all, bodyPart),
                unlessNaming(all, view),
                sex,
                age,
                studyDate,
                labels(all),
                all.about(studyDate).scrub(text),
                textOrigin,
                clean,
                scrubber);
    }

    /** A code that names somebody is none. */
    private static String unlessNaming(Scrubber all, String code) {
        return ShownText.of(all.scrub(code)).equals(code) ? code : "";
    }

    private static void putIfTelling(SortedMap<String, String> values, String name, String value) {
        if (!value.equals(Scrubber.REMOVED) && !name.contains(Scrubber.REMOVED)) {
            values.put(name, value);
        }
    }

    private List<String> labels(Scrubber all) {
        List<String> clean = new ArrayList<>();
        for (String label : labels) {
            String scrubbed = ShownText.of(all.scrub(label));
            if (!scrubbed.equals(Scrubber.REMOVED) && !clean.contains(scrubbed)) {
                clean.add(scrubbed);
            }
        }
        return clean;
    }

    @Override
    public String toString() {
        return "ManifestRow";
    }
}
