package org.precedent.index.dicom.codec.child;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A folder that libraries are unpacked to: of a name that nobody can foretell, and for its owner only. It is deleted at
 * the end of this program at the latest.
 */
final class Unpacked {
    private static final String PREFIX = "precedent-decoders-";
    private static final Pattern NAME = Pattern.compile(PREFIX + "(\\d{1,10})-.*");

    private final Path folder;
    private final Thread atEnd = new Thread(this::deleteQuietly, "decoders-delete");

    private Unpacked(Path folder) {
        this.folder = folder;
    }

    static Unpacked create() throws IOException {
        sweep(Path.of(System.getProperty("java.io.tmpdir")));
        Unpacked unpacked = new Unpacked(
                Files.createTempDirectory(PREFIX + ProcessHandle.current().pid() + "-"));
        Runtime.getRuntime().addShutdownHook(unpacked.atEnd);
        return unpacked;
    }

    /** Deletes what programs of this user left that were killed. */
    private static void sweep(Path temporary) {
        try (Stream<Path> all = Files.list(temporary)) {
            for (Path one : all.toList()) {
                Matcher name = NAME.matcher(one.getFileName().toString());
                if (name.matches()
                        && ProcessHandle.of(Long.parseLong(name.group(1))).isEmpty()
                        && Files.isDirectory(one, LinkOption.NOFOLLOW_LINKS)) {
                    new Unpacked(one).deleteQuietly();
                }
            }
        } catch (IOException | RuntimeException e) {
            // somebody else's, or gone already: it only takes room
        }
    }

    Path folder() {
        return folder;
    }

    void delete() throws IOException {
        try {
            Runtime.getRuntime().removeShutdownHook(atEnd);
        } catch (IllegalStateException e) {
            return; // it is about to be deleted
        }
        deleteAll();
    }

    private void deleteQuietly() {
        try {
            deleteAll();
        } catch (IOException | RuntimeException e) {
            // Decoders that find themselves alone delete it too.
        }
    }

    private void deleteAll() throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
