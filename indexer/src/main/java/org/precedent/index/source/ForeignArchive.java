package org.precedent.index.source;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.precedent.index.container.ContainerKind;
import org.precedent.index.container.Containers;

/** Archives of files that are not read, by their bytes: what they are called, and what to do with them. */
final class ForeignArchive {
    private static final Map<String, String> MARKS = marks();

    /** Where an image of a CD says what it is (ECMA-119 6.7.1, 8.4). */
    private static final long DISC_MARK_AT = 32769;

    private static final String DISC_MARK = "CD001";

    /** Where a tar says that it is one (POSIX.1-1988, and GNU). */
    private static final int TAR_MARK_AT = 257;

    private static final String TAR_MARK = "ustar";

    private static final String PREFIXED = "a ZIP behind other bytes, such as one that unpacks itself, which is not"
            + " read; unpack it, or pack it as ZIP or tar.gz";

    private ForeignArchive() {}

    private static Map<String, String> marks() {
        Map<String, String> marks = new LinkedHashMap<>();
        marks.put("Rar!\u001a\u0007", "RAR");
        marks.put("7z\u00bc\u00af'\u001c", "7z");
        marks.put("BZh", "bzip2");
        marks.put("\u00fd7zXZ\0", "xz");
        marks.put("(\u00b5/\u00fd", "Zstandard");
        marks.put("\u0004\"M\u0018", "LZ4");
        marks.put("LZIP", "lzip");
        marks.put("\u001f\u009d", "compress");
        marks.put("MSCF", "CAB");
        marks.put("!<arch>\n", "ar");
        marks.put("07070", "cpio");
        return marks;
    }

    /** What is wrong with a file that begins so, and the remedy; empty when it is another. */
    static Optional<String> remedy(Path file, byte[] head) {
        String start = new String(head, StandardCharsets.ISO_8859_1);
        for (Map.Entry<String, String> mark : MARKS.entrySet()) {
            if (start.startsWith(mark.getKey())) {
                return Optional.of("an archive (" + mark.getValue() + "), which is not read; unpack it, or pack it as"
                        + " ZIP or tar.gz");
            }
        }
        if (isDisc(file)) {
            return Optional.of("an image of a disc (ISO 9660), which is not read; mount it and ingest the folder");
        }
        return holdsZip(file) ? Optional.of(PREFIXED) : brokenTar(head);
    }

    /** Whether a file ends as a ZIP does, whatever it begins with. */
    static boolean holdsZip(Path file) {
        try {
            return Containers.hasEnd(file, ContainerKind.ZIP);
        } catch (IOException e) {
            // whoever reads the file finds out why it cannot be read
            return false;
        }
    }

    private static Optional<String> brokenTar(byte[] head) {
        String start = new String(head, StandardCharsets.ISO_8859_1);
        if (start.startsWith(TAR_MARK, TAR_MARK_AT)) {
            return Optional.of("a tar whose first header is damaged, as its checksum does not fit; copy it again, or"
                    + " pack it anew");
        }
        boolean isEmpty = head.length == ContainerKind.HEAD && start.chars().allMatch(one -> one == 0);
        return isEmpty
                ? Optional.of("zeros where a file begins: a tar that holds no file, or a file that was lost; copy it"
                        + " again, or pack it anew")
                : Optional.empty();
    }

    private static boolean isDisc(Path file) {
        try (SeekableByteChannel channel = Files.newByteChannel(file)) {
            ByteBuffer mark = ByteBuffer.allocate(DISC_MARK.length());
            if (channel.size() < DISC_MARK_AT + mark.capacity()) {
                return false;
            }
            channel.position(DISC_MARK_AT);
            while (mark.hasRemaining() && channel.read(mark) >= 0) {
                // on to its end
            }
            return new String(mark.array(), StandardCharsets.ISO_8859_1).equals(DISC_MARK);
        } catch (IOException e) {
            // whoever reads the file finds out why it cannot be read
            return false;
        }
    }
}
