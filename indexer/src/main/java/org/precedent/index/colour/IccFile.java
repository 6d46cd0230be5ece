package org.precedent.index.colour;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * An ICC profile (ICC.1:2022, also ISO 15076-1) cut down to what turns device colours into those of the connection
 * space, every part of it checked: the native library that reads profiles gets nothing else to see.
 */
final class IccFile {

    static final int MAX_BYTES = 4 << 20;

    private static final int HEADER = 128;
    private static final int ENTRY = 12;
    private static final int MOST_TAGS = 200;
    private static final int VERSION_AT = 8;
    private static final int CLASS_AT = 12;
    private static final int SPACE_AT = 16;
    private static final int CONNECTION_AT = 20;
    private static final int MAGIC_AT = 36;
    private static final int WHITE_AT = 68;
    private static final int[] D50 = {0xF6D6, 0x1_0000, 0xD32D};
    private static final Set<String> DEVICES = Set.of("mntr", "scnr", "prtr", "spac");
    private static final Set<String> MATRIX = Set.of("rXYZ", "gXYZ", "bXYZ", "rTRC", "gTRC", "bTRC");

    private final ByteBuffer bytes;
    private final int channels;
    private final Map<String, byte[]> tags = new LinkedHashMap<>();

    private IccFile(ByteBuffer bytes, int channels) {
        this.bytes = bytes;
        this.channels = channels;
    }

    /**
     * The profile with nothing in it but what is needed; empty if it is damaged, or not one of a device with so many
     * channels.
     */
    static Optional<byte[]> cleaned(byte[] file, int channels) {
        if (file.length < HEADER + Integer.BYTES) {
            return Optional.empty();
        }
        ByteBuffer bytes = ByteBuffer.wrap(file);
        long size = Integer.toUnsignedLong(bytes.getInt(0));
        if (size < HEADER + Integer.BYTES || size > Math.min(file.length, MAX_BYTES)) {
            return Optional.empty();
        }
        IccFile profile = new IccFile(bytes.limit((int) size), channels);
        return profile.isOfDevice() && profile.keepTags() ? Optional.of(profile.written()) : Optional.empty();
    }

    private boolean isOfDevice() {
        int version = bytes.get(VERSION_AT);
        String space = channels == 1 ? "GRAY" : channels == 3 ? "RGB " : "CMYK";
        String connection = text(CONNECTION_AT);
        return text(MAGIC_AT).equals("acsp")
                && version >= 2
                && version <= 4
                && DEVICES.contains(text(CLASS_AT))
                && text(SPACE_AT).equals(space)
                && (connection.equals("XYZ ") || connection.equals("Lab "));
    }

    private String text(int at) {
        return StandardCharsets.ISO_8859_1
                .decode(bytes.slice(at, Integer.BYTES))
                .toString();
    }

    /** Whether the tags are sound and enough of them are there. */
    private boolean keepTags() {
        int count = bytes.getInt(HEADER);
        if (count < 0 || count > MOST_TAGS || HEADER + Integer.BYTES + count * ENTRY > bytes.limit()) {
            return false;
        }
        for (int i = 0; i < count; i++) {
            int entry = HEADER + Integer.BYTES + i * ENTRY;
            long offset = Integer.toUnsignedLong(bytes.getInt(entry + 4));
            long length = Integer.toUnsignedLong(bytes.getInt(entry + 8));
            if (offset < HEADER || offset + length > bytes.limit()) {
                return false;
            }
            keep(text(entry), bytes.slice((int) offset, (int) length));
        }
        boolean matrix =
                tags.keySet().containsAll(MATRIX) && text(CONNECTION_AT).equals("XYZ ");
        return tags.containsKey("A2B0") || (channels == 3 && matrix) || (channels == 1 && tags.containsKey("kTRC"));
    }

    private void keep(String name, ByteBuffer tag) {
        boolean sound = switch (name) {
            case "rXYZ", "gXYZ", "bXYZ", "wtpt" -> IccTag.isColour(tag);
            case "chad" -> IccTag.isAdaptation(tag);
            case "rTRC", "gTRC", "bTRC", "kTRC" -> IccTag.isCurve(tag);
            case "A2B0" -> IccTag.isTable(tag, channels);
            default -> false;
        };
        if (sound) {
            byte[] content = new byte[tag.limit()];
            tag.get(0, content);
            tags.putIfAbsent(name, content);
        }
    }

    /** A profile of the kept tags; its intent is perceptual, as that of viewers is. */
    private byte[] written() {
        int offset = HEADER + Integer.BYTES + tags.size() * ENTRY;
        int size = offset + tags.values().stream().mapToInt(IccFile::padded).sum();
        ByteBuffer out = ByteBuffer.allocate(size).putInt(0, size);
        out.put(VERSION_AT, bytes, VERSION_AT, CONNECTION_AT + Integer.BYTES - VERSION_AT);
        out.put(MAGIC_AT, bytes, MAGIC_AT, Integer.BYTES);
        out.position(WHITE_AT).putInt(D50[0]).putInt(D50[1]).putInt(D50[2]);
        out.position(HEADER).putInt(tags.size());
        for (Map.Entry<String, byte[]> tag : tags.entrySet()) {
            out.put(tag.getKey().getBytes(StandardCharsets.ISO_8859_1));
            out.putInt(offset).putInt(tag.getValue().length);
            out.put(offset, tag.getValue());
            offset += padded(tag.getValue());
        }
        return out.array();
    }

    private static int padded(byte[] content) {
        return (content.length + 3) / 4 * 4;
    }
}
