package org.precedent.index.dicom.codec.jpeg;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.precedent.index.dicom.codec.Damage;
import org.precedent.index.dicom.codec.Frame;
import org.precedent.index.dicom.codec.Frames;
import org.precedent.index.dicom.codec.Photometric;
import org.precedent.index.dicom.codec.PixelLayout;
import org.precedent.index.dicom.codec.UndecodableFrame;

/** JPEG with loss in 8 bits, and what its colours are. */
final class BaselineJpegTest {
    private static final String BASELINE = "1.2.840.10008.1.2.4.50";
    private static final PixelLayout GREY = Frames.grey(24, 20, 8, 8, false);
    private static final PixelLayout RGB = Frames.colour(24, 20, 8);
    private static final PixelLayout YBR = new PixelLayout(24, 20, Photometric.YBR_FULL, 8, 8, 7, false, false);
    private static final PixelLayout HALVED = new PixelLayout(24, 20, Photometric.YBR_FULL_422, 8, 8, 7, false, false);

    private final JpegCodec codec = new JpegCodec();

    private Frame decoded(byte[] bytes, PixelLayout layout) throws UndecodableFrame {
        return codec.decode(bytes, layout, BASELINE);
    }

    private UndecodableFrame refusal(byte[] bytes, PixelLayout layout) {
        return assertThrows(UndecodableFrame.class, () -> decoded(bytes, layout));
    }

    private void damaged(byte[] bytes, PixelLayout layout) {
        assertEquals(UndecodableFrame.Kind.DAMAGED, refusal(bytes, layout).kind());
    }

    private static Frame frame(PixelLayout layout) {
        return Frames.of(layout, Frames.Content.WAVES, new Random(7));
    }

    private void isOf(Photometric colours, byte[] stream, PixelLayout described) throws UndecodableFrame {
        Frame decoded = decoded(stream, described);
        assertEquals(colours, decoded.layout().photometric());
        Frames.assertSamples(frame(RGB), decoded, 3, described + " as " + colours);
    }

    @Test
    void greysAreDecoded() throws Exception {
        Frames.assertSamples(frame(GREY), decoded(BaselineJpegs.plain(frame(GREY)), GREY), 2, "grey");
        Frames.assertSamples(frame(GREY), decoded(BaselineJpegs.progressive(frame(GREY)), GREY), 2, "progressive");
        PixelLayout wide = Frames.grey(24, 20, 16, 8, false);
        Frames.assertSamples(frame(GREY), decoded(BaselineJpegs.plain(frame(GREY)), wide), 2, "wide");
    }

    @Test
    void componentsComeWithoutAnyChangeOfColours() throws Exception {
        byte[] stream = BaselineJpegs.plain(frame(RGB));
        isOf(Photometric.RGB, stream, RGB);
        isOf(Photometric.YBR_FULL, stream, YBR);
        isOf(Photometric.YBR_FULL, stream, HALVED);
        isOf(Photometric.RGB, BaselineJpegs.named(stream, 0, 1, 2), RGB);
        isOf(Photometric.YBR_FULL, BaselineJpegs.named(stream, 0, 1, 2), YBR);
        isOf(Photometric.RGB, BaselineJpegs.progressive(frame(RGB)), RGB);
    }

    @Test
    void aStreamThatNamesItsColoursIsBelieved() throws Exception {
        byte[] stream = BaselineJpegs.plain(frame(RGB));
        isOf(Photometric.RGB, BaselineJpegs.withAdobe(stream, 0), YBR);
        isOf(Photometric.YBR_FULL, BaselineJpegs.withAdobe(stream, 1), RGB);
        isOf(Photometric.RGB, BaselineJpegs.named(stream, 'R', 'G', 'B'), YBR);
        byte[] jfif = {'J', 'F', 'I', 'F', 0, 1, 1, 0, 0, 1, 0, 1, 0, 0};
        isOf(Photometric.YBR_FULL, BaselineJpegs.with(stream, 0xE0, jfif), RGB);
        isOf(Photometric.RGB, BaselineJpegs.withAdobe(BaselineJpegs.with(stream, 0xE0, jfif), 0), YBR);
    }

