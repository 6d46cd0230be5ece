package org.precedent.index.source;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.precedent.index.model.Pseudonyms;
import org.precedent.index.model.SourceKey;

/**
 * Where a source stands. A path may name a patient: it is for the operator's eyes and never prints itself. A row stands
 * in its manifest, whatever file it names, as the row itself may tell whose name that file bears.
 *
 * @param name what the operator calls it: the path as given, or a name for bytes, such as that of an upload
 * @param line of a manifest or of a file of messages, from 1; null where the source is a file as a whole
 */
public record Place(String name, @Nullable Integer line) {

    public static Place of(Path file) {
        return named(file.toString());
    }

    public static Place of(Path manifest, int line) {
        return new Place(manifest.toString(), line);
    }

    /** Bytes that lie in no file. */
    public static Place named(String name) {
        return new Place(name, null);
    }

    /** Names the file in an archive, the same from whatever folder a command is run; the line is no part of it. */
    public SourceKey key(Pseudonyms pseudonyms) {
        return pseudonyms.ofSource("place|" + whole());
    }

    private String whole() {
        try {
            return Path.of(name).toAbsolutePath().normalize().toString();
        } catch (InvalidPathException e) {
            return name;
        }
    }

    @Override
    public String toString() {
        return "Place";
    }
}
