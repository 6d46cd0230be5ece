package org.precedent.index.dicom;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/** Writes small DICOM files, right and wrong ones. Knows nothing of the code under test. */
final class DicomWriter {
    enum Syntax {
        IMPLICIT_LITTLE("1.2.840.10008.1.2"),
        EXPLICIT_LITTLE("1.2.840.10008.1.2.1"),
        EXPLICIT_BIG("1.2.840.10008.1.2.2"),
        DEFLATED("1.2.840.10008.1.2.1.99"),
        JPEG_XL("1.2.840.10008.1.2.4.110");

        final String uid;

        Syntax(String uid) {
            this.uid = uid;
        }

        ByteOrder order() {
            return this == EXPLICIT_BIG ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN;
        }
    }

    static final int PIXEL_DATA = 0x7FE0_0010;

    private final Syntax syntax;
    private String mediaClass = "";
    private final Map<Long, byte[]> elements = new TreeMap<>();

    DicomWriter(Syntax syntax) {
        this.syntax = syntax;
    }

    /** A grey image of 8 bits with all that a file must have, all its pixels 0. */
    static DicomWriter image(Syntax syntax, int rows, int columns) {
        return new DicomWriter(syntax)
                .text(0x0008_0016, "UI", "1.2.840.10008.5.1.4.1.1.7")
                .text(0x0008_0018, "UI", "1.2.3.4.1")
                .text(0x0008_0060, "CS", "OT")
                .text(0x0020_000D, "UI", "1.2.3.1")
                .text(0x0020_000E, "UI", "1.2.3.2")
                .words(0x0028_0002, 1)
                .text(0x0028_0004, "CS", "MONOCHROME2")
                .words(0x0028_0010, rows)
                .words(0x0028_0011, columns)
                .words(0x0028_0100, 8)
                .words(0x0028_0101, 8)
                .words(0x0028_0102, 7)
                .words(0x0028_0103, 0)
                .bytes(PIXEL_DATA, "OB", new byte[rows * columns]);
    }

    static DicomWriter image(int rows, int columns) {
        return image(Syntax.EXPLICIT_LITTLE, rows, columns);
    }

    /** Says how many bits a sample takes, all of them stored. */
    DicomWriter bits(int bits) {
        return bits(bits, bits, bits - 1);
    }

    DicomWriter bits(int allocated, int stored, int high) {
        return words(0x0028_0100, allocated).words(0x0028_0101, stored).words(0x0028_0102, high);
    }

    DicomWriter signed() {
        return words(0x0028_0103, 1);
    }

    DicomWriter photometric(String term, int samples) {
        return words(0x0028_0002, samples).text(0x0028_0004, "CS", term);
    }

    DicomWriter window(String centre, String width) {
        return text(0x0028_1050, "DS", centre).text(0x0028_1051, "DS", width);
    }

    DicomWriter rescale(String slope, String intercept) {
        return text(0x0028_1052, "DS", intercept).text(0x0028_1053, "DS", slope);
    }

    DicomWriter pixels(int... bytes) {
        byte[] value = new byte[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            value[i] = (byte) bytes[i];
        }
        return bytes(PIXEL_DATA, "OB", value);
    }

    DicomWriter pixels16(int... samples) {
        return bytes(PIXEL_DATA, "OW", shorts(samples));
    }

    /** Compressed pixels: a table of offsets, which may be empty, and parts, which may be none. */
    DicomWriter fragments(byte[] table, byte[]... parts) {
        ByteArrayOutputStream out = items(table, parts);
        tag(out, 0xFFFE_E0DD);
        number(out, 0, 4);
        return element(PIXEL_DATA, "OB", 0xFFFF_FFFFL, out.toByteArray());
    }

    /** The same without an end. */
    DicomWriter openFragments(byte[] table, byte[]... parts) {
        return element(PIXEL_DATA, "OB", 0xFFFF_FFFFL, items(table, parts).toByteArray());
    }

    private ByteArrayOutputStream items(byte[] table, byte[]... parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        part(out, table);
        for (byte[] part : parts) {
            part(out, part);
        }
        return out;
    }

    private void part(ByteArrayOutputStream out, byte[] bytes) {
        tag(out, 0xFFFE_E000);
        number(out, bytes.length, 4);
        out.writeBytes(bytes);
    }

    /** A table of offsets, of four bytes each. */
    static byte[] offsets(long... offsets) {
        ByteBuffer table = ByteBuffer.allocate(offsets.length * 4).order(ByteOrder.LITTLE_ENDIAN);
        for (long offset : offsets) {
            table.putInt((int) offset);
        }
        return table.array();
    }

    /** The extended table of offsets and that of lengths (PS3.3 C.7.6.3.1.8). */
    DicomWriter extendedOffsets(long[] offsets, long[] lengths) {
        return bytes(0x7FE0_0001, "OV", longs(offsets)).bytes(0x7FE0_0002, "OV", longs(lengths));
    }