    @Test
    void sharedColoursAreGivenToEachPixel() throws Exception {
        Frame expected = decoded(BaselineJpegs.jfif(frame(RGB), 1, 1), RGB);
        for (int[] shared : new int[][] {{2, 1}, {2, 2}, {1, 2}}) {
            Frame decoded = decoded(BaselineJpegs.jfif(frame(RGB), shared[0], shared[1]), RGB);
            assertEquals(Photometric.YBR_FULL, decoded.layout().photometric());
            Frames.assertSamples(expected, decoded, 8, Arrays.toString(shared));
        }
    }

    @Test
    void componentsMayStandInScansOfTheirOwn() throws Exception {
        List<byte[]> greys = List.of(
                BaselineJpegs.plain(frame(GREY)), BaselineJpegs.plain(frame(GREY)), BaselineJpegs.plain(frame(GREY)));
        byte[] joined = BaselineJpegs.joined(greys);
        Frame grey = decoded(greys.getFirst(), GREY);
        Frame colours = decoded(joined, RGB);
        for (int i = 0; i < grey.pixels(); i++) {
            assertEquals(grey.sample(i, 0), colours.sample(i, 0));
            assertEquals(grey.sample(i, 0), colours.sample(i, 2));
        }
    }

    @Test
    void aComponentWhoseScanIsMissingIsDamage() {
        byte[] grey = BaselineJpegs.plain(frame(GREY));
        damaged(BaselineJpegs.joined(List.of(grey, grey)), RGB);
        damaged(BaselineJpegs.joined(List.of(grey, grey, grey, grey)), RGB);
    }

    @Test
    void anEndThatIsMissingDoesNotMatterAndAnythingBehindItNeither() throws Exception {
        byte[] stream = BaselineJpegs.plain(frame(GREY));
        Frames.assertSamples(frame(GREY), decoded(Arrays.copyOf(stream, stream.length - 2), GREY), 2, "no end");
        Frames.assertSamples(frame(GREY), decoded(Arrays.copyOf(stream, stream.length + 7), GREY), 2, "more");
        byte[] between = Arrays.copyOf(stream, stream.length + 2);
        System.arraycopy(stream, stream.length - 2, between, stream.length, 2);
        between[stream.length - 2] = 0;
        between[stream.length - 1] = 0;
        Frames.assertSamples(frame(GREY), decoded(between, GREY), 2, "bytes before the end");
    }

    @Test
    void segmentsThatSayNothingOfSamplesDoNotMatter() throws Exception {
        byte[] stream = BaselineJpegs.plain(frame(GREY));
        byte[] broken = {'E', 'x', 'i', 'f', 0, 0, 'M', 'M', 0, 42, 1, 1, 1, 1};
        byte[] noise = BaselineJpegs.with(BaselineJpegs.with(stream, 0xE1, broken), 0xE2, broken);
        Frames.assertSamples(frame(GREY), decoded(BaselineJpegs.with(noise, 0xFE, broken), GREY), 2, "noise");
    }

    @Test
    void aFrameThatEndsEarlyIsDamage() {
        byte[] stream = BaselineJpegs.plain(frame(GREY));
        for (int length = 0; length < stream.length - 12; length += 7) {
            damaged(Arrays.copyOf(stream, length), GREY);
        }
    }

    @Test
    void aFrameThatGrowsFinerAndFinerIsDamageWithoutItsEnd() {
        byte[] stream = BaselineJpegs.progressive(frame(GREY));
        damaged(Arrays.copyOf(stream, stream.length - 2), GREY);
        damaged(Arrays.copyOf(stream, lastScan(stream)), GREY);
    }

