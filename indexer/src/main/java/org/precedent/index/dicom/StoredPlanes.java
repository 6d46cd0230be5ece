package org.precedent.index.dicom;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.precedent.encoder.Pixels;
import org.precedent.index.burned.GreyPlane;
import org.precedent.index.dicom.codec.Frame;
import org.precedent.index.dicom.codec.Photometric;

/**
 * All that is stored of a frame, as planes to look for text in: a window hides what is written at the highest value,
 * and a palette what is written in a second number of the same colour.
 */
final class StoredPlanes {
    private static final int CHANNELS = 3;
    private static final int TOP_BYTE = Integer.SIZE - Byte.SIZE;

    private StoredPlanes() {}

    /**
     * The planes of a frame; none where all that is stored is shown.
     *
     * @param shown the frame as it is rendered, pixel by pixel
     */
    static List<GreyPlane> of(Frame frame, Pixels shown) {
        boolean palette = frame.layout().photometric() == Photometric.PALETTE_COLOR;
        boolean deep = frame.layout().photometric().isGrey() && frame.layout().bitsStored() > Byte.SIZE;
        List<GreyPlane> planes = new ArrayList<>();
        if (palette || deep) {
            planes.add(samples(frame));
        }
        if (palette) {
            planes.add(twins(frame, shown));
        }
        return planes;
    }

    private static GreyPlane samples(Frame frame) {
        long least = Long.MAX_VALUE;
        long greatest = Long.MIN_VALUE;
        for (int i = 0; i < frame.pixels(); i++) {
            long sample = frame.sample(i, 0);
            least = Math.min(least, sample);
            greatest = Math.max(greatest, sample);
        }
        double scale = greatest > least ? 255.0 / (greatest - least) : 0;
        byte[] greys = new byte[frame.pixels()];
        for (int i = 0; i < greys.length; i++) {
            greys[i] = (byte) (int) ((frame.sample(i, 0) - least) * scale);
        }
        return GreyPlane.of(frame.layout().columns(), frame.layout().rows(), greys);
    }

    /** Black, but where a number has the colour of an earlier one: such greys are far from each other. */
    private static GreyPlane twins(Frame frame, Pixels shown) {
        Map<Integer, Map<Long, Byte>> numbers = new HashMap<>();
        int columns = frame.layout().columns();
        byte[] greys = new byte[frame.pixels()];
        byte[] row = new byte[columns * CHANNELS];
        for (int i = 0; i < greys.length; i++) {
            if (i % columns == 0) {
                shown.row(i / columns, row);
            }
            int at = i % columns * CHANNELS;
            int colour = ((row[at] & 0xFF) << 16) | ((row[at + 1] & 0xFF) << 8) | (row[at + 2] & 0xFF);
            Map<Long, Byte> alike = numbers.computeIfAbsent(colour, _ -> new HashMap<>());
            greys[i] = alike.computeIfAbsent(frame.sample(i, 0), _ -> grey(alike.size()));
        }
        return GreyPlane.of(columns, frame.layout().rows(), greys);
    }

    /** 0, 128, 64, 192, 32 and so on. */
    private static byte grey(int rank) {
        return (byte) (Integer.reverse(rank) >>> TOP_BYTE);
    }
}
