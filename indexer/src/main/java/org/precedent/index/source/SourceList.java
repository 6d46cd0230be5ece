package org.precedent.index.source;

import java.nio.file.Path;
import java.util.List;

/**
 * What is to be looked through.
 *
 * @param paths files, folders and archives of files
 * @param named whether somebody named each of them. Files that were found in a folder are taken as a walk through it
 *     would take them: only what is called manifest.jsonl is a manifest
 */
public record SourceList(List<Path> paths, boolean named) {
    public SourceList {
        paths = List.copyOf(paths);
    }

    public static SourceList named(List<Path> paths) {
        return new SourceList(paths, true);
    }

    public static SourceList found(List<Path> files) {
        return new SourceList(files, false);
    }

    /** Whether a file is a manifest by what it is called. */
    boolean isManifest(Path file) {
        Path name = file.getFileName();
        return named
                ? file.toString().endsWith(Sources.MANIFEST_ENDING)
                : name != null && name.toString().equals(Sources.MANIFEST);
    }

    @Override
    public String toString() {
        return paths.size() + " sources";
    }
}
