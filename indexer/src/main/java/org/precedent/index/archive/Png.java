package org.precedent.index.archive;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.precedent.encoder.Pixels;

/** The lossless form of a rendering: a PNG of samples alone, one channel where all three are the same. */
public final class Png {

    private static final String FORMAT = "png";

    /** Two thirds of the default's time on radiographs, and no larger file. */
    private static final float LITTLE_EFFORT = 0.8f;

    private Png() {}

    /** The file. */
    public static byte[] encode(Pixels pixels) throws IOException {
        BufferedImage image = isGrey(pixels) ? grey(pixels) : pixels.toBufferedImage();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageWriter writer = ImageIO.getImageWritersByFormatName(FORMAT).next();
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(out);
            ImageWriteParam effort = writer.getDefaultWriteParam();
            effort.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            effort.setCompressionQuality(LITTLE_EFFORT);
            writer.write(null, new IIOImage(image, null, null), effort);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    static Pixels decode(byte[] png) throws IOException {
        ImageReader reader = ImageIO.getImageReadersByFormatName(FORMAT).next();
        try (MemoryCacheImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(png))) {
            reader.setInput(in, true, true);
            return Pixels.from(reader.read(0));
        } finally {
            reader.dispose();
        }
    }

    private static boolean isGrey(Pixels pixels) {
        for (int y = 0; y < pixels.height(); y++) {
            for (int x = 0; x < pixels.width(); x++) {
                int red = pixels.sample(x, y, 0);
                if (red != pixels.sample(x, y, 1) || red != pixels.sample(x, y, 2)) {
                    return false;
                }
            }
        }
        return true;
    }

    private static BufferedImage grey(Pixels pixels) {
        BufferedImage image = new BufferedImage(pixels.width(), pixels.height(), BufferedImage.TYPE_BYTE_GRAY);
        byte[] samples = ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
        for (int y = 0; y < pixels.height(); y++) {
            for (int x = 0; x < pixels.width(); x++) {
                samples[y * pixels.width() + x] = (byte) pixels.sample(x, y, 0);
            }
        }
        return image;
    }
}
