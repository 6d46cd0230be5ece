package org.precedent.index.archive;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The names in an archive's folder. */
final class Layout {

    static final String MARKER = "precedent-archive";
    static final String KEY = "archive.key";
    static final String LOCK = "archive.lock";
    static final String RECORD = "record.db";
    static final String FILES = "files";
    static final String RENDERINGS = "renderings";
    static final String INDEX = "index";
    static final String MODEL = "model";
    static final String SPOOL = "spool";
    static final String WATCHED = "watched";

    /** What an archive of the earlier version has beside the files of its index. */
    static final List<String> EARLIER = List.of("images", "embeddings", "rejected.jsonl");

    /** What lies in the folder of an archive that is being made. */
    private static final Set<String> AT_FIRST =
            Set.of(KEY, KEY + PrivateFiles.UNFINISHED, MARKER, MARKER + PrivateFiles.UNFINISHED, LOCK, INDEX, FILES);

    /** SQLite's own files begin with the name of the record. */
    private static final Set<String> LATER =
            Set.of(RECORD, RECORD + "-wal", RECORD + "-shm", RECORD + "-journal", MODEL, RENDERINGS, SPOOL, WATCHED);

    private static final Set<String> ALL =
            Stream.of(AT_FIRST, LATER, EARLIER).flatMap(names -> names.stream()).collect(Collectors.toSet());

    private Layout() {}

    /**
     * Whether there is a file.
     *
     * @throws java.nio.file.AccessDeniedException if nobody can tell for want of permission
     */
    static boolean isThere(Path file) throws IOException {
        try {
            Files.readAttributes(file, BasicFileAttributes.class);
            return true;
        } catch (NoSuchFileException e) {
            return false;
        }
    }

    /** Whether nothing lies in a folder but what belongs to an archive that is being made. */
    static boolean isFree(Path root) throws IOException {
        return without(root, AT_FIRST).isEmpty();
    }

    /** What lies in an archive's folder, and in no archive. */
    static List<Path> strangers(Path root) throws IOException {
        return without(root, ALL);
    }

    private static List<Path> without(Path root, Set<String> names) throws IOException {
        try (Stream<Path> content = Files.list(root)) {
            return content.filter(path -> !names.contains(path.getFileName().toString()))
                    .sorted()
                    .toList();
        }
    }
}
