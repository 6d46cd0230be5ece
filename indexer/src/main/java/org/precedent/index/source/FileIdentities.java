package org.precedent.index.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Tells files that are one and the same under two names: by hard links, or mounted twice. The key that a file system
 * gives to a file is not believed alone, for some give one to many; what differs in length, time or first bytes is two.
 */
final class FileIdentities {
    private static final int COMPARED = 1 << 16;

    private final Map<Identity, Path> known = new HashMap<>();

    private record Identity(Object key, long size, FileTime modified) {}

    /** Whether a file is new, and from now on known. One that cannot be looked at is new. */
    boolean isNew(Path file) {
        @Nullable Identity identity = of(file);
        Path first = identity == null ? null : known.putIfAbsent(identity, file);
        return first == null || !isSame(first, file);
    }

    private static @Nullable Identity of(Path file) {
        try {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            Object key = attributes.fileKey();
            return key == null ? null : new Identity(key, attributes.size(), attributes.lastModifiedTime());
        } catch (IOException e) {
            return null;
        }
    }

    private static boolean isSame(Path one, Path other) {
        try {
            return Arrays.equals(start(one), start(other));
        } catch (IOException e) {
            return false;
        }
    }

    private static byte[] start(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(COMPARED);
        }
    }
}
