package org.precedent.index.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The files and folders that were named, by their real paths: what lies in one of them need not be looked for twice.
 */
final class SourceFolders {
    private final List<Path> folders = new ArrayList<>();

    SourceFolders(List<Path> sources) {
        for (Path source : sources) {
            try {
                folders.add(source.toRealPath());
            } catch (IOException e) {
                // what is not there, or not to be seen, holds nothing; whoever visits it says so
            }
        }
    }

    /** Whether a named folder lies in another one that is walked, so that the walk comes to it. */
    boolean isReachedByAnother(Path source) {
        try {
            Path real = source.toRealPath();
            return folders.stream().anyMatch(folder -> !folder.equals(real) && reaches(folder, real));
        } catch (IOException e) {
            return false;
        }
    }

    /** Whether a walk through what was named comes to a place by its real path. */
    boolean reach(Path real) {
        return folders.stream().anyMatch(folder -> reaches(folder, real));
    }

    /** A walk passes hidden names over, and ends where a manifest rules. */
    private static boolean reaches(Path folder, Path place) {
        if (!place.startsWith(folder)) {
            return false;
        }
        Path at = folder;
        for (Path name : place.equals(folder) ? List.<Path>of() : folder.relativize(place)) {
            boolean isRuled = Files.isRegularFile(at.resolve(Sources.MANIFEST), LinkOption.NOFOLLOW_LINKS);
            if (isRuled || name.toString().startsWith(".")) {
                return false;
            }
            at = at.resolve(name);
        }
        return true;
    }
}
