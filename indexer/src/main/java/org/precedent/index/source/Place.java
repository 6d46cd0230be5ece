package org.precedent.index.source;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Where a source stands. A path may name a patient: it is for the operator's eyes and never prints itself.
 *
 * @param file null when the source is bytes that lie in no file
 * @param name what the operator calls it: the path as given, or a name for bytes, such as that of an upload
 * @param line of a manifest, from 1; null where the source is no row
 */
public record Place(
        @Nullable Path file, String name, @Nullable Integer line) {

    public static Place of(Path file) {
        return new Place(file, file.toString(), null);
    }

    public static Place of(Path file, int line) {
        return new Place(file, file.toString(), line);
    }

    /** Bytes that lie in no file. */
    public static Place named(String name) {
        return new Place(null, name, null);
    }

    @Override
    public String toString() {
        return "Place";
    }
}
