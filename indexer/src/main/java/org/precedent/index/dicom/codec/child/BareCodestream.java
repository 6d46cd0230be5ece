package org.precedent.index.dicom.codec.child;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.Set;
import org.precedent.index.dicom.codec.UndecodableFrame;

/**
 * A JPEG 2000 codestream without what no decoder needs (ISO/IEC 15444-1 annex A): the boxes around it and what stands
 * behind it are left out, and of each segment that makes no samples an empty remark of the same length is made, so that
 * nothing else moves.
 */
final class BareCodestream {
    private static final int REMARK = 0xFF64;
    private static final int TILE_PART = 0xFF90;
    private static final int DATA = 0xFF93;
    private static final int END = 0xFFD9;
    private static final int CAPABILITIES = 0xFF50;
    private static final int SIZE = 0xFF51;
    private static final int CODING = 0xFF52;
    private static final int QUANTITIES = 0xFF5C;

    /** Sizes, coding, quantities, regions, order and headers of packets; and what says that blocks are coded anew. */
    private static final Set<Integer> NEEDED =
            Set.of(CAPABILITIES, SIZE, CODING, 0xFF53, QUANTITIES, 0xFF5D, 0xFF5E, 0xFF5F, 0xFF60, 0xFF61);

    private final byte[] bytes;
    private int levels;

    private BareCodestream(byte[] bytes) {
        this.bytes = bytes;
    }

    /**
     * The codestream in a frame.
     *
     * @param frame of which {@link J2kHead} found the tiles
     * @param start of the codestream in it
     * @throws UndecodableFrame if it cannot be followed
     */
    static byte[] of(byte[] frame, int start) throws UndecodableFrame {
        BareCodestream stream = new BareCodestream(Arrays.copyOfRange(frame, start, frame.length));
        try {
            int end = stream.clean();
            ByteArrayOutputStream out = new ByteArrayOutputStream(end + Short.BYTES);
            out.write(stream.bytes, 0, end);
            out.write(END >> Byte.SIZE);
            out.write(END);
            return out.toByteArray();
        } catch (IndexOutOfBoundsException e) {
            throw StreamHead.damaged("a JPEG 2000 frame ends early");
        }
    }

    /** Makes empty remarks of all that is not needed; answers where the last tile ends. */
    private int clean() throws UndecodableFrame {
        int at = segments(Short.BYTES, TILE_PART);
        while (at + Short.BYTES < bytes.length && word(at) == TILE_PART) {
            long length = ((long) word(at + 6) << Short.SIZE) | word(at + 8);
            int data = segments(at + 2 + word(at + 2), DATA);
            int next = length == 0 ? end(data) : (int) Math.min(at + length, Integer.MAX_VALUE);
            if (next < data + Short.BYTES || next > bytes.length) {
                throw StreamHead.damaged("a JPEG 2000 frame ends early");
            }
            at = next;
        }
        return at;
    }

    /** Goes over segments up to a marker; answers where that stands. */
    private int segments(int from, int last) throws UndecodableFrame {
        int at = from;
        while (word(at) != last) {
            int length = word(at + 2);
            if (word(at) < 0xFF01 || length < Short.BYTES || at + 2 + length > bytes.length) {
                throw StreamHead.damaged("a JPEG 2000 frame has a damaged header");
            }
            int next = at + 2 + length;
            if (!NEEDED.contains(word(at))) {
                remark(at, next);
            } else {
                Arrays.fill(bytes, Math.min(next, at + needed(at, next - at)), next, (byte) 0);
            }
            at = next;
        }
        return at;
    }

    /** The bytes of a segment that say something, its marker's too; all of those that are rare. */
    private int needed(int at, int all) {
        return switch (word(at)) {
            case CAPABILITIES -> 8 + Short.BYTES * Integer.bitCount((word(at + 4) << Short.SIZE) | word(at + 6));
            case SIZE -> 40 + 3 * word(at + 38);
            case CODING -> {
                levels = bytes[at + 9] & 0xFF;
                yield 14 + ((bytes[at + 4] & 1) == 0 ? 0 : levels + 1);
            }
            case QUANTITIES -> {
                int bands = 3 * levels + 1;
                yield 5
                        + switch (bytes[at + 4] & 0x1F) {
                            case 0 -> bands;
                            case 1 -> Short.BYTES;
                            default -> Short.BYTES * bands;
                        };
            }
            default -> all;
        };
    }

    private void remark(int from, int end) {
        bytes[from] = (byte) (REMARK >> Byte.SIZE);
        bytes[from + 1] = (byte) REMARK;
        Arrays.fill(bytes, from + 4, end, (byte) 0);
    }

    /** Where a tile ends that does not say so: in its data no end is found. */
    private int end(int data) {
        int at = data + Short.BYTES;
        while (at + Short.BYTES <= bytes.length && word(at) != END) {
            at++;
        }
        return at + Short.BYTES <= bytes.length ? at : bytes.length;
    }

    private int word(int at) {
        return ((bytes[at] & 0xFF) << Byte.SIZE) | (bytes[at + 1] & 0xFF);
    }
}
