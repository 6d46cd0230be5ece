package org.precedent.index.dicom;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.Deflater;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.precedent.encoder.Pixels;
import org.precedent.index.dicom.codec.Frame;
import org.precedent.index.dicom.codec.Frames;
import org.precedent.index.dicom.codec.Photometric;
import org.precedent.index.dicom.codec.PixelLayout;
import org.precedent.index.dicom.codec.RleEncoder;
import org.precedent.index.dicom.codec.jpeg.BaselineJpegs;
import org.precedent.index.dicom.codec.jpeg.JpegLsEncoder;
import org.precedent.index.dicom.codec.jpeg.LosslessJpegWriter;

/** Whole files in each compression that needs no other process: they show what the same pixels show uncompressed. */
final class CompressedImagesTest {
    private static final int ROWS = 14;
    private static final int COLUMNS = 18;
    private static final int FRAMES = 3;

    /** The compressions, and what they write. */
    enum Compression {
        ENCAPSULATED("1.2.840.10008.1.2.1.98", 16),
        JPEG_BASELINE("1.2.840.10008.1.2.4.50", 8),
        JPEG_EXTENDED("1.2.840.10008.1.2.4.51", 8),
        JPEG_LOSSLESS("1.2.840.10008.1.2.4.57", 16),
        JPEG_LOSSLESS_FIRST_ORDER("1.2.840.10008.1.2.4.70", 16),
        JPEG_LS("1.2.840.10008.1.2.4.80", 16),
        JPEG_LS_NEAR("1.2.840.10008.1.2.4.81", 16),
        RLE("1.2.840.10008.1.2.5", 16),
        DEFLATED("1.2.840.10008.1.2.8.1", 16);

        private final String uid;
        private final int mostBits;

        Compression(String uid, int mostBits) {
            this.uid = uid;
            this.mostBits = mostBits;
        }

        int mostBits() {
            return mostBits;
        }

        boolean isLossy() {
            return mostBits == 8;
        }

        /** A part of even length, as parts are. */
        byte[] encoded(Frame frame) {
            byte[] bytes = stream(frame);
            return Arrays.copyOf(bytes, (bytes.length + 1) / 2 * 2);
        }

        private byte[] stream(Frame frame) {
            return switch (this) {
                case ENCAPSULATED -> stored(frame);
                case JPEG_BASELINE, JPEG_EXTENDED -> BaselineJpegs.plain(frame);
                case JPEG_LOSSLESS -> new LosslessJpegWriter(frame).selection(6).bytes();
                case JPEG_LOSSLESS_FIRST_ORDER -> new LosslessJpegWriter(frame).bytes();
                case JPEG_LS, JPEG_LS_NEAR -> JpegLsEncoder.encode(frame);
                case RLE -> RleEncoder.encode(frame);
                case DEFLATED -> deflated(frame);
            };
        }
    }

    @TempDir
    private Path folder;

    private ReadFiles files;

    @BeforeEach
    void open() {
        files = new ReadFiles(folder, BurnedIn.TRUST);
    }

    private static byte[] stored(Frame frame) {
        int samples = frame.layout().photometric().samples();
        int width = frame.layout().bitsAllocated() / 8;
        byte[] bytes = new byte[(int) frame.layout().frameBytes()];
        for (int i = 0; i < bytes.length / width; i++) {
            long sample = frame.sample(i / samples, i % samples);
            for (int place = 0; place < width; place++) {
                bytes[i * width + place] = (byte) (sample >> (8 * place));
            }
        }
        return bytes;
    }

