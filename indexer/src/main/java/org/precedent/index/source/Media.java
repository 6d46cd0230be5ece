package org.precedent.index.source;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Tells of files that come one by one whether they lie on an exchange medium, as a walk through it would know. */
final class Media {
    private final Map<Path, Boolean> known = new HashMap<>();

    /** Whether a file lies on one; the folders that it lies in are looked at once. */
    boolean hold(Path file) {
        return isOn(file.toAbsolutePath().normalize().getParent());
    }

    private boolean isOn(@Nullable Path folder) {
        if (folder == null) {
            return false;
        }
        Boolean before = known.get(folder);
        if (before != null) {
            return before;
        }
        boolean is = isOn(folder.getParent()) || isRoot(folder);
        known.put(folder, is);
        return is;
    }

    private static boolean isRoot(Path folder) {
        try (Stream<Path> content = Files.list(folder)) {
            return Medium.isRoot(content.filter(Medium::isNamedSo).toList());
        } catch (IOException | UncheckedIOException e) {
            // what cannot be listed is looked at as any folder
            return Medium.isRoot(List.of());
        }
    }
}
