package org.precedent.index.source;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.precedent.index.data.DataFile;

/**
 * Files that systems and viewers put beside images on media: they are left out, and counted once a kind. Programs are
 * told by their bytes, the rest by names that hold nothing else, and only where the bytes are of no kind that is read.
 */
final class MediaFile {
    static final String PROGRAM = "a program or a part of one, such as a medium's viewer";

    static final String PACKING_PROGRAM =
            "a program with a ZIP in it, such as one that unpacks itself: unpack it, if there are images in it";

    private static final Map<String, String> NAMES = new HashMap<>();
    private static final Map<String, String> ENDINGS = new HashMap<>();
    private static final List<String> PROGRAM_MARKS = List.of(
            "MZ", "\u007fELF", "\u00ca\u00fe\u00ba\u00be", "\u00cf\u00fa\u00ed\u00fe", "\u00ce\u00fa\u00ed\u00fe");

    static {
        for (String line : DataFile.lines(MediaFile.class, "media-files.txt")) {
            String[] parts = line.split("\\|", 2);
            String name = parts[0].strip();
            boolean isEnding = name.startsWith("*.");
            (isEnding ? ENDINGS : NAMES).put(isEnding ? name.substring(2) : name, parts[1].strip());
        }
    }

    private MediaFile() {}

    /** What a file is that holds no image and no report; empty when it is no such file. */
    static Optional<String> kind(Path file, byte[] head) {
        String start = new String(head, StandardCharsets.ISO_8859_1);
        if (PROGRAM_MARKS.stream().anyMatch(start::startsWith)) {
            return Optional.of(ForeignArchive.holdsZip(file) ? PACKING_PROGRAM : PROGRAM);
        }
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        int dot = name.lastIndexOf('.');
        String ending = dot < 0 ? "" : name.substring(dot + 1);
        return Optional.ofNullable(NAMES.get(name)).or(() -> Optional.ofNullable(ENDINGS.get(ending)));
    }
}
