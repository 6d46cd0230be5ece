package org.precedent.index.dicom.codec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.Deflater;
import org.junit.jupiter.api.Test;
import org.precedent.index.TestSeed;

/** Frames that are deflated one by one. */
final class DeflatedCodecTest {
    private static final String DEFLATED = "1.2.840.10008.1.2.8.1";

    private final DeflatedCodec codec = new DeflatedCodec();

    private static byte[] deflated(byte[] bytes) {
        try (Deflater deflater = new Deflater(Deflater.DEFAULT_COMPRESSION, true)) {
            deflater.setInput(bytes);
            deflater.finish();
            byte[] out = new byte[bytes.length + 64];
            return Arrays.copyOf(out, deflater.deflate(out));
        }
    }

    private static byte[] noise(int length) {
        byte[] bytes = new byte[length];
        TestSeed.random("noise").nextBytes(bytes);
        return bytes;
    }

    private void refused(byte[] bytes, PixelLayout layout) {
        UndecodableFrame refusal = assertThrows(UndecodableFrame.class, () -> codec.decode(bytes, layout, DEFLATED));
        assertEquals(UndecodableFrame.Kind.DAMAGED, refusal.kind());
    }

    @Test
    void aFrameIsInflated() throws Exception {
        byte[] bytes = noise(2 * 5 * 7);
        Frame frame = codec.decode(deflated(bytes), Frames.grey(5, 7, 16, 16, false), DEFLATED);
        assertEquals((bytes[68] & 0xFF) | (bytes[69] & 0xFF) << 8, frame.sample(34, 0));
    }

    @Test
    void singleBitsAreUnpacked() throws Exception {
        PixelLayout bits = new PixelLayout(2, 5, Photometric.MONOCHROME2, 1, 1, 0, false, false);
        Frame frame = codec.decode(deflated(new byte[] {0b0000_0101, 0b10}), bits, DEFLATED);
        assertEquals(
                List.of(1L, 0L, 1L, 0L, 0L, 0L, 0L, 0L, 0L, 1L),
                java.util.stream.IntStream.range(0, 10)
                        .mapToObj(i -> frame.sample(i, 0))
                        .toList());
    }

    @Test
    void aByteOfPaddingDoesNotMatter() throws Exception {
        PixelLayout layout = Frames.grey(3, 3, 8, 8, false);
        byte[] odd = deflated(noise(9));
        assertEquals(
                9,
                codec.decode(Arrays.copyOf(odd, odd.length + 1), layout, DEFLATED)
                        .pixels());
        assertEquals(9, codec.decode(deflated(noise(10)), layout, DEFLATED).pixels());
    }

    @Test
    void whatInflatesToLessOrMoreIsRefused() {
        PixelLayout layout = Frames.grey(3, 3, 8, 8, false);
        refused(deflated(noise(8)), layout);
        refused(deflated(noise(11)), layout);
        refused(deflated(new byte[1 << 20]), layout);
        refused(new byte[0], layout);
    }

    @Test
    void damagedFramesAreRefused() {
        Random random = TestSeed.random("damagedFramesAreRefused");
        byte[] few = new byte[480];
        for (int i = 0; i < few.length; i++) {
            few[i] = (byte) random.nextInt(5);
        }
        Damage.holds(
                codec,
                List.of(
                        new Damage.Sample(deflated(few), Frames.grey(20, 24, 8, 8, false), DEFLATED),
                        new Damage.Sample(deflated(few), Frames.colour(20, 8, 8), DEFLATED)));
    }
}
