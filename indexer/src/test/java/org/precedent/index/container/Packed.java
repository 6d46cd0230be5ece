package org.precedent.index.container;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes archives of files, honest and other. */
public final class Packed {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    /** Paths and contents in turn. */
    public static byte[] zip(Object... pathsAndContents) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (int i = 0; i < pathsAndContents.length; i += 2) {
                zip.putNextEntry(new ZipEntry((String) pathsAndContents[i]));
                zip.write((byte[]) pathsAndContents[i + 1]);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** A ZIP that is not packed. */
    static byte[] stored(Object... pathsAndContents) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (int i = 0; i < pathsAndContents.length; i += 2) {
                byte[] content = (byte[]) pathsAndContents[i + 1];
                CRC32 crc = new CRC32();
                crc.update(content);
                ZipEntry entry = new ZipEntry((String) pathsAndContents[i]);
                entry.setMethod(ZipEntry.STORED);
                entry.setSize(content.length);
                entry.setCrc(crc.getValue());
                zip.putNextEntry(entry);
                zip.write(content);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** A tar, paths and contents in turn. */
    public static byte[] tar(Object... pathsAndContents) {
        Packed tar = new Packed();
        for (int i = 0; i < pathsAndContents.length; i += 2) {
            tar.entry((String) pathsAndContents[i], '0', (byte[]) pathsAndContents[i + 1]);
        }
        return tar.end();
    }

    /** Bytes behind others, as in an archive that unpacks itself. */
    public static byte[] behind(String start, byte[] content) {
        return ByteBuffer.allocate(start.length() + content.length)
                .put(start.getBytes(StandardCharsets.ISO_8859_1))
                .put(content)
                .array();
    }

    public static byte[] gzip(byte[] content) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** An entry of a tar; a path that does not fit comes in a header of its own, as GNU tar writes it. */
    Packed entry(String path, char type, byte[] content) {
        byte[] name = path.getBytes(StandardCharsets.UTF_8);
        if (name.length > 100) {
            block("././@LongLink".getBytes(StandardCharsets.UTF_8), 'L', Arrays.copyOf(name, name.length + 1));
        }
        block(Arrays.copyOf(name, Math.min(name.length, 100)), type, content);
        return this;
    }

    private void block(byte[] name, char type, byte[] content) {
        byte[] header = new byte[TarHeader.LENGTH];
        System.arraycopy(name, 0, header, 0, name.length);
        put(header, 100, "0000644\0");
        put(header, 124, "%011o\0".formatted(content.length));
        put(header, 136, "00000000000\0");
        put(header, 148, "        ");
        header[156] = (byte) type;
        put(header, 257, "ustar\00000");
        int sum = 0;
        for (byte one : header) {
            sum += one & 0xff;
        }
        put(header, 148, "%06o\0 ".formatted(sum));
        bytes.writeBytes(header);
        bytes.writeBytes(content);
        bytes.writeBytes(new byte[(TarHeader.LENGTH - content.length % TarHeader.LENGTH) % TarHeader.LENGTH]);
    }

    private static void put(byte[] header, int at, String text) {
        byte[] letters = text.getBytes(StandardCharsets.ISO_8859_1);
        System.arraycopy(letters, 0, header, at, letters.length);
    }

    byte[] end() {
        bytes.writeBytes(new byte[2 * TarHeader.LENGTH]);
        return bytes.toByteArray();
    }

    /** Where the directory of a ZIP has its entry of a number, from 0. */
    static int directoryEntry(byte[] zip, int number) {
        ByteBuffer buffer = ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN);
        int at = buffer.getInt(zip.length - 6);
        for (int i = 0; i < number; i++) {
            at += 46 + buffer.getShort(at + 28) + buffer.getShort(at + 30) + buffer.getShort(at + 32);
        }
        return at;
    }

    /** Sets a number of two bytes in a directory's entry. */
    static byte[] withWord(byte[] zip, int entry, int field, int value) {
        byte[] changed = zip.clone();
        ByteBuffer.wrap(changed).order(ByteOrder.LITTLE_ENDIAN).putShort(directoryEntry(zip, entry) + field, (short)
                value);
        return changed;
    }

    /** Sets a number of four bytes in a directory's entry. */
    static byte[] withNumber(byte[] zip, int entry, int field, long value) {
        byte[] changed = zip.clone();
        ByteBuffer.wrap(changed).order(ByteOrder.LITTLE_ENDIAN).putInt(directoryEntry(zip, entry) + field, (int) value);
        return changed;
    }
}
