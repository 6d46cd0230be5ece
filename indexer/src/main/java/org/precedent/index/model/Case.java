package org.precedent.index.model;

import java.util.List;

/**
 * A study of one patient with its report and its images, de-identified: what is kept, searched and shown.
 *
 * @param doubts the tags of the study that its images contradicted when it was ingested, at most one a field
 */
public record Case(CaseId id, PatientKey patient, Study study, Report report, List<Image> images, List<Doubt> doubts) {
    public Case {
        images = List.copyOf(images);
        doubts = List.copyOf(doubts);
    }

    /** This case with other doubts. */
    public Case withDoubts(List<Doubt> others) {
        return new Case(id, patient, study, report, images, others);
    }
}
