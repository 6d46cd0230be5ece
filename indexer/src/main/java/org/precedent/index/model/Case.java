package org.precedent.index.model;

import java.util.List;

/** A study of one patient with its report and its images, de-identified: what is kept, searched and shown. */
public record Case(CaseId id, PatientKey patient, Study study, Report report, List<Image> images) {
    public Case {
        images = List.copyOf(images);
    }
}