    private static byte[] deflated(Frame frame) {
        byte[] bytes = stored(frame);
        try (Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION, true)) {
            deflater.setInput(bytes);
            deflater.finish();
            byte[] out = new byte[bytes.length + 64];
            return Arrays.copyOf(out, deflater.deflate(out));
        }
    }

    private static DicomWriter image(PixelLayout layout) {
        DicomWriter image = DicomWriter.image(ROWS, COLUMNS)
                .text(0x0028_0008, "IS", String.valueOf(FRAMES))
                .photometric(layout.photometric().name(), layout.photometric().samples())
                .bits(layout.bitsAllocated(), layout.bitsStored(), layout.highBit())
                .window(
                        layout.signed() ? "0" : String.valueOf(1 << (layout.bitsStored() - 1)),
                        String.valueOf(1 << layout.bitsStored()));
        if (layout.photometric() == Photometric.PALETTE_COLOR) {
            withPalette(image);
        }
        return layout.signed() ? image.signed() : image;
    }

    /** A file of three frames. */
    static byte[] file(Compression compression, PixelLayout layout) {
        byte[][] parts = frames(layout).stream().map(compression::encoded).toArray(byte[][]::new);
        DicomWriter image = image(layout).fragments(DicomWriter.offsets(), parts);
        return image.file(compression.uid, image.dataset());
    }

    private static void withPalette(DicomWriter image) {
        int[] table = new int[256];
        for (int i = 0; i < table.length; i++) {
            table[i] = 257 * (255 - i);
        }
        for (int colour = 0; colour < 3; colour++) {
            image.words(0x0028_1101 + colour, 256, 0, 16).words(0x0028_1201 + colour, table);
        }
    }

    private static List<Frame> frames(PixelLayout layout) {
        List<Frame> frames = new ArrayList<>();
        for (int i = 0; i < FRAMES; i++) {
            frames.add(Frames.of(layout, Frames.Content.WAVES, new Random(i)));
        }
        return frames;
    }

    private void showsTheSame(Compression compression, PixelLayout layout) throws Exception {
        DicomWriter plain = image(layout);
        List<Frame> frames = frames(layout);
        ByteArrayOutputStream pixels = new ByteArrayOutputStream();
        frames.forEach(frame -> pixels.writeBytes(stored(frame)));
        plain.bytes(DicomWriter.PIXEL_DATA, layout.bitsAllocated() == 8 ? "OB" : "OW", pixels.toByteArray());
        DicomInstance expected = files.ok(plain);
        List<Pixels> shown = new ArrayList<>();
        for (int i = 0; i < FRAMES; i++) {
            shown.add(ReadFiles.frame(expected, i).shown());
        }
        DicomInstance actual = files.ok(file(compression, layout));
        for (int i = 0; i < FRAMES; i++) {
            String where = compression + ", " + layout + ", frame " + i;
            near(shown.get(i), ReadFiles.frame(actual, i).shown(), compression.isLossy() ? 4 : 0, where);
        }
    }

    private static void near(Pixels expected, Pixels actual, int near, String where) {
        for (int channel = 0; channel < 3; channel++) {
            int[] wanted = ReadFiles.samples(expected, channel);
            int[] shown = ReadFiles.samples(actual, channel);
            assertEquals(wanted.length, shown.length, where);
            for (int i = 0; i < wanted.length; i++) {
                assertEquals(wanted[i], shown[i], near, where + ", pixel " + i);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void greysOfEveryDepthAreShown(Compression compression) throws Exception {
        showsTheSame(compression, Frames.grey(ROWS, COLUMNS, 8, 8, false));
        for (int bits = 9; bits <= compression.mostBits; bits++) {
            showsTheSame(compression, Frames.grey(ROWS, COLUMNS, 16, bits, false));
            showsTheSame(compression, Frames.grey(ROWS, COLUMNS, 16, bits, true));
        }
    }

    @ParameterizedTest
    @EnumSource
    void coloursAreShown(Compression compression) throws Exception {
        showsTheSame(compression, Frames.colour(ROWS, COLUMNS, 8));
        showsTheSame(compression, new PixelLayout(ROWS, COLUMNS, Photometric.YBR_FULL, 8, 8, 7, false, false));
        if (!compression.isLossy()) {
            showsTheSame(compression, Frames.colour(ROWS, COLUMNS, 16));
        }
    }

    @ParameterizedTest
    @EnumSource
    void invertedGreysAndPalettesAreShown(Compression compression) throws Exception {
        showsTheSame(compression, new PixelLayout(ROWS, COLUMNS, Photometric.MONOCHROME1, 8, 8, 7, false, false));
        showsTheSame(compression, new PixelLayout(ROWS, COLUMNS, Photometric.PALETTE_COLOR, 8, 8, 7, false, false));
    }

    @Test
    void aFrameInSeveralPartsIsShown() throws Exception {
        PixelLayout layout = Frames.grey(ROWS, COLUMNS, 16, 12, false);
        byte[] stream = Compression.JPEG_LS.encoded(frames(layout).getFirst());
        byte[] first = Arrays.copyOf(stream, 100);
        byte[] second = Arrays.copyOfRange(stream, 100, stream.length);
        DicomWriter image = image(layout).text(0x0028_0008, "IS", "1").fragments(DicomWriter.offsets(0), first, second);
        DicomWriter whole = image(layout).text(0x0028_0008, "IS", "1").fragments(DicomWriter.offsets(), stream);
        String uid = Compression.JPEG_LS.uid;
        Pixels expected =
                ReadFiles.frame(files.ok(whole.file(uid, whole.dataset())), 0).shown();
        DicomInstance instance = files.ok(image.file(uid, image.dataset()));
        near(expected, ReadFiles.frame(instance, 0).shown(), 0, "parts");
    }

    @Test
    void aFrameOfAnotherSizeThanTheDataSetSaysIsRefused() throws Exception {
        PixelLayout layout = Frames.grey(ROWS, COLUMNS + 1, 8, 8, false);
        for (Compression compression : Compression.values()) {
            byte[] stream = compression.encoded(frames(layout).getFirst());
            DicomWriter image = DicomWriter.image(ROWS, COLUMNS).fragments(DicomWriter.offsets(), stream);
            DicomInstance instance = files.ok(image.file(compression.uid, image.dataset()));
            boolean refused = instance.frames(1) instanceof DicomResult.Refused<?> refusal
                    && refusal.code().equals("UNDECODABLE");
            assertTrue(refused || compression == Compression.RLE, compression::toString);
        }
    }
}
