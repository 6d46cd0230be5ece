package org.precedent.index.ingest;

import java.nio.file.Path;
import org.precedent.index.source.FileKind;
import org.precedent.index.source.manifest.RowPlace;

/** Where one piece of a case is to be found: all that is held in memory between the two looks at a source. */
sealed interface Entry {

    /** A file that no manifest names. */
    record OfFile(Path file, FileKind kind) implements Entry {}

    /** A row of a manifest, which may point at a file. */
    record OfRow(Path manifest, RowPlace place) implements Entry {}
}
