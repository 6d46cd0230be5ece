package org.precedent.index.picture;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;
import org.precedent.index.colour.ColourProfile;

/** The chunks of a PNG file (W3C, Portable Network Graphics, third edition), each held against its checksum. */
final class PngFile {

    private static final int SIGNATURE = 8;
    private static final int AROUND_DATA = 12;
    private static final Set<String> KEPT = Set.of("IHDR", "PLTE", "tRNS", "IDAT", "IEND");

    private final ByteBuffer file;
    private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
    private final PngColours colours = new PngColours();
    private int orientation = ExifOrientation.UPRIGHT;

    private PngFile(byte[] file) {
        this.file = ByteBuffer.wrap(file);
    }

    /** The file without everything that does not make pixels. */
    static Picture read(byte[] bytes) throws UnusablePicture {
        PngFile png = new PngFile(bytes);
        png.kept.write(bytes, 0, SIGNATURE);
        png.file.position(SIGNATURE);
        String type = png.chunk();
        if (!type.equals("IHDR")) {
            throw new UnusablePicture("the PNG does not begin with its header");
        }
        while (!type.equals("IEND")) {
            type = png.chunk();
        }
        @Nullable ColourProfile profile = png.colours.profile().orElse(null);
        return new Picture(
                new ByteArrayInputStream(png.kept.toByteArray()), png.orientation, Picture.Colour.PLAIN, profile);
    }

    private String chunk() throws UnusablePicture {
        if (file.remaining() < AROUND_DATA) {
            throw new UnusablePicture("the PNG is truncated");
        }
        int start = file.position();
        int length = file.getInt();
        if (length < 0 || length > file.remaining() - 2 * Integer.BYTES) {
            throw new UnusablePicture("the PNG is truncated");
        }
        byte[] typeAndData = new byte[Integer.BYTES + length];
        file.get(typeAndData);
        CRC32 checksum = new CRC32();
        checksum.update(typeAndData);
        if ((int) checksum.getValue() != file.getInt()) {
            throw new UnusablePicture("the PNG is damaged: a checksum does not fit");
        }
        String type = new String(typeAndData, 0, Integer.BYTES, StandardCharsets.ISO_8859_1);
        accept(type, typeAndData, start);
        return type;
    }

    private void accept(String type, byte[] typeAndData, int start) throws UnusablePicture {
        if (type.equals("acTL")) {
            throw new UnusablePicture("the PNG is animated; only still pictures are read");
        }
        if (type.equals("eXIf")) {
            ByteBuffer data = ByteBuffer.wrap(typeAndData).position(Integer.BYTES);
            orientation = ExifOrientation.of(data.slice());
        }
        colours.see(
                type,
                ByteBuffer.wrap(typeAndData, Integer.BYTES, typeAndData.length - Integer.BYTES)
                        .slice());
        if (KEPT.contains(type)) {
            kept.write(file.array(), start, file.position() - start);
        }
    }
}
