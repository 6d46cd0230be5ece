package org.precedent.index.dicom.codec.jpeg;

import java.io.ByteArrayOutputStream;
import org.precedent.index.dicom.codec.Frame;
import org.precedent.index.dicom.codec.Photometric;
import org.precedent.index.dicom.codec.PixelLayout;

/**
 * Compresses frames in JPEG-LS without loss (ITU-T T.87; PS3.5 A.4.3, transfer syntax 1.2.840.10008.1.2.4.80): one
 * component alone, three line by line. What it writes decodes to the stored bits of the samples, as many as the layout
 * says are stored, the lowest of them at bit 0; bits beside them are not kept.
 */
public final class JpegLsEncoder {
    private static final int LEAST_BITS = 2;
    private static final int MOST_BITS = 16;
    private static final int ONE_TO_ONE = 0x11;

    private JpegLsEncoder() {}

    /** Whether frames of a layout can be compressed: up to 16 bits are stored, and no colours are shared. */
    public static boolean encodes(PixelLayout layout) {
        return layout.bitsStored() <= MOST_BITS && layout.photometric() != Photometric.YBR_FULL_422;
    }

    /**
     * Compresses a frame.
     *
     * @return a whole stream, from its start to its end, of any length
     * @throws IllegalArgumentException if it is none that this {@linkplain #encodes encodes}
     */
    public static byte[] encode(Frame frame) {
        return encode(frame, 0);
    }

    /**
     * Compresses a frame nearly without loss.
     *
     * @param near how far a sample may be from what it was
     */
    static byte[] encode(Frame frame, int near) {
        PixelLayout layout = frame.layout();
        if (!encodes(layout)) {
            throw new IllegalArgumentException("no frame of " + layout.bitsStored() + " bits or with shared colours is "
                    + "compressed, and this one has " + layout.bitsStored() + " bits of " + layout.photometric());
        }
        int precision = Math.max(LEAST_BITS, layout.bitsStored());
        int components = layout.photometric().samples();
        ByteArrayOutputStream out = new ByteArrayOutputStream((int) layout.frameBytes() / 2 + 64);
        word(out, 0xFF00 | Segments.START);
        header(out, layout, precision, components);
        scanHeader(out, components, near);
        JpegLsModel model = new JpegLsModel(JpegLsPreset.ofDefaults(precision, near));
        new JpegLsWriter(frame, model, new JpegLsOutput(out)).write();
        word(out, 0xFF00 | Segments.END);
        return out.toByteArray();
    }

    private static void header(ByteArrayOutputStream out, PixelLayout layout, int precision, int components) {
        word(out, 0xFF00 | Segments.LS_FRAME);
        word(out, 8 + 3 * components);
        out.write(precision);
        word(out, layout.rows());
        word(out, layout.columns());
        out.write(components);
        for (int c = 1; c <= components; c++) {
            out.write(c);
            out.write(ONE_TO_ONE);
            out.write(0);
        }
    }

    private static void scanHeader(ByteArrayOutputStream out, int components, int near) {
        word(out, 0xFF00 | Segments.SCAN);
        word(out, 6 + 2 * components);
        out.write(components);
        for (int c = 1; c <= components; c++) {
            out.write(c);
            out.write(0);
        }
        out.write(near);
        out.write(components == 1 ? 0 : JpegLsScan.LINE_BY_LINE);
        out.write(0);
    }

    private static void word(ByteArrayOutputStream out, int word) {
        out.write(word >> 8);
        out.write(word);
    }
}
