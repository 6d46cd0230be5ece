package org.precedent.encoder.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.precedent.encoder.checkpoint.SiglipConfig.TowerConfig;

final class PaceMeterTest {

    private static final TowerConfig TOWER = new TowerConfig(1152, 27, 16, 4304, 1e-6);
    private static final int POSITIONS = 1024;
    private static final long MILLI = 1_000_000;

    private final AtomicLong clock = new AtomicLong();
    private final PaceMeter meter = new PaceMeter(clock::get);
    private final List<FakeTower> opened = new ArrayList<>();

    /** A layer whose runs of many rows take so long; rows are positions, so a batch of one has {@link #POSITIONS}. */
    private PaceMeter.Probe probe(long nanosARun, long nanosAnInput) {
        return new PaceMeter.Probe(
                _ -> open(new FakeTower(clock, nanosARun, nanosAnInput / POSITIONS)), TOWER, POSITIONS);
    }

    private FakeTower open(FakeTower tower) {
        opened.add(tower);
        return tower;
    }

    @Test
    void whereABatchSavesNothingTheSmallestIsChosen() throws IOException {
        Pace pace = meter.measure(probe(0, 4 * MILLI), probe(0, 4 * MILLI), 1);
        assertEquals(new Pace(1, 1, 1), pace);
    }

    @Test
    void whereARunHasACostOfItsOwnALargerBatchIsChosen() throws IOException {
        Pace pace = meter.measure(probe(20 * MILLI, MILLI), probe(0, 4 * MILLI), 1);
        assertTrue(pace.imageBatch() > 1, pace.toString());
        assertEquals(1, pace.textBatch());
    }

    @Test
    void theThreadsThatMakeItFastestAreChosen() throws IOException {
        PaceMeter.Probe vision = new PaceMeter.Probe(
                threads -> open(new FakeTower(clock, threads == 2 ? 2 * MILLI : 20 * MILLI, 0)), TOWER, POSITIONS);
        assertEquals(2, meter.measure(vision, probe(0, MILLI), 4).threads());
    }

    @Test
    void aBatchStaysWithinItsMemory() {
        int most = probe(0, 0).mostInputs();
        long bytes = (long) most * POSITIONS * (2L * TOWER.hidden() + 8L * TOWER.width()) * Float.BYTES;
        assertTrue(most >= 1 && bytes <= 256L << 20, most + " inputs");
    }

    private PaceMeter.Probe onGpu(FakeTower layer, int least, int most) {
        return new PaceMeter.Probe(_ -> open(layer), TOWER, POSITIONS, new BatchLimits(least, most, false));
    }

    @Test
    void aGpuBeginsAtItsLeastBatchAndLeavesTheThreadsAlone() throws IOException {
        FakeTower images = new FakeTower(clock, 20 * MILLI, MILLI / POSITIONS);
        FakeTower texts = new FakeTower(clock, 0, MILLI / POSITIONS);
        assertEquals(new Pace(64, 16, 0), meter.measure(onGpu(images, 16, 64), onGpu(texts, 16, 64), 8));
        assertEquals(16 * POSITIONS, images.runs().getFirst());
        assertEquals(64 * POSITIONS, images.runs().getLast());
    }

    @Test
    void aBatchThatTheMemoryDoesNotHoldIsNotChosen() throws IOException {
        FakeTower texts = new FakeTower(clock, 0, MILLI / POSITIONS);
        PaceMeter.Probe cramped = new PaceMeter.Probe(
                _ -> CrampedTower.holding(40 * POSITIONS), TOWER, POSITIONS, new BatchLimits(16, 64, false));
        int chosen = meter.measure(cramped, onGpu(texts, 16, 16), 8).imageBatch();
        assertTrue(chosen == 16 || chosen == 32, "chosen: " + chosen);
    }

    @Test
    void whatWasOpenedIsClosed() throws IOException {
        meter.measure(probe(0, MILLI), probe(0, MILLI), 2);
        assertTrue(opened.stream().allMatch(FakeTower::isClosed));
    }

    @Test
    void aPaceIsReadAsItWasWritten() throws IOException {
        Pace pace = new Pace(4, 16, 2);
        assertEquals(pace, PaceFile.read(PaceFile.write(pace)));
        assertThrows(IllegalArgumentException.class, () -> PaceFile.read("imageBatch=four"));
        assertThrows(IllegalArgumentException.class, () -> PaceFile.read(""));
    }
}
