package org.precedent.index.model;

/** Names a source in this archive: a keyed hash of what makes it the same source when it is sent again. */
public record SourceKey(String value) {
    public SourceKey {
        Identifiers.checked("SourceKey", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
