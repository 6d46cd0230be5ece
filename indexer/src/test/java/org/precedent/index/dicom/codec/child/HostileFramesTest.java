package org.precedent.index.dicom.codec.child;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.precedent.index.dicom.codec.Frame;
import org.precedent.index.dicom.codec.UndecodableFrame;
import org.precedent.index.dicom.codec.child.Pictures.Picture;

/** Frames with some of their bits and lengths changed: each is refused or decoded, in time. */
final class HostileFramesTest {
    private static final int MUTATIONS = 2_000;
    private static final double LONGEST_SECONDS = 5;

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

    @Test
    void noneBringsThisProcessDownOrHoldsItUp() throws Exception {
        long seed = Long.getLong("tests.seed", System.nanoTime());
        Random random = new Random(seed);
        List<Picture> pictures = ChildCodecTest.pictures();
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
        assertTrue(longest < 2 * LONGEST_SECONDS, "seed " + seed + ": a frame took " + longest + " s");
    }
}
