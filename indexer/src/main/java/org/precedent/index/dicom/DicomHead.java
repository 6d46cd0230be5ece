package org.precedent.index.dicom;

import org.jspecify.annotations.Nullable;
import org.precedent.index.deid.Scrubber;
import org.precedent.index.model.AccessionKey;
import org.precedent.index.model.CaseId;
import org.precedent.index.model.PatientKey;
import org.precedent.index.model.SourceKey;
import org.precedent.index.model.Study;

/**
 * What a DICOM file says of its study and of itself, de-identified.
 *
 * @param source names the file after its SOP Instance UID: sent again, it has the same
 * @param caseId the case that the file's study is
 * @param patient whose study it is; null when the file has no identifier of a patient
 * @param accession the order that the study was made for; null when the file names none
 * @param study what this file says of it; files of one study may know different things
 * @param view the projection or plane, such as {@code PA} or {@code AXIAL}; empty when unknown
 * @param seriesKey tells the series of a study apart: a keyed hash
 * @param seriesNumber the series' number in its study as the source gave it, 0 when unknown; not unique
 * @param instanceNumber the image's number in its series as the source gave it, 0 when unknown; not unique
 * @param nameless whether the file lacks the UID of its study or its own, and goes by names made here of what it holds
 * @param frameCount how many frames the file has; none when it is a document
 * @param scrubber removes this patient's names and identifiers from texts that speak of the study
 */
public record DicomHead(
        SourceKey source,
        CaseId caseId,
        @Nullable PatientKey patient,
        @Nullable AccessionKey accession,
        Study study,
        String view,
        String seriesKey,
        int seriesNumber,
        int instanceNumber,
        boolean nameless,
        int frameCount,
        Scrubber scrubber) {
    static DicomHead of(Deidentified facts, boolean nameless, int frameCount) {
        return new DicomHead(
                facts.source(),
                facts.caseId(),
                facts.patient(),
                facts.accession(),
                facts.study(),
                facts.view(),
                facts.seriesKey(),
                facts.seriesNumber(),
                facts.instanceNumber(),
                nameless,
                frameCount,
                facts.scrubber());
    }

    /** Whether the file holds a document and no image: {@link DicomReader#document} opens it. */
    public boolean isDocument() {
        return frameCount == 0;
    }

    @Override
    public String toString() {
        return "DicomHead[" + caseId + ", " + frameCount + " frames]";
    }
}
