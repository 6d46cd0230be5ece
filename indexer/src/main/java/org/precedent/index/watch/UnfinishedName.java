package org.precedent.index.watch;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.precedent.index.data.DataFile;

/** What files are called while they are written, by programs that rename them when they are whole. */
final class UnfinishedName {
    private static final List<String> ENDINGS = DataFile.lines(UnfinishedName.class, "unfinished-names.txt");

    private UnfinishedName() {}

    /** Whether a file is to be passed over: unfinished, or hidden. */
    static boolean isOne(Path file) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        return name.startsWith(".") || name.startsWith("~$") || ENDINGS.stream().anyMatch(name::endsWith);
    }
}
