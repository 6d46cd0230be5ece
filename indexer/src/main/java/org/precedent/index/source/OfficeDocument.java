package org.precedent.index.source;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/** Files of word processors, by their first bytes: what they are called, and what to do with them. */
final class OfficeDocument {
    static final String PACKED_DOCUMENT = "a document of a word processor (such as .docx); save it as PDF, RTF or text";

    private static final byte[] PACKED = {'P', 'K', 3, 4};

    /** A compound file (MS-CFB 2.2). */
    private static final byte[] COMPOUND = HexFormat.of().parseHex("d0cf11e0a1b11ae1");

    private OfficeDocument() {}

    /** What is wrong with a file that begins so, and the remedy; empty when it is another. */
    static Optional<String> remedy(byte[] head) {
        if (startsWith(head, COMPOUND)) {
            return Optional.of("a document of an older word processor (such as .doc); save it as PDF, RTF or text");
        }
        if (!startsWith(head, PACKED)) {
            return Optional.empty();
        }
        String text = new String(head, StandardCharsets.ISO_8859_1);
        boolean isOffice = text.contains("[Content_Types].xml")
                || text.contains("word/")
                || text.contains("_rels/")
                || text.contains("mimetypeapplication/vnd.");
        return isOffice ? Optional.of(PACKED_DOCUMENT) : Optional.empty();
    }

    private static boolean startsWith(byte[] head, byte[] mark) {
        return head.length >= mark.length && Arrays.equals(head, 0, mark.length, mark, 0, mark.length);
    }
}
