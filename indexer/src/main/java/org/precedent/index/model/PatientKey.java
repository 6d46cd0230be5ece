package org.precedent.index.model;

/**
 * Names the patient behind a case: the keyed hash of the patient's identifier. Viewers are told it as the Patient ID,
 * so that a patient's studies stand together; nobody else is.
 */
public record PatientKey(String value) {
    public PatientKey {
        Identifiers.checked("PatientKey", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
