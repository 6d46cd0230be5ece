package org.precedent.index.source;

import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/** The way from a manifest's row to the file that it points at, which never leads out of the manifest's folder. */
public final class RowFile {

    private RowFile() {}

    /**
     * The file of a row.
     *
     * @throws Unusable if the path leads elsewhere, also by way of a link; the file itself may be missing
     */
    public static Path resolve(Path manifest, String file) throws Unusable {
        Path folder = manifest.toAbsolutePath().getParent();
        Path given = manifest.resolveSibling(parsed(file));
        Path place = given.toAbsolutePath().normalize();
        if (folder == null || parsed(file).isAbsolute() || !place.startsWith(folder.normalize())) {
            throw leavesFolder();
        }
        try {
            if (!place.toRealPath().startsWith(folder.toRealPath())) {
                throw leavesFolder();
            }
        } catch (IOException e) {
            // a missing file is found out where it is opened, and leads nowhere
        }
        return given.normalize();
    }

    private static Path parsed(String file) throws Unusable {
        try {
            return Path.of(file);
        } catch (InvalidPathException e) {
            throw new Unusable(Code.BAD_PATH, "file is not a path");
        }
    }

    private static Unusable leavesFolder() {
        return new Unusable(Code.BAD_PATH, "file must be a path inside the manifest's folder");
    }
}
