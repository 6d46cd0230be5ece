package org.precedent.encoder.readymade;

import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.precedent.encoder.ModelException;
import org.precedent.encoder.Precision;
import org.precedent.encoder.TestSeed;
import org.precedent.encoder.checkpoint.TinyCheckpoint;

/**
 * Whatever is done to the bytes of an ONNX file, reading it ends soon, in a model or in a refusal, and takes little.
 */
final class DamagedOnnxTest {

    private static final long SEED = TestSeed.of("DamagedOnnxTest");
    private static final int MUTATIONS = 2000;
    private static final long MAX_BYTES = 256L << 20;

    @Test
    void everyMutationIsReadOrRefused(@TempDir Path folder) throws IOException {
        System.out.println("seed " + SEED);
        Path original = folder.resolve("original");
        TinyCheckpoint.random(1).write(original);
        Path file = Files.createDirectories(folder.resolve("model")).resolve("model.onnx");
        ReadyExport.write(ReadyExport.of(original, folder.resolve("cache")).both(2, -3), file, "model.onnx_data");
        byte[] bytes = Files.readAllBytes(file);
        Random random = new Random(SEED);
        assertTimeoutPreemptively(Duration.ofMinutes(2), () -> {
            int refused = 0;
            long most = 0;
            for (int i = 0; i < MUTATIONS; i++) {
                Files.write(file, mutated(bytes, random));
                long before = allocated();
                refused += isRefused(file) ? 1 : 0;
                most = Math.max(most, allocated() - before);
            }
            System.out.printf("%d mutations: %d refused, at most %d KB%n", MUTATIONS, refused, most >> 10);
            assertTrue(refused > MUTATIONS / 10, "only " + refused + " were refused");
            assertTrue(most < MAX_BYTES, most + " bytes");
        });
    }

    private static boolean isRefused(Path file) throws IOException {
        try {
            ReadymadeModel.open(file.resolveSibling(""), Precision.AUTO, new TowerShapes(30, 12, 24));
            return false;
        } catch (ModelException e) {
            return true;
        }
    }

    private static byte[] mutated(byte[] bytes, Random random) {
        byte[] mutated = bytes.clone();
        int changes = 1 + random.nextInt(4);
        for (int i = 0; i < changes; i++) {
            int at = random.nextInt(mutated.length);
            switch (random.nextInt(4)) {
                case 0 -> mutated[at] = (byte) random.nextInt(256);
                case 1 -> mutated[at] ^= (byte) (1 << random.nextInt(8));
                case 2 -> Arrays.fill(mutated, at, Math.min(mutated.length, at + 9), (byte) 0xFF);
                default -> mutated = Arrays.copyOf(mutated, Math.max(1, at));
            }
        }
        return mutated;
    }

    private static long allocated() {
        return ((ThreadMXBean) ManagementFactory.getThreadMXBean()).getCurrentThreadAllocatedBytes();
    }
}
