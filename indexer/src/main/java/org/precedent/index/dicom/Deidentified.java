package org.precedent.index.dicom;

import org.jspecify.annotations.Nullable;
import org.precedent.index.deid.Scrubber;
import org.precedent.index.model.AccessionKey;
import org.precedent.index.model.CaseId;
import org.precedent.index.model.PatientKey;
import org.precedent.index.model.SourceKey;
import org.precedent.index.model.Study;

/**
 * What a data set says that may leave this room.
 *
 * @param patient null when the data set has no identifier of a patient
 * @param accession null when it names no order
 * @param seriesKey tells the study's series apart: a keyed hash
 * @param scrubber removes what may not leave from texts about the same study
 */
record Deidentified(
        SourceKey source,
        CaseId caseId,
        @Nullable PatientKey patient,
        @Nullable AccessionKey accession,
        Study study,
        String view,
        String seriesKey,
        int seriesNumber,
        int instanceNumber,
        Scrubber scrubber) {}
