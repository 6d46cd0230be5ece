package org.precedent.index.dicom.codec.child;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.BitSet;
import org.precedent.index.dicom.codec.UndecodableFrame;

/**
 * Reads the main header of a JPEG 2000 codestream (ISO/IEC 15444-1 annex A), bare or in a JP2 file, and steps through
 * its tile-parts: each tile has one at least, and none ends behind the last byte.
 */
final class J2kHead {
    private static final int SOC_SIZ = 0xFF4F_FF51;
    private static final int COD = 0xFF52;
    private static final int SOT = 0xFF90;
    private static final int EOC = 0xFFD9;
    private static final int SIGNATURE_BOX = 0x6A50_2020;
    private static final int CODESTREAM_BOX = 0x6A70_3263;
    private static final int MOST_TILES = 65_535;
    private static final int TILE_PART_HEAD = 12;
    private static final int DIGITAL_CINEMA_2K = 3;
    private static final int DIGITAL_CINEMA_4K = 4;

    private final ByteBuffer bytes;
    private final int start;
    private int rows;
    private int columns;
    private int tiles;
    private int components;
    private int precision;
    private boolean signed;
    private boolean transformed;

    private J2kHead(ByteBuffer bytes, int start) {
        this.bytes = bytes;
        this.start = start;
    }

    static StreamHead read(byte[] frame) throws UndecodableFrame {
        try {
            ByteBuffer bytes = ByteBuffer.wrap(frame);
            J2kHead head = new J2kHead(bytes, start(bytes));
            head.readSize();
            head.readMainHeader();
            head.stepThroughTiles();
            return new StreamHead(
                    head.start,
                    head.rows,
                    head.columns,
                    head.components,
                    head.precision,
                    head.signed,
                    head.transformed);
        } catch (BufferUnderflowException | IllegalArgumentException | IndexOutOfBoundsException e) {
            throw StreamHead.damaged("a JPEG 2000 frame ends early");
        }
    }

    /** Where the codestream begins. */
    private static int start(ByteBuffer bytes) throws UndecodableFrame {
        if (bytes.getInt(0) == SOC_SIZ) {
            return 0;
        }
        if (bytes.getInt(4) == SIGNATURE_BOX) {
            long at = 0;
            while (at + 2 * Integer.BYTES <= bytes.limit()) {
                long length = Integer.toUnsignedLong(bytes.getInt((int) at));
                boolean isLong = length == 1;
                int content = (int) at + 2 * Integer.BYTES + (isLong ? Long.BYTES : 0);
                if (bytes.getInt((int) at + Integer.BYTES) == CODESTREAM_BOX && bytes.getInt(content) == SOC_SIZ) {
                    return content;
                }
                long step = isLong ? bytes.getLong(content - Long.BYTES) : length;
                if (step < 2 * Integer.BYTES || step > bytes.limit()) {
                    break;
                }
                at += step;
            }
        }
        throw StreamHead.damaged("a frame is not JPEG 2000, though the file says so");
    }

    private void readSize() throws UndecodableFrame {
        bytes.position(start + Integer.BYTES);
        int end = bytes.position() + unsignedShort();
        int profile = unsignedShort();
        long width = unsignedInt();
        long height = unsignedInt();
        long left = unsignedInt();
        long top = unsignedInt();
        long tileWidth = unsignedInt();
        long tileHeight = unsignedInt();
        long tileLeft = unsignedInt();
        long tileTop = unsignedInt();
        components = unsignedShort();
        boolean isPicture = width > left && height > top && tileWidth > 0 && tileHeight > 0;
        boolean isTiled =
                tileLeft <= left && tileTop <= top && tileLeft + tileWidth > left && tileTop + tileHeight > top;
        if (!isPicture
                || !isTiled
                || width - left > Short.MAX_VALUE * 2 + 1
                || height - top > Short.MAX_VALUE * 2 + 1) {
            throw StreamHead.damaged("a JPEG 2000 frame has no size");
        }
        long across = Math.ceilDiv(width - tileLeft, tileWidth);
        long down = Math.ceilDiv(height - tileTop, tileHeight);
        if (across > MOST_TILES || down > MOST_TILES || across * down > MOST_TILES) {
            throw StreamHead.damaged("a JPEG 2000 frame has more than " + MOST_TILES + " tiles");
        }
        if (profile == DIGITAL_CINEMA_2K || profile == DIGITAL_CINEMA_4K) {
            throw StreamHead.unsupported("a JPEG 2000 frame is one of digital cinema");
        }
        columns = (int) (width - left);
        rows = (int) (height - top);
        tiles = (int) (across * down);
        readComponents();
        bytes.position(end);
    }

    /** All components are alike; others than the first may stand for several pixels. */
    private void readComponents() throws UndecodableFrame {
        for (int i = 0; i < components; i++) {
            int depth = bytes.get() & 0xFF;
            int shared = Math.max(bytes.get() & 0xFF, bytes.get() & 0xFF);
            int bits = (depth & 0x7F) + 1;
            boolean isSigned = depth >= 0x80;
            if (i == 0) {
                precision = bits;
                signed = isSigned;
            }
            if (bits != precision || isSigned != signed) {
                throw StreamHead.unsupported("a JPEG 2000 frame has colours of different depths");
            }
            if (shared == 0 || (i == 0 && shared != 1)) {
                throw StreamHead.unsupported("a JPEG 2000 frame has fewer samples than pixels");
            }
        }
    }

    /** Up to the first tile-part. */
    private void readMainHeader() throws UndecodableFrame {
        int marker = unsignedShort();
        boolean coded = false;
        while (marker != SOT) {
            int length = unsignedShort();
            if (marker < 0xFF01 || length < Short.BYTES) {
                throw StreamHead.damaged("a JPEG 2000 frame has a damaged header");
            }
            if (marker == COD) {
                coded = true;
                transformed = bytes.get(bytes.position() + 4) != 0;
            }
            bytes.position(bytes.position() + length - Short.BYTES);
            marker = unsignedShort();
        }
        if (!coded) {
            throw StreamHead.damaged("a JPEG 2000 frame has a damaged header");
        }
    }

    private void stepThroughTiles() throws UndecodableFrame {
        BitSet seen = new BitSet(tiles);
        int at = bytes.position() - Short.BYTES;
        while (seen.cardinality() < tiles || (at + TILE_PART_HEAD <= bytes.limit() && shortAt(at) == SOT)) {
            if (shortAt(at) != SOT) {
                throw StreamHead.damaged("a JPEG 2000 frame lacks some of its tiles");
            }
            int tile = shortAt(at + 4);
            long length = Integer.toUnsignedLong(bytes.getInt(at + 6));
            if (length == 0) {
                length = bytes.limit() - (long) at;
            }
            if (tile >= tiles || length < TILE_PART_HEAD || at + length > bytes.limit()) {
                throw StreamHead.damaged("a JPEG 2000 frame ends early");
            }
            seen.set(tile);
            at += (int) length;
        }
        boolean ends = at + Short.BYTES > bytes.limit() || shortAt(at) == EOC || shortAt(at) == 0;
        if (!ends) {
            throw StreamHead.damaged("a JPEG 2000 frame does not end where it should");
        }
    }

    private int shortAt(int position) {
        return Short.toUnsignedInt(bytes.getShort(position));
    }

    private int unsignedShort() {
        return Short.toUnsignedInt(bytes.getShort());
    }

    private long unsignedInt() {
        return Integer.toUnsignedLong(bytes.getInt());
    }
}
