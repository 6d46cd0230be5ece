package org.precedent.index.picture;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.precedent.index.colour.ColourProfile;

/**
 * The segments of a JPEG file (ITU-T T.81, annex B). The kinds of T.81 that are read: baseline, extended and
 * progressive with Huffman coding and 8 bits a sample; one, three or four components.
 */
final class JpegFile {

    private static final int START = 0xD8;
    private static final int END = 0xD9;
    private static final int SCAN = 0xDA;
    private static final int JFIF = 0xE0;
    private static final int EXIF = 0xE1;
    private static final int PROFILE = 0xE2;
    private static final int ADOBE = 0xEE;
    private static final String PROFILE_MARK = "ICC_PROFILE\0";
    private static final Set<Integer> FRAMES_READ = Set.of(0xC0, 0xC1, 0xC2);
    private static final Set<Integer> FRAMES_REFUSED =
            Set.of(0xC3, 0xC5, 0xC6, 0xC7, 0xC9, 0xCA, 0xCB, 0xCD, 0xCE, 0xCF, 0xF7);
    private static final Set<Integer> TABLES = Set.of(0xC4, 0xDB, 0xDD);
    private static final byte[] PLAIN_JFIF = HexFormat.of().parseHex("ffe000104a46494600010101000100010000");

    /** A file with more is made to cost time: each scan goes over the whole picture again. */
    private static final int MOST_SCANS = 100;

    private final ByteBuffer file;
    private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
    private final ProfileSegments profile = new ProfileSegments();
    private int orientation = ExifOrientation.UPRIGHT;
    private int components;
    private int adobeTransform = -1;
    private int scans;

    private JpegFile(byte[] file) {
        this.file = ByteBuffer.wrap(file);
    }

    /** The file without everything that does not make pixels. */
    static Picture read(byte[] bytes) throws UnusablePicture {
        JpegFile jpeg = new JpegFile(bytes);
        jpeg.file.position(2);
        jpeg.keepMarker(START);
        int marker = jpeg.marker();
        while (marker != END) {
            jpeg.segment(marker);
            marker = jpeg.marker();
        }
        jpeg.keepMarker(END);
        if (jpeg.components == 0 || jpeg.scans == 0) {
            throw new UnusablePicture("the JPEG holds no picture");
        }
        @Nullable ColourProfile profile = jpeg.profile.profile(jpeg.components).orElse(null);
        return new Picture(new ByteArrayInputStream(jpeg.kept.toByteArray()), jpeg.orientation, jpeg.colour(), profile);
    }

    private Picture.Colour colour() {
        if (components != 4) {
            return Picture.Colour.PLAIN;
        }
        return switch (adobeTransform) {
            case -1 -> Picture.Colour.CMYK;
            case 2 -> Picture.Colour.YCCK;
            default -> Picture.Colour.INVERTED_CMYK;
        };
    }

    private int marker() throws UnusablePicture {
        int next = unsignedByte();
        if (next != 0xFF) {
            throw new UnusablePicture("the JPEG is damaged: data stands where a marker must be");
        }
        while (next == 0xFF) {
            next = unsignedByte();
        }
        return next;
    }

    private void segment(int marker) throws UnusablePicture {
        if (FRAMES_REFUSED.contains(marker)) {
            throw new UnusablePicture("the JPEG is of a kind that is not read (lossless, hierarchical or arithmetic)");
        }
        int start = file.position();
        ByteBuffer content = content();
        if (FRAMES_READ.contains(marker)) {
            frame(content);
            keep(marker, start);
        } else if (marker == SCAN) {
            scan(start);
        } else if (TABLES.contains(marker)) {
            keep(marker, start);
        } else if (marker == JFIF && startsWith(content, "JFIF\0")) {
            kept.writeBytes(PLAIN_JFIF);
        } else if (marker == ADOBE && startsWith(content, "Adobe") && content.remaining() >= 12) {
            adobeTransform = content.get(content.position() + 11) & 0xFF;
            keep(marker, start);
        } else if (marker == PROFILE && startsWith(content, PROFILE_MARK)) {
            profile.add(content.position(content.position() + PROFILE_MARK.length()));
        } else if (marker == EXIF && startsWith(content, "Exif\0\0")) {
            orientation =
                    ExifOrientation.of(content.position(content.position() + 6).slice());
        }
    }

    /** What stands in the segment here; the file's position moves behind it. */
    private ByteBuffer content() throws UnusablePicture {
        int length = unsignedByte() << 8 | unsignedByte();
        if (length < 2 || length - 2 > file.remaining()) {
            throw truncated();
        }
        ByteBuffer content = file.slice(file.position(), length - 2);
        file.position(file.position() + length - 2);
        return content;
    }

    private void frame(ByteBuffer content) throws UnusablePicture {
        if (components != 0 || content.remaining() < 6) {
            throw new UnusablePicture("the JPEG is damaged: it does not have one frame");
        }
        int precision = content.get(0) & 0xFF;
        if (precision != 8) {
            throw new UnusablePicture("the JPEG has " + precision + " bits a sample; only 8 are read");
        }
        components = content.get(5) & 0xFF;
        if (components != 1 && components != 3 && components != 4) {
            throw new UnusablePicture("the JPEG has " + components + " colour components; only 1, 3 and 4 are read");
        }
    }

    /** A scan ends at the next marker that is neither a stuffed byte nor a restart. */
    private void scan(int start) throws UnusablePicture {
        scans++;
        if (scans > MOST_SCANS) {
            throw new UnusablePicture("the JPEG has more than " + MOST_SCANS + " scans");
        }
        byte[] bytes = file.array();
        int at = file.position();
        while (at + 1 < bytes.length && !endsScan(bytes[at], bytes[at + 1] & 0xFF)) {
            at++;
        }
        if (at + 1 >= bytes.length) {
            throw truncated();
        }
        file.position(at);
        keep(SCAN, start);
    }

    private static boolean endsScan(byte first, int second) {
        boolean restart = second >= 0xD0 && second <= 0xD7;
        return first == (byte) 0xFF && second != 0 && second != 0xFF && !restart;
    }

    private void keep(int marker, int start) {
        keepMarker(marker);
        kept.write(file.array(), start, file.position() - start);
    }

    private void keepMarker(int marker) {
        kept.write(0xFF);
        kept.write(marker);
    }

    private int unsignedByte() throws UnusablePicture {
        if (!file.hasRemaining()) {
            throw truncated();
        }
        return file.get() & 0xFF;
    }

    private static boolean startsWith(ByteBuffer content, String text) {
        byte[] expected = text.getBytes(StandardCharsets.US_ASCII);
        if (content.remaining() < expected.length) {
            return false;
        }
        byte[] actual = new byte[expected.length];
        content.get(content.position(), actual);
        return Arrays.equals(actual, expected);
    }

    private static UnusablePicture truncated() {
        return new UnusablePicture("the JPEG is truncated");
    }
}
