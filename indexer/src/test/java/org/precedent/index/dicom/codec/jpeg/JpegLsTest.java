package org.precedent.index.dicom.codec.jpeg;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.precedent.index.TestSeed;
import org.precedent.index.dicom.codec.Damage;
import org.precedent.index.dicom.codec.Frame;
import org.precedent.index.dicom.codec.Frames;
import org.precedent.index.dicom.codec.Photometric;
import org.precedent.index.dicom.codec.PixelLayout;
import org.precedent.index.dicom.codec.UndecodableFrame;

/** JPEG-LS, decoded and encoded. */
final class JpegLsTest {
    private static final String LOSSLESS = "1.2.840.10008.1.2.4.80";

    /** The example of ITU-T T.87, H.3. */
    private static final String EXAMPLE = "ffd8fff7000b080004000401011100ffda00080101000000"
            + "00c000006c80208e01c00000574000006ee6000001bc18000005d800009160ffd9";

    private final JpegLsCodec codec = new JpegLsCodec();

    private Frame decoded(byte[] bytes, PixelLayout layout) throws UndecodableFrame {
        return codec.decode(bytes, layout, LOSSLESS);
    }

    private UndecodableFrame.Kind refusal(byte[] bytes, PixelLayout layout) {
        return assertThrows(UndecodableFrame.class, () -> decoded(bytes, layout))
                .kind();
    }

    private static Frame frame(PixelLayout layout) {
        return Frames.of(layout, Frames.Content.WAVES, new Random(7));
    }

    @Test
    void theExampleOfTheStandardIsDecodedAndEncoded() throws Exception {
        byte[] stream = HexFormat.of().parseHex(EXAMPLE);
        Frame frame = decoded(stream, Frames.grey(4, 4, 8, 8, false));
        List<Long> samples =
                IntStream.range(0, 16).mapToObj(i -> frame.sample(i, 0)).toList();
        assertEquals(
                List.of(0L, 0L, 90L, 74L, 68L, 50L, 43L, 205L, 64L, 145L, 145L, 145L, 100L, 145L, 145L, 145L), samples);
        assertArrayEquals(stream, JpegLsEncoder.encode(frame));
    }

    @Test
    void whatWasEncodedIsDecoded() throws Exception {
        long seed = TestSeed.of("whatWasEncodedIsDecoded");
        Random random = new Random(seed);
        for (int round = 0; round < 600; round++) {
            int bits = 1 + random.nextInt(16);
            int allocated = bits > 8 || random.nextBoolean() ? 16 : 8;
            boolean colour = random.nextInt(3) == 0;
            PixelLayout layout = new PixelLayout(
                    1 + random.nextInt(40),
                    1 + random.nextInt(60),
                    colour ? Photometric.RGB : Photometric.MONOCHROME2,
                    allocated,
                    bits,
                    bits - 1,
                    random.nextBoolean(),
                    false);
            Frame frame = Frames.of(layout, Frames.content(round), random);
            Frame decoded = decoded(JpegLsEncoder.encode(frame), layout);
            Frames.assertSamples(frame, decoded, 0, "-Dtests.seed=" + seed + ", round " + round + ", " + layout);
        }
    }

    @Test
    void theSmallestAndTheNarrowestAreEncoded() throws Exception {
        for (int[] size : new int[][] {{1, 1}, {1, 300}, {300, 1}, {2, 2}, {1, 70_000 / 2}}) {
            for (Frames.Content content : Frames.Content.values()) {
                PixelLayout layout = Frames.grey(size[0], size[1], 16, 16, true);
                Frame frame = Frames.of(layout, content, new Random(5));
                Frames.assertSamples(
                        frame, decoded(JpegLsEncoder.encode(frame), layout), 0, size[0] + " x " + size[1] + content);
            }
        }
    }

