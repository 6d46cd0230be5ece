package org.precedent.index.ingest;

import java.nio.file.Path;
import org.precedent.index.source.FileKind;
import org.precedent.index.source.Place;
import org.precedent.index.source.manifest.RowPlace;

/** Where one source of a case is to be found: all that is held in memory between the two looks at it. */
sealed interface Entry {
    /** Where it stands. */
    Place place();

    /** Whether it names an image file. */
    boolean hasFile();

    /** A file that no manifest names. */
    record OfFile(Path file, FileKind kind) implements Entry {
        @Override
        public Place place() {
            return Place.of(file);
        }

        @Override
        public boolean hasFile() {
            return true;
        }
    }

    /**
     * A message.
     *
     * @param number tells it from the other messages of its file
     * @param digest tells what it says from anything else
     */
    record OfMessage(Path file, int number, String digest) implements Entry {
        @Override
        public Place place() {
            return Place.of(file, number);
        }

        @Override
        public boolean hasFile() {
            return false;
        }
    }

    /** A row of a manifest. */
    record OfRow(Path manifest, RowPlace row, boolean hasFile) implements Entry {
        @Override
        public Place place() {
            return Place.of(manifest, row.line());
        }
    }
}
