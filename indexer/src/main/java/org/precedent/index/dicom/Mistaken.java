package org.precedent.index.dicom;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Texts that are written in another character set than their data set says. */
final class Mistaken {
    private static final Charset WINDOWS_LATIN = Charset.forName("windows-1252");
    private static final int FIRST_CONTROL = 0x80;
    private static final int LAST_CONTROL = 0x9F;

    private Mistaken() {}

    /**
     * The text that bytes are in UTF-8; null when they are not, or are so few that every character set has them. A
     * character that was cut off at the end is left out.
     */
    static @Nullable String utf8(byte[] bytes) {
        int length = bytes.length;
        while (length > 0 && (bytes[length - 1] == ' ' || bytes[length - 1] == 0)) {
            length--;
        }
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        CharBuffer decoded = CharBuffer.allocate(length);
        if (decoder.decode(ByteBuffer.wrap(bytes, 0, length), decoded, false).isError()) {
            return null;
        }
        String text = decoded.flip().toString();
        return text.chars().allMatch(c -> c < FIRST_CONTROL) ? null : text;
    }

    /** The text that another was before its UTF-8 was taken for Latin letters; null when it was not. */
    static @Nullable String latin(String text) {
        byte[] bytes = new byte[text.length()];
        for (int i = 0; i < bytes.length; i++) {
            char letter = text.charAt(i);
            if (letter <= 0xFF) {
                bytes[i] = (byte) letter;
            } else if (WINDOWS_LATIN.newEncoder().canEncode(letter)) {
                bytes[i] = String.valueOf(letter).getBytes(WINDOWS_LATIN)[0];
            } else {
                return null;
            }
        }
        return utf8(bytes);
    }

    /** The text in the letters of Windows, which has some where Latin has controls. */
    static String windows(byte[] bytes) {
        return new String(bytes, WINDOWS_LATIN);
    }

    /** Whether a text holds what no text holds: controls of the upper half, or what could not be read. */
    static boolean isSuspect(String text) {
        return text.chars().anyMatch(c -> (c >= FIRST_CONTROL && c <= LAST_CONTROL) || c == '\uFFFD');
    }
}
