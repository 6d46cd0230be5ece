package org.precedent.index.source.document;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.precedent.index.source.Code;
import org.precedent.index.source.Unusable;

/**
 * Reads the bytes of a text: by its byte order mark, as UTF-8 where they are that, or in the character set that is
 * declared; else as windows-1252, in which most undeclared texts of the West are.
 */
final class Characters {
    private static final Charset WESTERN = Charset.forName("windows-1252");

    /** One control character in so many is an accident. */
    private static final int FEW_CONTROLS = 100;

    private Characters() {}

    /**
     * The text.
     *
     * @param declared null when nothing is declared
     * @throws Unusable if the bytes are no text
     */
    static String decode(byte[] content, @Nullable Charset declared) throws Unusable {
        String text = text(content, declared);
        long controls = text.chars().filter(Characters::isControl).count();
        if (text.indexOf('\0') >= 0 || controls * FEW_CONTROLS > text.length()) {
            throw new Unusable(Code.UNKNOWN_KIND, "the document holds bytes that no text has; export it as plain text");
        }
        return text;
    }

    private static String text(byte[] content, @Nullable Charset declared) {
        if (startsWith(content, 0xEF, 0xBB, 0xBF)) {
            return new String(content, 3, content.length - 3, StandardCharsets.UTF_8);
        }
        if (startsWith(content, 0xFF, 0xFE)) {
            return new String(content, 2, content.length - 2, StandardCharsets.UTF_16LE);
        }
        if (startsWith(content, 0xFE, 0xFF)) {
            return new String(content, 2, content.length - 2, StandardCharsets.UTF_16BE);
        }
        Charset wide = wide(content);
        if (wide != null) {
            return new String(content, wide);
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(content))
                    .toString();
        } catch (CharacterCodingException e) {
            boolean useful = declared != null && !declared.equals(StandardCharsets.UTF_8) && isByteWise(declared);
            return new String(content, useful ? declared : WESTERN);
        }
    }

    /** UTF-16 without a mark: of every second byte most are 0, and of the others none. */
    private static @Nullable Charset wide(byte[] content) {
        int[] zeros = new int[2];
        for (int i = 0; i < content.length; i++) {
            if (content[i] == 0) {
                zeros[i % 2]++;
            }
        }
        int most = content.length / 4;
        if (zeros[0] == 0 && zeros[1] > most) {
            return StandardCharsets.UTF_16LE;
        }
        return zeros[1] == 0 && zeros[0] > most ? StandardCharsets.UTF_16BE : null;
    }

    /** Bytes without zeros are no UTF-16 or UTF-32, nor are they ASCII once a byte has its highest bit. */
    private static boolean isByteWise(Charset charset) {
        return !charset.name().startsWith("UTF-") && !charset.equals(StandardCharsets.US_ASCII);
    }

    private static boolean startsWith(byte[] content, int... mark) {
        if (content.length < mark.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if (Byte.toUnsignedInt(content[i]) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    private static boolean isControl(int c) {
        return c < ' ' && !Character.isWhitespace(c);
    }
}
