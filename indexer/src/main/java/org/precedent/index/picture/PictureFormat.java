package org.precedent.index.picture;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** A format of pictures that is read, told by a file's first bytes and never by its name. */
public enum PictureFormat {
    PNG,
    JPEG;

    /** How many first bytes of a file are enough to tell. */
    public static final int TELLING = 16;

    private static final byte[] PNG_MAGIC = HexFormat.of().parseHex("89504e470d0a1a0a");
    private static final byte[] JPEG_MAGIC = HexFormat.of().parseHex("ffd8ff");
    private static final Map<String, String> FOREIGN = foreign();

    /** The format of a file that starts with these bytes. */
    public static Optional<PictureFormat> of(byte[] start) {
        if (startsWith(start, 0, PNG_MAGIC)) {
            return Optional.of(PNG);
        }
        return startsWith(start, 0, JPEG_MAGIC) ? Optional.of(JPEG) : Optional.empty();
    }

    /** The name of a format of pictures that is not read, if these first bytes are one's. */
    public static Optional<String> foreign(byte[] start) {
        String text = new String(start, StandardCharsets.ISO_8859_1);
        return FOREIGN.entrySet().stream()
                .filter(known -> text.startsWith(known.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .or(() -> boxed(text));
    }

    private static Map<String, String> foreign() {
        Map<String, String> names = new LinkedHashMap<>();
        names.put("GIF8", "GIF");
        names.put("BM", "BMP");
        names.put("II*\0", "TIFF");
        names.put("MM\0*", "TIFF");
        names.put("II+\0", "TIFF");
        names.put("MM\0+", "TIFF");
        names.put("\0\0\0\fjP  ", "JPEG 2000");
        names.put("\u00ffO\u00ffQ", "JPEG 2000");
        names.put("\u00ff\n", "JPEG XL");
        return names;
    }

    /** Formats whose name stands behind a length: RIFF, and the boxes of ISO/IEC 14496-12. */
    private static Optional<String> boxed(String text) {
        if (text.startsWith("RIFF") && text.startsWith("WEBP", 8)) {
            return Optional.of("WebP");
        }
        boolean still = text.startsWith("heic", 8) || text.startsWith("mif1", 8) || text.startsWith("avif", 8);
        return text.startsWith("ftyp", 4) && still ? Optional.of("HEIF") : Optional.empty();
    }

    private static boolean startsWith(byte[] bytes, int offset, byte[] magic) {
        int end = offset + magic.length;
        return bytes.length >= end && Arrays.equals(bytes, offset, end, magic, 0, magic.length);
    }
}
