package org.precedent.index.dicom.codec.child;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.precedent.index.dicom.codec.Frame;
import org.precedent.index.dicom.codec.PixelLayout;
import org.precedent.index.dicom.codec.UndecodableFrame;
import org.precedent.index.dicom.codec.child.Pictures.Picture;
import org.precedent.index.dicom.codec.process.WorkerCounts;
import org.precedent.index.dicom.codec.process.WorkerLimits;

/** Frames with some of their bits and lengths changed: each is refused or decoded, in time. */
final class HostileFramesTest {
    private static final int MUTATIONS = 2_000;
    private static final double LONGEST_SECONDS = 5;
    private static final int BOASTED = 8_000;

    private static byte[] mutated(byte[] whole, Random random) {
        byte[] bytes = whole.clone();
        int changes = 1 + random.nextInt(4);
        for (int i = 0; i < changes; i++) {
            int at = random.nextInt(bytes.length);
            switch (random.nextInt(4)) {
                case 0 -> bytes[at] ^= (byte) (1 << random.nextInt(8));
                case 1 -> bytes[at] = (byte) random.nextInt(256);
                case 2 -> bytes[at] = random.nextBoolean() ? 0 : (byte) 0xFF;
                default -> bytes = Arrays.copyOf(bytes, Math.max(1, at));
            }
        }
        return bytes;
    }

    /** A frame of 8,000 rows and columns that says so in its header, and holds next to nothing. */
    private static byte[] boast(byte[] small) {
        ByteBuffer frame = ByteBuffer.wrap(small.clone());
        for (int at : new int[] {8, 12, 24, 28}) {
            frame.putInt(at, BOASTED);
        }
        return frame.array();
    }

    @Test
    void aFrameThatTakesMoreMemoryThanItMayIsRefusedAndItsDecoderLivesOn() throws Exception {
        WorkerLimits defaults = WorkerLimits.DEFAULTS;
        WorkerLimits little = new WorkerLimits(
                1,
                200L << 20,
                defaults.questionBytes(),
                defaults.start(),
                defaults.answer(),
                defaults.bytesASecond(),
                defaults.idle(),
                defaults.remembered());
        Picture small = Pictures.grey("grey-16.j2k", "90", 16, false, 0);
        PixelLayout layout = new PixelLayout(BOASTED, BOASTED, small.colours(), 16, 16, 15, false, false);
        byte[] bytes = boast(small.bytes());
        try (ChildCodec codec = new ChildCodec(little)) {
            UndecodableFrame refused =
                    assertThrows(UndecodableFrame.class, () -> codec.decode(bytes, layout, small.transferSyntax()));
            assertEquals(UndecodableFrame.Kind.TOO_COSTLY, refused.kind());
            codec.decode(small.bytes(), small.layout(), small.transferSyntax());
            assertEquals(new WorkerCounts(1, 0, 0), codec.counts());
        }
    }

    @Test
    void noneBringsThisProcessDownOrHoldsItUp() throws Exception {
        long seed = Long.getLong("tests.seed", System.nanoTime());
        Random random = new Random(seed);
        List<Picture> pictures = Pictures.all();
        int decoded = 0;
        double longest = 0;
        try (ChildCodec codec = new ChildCodec()) {
            Picture first = pictures.getFirst();
            codec.decode(first.bytes(), first.layout(), first.transferSyntax());
            for (int i = 0; i < MUTATIONS; i++) {
                Picture picture = pictures.get(i % pictures.size());
                byte[] bytes = mutated(picture.bytes(), random);
                long start = System.nanoTime();
                try {
                    Frame frame = codec.decode(bytes, picture.layout(), picture.transferSyntax());
                    assertEquals(Pictures.ROWS * Pictures.COLUMNS, frame.pixels());
                    decoded++;
                } catch (UndecodableFrame e) {
                    // Most are.
                }
                longest = Math.max(longest, (System.nanoTime() - start) / 1e9);
            }
            System.out.printf(
                    Locale.ROOT,
                    "seed %d: of %d changed frames %d were decoded, the longest took %.2f s; %s%n",
                    seed,
                    MUTATIONS,
                    decoded,
                    longest,
                    codec.counts());
        }
        assertTrue(longest < LONGEST_SECONDS, "seed " + seed + ": a frame took " + longest + " s");
    }
}
