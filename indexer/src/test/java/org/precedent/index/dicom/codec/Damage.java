package org.precedent.index.dicom.codec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.precedent.index.TestSeed;

/** Damages frames by chance, and holds that a codec answers in time, within its memory, and throws nothing else. */
public final class Damage {
    private static final int ROUNDS = 2000;
    private static final Duration LONGEST = Duration.ofSeconds(1);
    private static final long TABLES = 4L << 20;

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private Damage() {}

    /** A valid frame. */
    public static final class Sample {
        private final byte[] bytes;
        private final PixelLayout layout;
        private final String syntax;

        public Sample(byte[] bytes, PixelLayout layout, String syntax) {
            this.bytes = bytes.clone();
            this.layout = layout;
            this.syntax = syntax;
        }
    }

    /** Decodes damaged frames, 2,000 of them, and prints what became of them. */
    public static void holds(FrameCodec codec, List<Sample> valid) {
        String name = codec.getClass().getSimpleName();
        long seed = TestSeed.of(name);
        Random random = new Random(seed);
        int decoded = 0;
        for (int round = 0; round < ROUNDS; round++) {
            Sample sample = valid.get(round % valid.size());
            byte[] damaged = damaged(sample.bytes, random);
            decoded += isDecoded(codec, sample, damaged, "-Dtests.seed=" + seed + ", round " + round) ? 1 : 0;
        }
        System.out.println(name + ": " + decoded + " of " + ROUNDS + " damaged frames still decode");
    }

    private static boolean isDecoded(FrameCodec codec, Sample sample, byte[] damaged, String where) {
        long id = Thread.currentThread().threadId();
        long memory = THREADS.getThreadAllocatedBytes(id);
        long time = THREADS.getCurrentThreadCpuTime();
        boolean decoded;
        try {
            Frame frame = codec.decode(damaged, sample.layout, sample.syntax);
            assertEquals(sample.layout.rows(), frame.layout().rows(), where);
            assertEquals(sample.layout.columns(), frame.layout().columns(), where);
            decoded = true;
        } catch (UndecodableFrame e) {
            assertTrue(String.valueOf(e.getMessage()).length() > 10, where);
            decoded = false;
        } catch (RuntimeException e) {
            throw new AssertionError(where, e);
        }
        assertTrue(THREADS.getCurrentThreadCpuTime() - time < LONGEST.toNanos(), where);
        long most = TABLES + 16 * (sample.layout.pixels() * 12 + damaged.length);
        assertTrue(THREADS.getThreadAllocatedBytes(id) - memory < most, where);
        return decoded;
    }

    private static byte[] damaged(byte[] valid, Random random) {
        byte[] bytes = valid.clone();
        switch (random.nextInt(6)) {
            case 0 -> {
                return Arrays.copyOf(bytes, random.nextInt(bytes.length));
            }
            case 1 -> {
                int at = random.nextInt(Math.min(bytes.length, 64));
                bytes[at] = (byte) random.nextInt(256);
            }
            case 2 -> {
                int at = random.nextInt(bytes.length - 1);
                bytes[at] = (byte) (random.nextBoolean() ? 0xFF : 0);
                bytes[at + 1] = (byte) random.nextInt(256);
            }
            case 3 -> {
                int from = random.nextInt(bytes.length);
                int to = from + random.nextInt(bytes.length - from);
                byte[] shorter = Arrays.copyOf(bytes, bytes.length - (to - from));
                System.arraycopy(bytes, to, shorter, from, bytes.length - to);
                return shorter;
            }
            default -> {
                for (int flips = 0; flips < 1 + random.nextInt(5); flips++) {
                    bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
                }
            }
        }
        return bytes;
    }
}
