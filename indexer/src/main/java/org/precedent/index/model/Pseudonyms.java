package org.precedent.index.model;

/**
 * Turns the identifiers of the source into this archive's own. The same identifier gives the same pseudonym as long as
 * the archive lives; without the archive's key nobody can go back.
 */
public interface Pseudonyms {
    CaseId ofStudy(String studyId);

    PatientKey ofPatient(String patientId);

    /**
     * Names an image after what its source holds: {@code content} tells two images apart, such as a digest and a frame.
     */
    ImageId ofImage(String content);

    /** Names a source after what makes it the same when it is sent again, such as its SOP Instance UID. */
    SourceKey ofSource(String identity);
}
