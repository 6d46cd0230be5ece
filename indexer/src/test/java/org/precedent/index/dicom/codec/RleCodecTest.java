package org.precedent.index.dicom.codec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.precedent.index.TestSeed;

/** Run lengths. */
final class RleCodecTest {
    private static final String RLE = "1.2.840.10008.1.2.5";

    private final RleCodec codec = new RleCodec();

    private Frame decoded(byte[] bytes, PixelLayout layout) throws UndecodableFrame {
        return codec.decode(bytes, layout, RLE);
    }

    private void refused(UndecodableFrame.Kind kind, byte[] bytes, PixelLayout layout) {
        assertEquals(
                kind,
                assertThrows(UndecodableFrame.class, () -> decoded(bytes, layout))
                        .kind());
    }

    /** A header of these numbers, and what follows. */
    private static byte[] frame(int[] header, int... packed) {
        ByteBuffer bytes = ByteBuffer.allocate(64 + packed.length).order(ByteOrder.LITTLE_ENDIAN);
        Arrays.stream(header).forEach(bytes::putInt);
        bytes.position(64);
        Arrays.stream(packed).forEach(value -> bytes.put((byte) value));
        return bytes.array();
    }

    @Test
    void whatWasEncodedIsDecoded() throws Exception {
        long seed = TestSeed.of("whatWasEncodedIsDecoded");
        Random random = new Random(seed);
        List<PixelLayout> layouts = List.of(
                Frames.grey(31, 17, 8, 8, false),
                Frames.grey(1, 1, 8, 8, false),
                Frames.grey(9, 300, 16, 16, true),
                Frames.grey(9, 33, 16, 12, false),
                Frames.grey(8, 8, 32, 32, false),
                Frames.colour(7, 11, 8),
                Frames.colour(7, 11, 16));
        for (PixelLayout layout : layouts) {
            for (Frames.Content content : Frames.Content.values()) {
                Frame frame = Frames.of(layout, content, random);
                String where = "-Dtests.seed=" + seed + ", " + layout + ", " + content;
                Frames.assertSamples(frame, decoded(RleEncoder.encode(frame), layout), 0, where);
            }
        }
    }

    @Test
    void aColourAtATimeOrAPixelAtATimeIsTheSameStream() throws Exception {
        PixelLayout planar = new PixelLayout(2, 2, Photometric.RGB, 8, 8, 7, false, true);
        byte[] stream = frame(new int[] {3, 64, 66, 68}, 253, 1, 253, 2, 253, 3);
        Frame frame = decoded(stream, planar);
        assertEquals(List.of(1L, 2L, 3L), List.of(frame.sample(3, 0), frame.sample(3, 1), frame.sample(3, 2)));
    }

    @Test
    void coloursThatNeighboursShareComeWithoutSharing() throws Exception {
        PixelLayout halved = new PixelLayout(2, 2, Photometric.YBR_FULL_422, 8, 8, 7, false, false);
        Frame frame = decoded(frame(new int[] {3, 64, 66, 68}, 253, 1, 253, 2, 253, 3), halved);
        assertEquals(Photometric.YBR_FULL, frame.layout().photometric());
        assertEquals(3, frame.sample(3, 2));
    }

    @Test
    void aLastRunMayBeLongerThanTheFrame() throws Exception {
        PixelLayout layout = Frames.grey(1, 3, 8, 8, false);
        assertEquals(9, decoded(frame(new int[] {1, 64}, 3, 7, 8, 9), layout).sample(2, 0));
        assertEquals(7, decoded(frame(new int[] {1, 64}, 200, 7), layout).sample(2, 0));
    }

    @Test
    void segmentsThatHoldNothingArePassedOver() throws Exception {
        PixelLayout layout = Frames.grey(1, 3, 8, 8, false);
        assertEquals(7, decoded(frame(new int[] {2, 64, 0}, 254, 7), layout).sample(2, 0));
        assertEquals(7, decoded(frame(new int[] {2, 64, 66}, 254, 7), layout).sample(2, 0));
        refused(UndecodableFrame.Kind.DAMAGED, frame(new int[] {2, 64, 66}, 254, 7, 254, 7), layout);
    }

    @Test
    void segmentsThatAreNotThereAreMissed() {
        PixelLayout layout = Frames.grey(1, 3, 8, 8, false);
        refused(UndecodableFrame.Kind.DAMAGED, frame(new int[] {0}, 254, 7), layout);
        refused(UndecodableFrame.Kind.DAMAGED, frame(new int[] {1, 64}, 255, 7), layout);
        refused(UndecodableFrame.Kind.DAMAGED, frame(new int[] {1, 63}, 254, 7), layout);
        refused(UndecodableFrame.Kind.DAMAGED, frame(new int[] {1, 67}, 254, 7), layout);
        refused(UndecodableFrame.Kind.DAMAGED, frame(new int[] {16, 64}, 254, 7), layout);
        refused(UndecodableFrame.Kind.DAMAGED, frame(new int[] {-1, 64}, 254, 7), layout);
        refused(UndecodableFrame.Kind.DAMAGED, new byte[63], layout);
        refused(UndecodableFrame.Kind.DAMAGED, frame(new int[] {1, 64}, 254, 7), Frames.grey(1, 3, 16, 16, false));
        refused(
                UndecodableFrame.Kind.DAMAGED,
                frame(new int[] {2, 66, 64}, 254, 7, 254, 7),
                Frames.grey(1, 3, 16, 16, false));
    }

    @Test
    void coloursOfAnotherCompressionAreRefused() {
        PixelLayout layout = new PixelLayout(2, 2, Photometric.YBR_RCT, 8, 8, 7, false, false);
        refused(UndecodableFrame.Kind.UNSUPPORTED, frame(new int[] {3, 64, 66, 68}, 253, 1, 253, 2, 253, 3), layout);
    }

    @Test
    void damagedFramesAreRefused() {
        Random random = TestSeed.random("damagedFramesAreRefused");
        Damage.holds(
                codec,
                List.of(
                        sample(Frames.grey(24, 20, 16, 12, true), random),
                        sample(Frames.colour(24, 20, 8), random),
                        sample(Frames.grey(24, 20, 8, 8, false), random)));
    }

    private static Damage.Sample sample(PixelLayout layout, Random random) {
        return new Damage.Sample(RleEncoder.encode(Frames.of(layout, Frames.Content.SPARSE, random)), layout, RLE);
    }
}
