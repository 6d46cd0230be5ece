package org.precedent.index.source.manifest;

import org.jspecify.annotations.Nullable;

/**
 * What of a row tells which case it belongs to.
 *
 * @param studyId null when only the DICOM file that the row points at can tell
 * @param accession the accession number of the study's order; null when the row does not say
 * @param file relative to the manifest, null for a row without an image
 * @param hasText whether it has a report
 */
public record RowHead(
        @Nullable String studyId,
        @Nullable String accession,
        @Nullable String file,
        boolean hasText) {
    @Override
    public String toString() {
        return "RowHead";
    }
}
