package org.precedent.index.picture;

import java.awt.Transparency;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.Random;
import java.util.zip.CRC32;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.precedent.encoder.Pixels;

/** Pictures for tests, and the bytes of their files. */
public final class Drawings {

    private static final int PNG_HEADER_END = 33;

    private Drawings() {}

    /** Grey noise of 8 bits. */
    public static BufferedImage grey(int width, int height, long seed) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
        fill(image.getRaster(), seed);
        return image;
    }

    /** Coloured noise of 8 bits. */
    public static BufferedImage colours(int width, int height, long seed) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
        fill(image.getRaster(), seed);
        return image;
    }

    /** A picture of one colour. */
    public static BufferedImage plain(int width, int height, int rgb) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                image.setRGB(x, y, rgb);
            }
        }
        return image;
    }

    /** A picture of any depth with these samples, row by row, band after band within a pixel. */
    static BufferedImage of(int width, int bits, int bands, int... samples) {
        boolean alpha = bands % 2 == 0;
        int space = bands <= 2 ? ColorSpace.CS_GRAY : ColorSpace.CS_sRGB;
        int type = bits == 16 ? DataBuffer.TYPE_USHORT : DataBuffer.TYPE_BYTE;
        int transparency = alpha ? Transparency.TRANSLUCENT : Transparency.OPAQUE;
        ComponentColorModel colours =
                new ComponentColorModel(ColorSpace.getInstance(space), alpha, false, transparency, type);
        int height = samples.length / bands / width;
        WritableRaster raster = Raster.createInterleavedRaster(type, width, height, bands, null);
        raster.setPixels(0, 0, width, height, samples);
        return new BufferedImage(colours, raster, false, null);
    }

    private static void fill(WritableRaster raster, long seed) {
        Random random = new Random(seed);
        int[] samples = random.ints((long) raster.getWidth() * raster.getHeight() * raster.getNumBands(), 0, 256)
                .toArray();
        raster.setPixels(0, 0, raster.getWidth(), raster.getHeight(), samples);
    }

    /** A PNG file. */
    public static byte[] png(BufferedImage image) {
        return write("png", new IIOImage(image, null, null));
    }

    /** A JPEG file. */
    public static byte[] jpeg(BufferedImage image) {
        return write("jpeg", new IIOImage(image, null, null));
    }

    /** A JPEG file of bands that are no colours to Java, such as inks. */
    static byte[] jpeg(Raster raster) {
        return write("jpeg", new IIOImage(raster, null, null));
    }

    private static byte[] write(String format, IIOImage image) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Iterator<ImageWriter> writers = ImageIO.getImageWritersByFormatName(format);
        ImageWriter writer = writers.next();
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(out);
            writer.write(null, image, null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    /** The pixels of a PNG file. */
    public static Pixels read(byte[] png) {
        try {
            return Pixels.from(ImageIO.read(new ByteArrayInputStream(png)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A PNG with one more chunk behind its header. */
    static byte[] withChunk(byte[] png, String type, byte[] data) {
        byte[] chunk = chunk(type, data);
        return ByteBuffer.allocate(png.length + chunk.length)
                .put(png, 0, PNG_HEADER_END)
                .put(chunk)
                .put(png, PNG_HEADER_END, png.length - PNG_HEADER_END)
                .array();
    }

    /** A chunk of a PNG with its length and its checksum. */
    static byte[] chunk(String type, byte[] data) {
        ByteBuffer chunk = ByteBuffer.allocate(data.length + 12)
                .putInt(data.length)
                .put(type.getBytes(StandardCharsets.US_ASCII))
                .put(data);
        CRC32 checksum = new CRC32();
        checksum.update(chunk.array(), 4, data.length + 4);
        return chunk.putInt((int) checksum.getValue()).array();
    }

    /** A JPEG with one more segment at its start. */
    static byte[] withSegment(byte[] jpeg, int marker, byte[] data) {
        return ByteBuffer.allocate(jpeg.length + data.length + 4)
                .put(jpeg, 0, 2)
                .put((byte) 0xFF)
                .put((byte) marker)
                .putShort((short) (data.length + 2))
                .put(data)
                .put(jpeg, 2, jpeg.length - 2)
                .array();
    }

    /** A JPEG that says something. */
    public static byte[] withComment(byte[] jpeg, String comment) {
        return withSegment(jpeg, 0xFE, comment.getBytes(StandardCharsets.UTF_8));
    }

    /** A block of EXIF that says nothing but an orientation. */
    static byte[] exif(int orientation) {
        return exif(ByteOrder.BIG_ENDIAN, 3, Short.BYTES, orientation);
    }

    /** The same in a number of another type (TIFF 6.0, section 2), so many bytes long. */
    static byte[] exif(ByteOrder order, int type, int length, int orientation) {
        ByteBuffer exif = ByteBuffer.allocate(26).order(order);
        exif.put((order == ByteOrder.BIG_ENDIAN ? "MM" : "II").getBytes(StandardCharsets.US_ASCII));
        exif.putShort((short) 42).putInt(8).putShort((short) 1);
        exif.putShort((short) 0x0112).putShort((short) type).putInt(1);
        switch (length) {
            case Byte.BYTES -> exif.put((byte) orientation);
            case Short.BYTES -> exif.putShort((short) orientation);
            default -> exif.putInt(orientation);
        }
        return exif.array();
    }

    /** Bytes one after another. */
    static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }
}
