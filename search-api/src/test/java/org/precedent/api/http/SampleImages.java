package org.precedent.api.http;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.precedent.api.query.SampleArchive;

/** Image files for tests. */
final class SampleImages {
    private SampleImages() {}

    static byte[] png(int red, int green, int blue) throws IOException {
        return file("png", SampleArchive.image(red, green, blue).toBufferedImage());
    }

    static byte[] jpeg(int red, int green, int blue) throws IOException {
        return file("jpeg", SampleArchive.image(red, green, blue).toBufferedImage());
    }

    /** A white image of 16-bit greys. */
    static byte[] deepPng() throws IOException {
        BufferedImage image = new BufferedImage(16, 16, BufferedImage.TYPE_USHORT_GRAY);
        for (int i = 0; i < 256; i++) {
            image.getRaster().setSample(i % 16, i / 16, 0, 62_000);
        }
        return file("png", image);
    }

    /** A valid beginning of a PNG that claims to have so many pixels. */
    static byte[] hugePng(int width, int height) throws IOException {
        byte[] png = png(1, 1, 1);
        ByteBuffer bytes = ByteBuffer.wrap(png);
        bytes.putInt(16, width);
        bytes.putInt(20, height);
        CRC32 checksum = new CRC32();
        checksum.update(png, 12, 17);
        bytes.putInt(29, (int) checksum.getValue());
        return png;
    }

    static String dataUrl(byte[] file) {
        return "data:image/png;base64," + Base64.getEncoder().encodeToString(file);
    }

    private static byte[] file(String format, BufferedImage image) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(image, format, bytes);
        return bytes.toByteArray();
    }
}
