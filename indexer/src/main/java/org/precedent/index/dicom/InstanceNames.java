package org.precedent.index.dicom;

import org.precedent.index.model.CaseId;
import org.precedent.index.model.DicomUid;
import org.precedent.index.model.SourceKey;

/**
 * What a stored image is called, in this archive's own names.
 *
 * @param study the UID of its study
 * @param series the UID of its series
 * @param instance its own UID
 */
public record InstanceNames(String study, String series, String instance) {
    /** The names that follow from those of the record. */
    public static InstanceNames of(CaseId study, String seriesKey, SourceKey instance) {
        return new InstanceNames(DicomUid.of(study.value()), DicomUid.of(seriesKey), DicomUid.of(instance.value()));
    }
}
