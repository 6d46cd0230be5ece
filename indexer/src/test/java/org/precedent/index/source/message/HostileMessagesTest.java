package org.precedent.index.source.message;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.precedent.index.TestSeed;
import org.precedent.index.source.Unusable;

/** Damages the samples, and some messages of its own, in thousands of ways: each is read or refused, and soon. */
final class HostileMessagesTest {
    private static final int ROUNDS = 5_000;
    private static final long LONGEST = 2_000;
    private static final int HUGE = 300_000;

    /** Tells what a reader works, whatever else the machine does. */
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    @TempDir
    Path folder;

    @Test
    void nothingThatIsDamagedBreaksOrHoldsUpAReader() throws Exception {
        List<byte[]> samples = new ArrayList<>();
        for (Path sample : Samples.all()) {
            samples.add(Files.readAllBytes(sample));
        }
        long seed = TestSeed.of("nothingThatIsDamagedBreaksOrHoldsUpAReader");
        Random random = new Random(seed);
        long slowest = 0;
        int read = 0;
        int refused = 0;
        for (int round = 0; round < ROUNDS; round++) {
            byte[] sample = samples.get(random.nextInt(samples.size()));
            byte[] damaged = damaged(sample, random);
            String where = "-Dtests.seed=" + seed + ", round " + round;
            long start = THREADS.getCurrentThreadCpuTime();
            try {
                read += read(Samples.reader(sample), damaged).all().size();
            } catch (Unusable e) {
                refused++;
            } catch (RuntimeException | Error e) {
                throw new AssertionError(where, e);
            }
            long took = (THREADS.getCurrentThreadCpuTime() - start) / 1_000_000;
            slowest = Math.max(slowest, took);
            assertTrue(took < LONGEST, where + " took " + took + " ms");
        }
        System.out.println(ROUNDS + " damaged messages: " + read + " results, " + refused
                + " files refused, the slowest " + slowest + " ms");
    }

    private Results read(MessageReader reader, byte[] content) throws IOException, Unusable {
        Path file = folder.resolve("damaged");
        Files.write(file, content);
        return Results.of(reader, file);
    }

    private static byte[] damaged(byte[] sample, Random random) {
        byte[] content = sample;
        int times = 1 + random.nextInt(4);
        for (int i = 0; i < times; i++) {
            content = switch (random.nextInt(6)) {
                case 0 -> flipped(content, random);
                case 1 -> Arrays.copyOf(content, random.nextInt(content.length + 1));
                case 2 -> doubled(content, random);
                case 3 -> grown(content, random);
                case 4 -> without(content, random);
                default -> marked(content, random);
            };
        }
        return content;
    }

    private static byte[] flipped(byte[] content, Random random) {
        byte[] flipped = content.clone();
        for (int i = 0; i < 10 && flipped.length > 0; i++) {
            flipped[random.nextInt(flipped.length)] = (byte) random.nextInt(256);
        }
        return flipped;
    }

    private static byte[] doubled(byte[] content, Random random) {
        int start = random.nextInt(content.length + 1);
        int end = start + random.nextInt(content.length - start + 1);
        return joined(Arrays.copyOf(content, end), Arrays.copyOfRange(content, start, content.length));
    }

    /** One place grows to something huge, of a mark that some format gives a meaning. */
    private static byte[] grown(byte[] content, Random random) {
        byte[] marks = "|^~&\\{[\"<>a0\n\r".getBytes(StandardCharsets.US_ASCII);
        byte[] huge = new byte[random.nextInt(HUGE)];
        Arrays.fill(huge, marks[random.nextInt(marks.length)]);
        int at = random.nextInt(content.length + 1);
        return joined(joined(Arrays.copyOf(content, at), huge), Arrays.copyOfRange(content, at, content.length));
    }

    private static byte[] without(byte[] content, Random random) {
        int start = random.nextInt(content.length + 1);
        int end = start + random.nextInt(Math.min(100, content.length - start + 1));
        return joined(Arrays.copyOf(content, start), Arrays.copyOfRange(content, end, content.length));
    }

    /** Marks of the formats appear where they do not belong. */
    private static byte[] marked(byte[] content, Random random) {
        byte[] marks = "|^~&\\\r\n{}[]\",:<>/".getBytes(StandardCharsets.US_ASCII);
        byte[] marked = content.clone();
        for (int i = 0; i < 5 && marked.length > 0; i++) {
            marked[random.nextInt(marked.length)] = marks[random.nextInt(marks.length)];
        }
        return marked;
    }

    private static byte[] joined(byte[] first, byte[] second) {
        byte[] joined = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, joined, first.length, second.length);
        return joined;
    }
}
