package org.precedent.index.dicom;

import java.io.IOException;
import java.util.function.IntToDoubleFunction;
import org.precedent.encoder.Pixels;
import org.precedent.index.colour.GreyRange;
import org.precedent.index.dicom.codec.Frame;

/**
 * Renders numbers with a fraction: a line if the image names one, then its window, or between the least and the
 * greatest. What is no number, or without end, is black.
 */
record FloatRendering(FunctionalGroups groups, SampleKind kind) implements Rendering {
    /**
     * The rendering of an image.
     *
     * @throws Rejection if it cannot be said what the values of one of its frames are
     */
    static FloatRendering of(Dataset image, SampleKind kind) throws Rejection {
        FunctionalGroups groups = new FunctionalGroups(image);
        for (Dataset transformation : groups.all(Tag.PIXEL_VALUE_TRANSFORMATION_SEQUENCE)) {
            Modality.check(transformation);
        }
        return new FloatRendering(groups, kind);
    }

    @Override
    public Rendered render(Frame frame, int index, OwnRange own) throws IOException, Rejection {
        IntToDoubleFunction values = values(frame, index);
        Window window = Window.of(groups.of(index, Tag.FRAME_VOI_LUT_SEQUENCE));
        Voi voi = window != null && Shown.anything(window, frame.pixels(), values) ? window : ranged(own);
        return Rendered.alike(shown(frame, values, voi));
    }

    private static Pixels shown(Frame frame, IntToDoubleFunction values, Voi voi) {
        byte[] grey = new byte[frame.pixels()];
        for (int i = 0; i < grey.length; i++) {
            double value = values.applyAsDouble(i);
            grey[i] = Double.isNaN(value) ? 0 : Rendering.eightBit(voi.apply(value));
        }
        return Pixels.ofGrey(frame.layout().columns(), frame.layout().rows(), grey);
    }

    @Override
    public Pixels windowed(Frame frame, int index, Window window) {
        return shown(frame, values(frame, index), window);
    }

    private static Range ranged(OwnRange own) throws IOException, Rejection {
        GreyRange range = own.range();
        return new Range(range.low(), range.high());
    }

    @Override
    public GreyRange range(Frame frame, int index) {
        return GreyRange.of(frame.pixels(), values(frame, index));
    }

    private IntToDoubleFunction values(Frame frame, int index) {
        Dataset transformation = groups.of(index, Tag.PIXEL_VALUE_TRANSFORMATION_SEQUENCE);
        double slope = transformation.number(Tag.RESCALE_SLOPE).orElse(1);
        double intercept = transformation.number(Tag.RESCALE_INTERCEPT).orElse(0);
        return pixel -> {
            double value = kind.value(frame.sample(pixel, 0)) * slope + intercept;
            return Double.isFinite(value) ? value : Double.NaN;
        };
    }
}
