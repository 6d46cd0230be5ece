package org.precedent.encoder.runtime;

import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.precedent.encoder.EncoderOptions;
import org.precedent.encoder.ModelException;
import org.precedent.encoder.Precision;
import org.precedent.encoder.TestSeed;
import org.precedent.encoder.checkpoint.DamagedModel;

/**
 * Model directories with one file damaged, thousands of them. Each opens or is refused with a {@link ModelException};
 * none crashes the process, hangs, or takes much memory before it is refused.
 */
final class HostileModelsTest {

    private static final long SEED = TestSeed.of("HostileModelsTest");
    private static final int MUTATIONS = Integer.getInteger("tests.mutations", 2400);
    private static final long MOST_BYTES = 256L << 20;
    private static final Duration LONGEST = Duration.ofSeconds(20);
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    @TempDir
    private Path folder;

    private long mostBytes;
    private String mostCostly = "";
    private int opened;
    private int refused;

    @Test
    void aDamagedModelOpensOrIsRefusedAndCostsLittle() throws IOException {
        Random random = new Random(SEED);
        List<DamagedModel> models = new ArrayList<>();
        for (DamagedModel.Layout layout : DamagedModel.Layout.values()) {
            models.add(DamagedModel.write(folder.resolve(layout.name()), layout, SEED));
        }
        for (int i = 0; i < MUTATIONS; i++) {
            DamagedModel model = models.get(i % models.size());
            String damage = model.damage(random);
            int number = i;
            assertTimeoutPreemptively(LONGEST, () -> attempt(model.folder(), number, damage), "it hung: " + damage);
            model.mend();
        }
        System.out.printf(
                "%d damaged models, seed %d: %d opened, %d refused, at most %d MB allocated for one (%s)%n",
                MUTATIONS, SEED, opened, refused, mostBytes >> 20, mostCostly);
        assertTrue(opened > 0 && refused > MUTATIONS / 4, opened + " opened, " + refused + " refused");
    }

    private void attempt(Path model, int number, String damage) {
        long thread = Thread.currentThread().threadId();
        long before = THREADS.getThreadAllocatedBytes(thread);
        EncoderOptions options =
                EncoderOptions.DEFAULTS.withPrecision(Precision.FP32).withCache(folder.resolve("cache"));
        try (SiglipEncoder encoder = SiglipEncoder.open(model, options)) {
            encoder.tokenize("left pneumothorax");
            if (number % 20 == 0) {
                encoder.encodeText("left pneumothorax");
            }
            opened++;
        } catch (ModelException e) {
            refused++;
        } catch (UncheckedIOException e) {
            assertTrue(e.getCause() instanceof ModelException, "seed " + SEED + ", " + damage + ": " + e);
            refused++;
        } catch (Throwable e) {
            fail("seed " + SEED + ", mutation " + number + ", " + damage, e);
        }
        long bytes = THREADS.getThreadAllocatedBytes(thread) - before;
        if (bytes > mostBytes) {
            mostBytes = bytes;
            mostCostly = damage;
        }
        assertTrue(bytes < MOST_BYTES, bytes + " bytes for " + damage);
        forgetDerived();
    }

    private void forgetDerived() {
        try (Stream<Path> files = Files.walk(folder.resolve("cache"))) {
            files.filter(Files::isRegularFile).forEach(file -> file.toFile().delete());
        } catch (IOException e) {
            // there is no cache yet
        }
    }
}
