package org.precedent.index.picture;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.precedent.encoder.Pixels;

/** How a camera was held, and how to turn its picture upright (JEITA CP-3451, tag 0112H). */
final class ExifOrientation {

    static final int UPRIGHT = 1;

    private static final int TAG = 0x0112;
    private static final int BYTE = 1;
    private static final int SHORT = 3;
    private static final int LONG = 4;
    private static final int SBYTE = 6;
    private static final int UNDEFINED = 7;
    private static final int SSHORT = 8;
    private static final int SLONG = 9;
    private static final int IFD = 13;
    private static final int ENTRY = 12;
    private static final int HEADER = 8;
    private static final int CHANNELS = 3;

    private ExifOrientation() {}

    /** The orientation that a block of EXIF names; upright when it names none, or is damaged. */
    static int of(ByteBuffer exif) {
        if (exif.remaining() < HEADER) {
            return UPRIGHT;
        }
        exif.order(exif.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        long directory = Integer.toUnsignedLong(exif.getInt(4));
        if (directory + 2 > exif.limit()) {
            return UPRIGHT;
        }
        int entries = Short.toUnsignedInt(exif.getShort((int) directory));
        for (int i = 0; i < entries; i++) {
            long entry = directory + 2 + (long) i * ENTRY;
            if (entry + ENTRY > exif.limit()) {
                return UPRIGHT;
            }
            if (Short.toUnsignedInt(exif.getShort((int) entry)) == TAG) {
                return valid(whole(exif, (int) entry));
            }
        }
        return UPRIGHT;
    }

    /**
     * The number of an entry. A SHORT is due, and programs write any kind of whole number; what is none, or stands
     * elsewhere because it is many, is 0.
     */
    private static int whole(ByteBuffer exif, int entry) {
        int type = Short.toUnsignedInt(exif.getShort(entry + 2));
        long count = Integer.toUnsignedLong(exif.getInt(entry + 4));
        int length = length(type);
        if (length == 0 || count * length > Integer.BYTES) {
            return 0;
        }
        int value = entry + Long.BYTES;
        return switch (length) {
            case Byte.BYTES -> exif.get(value);
            case Short.BYTES -> exif.getShort(value);
            default -> exif.getInt(value);
        };
    }

    /** How many bytes a whole number of a type takes (TIFF 6.0, section 2; IFD is of its supplement 1), else 0. */
    private static int length(int type) {
        return switch (type) {
            case BYTE, SBYTE, UNDEFINED -> Byte.BYTES;
            case SHORT, SSHORT -> Short.BYTES;
            case LONG, SLONG, IFD -> Integer.BYTES;
            default -> 0;
        };
    }

    private static int valid(int orientation) {
        return orientation >= 1 && orientation <= 8 ? orientation : UPRIGHT;
    }

    /** The picture upright. */
    static Pixels upright(Pixels pixels, int orientation) {
        if (orientation == UPRIGHT) {
            return pixels;
        }
        boolean lying = orientation >= 5;
        int width = lying ? pixels.height() : pixels.width();
        int height = lying ? pixels.width() : pixels.height();
        byte[] rgb = new byte[width * height * CHANNELS];
        int at = 0;
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int sourceX = sourceX(orientation, x, y, pixels.width());
                int sourceY = sourceY(orientation, x, y, pixels.height());
                for (int channel = 0; channel < CHANNELS; channel++) {
                    rgb[at++] = (byte) pixels.sample(sourceX, sourceY, channel);
                }
            }
        }
        return Pixels.of(width, height, rgb);
    }

    private static int sourceX(int orientation, int x, int y, int width) {
        return switch (orientation) {
            case 2, 3 -> width - 1 - x;
            case 5, 6 -> y;
            case 7, 8 -> width - 1 - y;
            default -> x;
        };
    }

    private static int sourceY(int orientation, int x, int y, int height) {
        return switch (orientation) {
            case 3, 4 -> height - 1 - y;
            case 5, 8 -> x;
            case 6, 7 -> height - 1 - x;
            default -> y;
        };
    }
}
