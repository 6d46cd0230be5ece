package org.precedent.index.dicom;

import org.precedent.index.deid.Scrubber;
import org.precedent.index.model.CaseId;
import org.precedent.index.model.PatientKey;
import org.precedent.index.model.SourceKey;
import org.precedent.index.model.Study;

/**
 * What a data set says that may leave this room.
 *
 * @param seriesKey tells the study's series apart: a keyed hash
 * @param scrubber removes what may not leave from texts about the same study
 */
record Deidentified(
        SourceKey source,
        CaseId caseId,
        PatientKey patient,
        Study study,
        String view,
        String seriesKey,
        int seriesNumber,
        int instanceNumber,
        Scrubber scrubber) {}
