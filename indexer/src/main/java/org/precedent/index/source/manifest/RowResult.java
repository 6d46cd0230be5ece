package org.precedent.index.source.manifest;

/** What became of a line of a manifest. */
public sealed interface RowResult {

    /** A row whose fields are all in order. */
    record Ok(ManifestRow row) implements RowResult {}

    /** A line that cannot be used; the reason names the field and what it must be, never what it holds. */
    record Bad(String reason) implements RowResult {}
}
