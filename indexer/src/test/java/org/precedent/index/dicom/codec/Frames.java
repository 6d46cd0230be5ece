package org.precedent.index.dicom.codec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import java.nio.ByteOrder;
import java.util.List;
import java.util.Random;

/** Frames of generated samples, for tests of codecs. */
public final class Frames {
    /** What there is to see. */
    public enum Content {
        /** Every sample at random. */
        NOISE,
        /** Samples that grow from each to the next. */
        RAMP,
        /** Four values at random. */
        FEW,
        /** One value. */
        FLAT,
        /** A smooth picture with a little noise. */
        WAVES,
        /** One value, and a few samples at random. */
        SPARSE
    }

    private static final List<Content> CONTENTS = List.of(Content.values());

    private Frames() {}

    /** One content after the other. */
    public static Content content(int round) {
        return CONTENTS.get(round % CONTENTS.size());
    }

    public static PixelLayout grey(int rows, int columns, int allocated, int stored, boolean signed) {
        return new PixelLayout(rows, columns, Photometric.MONOCHROME2, allocated, stored, stored - 1, signed, false);
    }

    public static PixelLayout colour(int rows, int columns, int bits) {
        return new PixelLayout(rows, columns, Photometric.RGB, bits, bits, bits - 1, false, false);
    }

    /** A frame in which all bits beside the stored ones are 0. */
    public static Frame of(PixelLayout layout, Content content, Random random) {
        int width = layout.bitsAllocated() / 8;
        int samples = layout.photometric().samples();
        byte[] bytes = new byte[(int) layout.frameBytes()];
        for (int i = 0; i < bytes.length / width; i++) {
            int pixel = i / samples;
            int value = sample(content, pixel % layout.columns(), pixel / layout.columns(), layout, random);
            int stored = value & (int) ((1L << layout.bitsStored()) - 1);
            for (int place = 0; place < width; place++) {
                bytes[i * width + place] = (byte) (stored >> (8 * place));
            }
        }
        return new Frame(layout, ByteOrder.LITTLE_ENDIAN, bytes);
    }

    private static int sample(Content content, int x, int y, PixelLayout layout, Random random) {
        int greatest = (int) ((1L << Math.min(31, layout.bitsStored())) - 1);
        return switch (content) {
            case NOISE -> random.nextInt();
            case RAMP -> 3 * x + 5 * y;
            case FEW -> random.nextInt(4);
            case FLAT -> greatest / 3;
            case WAVES -> {
                double wave = Math.sin(x / 20.0) * Math.cos(y / 15.0);
                yield (int) (greatest * (0.5 + 0.4 * wave)) + random.nextInt(1 + greatest / 250);
            }
            case SPARSE -> random.nextInt(40) == 0 ? random.nextInt() : greatest / 2;
        };
    }

    /** Holds that samples are the same, or near to it. */
    public static void assertSamples(Frame expected, Frame actual, int near, String where) {
        assertEquals(expected.pixels(), actual.pixels(), where);
        int samples = expected.layout().photometric().samples();
        assertEquals(samples, actual.layout().photometric().samples(), where);
        for (int pixel = 0; pixel < expected.pixels(); pixel++) {
            for (int colour = 0; colour < samples; colour++) {
                long difference = expected.sample(pixel, colour) - actual.sample(pixel, colour);
                if (Math.abs(difference) > near) {
                    fail(where + ": pixel " + pixel + ", colour " + colour + " is " + actual.sample(pixel, colour)
                            + " and should be " + expected.sample(pixel, colour));
                }
            }
        }
    }
}
