package org.precedent.index.dicom;

import java.util.List;
import org.precedent.encoder.Pixels;
import org.precedent.index.colour.GreyRange;

/**
 * Renders grey images: modality transformation, then a window. Values keep their precision until after the window;
 * padding is black, and in a CT's presets no brighter than air.
 */
final class GreyRendering implements Rendering {
    private static final String HOUNSFIELD = "HU";
    private static final double AIR = -1024;

    private final Dataset image;
    private final FunctionalGroups groups;
    private final CtPreset preset;

    GreyRendering(Dataset image, CtPreset preset) {
        this.image = image;
        this.groups = new FunctionalGroups(image);
        this.preset = preset;
    }

    @Override
    public Rendered render(Frame frame, int index) {
        Dataset transformation = groups.of(index, Tag.PIXEL_VALUE_TRANSFORMATION_SEQUENCE);
        Modality modality = Modality.of(transformation, frame.layout().signed());
        Padding padding = Padding.of(image, frame.layout().signed());
        Pixels shown = grey(frame, modality, voi(frame, index, modality, transformation, padding), padding);
        return isHounsfield(transformation)
                ? new Rendered(hounsfield(frame, modality, padding), shown)
                : Rendered.alike(shown);
    }

    /** Whether values are Hounsfield units: not in a screen shot that is filed as a CT. */
    private boolean isHounsfield(Dataset transformation) {
        String unit = transformation.text(Tag.RESCALE_TYPE);
        return image.text(Tag.MODALITY).equals("CT")
                && transformation.has(Tag.RESCALE_INTERCEPT)
                && (unit.isEmpty() || unit.equals(HOUNSFIELD));
    }

    private Pixels hounsfield(Frame frame, Modality modality, Padding padding) {
        List<Level> channels = preset.channels().stream()
                .map(window -> hounsfield(window, modality, padding).quick(frame.layout()))
                .toList();
        byte[] rgb = new byte[frame.pixels() * channels.size()];
        int at = 0;
        for (int i = 0; i < frame.pixels(); i++) {
            long stored = frame.sample(i, 0);
            for (Level channel : channels) {
                rgb[at++] = channel.of(stored);
            }
        }
        return Pixels.of(frame.layout().columns(), frame.layout().rows(), rgb);
    }

    private static Level hounsfield(Range window, Modality modality, Padding padding) {
        return stored -> {
            double value = modality.apply(stored);
            return CtPreset.level(window, padding.covers(stored) ? Math.min(value, AIR) : value);
        };
    }

    private static Pixels grey(Frame frame, Modality modality, Voi voi, Padding padding) {
        boolean inverted = frame.layout().photometric() == Photometric.MONOCHROME1;
        Level exact = stored -> {
            double brightness = voi.apply(modality.apply(stored));
            return padding.covers(stored) ? 0 : Rendering.eightBit(inverted ? 1 - brightness : brightness);
        };
        Level level = exact.quick(frame.layout());
        byte[] grey = new byte[frame.pixels()];
        for (int i = 0; i < grey.length; i++) {
            grey[i] = level.of(frame.sample(i, 0));
        }
        return Pixels.ofGrey(frame.layout().columns(), frame.layout().rows(), grey);
    }

    private Voi voi(Frame frame, int index, Modality modality, Dataset transformation, Padding padding) {
        Dataset group = groups.of(index, Tag.FRAME_VOI_LUT_SEQUENCE);
        Window window = Window.of(group);
        if (window != null) {
            return window;
        }
        boolean signed = frame.layout().signed()
                || transformation.number(Tag.RESCALE_INTERCEPT).orElse(0) < 0;
        List<Dataset> tables = group.items(Tag.VOI_LUT_SEQUENCE);
        LookupTable table = tables.isEmpty() ? null : LookupTable.of(tables.getFirst(), signed);
        return table != null ? value -> table.share(Math.round(value)) : ownRange(frame, modality, padding);
    }

    /** What the frame's own values span, its padding apart. */
    private static Range ownRange(Frame frame, Modality modality, Padding padding) {
        GreyRange range = GreyRange.of(frame.pixels(), i -> {
            long stored = frame.sample(i, 0);
            return padding.covers(stored) ? Double.NaN : modality.apply(stored);
        });
        return new Range(range.low(), range.high());
    }
}