    @Test
    void nearlyWithoutLossStaysNear() throws Exception {
        long seed = TestSeed.of("nearlyWithoutLossStaysNear");
        Random random = new Random(seed);
        for (int round = 0; round < 300; round++) {
            int bits = 4 + random.nextInt(13);
            int near = 1 + random.nextInt(round % 2 == 0 ? 3 : Math.min(255, (1 << bits) / 2 - 1));
            PixelLayout layout = round % 3 == 0
                    ? Frames.colour(9, 30, bits > 8 ? 16 : 8)
                    : Frames.grey(1 + random.nextInt(30), 1 + random.nextInt(30), 16, bits, false);
            int allowed = Math.min(near, (1 << layout.bitsStored()) / 2 - 1);
            Frame frame = Frames.of(layout, Frames.content(round), random);
            Frame decoded = decoded(JpegLsEncoder.encode(frame, allowed), layout);
            Frames.assertSamples(frame, decoded, allowed, "-Dtests.seed=" + seed + ", round " + round + ", " + layout);
        }
    }

    @Test
    void whatAnotherEncoderMadeIsDecoded() throws Exception {
        isDrawing(ForeignJpegLs.SAMPLE_BY_SAMPLE, ForeignJpegLs.colour(), 0);
        isDrawing(ForeignJpegLs.COLOUR_BY_COLOUR, ForeignJpegLs.colour(), 0);
        isDrawing(ForeignJpegLs.OWN_THRESHOLDS, ForeignJpegLs.grey(16), 0);
        isDrawing(ForeignJpegLs.SAMPLE_BY_SAMPLE_NEAR_2, ForeignJpegLs.colour(), 2);
        isDrawing(ForeignJpegLs.LINE_BY_LINE_NEAR_2, ForeignJpegLs.colour(), 2);
        isDrawing(ForeignJpegLs.TWELVE_BITS_NEAR_3, ForeignJpegLs.grey(12), 3);
    }

