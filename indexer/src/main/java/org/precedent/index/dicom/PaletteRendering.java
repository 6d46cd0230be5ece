package org.precedent.index.dicom;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.precedent.encoder.Pixels;
import org.precedent.index.dicom.codec.Frame;

/** Renders images whose samples are numbers of colours (PS3.3 C.7.6.3.1.5). */
final class PaletteRendering implements Rendering {
    private final List<LookupTable> channels;

    private PaletteRendering(List<LookupTable> channels) {
        this.channels = channels;
    }

    static PaletteRendering of(Dataset image, boolean signed) throws Rejection {
        LookupTable red = table(image, Tag.RED_PALETTE_DESCRIPTOR, Tag.RED_PALETTE, Tag.RED_PALETTE_SEGMENTS, signed);
        LookupTable green =
                table(image, Tag.GREEN_PALETTE_DESCRIPTOR, Tag.GREEN_PALETTE, Tag.GREEN_PALETTE_SEGMENTS, signed);
        LookupTable blue =
                table(image, Tag.BLUE_PALETTE_DESCRIPTOR, Tag.BLUE_PALETTE, Tag.BLUE_PALETTE_SEGMENTS, signed);
        if (red == null || green == null || blue == null) {
            throw new Rejection(
                    Rejection.Code.UNSUPPORTED_PIXELS, "the palette is missing or damaged; convert the image to RGB");
        }
        return new PaletteRendering(List.of(red, green, blue));
    }

    private static @Nullable LookupTable table(Dataset image, Tag descriptor, Tag data, Tag segments, boolean signed) {
        int[] words = image.words(descriptor);
        if (image.has(data) || words.length == 0) {
            return LookupTable.of(words, image.words(data), signed);
        }
        int[] entries = PaletteSegments.expanded(image.words(segments), LookupTable.count(words));
        return entries == null ? null : LookupTable.of(words, entries, signed);
    }

    /** Puts the colour of a number somewhere: red, green, blue. */
    void put(long number, byte[] rgb, int at) {
        for (int i = 0; i < channels.size(); i++) {
            rgb[at + i] = Rendering.eightBit(channels.get(i).share(number));
        }
    }

    @Override
    public Rendered render(Frame frame, int index, OwnRange own) {
        byte[] rgb = new byte[frame.pixels() * channels.size()];
        for (int i = 0; i < frame.pixels(); i++) {
            put(frame.sample(i, 0), rgb, i * channels.size());
        }
        return Rendered.alike(Pixels.of(frame.layout().columns(), frame.layout().rows(), rgb));
    }
}
