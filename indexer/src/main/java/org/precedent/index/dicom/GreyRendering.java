package org.precedent.index.dicom;

import java.io.IOException;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import org.jspecify.annotations.Nullable;
import org.precedent.encoder.Pixels;
import org.precedent.index.colour.GreyRange;
import org.precedent.index.deid.Codes;
import org.precedent.index.dicom.codec.Frame;
import org.precedent.index.dicom.codec.Photometric;

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

    private GreyRendering(Dataset image, FunctionalGroups groups, CtPreset preset) {
        this.image = image;
        this.groups = groups;
        this.preset = preset;
    }

    /**
     * The rendering of an image.
     *
     * @throws Rejection if it cannot be said what the values of one of its frames are
     */
    static GreyRendering of(Dataset image, CtPreset preset) throws Rejection {
        FunctionalGroups groups = new FunctionalGroups(image);
        for (Dataset transformation : groups.all(Tag.PIXEL_VALUE_TRANSFORMATION_SEQUENCE)) {
            Modality.check(transformation);
            if (isCt(image)) {
                Modality.checkOfCt(transformation);
            }
        }
        return new GreyRendering(image, groups, preset);
    }

    @Override
    public Rendered render(Frame frame, int index, OwnRange own) throws IOException, Rejection {
        Dataset transformation = groups.of(index, Tag.PIXEL_VALUE_TRANSFORMATION_SEQUENCE);
        Modality modality = modality(frame, index);
        Padding padding = Padding.of(image, frame.layout().signed());
        Voi wanted = wanted(frame, index, transformation);
        Voi voi = wanted != null && shows(wanted, frame, modality, padding) ? wanted : ranged(own.range());
        Pixels shown = grey(frame, modality, voi, padding);
        return isHounsfield(transformation) && presetShows(frame, modality, padding)
                ? new Rendered(hounsfield(frame, modality, padding), shown)
                : Rendered.alike(shown);
    }

    @Override
    public Pixels windowed(Frame frame, int index, Window window) {
        return grey(
                frame,
                modality(frame, index),
                window,
                Padding.of(image, frame.layout().signed()));
    }

    /** Whether values are Hounsfield units: not in a screen shot that is filed as a CT. */
    private boolean isHounsfield(Dataset transformation) {
        String unit = transformation.text(Tag.RESCALE_TYPE);
        return isCt(image)
                && !transformation.text(Tag.RESCALE_INTERCEPT).isEmpty()
                && (unit.isEmpty() || unit.equalsIgnoreCase(HOUNSFIELD));
    }

    private static boolean isCt(Dataset image) {
        return Codes.modality(image.text(Tag.MODALITY)).equals("CT");
    }

    /** Not in values that are none of a patient: those are encoded as they are shown. */
    private boolean presetShows(Frame frame, Modality modality, Padding padding) {
        return preset.channels().stream().anyMatch(window -> shows(window, frame, modality, padding));
    }

    private static boolean shows(Voi voi, Frame frame, Modality modality, Padding padding) {
        return Shown.anything(voi, frame.pixels(), values(frame, modality, padding));
    }

    /** What the pixels of a frame measure; no number where there is padding. */
    private static IntToDoubleFunction values(Frame frame, Modality modality, Padding padding) {
        return pixel -> {
            long stored = frame.sample(pixel, 0);
            return padding.covers(stored) ? Double.NaN : modality.apply(stored);
        };
    }

    private Pixels hounsfield(Frame frame, Modality modality, Padding padding) {
        List<Level> channels = preset.channels().stream()
                .map(window -> hounsfield(window, modality, padding))
                .toList();
        return Level.all(frame, channels.get(0), channels.get(1), channels.get(2));
    }

    private static Level hounsfield(Range window, Modality modality, Padding padding) {
        return stored -> {
            double value = modality.apply(stored);
            return CtPreset.level(window, padding.covers(stored) ? Math.min(value, AIR) : value);
        };
    }

    private Pixels grey(Frame frame, Modality modality, Voi voi, Padding padding) {
        boolean inverted = frame.layout().photometric() == Photometric.MONOCHROME1
                || image.text(Tag.PRESENTATION_LUT_SHAPE).equalsIgnoreCase("INVERSE");
        Level level = stored -> {
            double brightness = voi.apply(modality.apply(stored));
            return padding.covers(stored) ? 0 : Rendering.eightBit(inverted ? 1 - brightness : brightness);
        };
        return Level.all(frame, level, level, level);
    }

    /** The window or the table that a frame asks for; null when it asks for none. */
    private @Nullable Voi wanted(Frame frame, int index, Dataset transformation) {
        Dataset group = groups.of(index, Tag.FRAME_VOI_LUT_SEQUENCE);
        Window window = Window.of(group);
        if (window != null) {
            return window;
        }
        boolean signed = frame.layout().signed()
                || transformation.number(Tag.RESCALE_INTERCEPT).orElse(0) < 0;
        List<Dataset> tables = group.items(Tag.VOI_LUT_SEQUENCE);
        LookupTable table = tables.isEmpty() ? null : LookupTable.of(tables.getFirst(), signed);
        return table == null ? null : value -> table.share(Math.round(value));
    }

    private static Range ranged(GreyRange own) {
        return new Range(own.low(), own.high());
    }

    @Override
    public GreyRange range(Frame frame, int index) {
        Modality modality = modality(frame, index);
        return GreyRange.of(
                frame.pixels(),
                values(frame, modality, Padding.of(image, frame.layout().signed())));
    }

    private Modality modality(Frame frame, int index) {
        return Modality.of(
                groups.of(index, Tag.PIXEL_VALUE_TRANSFORMATION_SEQUENCE),
                frame.layout().signed());
    }
}