    private void isDrawing(String stream, PixelLayout layout, int near) throws UndecodableFrame {
        Frame decoded = decoded(ForeignJpegLs.bytes(stream), layout);
        Frames.assertSamples(ForeignJpegLs.drawing(layout), decoded, near, stream.substring(0, 60));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 4, 7, 23, 24, 50})
    void restartsBeginAnew(int interval) throws Exception {
        PixelLayout layout = Frames.grey(24, 31, 16, 12, false);
        Frame frame = frame(layout);
        Frames.assertSamples(frame, decoded(restarted(frame, interval, 0), layout), 0, "restarts");
        assertEquals(interval < 24, refusedWithout(frame, interval));
    }

    private boolean refusedWithout(Frame frame, int interval) {
        try {
            decoded(restarted(frame, interval, 1), frame.layout());
            return false;
        } catch (UndecodableFrame e) {
            return e.kind() == UndecodableFrame.Kind.DAMAGED;
        }
    }

    /** A stream that begins anew after some rows: each part is the scan of an image of its own. */
    private static byte[] restarted(Frame frame, int interval, int mistake) {
        byte[] whole = JpegLsEncoder.encode(frame);
        int scan = scan(whole);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(whole, 0, scan - 10);
        out.writeBytes(new byte[] {(byte) 0xFF, (byte) 0xDD, 0, 5, 0, 0, (byte) interval});
        out.write(whole, scan - 10, 10);
        PixelLayout layout = frame.layout();
        for (int row = 0; row < layout.rows(); row += interval) {
            if (row > 0) {
                out.write(0xFF);
                out.write(0xD0 + (row / interval - 1 + mistake) % 8);
            }
            byte[] part = JpegLsEncoder.encode(rows(frame, row, Math.min(interval, layout.rows() - row)));
            out.write(part, scan(part), part.length - 2 - scan(part));
        }
        out.writeBytes(new byte[] {(byte) 0xFF, (byte) 0xD9});
        return out.toByteArray();
    }

    /** Where the bits of the only scan begin. */
    private static int scan(byte[] stream) {
        return BaselineJpegs.at(stream, 0xDA) + 10;
    }

    private static Frame rows(Frame frame, int from, int count) {
        PixelLayout layout = Frames.grey(count, frame.layout().columns(), 16, 12, false);
        byte[] bytes = new byte[(int) layout.frameBytes()];
        for (int i = 0; i < bytes.length / 2; i++) {
            long sample = frame.sample(from * layout.columns() + i, 0);
            bytes[2 * i] = (byte) sample;
            bytes[2 * i + 1] = (byte) (sample >> 8);
        }
        return new Frame(layout, ByteOrder.LITTLE_ENDIAN, bytes);
    }

    @Test
    void defaultsMayBeWrittenOut() throws Exception {
        PixelLayout layout = Frames.grey(13, 20, 16, 12, false);
        byte[] stream = JpegLsEncoder.encode(frame(layout));
        byte[] named = preset(stream, 1, 0xFFF, 18, 67, 276, 64);
        Frames.assertSamples(frame(layout), decoded(named, layout), 0, "named");
        Frames.assertSamples(frame(layout), decoded(preset(stream, 1, 0, 0, 0, 0, 0), layout), 0, "zeros");
        byte[] jfifLike = BaselineJpegs.with(stream, 0xE8, (byte) 'S', (byte) 'P', (byte) 'I', (byte) 'F', (byte) 'F');
        Frames.assertSamples(frame(layout), decoded(jfifLike, layout), 0, "another segment");
    }

    private static byte[] preset(byte[] stream, int id, int... numbers) {
        byte[] content = new byte[1 + 2 * numbers.length];
        content[0] = (byte) id;
        for (int i = 0; i < numbers.length; i++) {
            content[1 + 2 * i] = (byte) (numbers[i] >> 8);
            content[2 + 2 * i] = (byte) numbers[i];
        }
        return BaselineJpegs.with(stream, 0xF8, content);
    }

    @Test
    void whatIsNotReadIsRefusedByName() {
        PixelLayout layout = Frames.grey(13, 20, 16, 12, false);
        byte[] stream = JpegLsEncoder.encode(frame(layout));
        for (byte[] unread : List.of(
                preset(stream, 2, 1, 1),
                preset(stream, 3, 1, 1),
                preset(stream, 4, 1, 1),
                changed(stream, scan(stream) - 4, 1),
                changed(stream, scan(stream) - 1, 2),
                BaselineJpegs.with(stream, 0xE8, (byte) 'm', (byte) 'r', (byte) 'f', (byte) 'x', (byte) 1))) {
            assertEquals(UndecodableFrame.Kind.UNSUPPORTED, refusal(unread, layout));
        }
    }

    @Test
    void parametersThatMakeNoSenseAreDamage() {
        PixelLayout layout = Frames.grey(13, 20, 16, 12, false);
        byte[] stream = JpegLsEncoder.encode(frame(layout));
        for (byte[] senseless : List.of(
                preset(stream, 1, 0x1FFF, 18, 67, 276, 64),
                preset(stream, 1, 0xFFF, 80, 67, 276, 64),
                preset(stream, 1, 0xFFF, 18, 67, 5000, 64),
                preset(stream, 1, 0xFFF, 18, 67, 276, 1),
                preset(stream, 1, 0xFFF, 18),
                changed(stream, scan(stream) - 2, 7),
                changed(preset(stream, 1, 3, 1, 1, 1, 64), scan(stream) + 15 - 3, 2))) {
            assertEquals(UndecodableFrame.Kind.DAMAGED, refusal(senseless, layout));
        }
    }

    private static byte[] changed(byte[] stream, int at, int value) {
        byte[] changed = stream.clone();
        changed[at] = (byte) value;
        return changed;
    }

    @Test
    void coloursAreThoseOfTheDataSet() throws Exception {
        PixelLayout rgb = Frames.colour(9, 8, 8);
        byte[] stream = JpegLsEncoder.encode(frame(rgb));
        assertEquals(Photometric.RGB, decoded(stream, rgb).layout().photometric());
        PixelLayout halved = new PixelLayout(9, 8, Photometric.YBR_FULL_422, 8, 8, 7, false, true);
        assertEquals(Photometric.YBR_FULL, decoded(stream, halved).layout().photometric());
        PixelLayout reversible = new PixelLayout(9, 8, Photometric.YBR_RCT, 8, 8, 7, false, false);
        assertEquals(UndecodableFrame.Kind.UNSUPPORTED, refusal(stream, reversible));
    }

    @Test
    void aFrameThatEndsEarlyIsDamage() throws Exception {
        PixelLayout layout = Frames.grey(12, 11, 16, 12, false);
        byte[] stream = JpegLsEncoder.encode(frame(layout));
        for (int length = 0; length < stream.length - 4; length++) {
            assertEquals(UndecodableFrame.Kind.DAMAGED, refusal(Arrays.copyOf(stream, length), layout));
        }
        Frames.assertSamples(frame(layout), decoded(Arrays.copyOf(stream, stream.length - 2), layout), 0, "no end");
        Frames.assertSamples(frame(layout), decoded(Arrays.copyOf(stream, stream.length + 5), layout), 0, "more");
    }

    @Test
    void aStreamThatContradictsTheDataSetIsDamageBeforeMemoryIsTaken() {
        PixelLayout layout = Frames.grey(12, 11, 16, 12, false);
        byte[] stream = JpegLsEncoder.encode(frame(layout));
        assertEquals(UndecodableFrame.Kind.DAMAGED, refusal(stream, Frames.grey(11, 12, 16, 12, false)));
        assertEquals(UndecodableFrame.Kind.DAMAGED, refusal(stream, Frames.grey(12, 11, 8, 8, false)));
        byte[] huge = stream.clone();
        Arrays.fill(huge, 7, 11, (byte) 0xFF);
        assertEquals(UndecodableFrame.Kind.DAMAGED, refusal(huge, layout));
    }

    @Test
    void bitsBesideTheStoredOnesAreNotKept() throws Exception {
        byte[] bytes = {0x34, (byte) 0xF2, (byte) 0xFF, 0x0F};
        PixelLayout layout = Frames.grey(1, 2, 16, 12, true);
        Frame decoded = decoded(JpegLsEncoder.encode(new Frame(layout, ByteOrder.LITTLE_ENDIAN, bytes)), layout);
        assertEquals(List.of(0x234L, -1L), List.of(decoded.sample(0, 0), decoded.sample(1, 0)));
    }

    @Test
    void whatCannotBeEncodedIsSaid() {
        PixelLayout deep = Frames.grey(2, 2, 32, 32, false);
        assertFalse(JpegLsEncoder.encodes(deep));
        assertTrue(JpegLsEncoder.encodes(Frames.grey(2, 2, 32, 16, false)));
        Frame frame = Frames.of(deep, Frames.Content.FLAT, new Random(1));
        assertThrows(IllegalArgumentException.class, () -> JpegLsEncoder.encode(frame));
    }

    @Test
    void damagedFramesAreRefused() {
        Damage.holds(
                codec,
                List.of(
                        sample(Frames.grey(24, 20, 16, 16, true), Frames.Content.WAVES),
                        sample(Frames.grey(24, 20, 8, 8, false), Frames.Content.SPARSE),
                        sample(Frames.colour(24, 20, 8), Frames.Content.WAVES),
                        new Damage.Sample(
                                ForeignJpegLs.bytes(ForeignJpegLs.SAMPLE_BY_SAMPLE_NEAR_2),
                                ForeignJpegLs.colour(),
                                LOSSLESS),
                        new Damage.Sample(
                                ForeignJpegLs.bytes(ForeignJpegLs.OWN_THRESHOLDS), ForeignJpegLs.grey(16), LOSSLESS)));
    }

    private static Damage.Sample sample(PixelLayout layout, Frames.Content content) {
        return new Damage.Sample(JpegLsEncoder.encode(Frames.of(layout, content, new Random(4))), layout, LOSSLESS);
    }
}
