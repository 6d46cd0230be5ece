package org.precedent.index.source;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** Counts the files in a folder that by their names hold reports, beside a manifest that does not read them. */
final class ReportFiles {
    private static final int DEEPEST = 100;

    /** What reports are called; images, which a manifest reads, are called otherwise. */
    private static final Set<String> ENDINGS =
            Set.of("hl7", "mllp", "gdt", "json", "ndjson", "xml", "cda", "pdf", "rtf", "html", "htm", "txt", "text");

    private ReportFiles() {}

    /** How many there are in a folder and below; links are not followed, hidden files do not count. */
    static long below(Path folder) {
        try (Stream<Path> files = Files.walk(folder, DEEPEST)) {
            return files.filter(ReportFiles::isOne).count();
        } catch (IOException | UncheckedIOException e) {
            // what cannot be listed cannot be read either, and the manifest is read all the same
            return 0;
        }
    }

    private static boolean isOne(Path file) {
        String name = file.getFileName() == null ? "" : file.getFileName().toString();
        String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return !name.startsWith(".")
                && ENDINGS.contains(ending)
                && Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS);
    }
}
