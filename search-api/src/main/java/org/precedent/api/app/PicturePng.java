package org.precedent.api.app;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import org.precedent.api.http.FittedImage;
import org.precedent.encoder.Pixels;

/** An image as a PNG of 8 bits a channel, for a model that sees: one channel where it has no colour, else three. */
final class PicturePng {
    private static final int CHANNELS = 3;

    private PicturePng() {}

    /**
     * In its own proportions.
     *
     * @param side the longest, in pixels; a smaller image stays as it is
     */
    static byte[] of(Pixels pixels, int side) throws IOException {
        BufferedImage fitted = FittedImage.of(pixels.toBufferedImage(), side);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        if (!ImageIO.write(withoutIdleChannels(fitted), "png", bytes)) {
            throw new IOException("this Java writes no PNG");
        }
        return bytes.toByteArray();
    }

    /**
     * Samples are carried over as they are: drawing into a grey image would change them, since Java's grey is linear.
     */
    private static BufferedImage withoutIdleChannels(BufferedImage image) {
        byte[] samples = ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
        byte[] grey = new byte[samples.length / CHANNELS];
        for (int pixel = 0; pixel < grey.length; pixel++) {
            int at = pixel * CHANNELS;
            if (samples[at] != samples[at + 1] || samples[at] != samples[at + 2]) {
                return image;
            }
            grey[pixel] = samples[at];
        }
        BufferedImage plain = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_BYTE_GRAY);
        plain.getRaster().setDataElements(0, 0, image.getWidth(), image.getHeight(), grey);
        return plain;
    }
}
