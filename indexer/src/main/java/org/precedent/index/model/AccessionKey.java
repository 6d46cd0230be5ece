package org.precedent.index.model;

/**
 * Names an order in this archive: the keyed hash of its accession number, by which a report finds the study that it
 * speaks of.
 */
public record AccessionKey(String value) {
    public AccessionKey {
        Identifiers.checked("AccessionKey", value);
    }

    /** The case for which a report waits that names no study but this order; no study is ever called so. */
    public CaseId awaited() {
        return new CaseId(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
