package org.precedent.index.model;

/** Names the patient behind a case: the keyed hash of the patient's identifier, never shown outside. */
public record PatientKey(String value) {
    public PatientKey {
        Identifiers.checked("PatientKey", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
