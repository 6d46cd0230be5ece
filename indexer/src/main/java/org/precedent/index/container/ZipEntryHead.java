package org.precedent.index.container;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/** An entry of a ZIP's directory (PKWARE APPNOTE 4.3.12), the lengths and places of large ones included. */
final class ZipEntryHead {
    static final int LENGTH = 46;
    static final long SIGNATURE = 0x02014b50L;

    private static final int UNIX = 3;
    private static final int ENCRYPTED = 1;
    private static final int HIDDEN_DIRECTORY = 1 << 13;
    private static final int UTF8 = 1 << 11;
    private static final int WIDE = 0x0001;
    private static final int UNICODE_PATH = 0x7075;
    private static final long UNSAID = 0xffff_ffffL;

    private final LittleEndian fields;
    private final byte[] name;
    private final String path;
    private long size;
    private long packed;
    private long header;

    /**
     * @param name of the entry
     * @param extra its further fields
     */
    ZipEntryHead(LittleEndian fields, byte[] name, LittleEndian extra) {
        this.fields = fields;
        this.name = name;
        this.packed = fields.number(20);
        this.size = fields.number(24);
        this.header = fields.number(42);
        @Nullable String unicode = readExtra(extra);
        if (unicode != null) {
            this.path = unicode;
        } else if ((flags() & UTF8) != 0) {
            this.path = new String(name, StandardCharsets.UTF_8);
        } else {
            this.path = MemberName.ofZip(name);
        }
    }

    private @Nullable String readExtra(LittleEndian extra) {
        @Nullable String unicode = null;
        int at = 0;
        while (at + 4 <= extra.length()) {
            int length = extra.word(at + 2);
            if (at + 4 + length > extra.length()) {
                return unicode;
            }
            switch (extra.word(at)) {
                case WIDE -> widen(new LittleEndian(extra.slice(at + 4, length)));
                case UNICODE_PATH -> unicode = unicode(extra.slice(at + 4, length));
                default -> {}
            }
            at += 4 + length;
        }
        return unicode;
    }

    /** Only what did not fit stands there, in this order. */
    private void widen(LittleEndian wide) {
        int at = 0;
        if (size == UNSAID && at + 8 <= wide.length()) {
            size = wide.wide(at);
            at += 8;
        }
        if (packed == UNSAID && at + 8 <= wide.length()) {
            packed = wide.wide(at);
            at += 8;
        }
        if (header == UNSAID && at + 8 <= wide.length()) {
            header = wide.wide(at);
        }
    }

    /** Counts only as long as it belongs to the name beside it (APPNOTE 4.6.9). */
    private @Nullable String unicode(byte[] field) {
        if (field.length < 5) {
            return null;
        }
        CRC32 crc = new CRC32();
        crc.update(name);
        boolean belongs = crc.getValue() == new LittleEndian(field).number(1);
        byte[] letters = Arrays.copyOfRange(field, 5, field.length);
        return belongs ? new String(letters, StandardCharsets.UTF_8) : null;
    }

    private int flags() {
        return fields.word(8);
    }

    String path() {
        return path;
    }

    int method() {
        return fields.word(10);
    }

    long crc() {
        return fields.number(16);
    }

    long size() {
        return size;
    }

    long packed() {
        return packed;
    }

    /** Where its own header begins, behind what stands before the ZIP. */
    long header() {
        return header;
    }

    /** How many bytes it takes at least, with its header. */
    long span() {
        return 30L + name.length + packed;
    }

    boolean isEncrypted() {
        return (flags() & (ENCRYPTED | HIDDEN_DIRECTORY)) != 0;
    }

    boolean isElsewhere() {
        int disk = fields.word(34);
        return disk != 0 && disk != 0xffff;
    }

    boolean isFolder() {
        return path.endsWith("/") || path.endsWith("\\");
    }

    /** What it is on Unix; a file where nobody says. */
    UnixKind unixKind() {
        return fields.word(4) >> 8 == UNIX ? UnixKind.ofMode((int) (fields.number(38) >> 16)) : UnixKind.FILE;
    }
}