    private static byte[] longs(long... values) {
        ByteBuffer bytes = ByteBuffer.allocate(values.length * 8).order(ByteOrder.LITTLE_ENDIAN);
        for (long value : values) {
            bytes.putLong(value);
        }
        return bytes.array();
    }

    DicomWriter text(int tag, String vr, String value) {
        return text(tag, vr, value, StandardCharsets.ISO_8859_1);
    }

    DicomWriter text(int tag, String vr, String value, Charset charset) {
        return bytes(tag, vr, value.getBytes(charset));
    }

    /** Names the SOP class in the file meta information. */
    DicomWriter media(String sopClass) {
        mediaClass = sopClass;
        return this;
    }

    DicomWriter words(int tag, int... values) {
        return bytes(tag, "US", shorts(values));
    }

    private byte[] shorts(int... values) {
        ByteBuffer bytes = ByteBuffer.allocate(values.length * 2).order(syntax.order());
        for (int value : values) {
            bytes.putShort((short) value);
        }
        return bytes.array();
    }

    DicomWriter bytes(int tag, String vr, byte[] value) {
        byte[] even = java.util.Arrays.copyOf(value, (value.length + 1) / 2 * 2);
        if (even.length > value.length && !vr.equals("UI") && !vr.startsWith("O")) {
            even[value.length] = ' ';
        }
        return element(tag, vr, even.length, even);
    }

    /** An element whose length is what it says and not what it is. */
    DicomWriter element(int tag, String vr, long length, byte[] value) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        tag(out, tag);
        boolean shortLength = !vr.startsWith("O")
                && !List.of("SQ", "SV", "UC", "UN", "UR", "UT", "UV").contains(vr);
        if (syntax == Syntax.IMPLICIT_LITTLE) {
            number(out, (int) length, 4);
        } else {
            out.writeBytes(vr.getBytes(StandardCharsets.US_ASCII));
            number(out, 0, shortLength ? 0 : 2);
            number(out, (int) length, shortLength ? 2 : 4);
        }
        out.writeBytes(value);
        return raw(tag, out.toByteArray());
    }

    /** Bytes in place of an element. */
    DicomWriter raw(int tag, byte[] bytes) {
        elements.put(Integer.toUnsignedLong(tag), bytes);
        return this;
    }

    DicomWriter without(int tag) {
        elements.remove(Integer.toUnsignedLong(tag));
        return this;
    }

    /** A sequence, it and its items with their lengths. */
    DicomWriter sequence(int tag, DicomWriter... items) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (DicomWriter item : items) {
            byte[] content = item.dataset();
            tag(out, 0xFFFE_E000);
            number(out, content.length, 4);
            out.writeBytes(content);
        }
        return element(tag, "SQ", out.size(), out.toByteArray());
    }

    /** A sequence, it and its items ended by delimiters. */
    DicomWriter delimitedSequence(int tag, DicomWriter... items) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (DicomWriter item : items) {
            tag(out, 0xFFFE_E000);
            number(out, -1, 4);
            out.writeBytes(item.dataset());
            tag(out, 0xFFFE_E00D);
            number(out, 0, 4);
        }
        tag(out, 0xFFFE_E0DD);
        number(out, 0, 4);
        return element(tag, "SQ", 0xFFFF_FFFFL, out.toByteArray());
    }

    DicomWriter item() {
        return new DicomWriter(syntax);
    }

    byte[] dataset() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        elements.values().forEach(out::writeBytes);
        return out.toByteArray();
    }

    byte[] file() {
        return file(syntax.uid, dataset());
    }

    /** A file that says of its data set what is wanted. */
    byte[] file(String transferSyntax, byte[] dataset) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(new byte[128]);
        out.writeBytes("DICM".getBytes(StandardCharsets.US_ASCII));
        DicomWriter meta = new DicomWriter(Syntax.EXPLICIT_LITTLE).text(0x0002_0010, "UI", transferSyntax);
        if (!mediaClass.isEmpty()) {
            meta.text(0x0002_0002, "UI", mediaClass);
        }
        out.writeBytes(meta.dataset());
        out.writeBytes(syntax == Syntax.DEFLATED ? deflated(dataset) : dataset);
        return out.toByteArray();
    }

    Path to(Path file) throws IOException {
        return Files.write(file, file());
    }

    static byte[] deflated(byte[] bytes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (DeflaterOutputStream deflate =
                new DeflaterOutputStream(out, new Deflater(Deflater.DEFAULT_COMPRESSION, true))) {
            deflate.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private void tag(ByteArrayOutputStream out, int tag) {
        number(out, tag >>> 16, 2);
        number(out, tag & 0xFFFF, 2);
    }

    private void number(ByteArrayOutputStream out, int value, int bytes) {
        for (int i = 0; i < bytes; i++) {
            int place = syntax == Syntax.EXPLICIT_BIG ? bytes - 1 - i : i;
            out.write(value >>> (8 * place));
        }
    }
}
