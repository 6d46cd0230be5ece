package org.precedent.index.model;

/** Names a case in this archive: the keyed hash of its study's identifier. */
public record CaseId(String value) {
    public CaseId {
        Identifiers.checked("CaseId", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