    private static int lastScan(byte[] stream) {
        int last = stream.length - 2;
        while (stream[last] != (byte) 0xFF || stream[last + 1] != (byte) 0xDA) {
            last--;
        }
        return last;
    }

    @Test
    void aStreamThatContradictsTheDataSetIsDamage() {
        byte[] stream = BaselineJpegs.plain(frame(GREY));
        damaged(stream, Frames.grey(20, 24, 8, 8, false));
        damaged(stream, Frames.grey(24, 21, 8, 8, false));
        damaged(stream, RGB);
        damaged(BaselineJpegs.plain(frame(RGB)), GREY);
    }

    @Test
    void whatAnotherCodecMayReadIsUnsupported() {
        byte[] deep = BaselineJpegs.plain(frame(GREY));
        int header = BaselineJpegs.at(deep, 0xC0);
        deep[header + 1] = (byte) 0xC1;
        deep[header + 4] = 12;
        PixelLayout wide = Frames.grey(24, 20, 16, 12, false);
        assertEquals(
                "the frame is a JPEG with loss in 12 bits; convert the file to Explicit VR Little Endian",
                refusal(deep, wide).getMessage());
        byte[] arithmetic = BaselineJpegs.plain(frame(GREY));
        arithmetic[header + 1] = (byte) 0xC9;
        assertEquals(
                UndecodableFrame.Kind.UNSUPPORTED, refusal(arithmetic, GREY).kind());
        byte[] hierarchical = BaselineJpegs.with(BaselineJpegs.plain(frame(GREY)), 0xDE, new byte[6]);
        assertEquals(
                UndecodableFrame.Kind.UNSUPPORTED, refusal(hierarchical, GREY).kind());
    }

    @Test
    void rowsThatAreCountedLaterAreUnsupported() {
        byte[] none = BaselineJpegs.plain(frame(GREY));
        int header = BaselineJpegs.at(none, 0xC0);
        none[header + 5] = 0;
        none[header + 6] = 0;
        assertEquals(UndecodableFrame.Kind.UNSUPPORTED, refusal(none, GREY).kind());
        byte[] later = BaselineJpegs.with(BaselineJpegs.plain(frame(GREY)), 0xDC, (byte) 0, (byte) 24);
        assertEquals(UndecodableFrame.Kind.UNSUPPORTED, refusal(later, GREY).kind());
    }

    @Test
    void endlessScansAreTooCostly() {
        byte[] stream = BaselineJpegs.progressive(frame(GREY));
        byte[] scan = Arrays.copyOfRange(stream, lastScan(stream), stream.length - 2);
        byte[] many = Arrays.copyOf(stream, stream.length + 60 * scan.length);
        for (int i = 0; i < 60; i++) {
            System.arraycopy(scan, 0, many, stream.length - 2 + i * scan.length, scan.length);
        }
        assertEquals(UndecodableFrame.Kind.TOO_COSTLY, refusal(many, GREY).kind());
    }

    @Test
    void manyThreadsDecodeAtOnce() throws Exception {
        byte[] stream = BaselineJpegs.plain(frame(RGB));
        Frame expected = decoded(stream, RGB);
        try (ExecutorService threads = Executors.newFixedThreadPool(16)) {
            List<Future<Frame>> frames = threads.invokeAll(Collections.nCopies(200, () -> decoded(stream, RGB)));
            for (Future<Frame> frame : frames) {
                Frames.assertSamples(expected, frame.get(), 0, "at once");
            }
        }
    }

    @Test
    void damagedFramesAreRefused() {
        Damage.holds(
                codec,
                List.of(
                        new Damage.Sample(BaselineJpegs.plain(frame(GREY)), GREY, BASELINE),
                        new Damage.Sample(BaselineJpegs.progressive(frame(RGB)), RGB, BASELINE),
                        new Damage.Sample(BaselineJpegs.jfif(frame(RGB), 2, 2), RGB, BASELINE)));
        assertTrue(codec.decodes(BASELINE));
    }
}
