package org.precedent.index.dicom;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.precedent.index.colour.GreyRange;
import org.precedent.index.dicom.codec.Frame;
import org.precedent.index.dicom.codec.Photometric;
import org.precedent.index.dicom.codec.PixelLayout;

/** How the frames of an image are shown, and whether another description of it would show the same. */
record Sight(Rendering rendering, Dataset image, SampleKind kind, PixelLayout layout, CtPreset preset) {
    /** A test picture has so many pixels a side, each of another value, from the lowest to the highest. */
    private static final int SIDE = 32;

    private static final int COLOURS = 3;

    /** A difference of as much of a range is one of the characters that numbers have. */
    private static final double UNSEEN = 1e-9;

    /** Of many frames so many are compared, those that lie evenly among them. */
    private static final int COMPARED = 64;

    /**
     * The sight that an image asks for.
     *
     * @param image what it says of its pixels
     * @throws Rejection if the image lacks what it takes
     */
    static Sight of(Dataset image, SampleKind kind, PixelLayout layout, CtPreset preset) throws Rejection {
        return new Sight(rendering(image, kind, layout, preset), image, kind, layout, preset);
    }

    private static Rendering rendering(Dataset image, SampleKind kind, PixelLayout layout, CtPreset preset)
            throws Rejection {
        return kind == SampleKind.INTEGER
                ? Rendering.of(image, layout, preset)
                : ProportionedRendering.of(image, FloatRendering.of(image, kind));
    }

    /**
     * Whether another description of the same image shows a test picture as this one does: as encoders, readers and
     * those who measure see it.
     *
     * @param frames how many the image has
     */
    boolean isSame(Dataset other, int frames) throws IOException, Rejection {
        Rendering theirs = rendering(other, kind, layout, preset);
        GreyRange whole = new GreyRange(0, SIDE * SIDE);
        Frame picture = testPicture();
        boolean same = Padding.of(image, layout.signed()).equals(Padding.of(other, layout.signed()));
        for (int index : DicomInstance.evenly(frames, COMPARED)) {
            same = same
                    && isSame(rendering.range(picture, index), theirs.range(picture, index))
                    && rendering.render(picture, index, () -> whole).equals(theirs.render(picture, index, () -> whole));
        }
        return same;
    }

    private static boolean isSame(GreyRange one, GreyRange other) {
        double unseen = UNSEEN * Math.abs(one.extent());
        return Math.abs(one.low() - other.low()) <= unseen && Math.abs(one.high() - other.high()) <= unseen;
    }

    private Frame testPicture() {
        boolean colour = layout.photometric().samples() == COLOURS;
        Photometric photometric = colour ? Photometric.RGB : layout.photometric();
        int allocated = Math.max(Byte.SIZE, layout.bitsAllocated());
        int bits = layout.bitsStored();
        PixelLayout small = new PixelLayout(SIDE, SIDE, photometric, allocated, bits, bits - 1, layout.signed(), false);
        ByteBuffer samples = ByteBuffer.allocate((int) small.frameBytes()).order(ByteOrder.LITTLE_ENDIAN);
        int count = SIDE * SIDE * photometric.samples();
        for (int i = 0; i < count; i++) {
            long value = sample(i, count, bits);
            for (int b = 0; b < allocated; b += Byte.SIZE) {
                samples.put((byte) (value >> b));
            }
        }
        return new Frame(small, ByteOrder.LITTLE_ENDIAN, samples.array());
    }

    /** Evenly from the lowest to the highest, be they bits of an integer or of a number with a fraction. */
    private long sample(int number, int count, int bits) {
        return switch (kind) {
            case INTEGER -> {
                long span = (1L << bits) - 1;
                long lowest = layout.signed() ? -(1L << (bits - 1)) : 0;
                yield lowest + Math.round((double) span * number / (count - 1));
            }
            case FLOAT -> Float.floatToRawIntBits(number - count / 2f);
            case DOUBLE -> Double.doubleToRawLongBits(number - count / 2d);
        };
    }

    @Override
    public String toString() {
        return "Sight";
    }
}
