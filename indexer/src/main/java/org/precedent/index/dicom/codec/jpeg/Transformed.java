package org.precedent.index.dicom.codec.jpeg;

import java.awt.image.Raster;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.imageio.ImageReader;
import javax.imageio.spi.IIORegistry;
import javax.imageio.spi.ImageReaderSpi;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.precedent.index.dicom.codec.DecodedSamples;
import org.precedent.index.dicom.codec.PixelLayout;
import org.precedent.index.dicom.codec.UndecodableFrame;

/** Frames that a cosine transformation made small, decoded by the platform. */
final class Transformed {
    private static final String PLATFORM = "java.desktop";

    /** Bytes between a scan and the next marker change no sample. */
    private static final String HARMLESS = "extraneous bytes";

    private static final Optional<ImageReaderSpi> READER = platformReader();

    private Transformed() {}

    /**
     * Decodes a stream whose header was checked.
     *
     * @param stream as {@link PlainStream} makes it
     * @throws UndecodableFrame if the decoder finds any fault
     */
    static void decode(byte[] stream, PixelLayout layout, DecodedSamples into) throws UndecodableFrame {
        Raster raster = raster(stream);
        int colours = layout.photometric().samples();
        if (raster.getWidth() != layout.columns()
                || raster.getHeight() != layout.rows()
                || raster.getNumBands() != colours) {
            throw damaged();
        }
        int[] row = new int[layout.columns()];
        for (int y = 0; y < layout.rows(); y++) {
            for (int colour = 0; colour < colours; colour++) {
                raster.getSamples(0, y, layout.columns(), 1, colour, row);
                into.putRow(y, colour, row, 0);
            }
        }
    }

    /** Decoders throw nearly anything on damaged data; here all of it means one thing. */
    private static Raster raster(byte[] stream) throws UndecodableFrame {
        if (READER.isEmpty()) {
            throw UndecodableFrame.unsupported("this Java platform reads no JPEG, and the frame is one with loss");
        }
        AtomicBoolean warned = new AtomicBoolean();
        try (MemoryCacheImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(stream))) {
            ImageReader reader = READER.orElseThrow().createReaderInstance();
            try {
                reader.addIIOReadWarningListener((_, warning) -> {
                    if (!warning.contains(HARMLESS)) {
                        warned.set(true);
                    }
                });
                reader.setInput(in, true, true);
                Raster raster = reader.readRaster(0, null);
                if (warned.get()) {
                    throw damaged();
                }
                return raster;
            } finally {
                reader.dispose();
            }
        } catch (IOException | RuntimeException e) {
            throw damaged();
        }
    }

    /** The platform's own reader, whatever else the class path offers. */
    private static Optional<ImageReaderSpi> platformReader() {
        Iterator<ImageReaderSpi> readers =
                IIORegistry.getDefaultInstance().getServiceProviders(ImageReaderSpi.class, true);
        while (readers.hasNext()) {
            ImageReaderSpi reader = readers.next();
            boolean jpeg = List.of(reader.getMIMETypes()).contains("image/jpeg");
            if (jpeg && PLATFORM.equals(reader.getClass().getModule().getName())) {
                return Optional.of(reader);
            }
        }
        return Optional.empty();
    }

    private static UndecodableFrame damaged() {
        return UndecodableFrame.damaged("the compressed frame is damaged");
    }
}
