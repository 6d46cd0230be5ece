package org.precedent.index.dicom.codec.child;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import org.precedent.index.dicom.codec.UndecodableFrame;

/** Reads the header of a JPEG stream of more than 8 bits (ISO/IEC 10918-1 annex B), up to its frame header. */
final class JpegHead {
    private static final int SOI = 0xFFD8;
    private static final int BASELINE = 0xFFC0;
    private static final int EXTENDED = 0xFFC1;
    private static final int TWELVE_BITS = 12;

    private JpegHead() {}

    static StreamHead read(byte[] frame) throws UndecodableFrame {
        try {
            ByteBuffer bytes = ByteBuffer.wrap(frame);
            if (unsignedShort(bytes) != SOI) {
                throw StreamHead.damaged("a frame is not JPEG, though the file says so");
            }
            int marker = unsignedShort(bytes);
            while (!isFrame(marker)) {
                if (marker == 0xFFFF) {
                    bytes.position(bytes.position() - 1);
                } else {
                    skip(bytes, marker);
                }
                marker = unsignedShort(bytes);
            }
            return frame(bytes, marker);
        } catch (BufferUnderflowException | IllegalArgumentException e) {
            throw StreamHead.damaged("a JPEG frame ends early");
        }
    }

    /** Whether it is one of SOF0 to SOF15, of which DHT, JPG and DAC take the numbers of three. */
    private static boolean isFrame(int marker) {
        return marker >= BASELINE && marker <= 0xFFCF && marker != 0xFFC4 && marker != 0xFFC8 && marker != 0xFFCC;
    }

    private static void skip(ByteBuffer bytes, int marker) throws UndecodableFrame {
        int length = unsignedShort(bytes);
        boolean segment = marker == 0xFFC4 || marker == 0xFFCC || (marker >= 0xFFDB && marker <= 0xFFFE);
        if (!segment || length < Short.BYTES) {
            throw StreamHead.damaged("a JPEG frame has a damaged header");
        }
        bytes.position(bytes.position() + length - Short.BYTES);
    }

    private static StreamHead frame(ByteBuffer bytes, int marker) throws UndecodableFrame {
        int length = unsignedShort(bytes);
        int precision = bytes.get() & 0xFF;
        int rows = unsignedShort(bytes);
        int columns = unsignedShort(bytes);
        int components = bytes.get() & 0xFF;
        if (precision == Byte.SIZE) {
            throw StreamHead.unsupported("a JPEG frame has 8 bits, which this decoder of 12 bits does not take");
        }
        if (marker > EXTENDED || precision != TWELVE_BITS) {
            throw StreamHead.unsupported("a JPEG frame is of another process than the file says");
        }
        if (rows == 0 || columns == 0 || length != 8 + 3 * components) {
            throw StreamHead.damaged("a JPEG frame has no size");
        }
        if (components != 1) {
            throw StreamHead.unsupported("a JPEG frame has colours of 12 bits");
        }
        return new StreamHead(0, rows, columns, components, precision, false, false);
    }

    private static int unsignedShort(ByteBuffer bytes) {
        return Short.toUnsignedInt(bytes.getShort());
    }
}
