package org.precedent.index.dicom;

import org.precedent.encoder.Pixels;
import org.precedent.index.dicom.codec.Frame;
import org.precedent.index.dicom.codec.Photometric;

/** Renders images that hold colours, as red, green and blue or as brightness and differences (PS3.3 C.7.6.3.1.2). */
final class ColourRendering implements Rendering {
    @Override
    public Rendered render(Frame frame, int index, OwnRange own) {
        boolean differences = frame.layout().photometric() != Photometric.RGB;
        double greatest = (double) (1L << frame.layout().bitsStored()) - 1;
        double neutral = 1L << (frame.layout().bitsStored() - 1);
        byte[] rgb = new byte[frame.pixels() * 3];
        for (int i = 0; i < frame.pixels(); i++) {
            double first = frame.sample(i, 0);
            double second = frame.sample(i, 1);
            double third = frame.sample(i, 2);
            if (differences) {
                double blue = second - neutral;
                double red = third - neutral;
                third = first + 1.772 * blue;
                second = first - 0.344136 * blue - 0.714136 * red;
                first += 1.402 * red;
            }
            rgb[3 * i] = Rendering.eightBit(first / greatest);
            rgb[3 * i + 1] = Rendering.eightBit(second / greatest);
            rgb[3 * i + 2] = Rendering.eightBit(third / greatest);
        }
        return Rendered.alike(Pixels.of(frame.layout().columns(), frame.layout().rows(), rgb));
    }
}
