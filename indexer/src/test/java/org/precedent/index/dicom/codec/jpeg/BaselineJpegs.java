package org.precedent.index.dicom.codec.jpeg;

import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOInvalidTreeException;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.precedent.index.dicom.codec.Frame;

/** Writes JPEG with loss, for tests, by the platform's own writer. */
public final class BaselineJpegs {
    private BaselineJpegs() {}

    /** The samples as components, without any change of colours, and without a word about them. */
    public static byte[] plain(Frame frame) {
        return written(new IIOImage(raster(frame), null, null), false);
    }

    static byte[] progressive(Frame frame) {
        return written(new IIOImage(raster(frame), null, null), true);
    }

    /** The colours as brightness and differences, in a JFIF file. */
    static byte[] jfif(Frame frame, int across, int down) {
        BufferedImage image =
                new BufferedImage(frame.layout().columns(), frame.layout().rows(), BufferedImage.TYPE_INT_RGB);
        image.setData(raster(frame));
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        IIOMetadata metadata = writer.getDefaultImageMetadata(new ImageTypeSpecifier(image), null);
        String format = metadata.getNativeMetadataFormatName();
        IIOMetadataNode root = (IIOMetadataNode) metadata.getAsTree(format);
        IIOMetadataNode first =
                (IIOMetadataNode) root.getElementsByTagName("componentSpec").item(0);
        first.setAttribute("HsamplingFactor", String.valueOf(across));
        first.setAttribute("VsamplingFactor", String.valueOf(down));
        try {
            metadata.setFromTree(format, root);
        } catch (IIOInvalidTreeException e) {
            throw new IllegalStateException(e);
        }
        return written(new IIOImage(image, null, metadata), false);
    }

    private static byte[] written(IIOImage image, boolean progressive) {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ImageWriteParam how = writer.getDefaultWriteParam();
        how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        how.setCompressionQuality(1);
        how.setProgressiveMode(progressive ? ImageWriteParam.MODE_DEFAULT : ImageWriteParam.MODE_DISABLED);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(out);
            writer.write(null, image, how);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    private static Raster raster(Frame frame) {
        int samples = frame.layout().photometric().samples();
        WritableRaster raster = Raster.createInterleavedRaster(
                DataBuffer.TYPE_BYTE, frame.layout().columns(), frame.layout().rows(), samples, null);
        for (int i = 0; i < frame.pixels(); i++) {
            for (int c = 0; c < samples; c++) {
                int x = i % frame.layout().columns();
                raster.setSample(x, i / frame.layout().columns(), c, (int) frame.sample(i, c));
            }
        }
        return raster;
    }

    /** Three grey streams as one of three components, each in a scan of its own. */
    static byte[] joined(List<byte[]> greys) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] first = greys.getFirst();
        int header = at(first, 0xC0);
        int tables = at(first, 0xC4);
        int scan = at(first, 0xDA);
        out.write(first, 0, header);
        out.writeBytes(new byte[] {(byte) 0xFF, (byte) 0xC0, 0, 17});
        out.write(first, header + 4, 5);
        out.writeBytes(new byte[] {3, 1, 0x11, 0, 2, 0x11, 0, 3, 0x11, 0});
        out.write(first, tables, scan - tables);
        for (int c = 0; c < greys.size(); c++) {
            byte[] grey = greys.get(c);
            byte[] named = grey.clone();
            int start = at(grey, 0xDA);
            named[start + 5] = (byte) (c + 1);
            out.write(named, start, named.length - start - 2);
        }
        out.writeBytes(new byte[] {(byte) 0xFF, (byte) 0xD9});
        return out.toByteArray();
    }

    /** Where a marker stands. */
    static int at(byte[] jpeg, int marker) {
        int at = 0;
        while (jpeg[at] != (byte) 0xFF || jpeg[at + 1] != (byte) marker) {
            at++;
        }
        return at;
    }

    /** The stream with a segment put behind its start. */
    static byte[] with(byte[] jpeg, int marker, byte... content) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(jpeg, 0, 2);
        out.write(0xFF);
        out.write(marker);
        out.write((content.length + 2) >> 8);
        out.write(content.length + 2);
        out.writeBytes(content);
        out.write(jpeg, 2, jpeg.length - 2);
        return out.toByteArray();
    }

    static byte[] withAdobe(byte[] jpeg, int transform) {
        return with(
                jpeg,
                0xEE,
                (byte) 'A',
                (byte) 'd',
                (byte) 'o',
                (byte) 'b',
                (byte) 'e',
                (byte) 0,
                (byte) 100,
                (byte) 0,
                (byte) 0,
                (byte) 0,
                (byte) 0,
                (byte) transform);
    }

    /** The stream with its components named otherwise. */
    static byte[] named(byte[] jpeg, int... ids) {
        byte[] named = jpeg.clone();
        int header = at(jpeg, 0xC0);
        int scan = at(jpeg, 0xDA);
        for (int c = 0; c < ids.length; c++) {
            named[header + 10 + 3 * c] = (byte) ids[c];
            named[scan + 5 + 2 * c] = (byte) ids[c];
        }
        return named;
    }
}
