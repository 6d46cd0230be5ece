package org.precedent.index.archive;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.precedent.encoder.Sha256;

/**
 * Remembers which files were read through and hold what they are named after, as long as they do not change. Safe for
 * use by many threads.
 */
final class SoundFiles {
    private static final int MOST = 10_000;

    private final Map<String, Stamp> sound = new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Stamp> eldest) {
            return size() > MOST;
        }
    };

    private record Stamp(long size, FileTime modified) {
        static Stamp of(Path file) throws IOException {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            return new Stamp(attributes.size(), attributes.lastModifiedTime());
        }
    }

    /** Whether a file is there and its bytes are those of its digest. */
    boolean has(String digest, Path file) throws IOException {
        try {
            Stamp stamp = Stamp.of(file);
            if (stamp.equals(known(digest))) {
                return true;
            }
            boolean isSound = Sha256.of(file).equals(digest);
            if (isSound) {
                remember(digest, stamp);
            }
            return isSound;
        } catch (NoSuchFileException e) {
            return false;
        }
    }

    private synchronized @Nullable Stamp known(String digest) {
        return sound.get(digest);
    }

    private synchronized void remember(String digest, Stamp stamp) {
        sound.put(digest, stamp);
    }
}
