package org.precedent.index.dicom.codec.jpeg;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.precedent.index.TestSeed;
import org.precedent.index.dicom.codec.Damage;
import org.precedent.index.dicom.codec.Frame;
import org.precedent.index.dicom.codec.Frames;
import org.precedent.index.dicom.codec.Photometric;
import org.precedent.index.dicom.codec.PixelLayout;
import org.precedent.index.dicom.codec.UndecodableFrame;

/** JPEG without loss, with all that the standard lets vary. */
final class LosslessJpegTest {
    private static final String LOSSLESS = "1.2.840.10008.1.2.4.57";

    private final JpegCodec codec = new JpegCodec();

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
    void everyPredictorDecodesEveryDepth() throws Exception {
        long seed = TestSeed.of("everyPredictorDecodesEveryDepth");
        Random random = new Random(seed);
        for (int bits = 2; bits <= 16; bits++) {
            for (int selection = 1; selection <= 7; selection++) {
                for (Frames.Content content : Frames.Content.values()) {
                    PixelLayout layout = Frames.grey(
                            1 + random.nextInt(20),
                            1 + random.nextInt(20),
                            bits > 8 ? 16 : 8,
                            bits,
                            random.nextBoolean());
                    Frame frame = Frames.of(layout, content, random);
                    byte[] bytes =
                            new LosslessJpegWriter(frame).selection(selection).bytes();
                    String where = "-Dtests.seed=" + seed + ", " + layout + ", " + selection + ", " + content;
                    Frames.assertSamples(frame, decoded(bytes, layout), 0, where);
                }
            }
        }
    }

    @Test
    void theGreatestDifferenceHasNoBitsOfItsOwn() throws Exception {
        PixelLayout layout = Frames.grey(40, 40, 16, 16, false);
        Frame frame = Frames.of(layout, Frames.Content.NOISE, new Random(3));
        for (int selection = 1; selection <= 7; selection++) {
            byte[] bytes = new LosslessJpegWriter(frame)
                    .selection(selection)
                    .longCodes()
                    .bytes();
            Frames.assertSamples(frame, decoded(bytes, layout), 0, "predictor " + selection);
        }
        byte[] steps = {0, 0, 0, (byte) 0x80, 0, 0, 0, (byte) 0x80};
        PixelLayout small = Frames.grey(2, 2, 16, 16, true);
        Frame extremes = new Frame(small, ByteOrder.LITTLE_ENDIAN, steps);
        byte[] bytes = new LosslessJpegWriter(extremes).selection(2).longCodes().bytes();
        Frames.assertSamples(extremes, decoded(bytes, small), 0, "extremes");
    }

    @Test
    void coloursStandTogetherOrAlone() throws Exception {
        for (int bits : List.of(8, 16)) {
            PixelLayout layout = Frames.colour(13, 9, bits);
            Frame frame = frame(layout);
            for (int selection = 1; selection <= 7; selection++) {
                byte[] together =
                        new LosslessJpegWriter(frame).selection(selection).bytes();
                byte[] alone = new LosslessJpegWriter(frame)
                        .selection(selection)
                        .alone()
                        .bytes();
                Frames.assertSamples(frame, decoded(together, layout), 0, "together");
                Frames.assertSamples(frame, decoded(alone, layout), 0, "alone");
            }
        }
    }

    @Test
    void restartsBeginAnew() throws Exception {
        PixelLayout layout = Frames.grey(37, 11, 16, 12, false);
        Frame frame = frame(layout);
        for (int interval : List.of(1, 2, 5, 36, 37, 100)) {
            byte[] bytes = new LosslessJpegWriter(frame)
                    .selection(4)
                    .restartEvery(interval)
                    .bytes();
            Frames.assertSamples(frame, decoded(bytes, layout), 0, "interval " + interval);
        }
        PixelLayout colours = Frames.colour(19, 11, 8);
        byte[] bytes = new LosslessJpegWriter(frame(colours)).restartEvery(3).bytes();
        Frames.assertSamples(frame(colours), decoded(bytes, colours), 0, "colours");
    }

    @Test
    void aRestartThatIsMissingIsDamage() {
        PixelLayout layout = Frames.grey(12, 11, 8, 8, false);
        byte[] bytes = new LosslessJpegWriter(frame(layout)).restartEvery(4).bytes();
        for (int i = 0; i + 1 < bytes.length; i++) {
            if (bytes[i] == (byte) 0xFF && bytes[i + 1] == (byte) 0xD1) {
                bytes[i + 1] = (byte) 0xD2;
            }
        }
        assertEquals(UndecodableFrame.Kind.DAMAGED, refusal(bytes, layout));
    }

    @Test
    void lowBitsThatWereLeftOutAreZero() throws Exception {
        PixelLayout layout = Frames.grey(12, 11, 16, 12, false);
        Frame frame = frame(layout);
        Frame decoded =
                decoded(new LosslessJpegWriter(frame).selection(6).shift(3).bytes(), layout);
        for (int i = 0; i < frame.pixels(); i++) {
            assertEquals(frame.sample(i, 0) & ~7, decoded.sample(i, 0));
        }
    }

