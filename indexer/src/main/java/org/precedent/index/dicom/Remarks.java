package org.precedent.index.dicom;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * What compressed frames carry along beside their samples: comments, applications' segments with names and places of
 * photographs, boxes of metadata. It is overwritten with zeros where it stands, so that nothing else moves.
 */
final class Remarks {
    private static final int MARKER = 0xFF;
    private static final int JPEG_BEGIN = 0xD8;
    private static final int JPEG_END = 0xD9;
    private static final int JPEG_SCAN = 0xDA;
    private static final int JPEG_APPLICATION = 0xE0;
    private static final int JPEG_COMMENT = 0xFE;
    private static final int J2K_BEGIN = 0x4F;
    private static final int J2K_TILE = 0x90;
    private static final int J2K_DATA = 0x93;
    private static final int J2K_COMMENT = 0x64;
    private static final int J2K_END = 0xD9;
    private static final int JP2_SIGNATURE = 0x0000_000C;

    /** Segments that tell how to decode, by what they begin with, and how much of them does. */
    private static final String JFIF = "JFIF\0";

    private static final String ADOBE = "Adobe";
    private static final String COLOUR_TRANSFORM = "mrfx";
    private static final int JFIF_LENGTH = 12;
    private static final int ADOBE_LENGTH = 12;
    private static final int TRANSFORM_LENGTH = 5;

    private Remarks() {}

    /** Empties the remarks of a frame; of one that is damaged, as far as it can be followed. */
    static void empty(byte[] frame) {
        if (frame.length < 4) {
            return;
        }
        if (is(frame, 0, JPEG_BEGIN)) {
            jpeg(frame);
        } else if (is(frame, 0, J2K_BEGIN)) {
            codestream(frame, 0, frame.length);
        } else if (number(frame, 0) == JP2_SIGNATURE) {
            boxes(frame);
        }
    }

    private static void jpeg(byte[] frame) {
        int at = 2;
        while (at + 4 <= frame.length) {
            if ((frame[at] & 0xFF) != MARKER) {
                at++;
                continue;
            }
            int kind = frame[at + 1] & 0xFF;
            if (kind == JPEG_END) {
                Arrays.fill(frame, at + 2, frame.length, (byte) 0);
                return;
            }
            if (kind == MARKER || kind <= 0x01 || (kind >= 0xD0 && kind <= JPEG_BEGIN)) {
                at += kind == MARKER ? 1 : 2;
                continue;
            }
            int end = Math.min(frame.length, at + 2 + length(frame, at + 2));
            boolean application = kind >= JPEG_APPLICATION && kind < JPEG_APPLICATION + 16;
            if (kind == JPEG_COMMENT || application) {
                int from = Math.min(end, at + 4 + needed(frame, at + 4, end));
                Arrays.fill(frame, from, end, (byte) 0);
            }
            at = kind == JPEG_SCAN ? afterScan(frame, end) : Math.max(end, at + 2);
        }
    }

    /** Where the next marker stands that is none of a scan's own. */
    private static int afterScan(byte[] frame, int from) {
        int at = from;
        while (at + 1 < frame.length) {
            int next = frame[at + 1] & 0xFF;
            // JPEG-LS puts a bit of 0 behind each byte of 1s, JPEG a whole byte
            if ((frame[at] & 0xFF) == MARKER && next > 0x7F && (next < 0xD0 || next > 0xD7)) {
                return at;
            }
            at++;
        }
        return frame.length;
    }

    private static int needed(byte[] frame, int from, int end) {
        String begin = new String(frame, from, Math.min(5, Math.max(0, end - from)), StandardCharsets.ISO_8859_1);
        if (begin.equals(JFIF)) {
            return JFIF_LENGTH;
        }
        if (begin.equals(ADOBE)) {
            return ADOBE_LENGTH;
        }
        return begin.startsWith(COLOUR_TRANSFORM) ? TRANSFORM_LENGTH : 0;
    }

    private static void codestream(byte[] frame, int begin, int end) {
        int at = begin + 2;
        while (at + 4 <= end && (frame[at] & 0xFF) == MARKER) {
            int kind = frame[at + 1] & 0xFF;
            if (kind == J2K_END) {
                Arrays.fill(frame, at + 2, end, (byte) 0);
                return;
            }
            if (kind == J2K_TILE) {
                at = tile(frame, at, end);
                continue;
            }
            at = segment(frame, at, end);
        }
    }

    /** Empties the remarks of a part of a tile; returns where the next one begins. */
    private static int tile(byte[] frame, int begin, int end) {
        long length = begin + 10 <= end ? Integer.toUnsignedLong(number(frame, begin + 6)) : 0;
        long next = length == 0 ? end : begin + length;
        int at = segment(frame, begin, end);
        while (at + 4 <= end && (frame[at] & 0xFF) == MARKER && (frame[at + 1] & 0xFF) != J2K_DATA) {
            at = segment(frame, at, end);
        }
        return (int) Math.min(end, Math.max(next, at + 1L));
    }

    private static int segment(byte[] frame, int at, int end) {
        int next = Math.min(end, at + 2 + Math.max(2, length(frame, at + 2)));
        if ((frame[at + 1] & 0xFF) == J2K_COMMENT) {
            Arrays.fill(frame, Math.min(next, at + 4), next, (byte) 0);
        }
        return next;
    }

    /** The boxes of a JP2 file: what is neither a header nor samples is emptied (ISO 15444-1 annex I). */
    private static void boxes(byte[] frame) {
        long at = 0;
        while (at + 8 <= frame.length) {
            int begin = (int) at;
            long length = Integer.toUnsignedLong(number(frame, begin));
            String kind = new String(frame, begin + 4, 4, StandardCharsets.ISO_8859_1);
            long end = length < 8 ? frame.length : Math.min(frame.length, at + length);
            switch (kind) {
                case "jP  ", "ftyp", "jp2h" -> {}
                case "jp2c" -> codestream(frame, begin + 8, (int) end);
                default -> Arrays.fill(frame, begin + 8, (int) end, (byte) 0);
            }
            at = end;
        }
    }

    private static boolean is(byte[] frame, int at, int marker) {
        return (frame[at] & 0xFF) == MARKER && (frame[at + 1] & 0xFF) == marker;
    }

    private static int length(byte[] frame, int at) {
        return at + 2 <= frame.length ? ((frame[at] & 0xFF) << 8) | (frame[at + 1] & 0xFF) : 0;
    }

    private static int number(byte[] frame, int at) {
        return ByteBuffer.wrap(frame).getInt(at);
    }
}