    @Test
    void fewerBitsAreStoredThanTheStreamHas() throws Exception {
        PixelLayout layout = Frames.grey(12, 11, 16, 12, false);
        byte[] bytes = new LosslessJpegWriter(frame(layout)).precision(16).bytes();
        Frames.assertSamples(frame(layout), decoded(bytes, layout), 0, "precision 16");
    }

    @Test
    void signsAreThoseOfTheStoredBits() throws Exception {
        PixelLayout layout = Frames.grey(12, 11, 16, 12, true);
        Frame frame = Frames.of(layout, Frames.Content.NOISE, new Random(2));
        Frames.assertSamples(frame, decoded(new LosslessJpegWriter(frame).bytes(), layout), 0, "signed");
    }

    @Test
    void aSignThatTheStreamHasNoBitForIsNotGuessed() throws Exception {
        PixelLayout stored = Frames.grey(1, 2, 16, 12, false);
        PixelLayout described = Frames.grey(1, 2, 16, 16, true);
        Frame low = new Frame(stored, ByteOrder.LITTLE_ENDIAN, new byte[] {1, 0, (byte) 0xFF, 7});
        Frames.assertSamples(low, decoded(new LosslessJpegWriter(low).bytes(), described), 0, "no sign");
        Frame high = new Frame(stored, ByteOrder.LITTLE_ENDIAN, new byte[] {1, 0, 0, 8});
        assertEquals(UndecodableFrame.Kind.UNSUPPORTED, refusal(new LosslessJpegWriter(high).bytes(), described));
    }

    @Test
    void eightBitsFillSixteen() throws Exception {
        PixelLayout narrow = Frames.grey(12, 11, 8, 8, false);
        byte[] bytes = new LosslessJpegWriter(frame(narrow)).bytes();
        Frames.assertSamples(frame(narrow), decoded(bytes, Frames.grey(12, 11, 16, 8, false)), 0, "wide");
    }

    @Test
    void samplesHangAtTheBottomWhateverTheHighBitSays() throws Exception {
        PixelLayout layout = Frames.grey(12, 11, 16, 12, false);
        PixelLayout high = new PixelLayout(12, 11, Photometric.MONOCHROME2, 16, 12, 15, false, false);
        byte[] bytes = new LosslessJpegWriter(frame(layout)).bytes();
        Frames.assertSamples(frame(layout), decoded(bytes, high), 0, "high bit 15");
    }

    @Test
    void aStreamThatNamesItsColoursIsBelieved() throws Exception {
        PixelLayout layout = Frames.colour(3, 4, 8);
        LosslessJpegWriter writer = new LosslessJpegWriter(frame(layout));
        assertEquals(Photometric.RGB, decoded(writer.bytes(), layout).layout().photometric());
        assertEquals(
                Photometric.YBR_FULL,
                decoded(writer.adobe(1).bytes(), layout).layout().photometric());
        PixelLayout differences = new PixelLayout(3, 4, Photometric.YBR_FULL, 8, 8, 7, false, false);
        assertEquals(
                Photometric.RGB,
                decoded(writer.adobe(0).bytes(), differences).layout().photometric());
    }

    @Test
    void anEndThatIsMissingDoesNotMatterAndAnythingBehindItNeither() throws Exception {
        PixelLayout layout = Frames.grey(12, 11, 16, 12, false);
        byte[] bytes = new LosslessJpegWriter(frame(layout)).bytes();
        Frames.assertSamples(frame(layout), decoded(Arrays.copyOf(bytes, bytes.length - 2), layout), 0, "no end");
        Frames.assertSamples(frame(layout), decoded(Arrays.copyOf(bytes, bytes.length + 9), layout), 0, "more");
    }

    @Test
    void aFrameThatEndsEarlyIsDamage() {
        PixelLayout layout = Frames.grey(12, 11, 16, 12, false);
        byte[] bytes = new LosslessJpegWriter(frame(layout)).bytes();
        for (int length = 0; length < bytes.length - 3; length++) {
            assertEquals(UndecodableFrame.Kind.DAMAGED, refusal(Arrays.copyOf(bytes, length), layout));
        }
    }

    @Test
    void aSampleOutOfRangeIsDamage() {
        PixelLayout layout = Frames.grey(12, 11, 16, 12, false);
        byte[] bytes = new LosslessJpegWriter(frame(layout)).bytes();
        bytes[6] = 10;
        assertEquals(UndecodableFrame.Kind.DAMAGED, refusal(bytes, layout));
    }

    @Test
    void damagedFramesAreRefused() {
        Damage.holds(
                codec,
                List.of(
                        sample(Frames.grey(24, 20, 16, 12, true), 1, 0, true),
                        sample(Frames.grey(24, 20, 16, 16, true), 7, 5, false),
                        sample(Frames.colour(24, 20, 8), 4, 3, false)));
    }

    private static Damage.Sample sample(PixelLayout layout, int selection, int interval, boolean alone) {
        LosslessJpegWriter writer =
                new LosslessJpegWriter(frame(layout)).selection(selection).restartEvery(interval);
        return new Damage.Sample(alone ? writer.alone().bytes() : writer.bytes(), layout, LOSSLESS);
    }
}
