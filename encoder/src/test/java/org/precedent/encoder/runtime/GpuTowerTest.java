package org.precedent.encoder.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.precedent.encoder.Embedding;
import org.precedent.encoder.ModelException;

final class GpuTowerTest {

    private final CrampedTower cpu = CrampedTower.holding(Integer.MAX_VALUE);
    private final AtomicInteger loaded = new AtomicInteger();

    private GpuTower over(Tower gpu) {
        LazyTower behind = new LazyTower(() -> {
            loaded.incrementAndGet();
            return cpu;
        });
        return new GpuTower("vision", gpu, behind, CrampedTower.INPUT_BYTES);
    }

    private static ByteBuffer inputs(int count) {
        ByteBuffer inputs = ByteBuffer.allocateDirect(count * Float.BYTES).order(ByteOrder.nativeOrder());
        IntStream.range(0, count).forEach(i -> inputs.putFloat(i + 1));
        return inputs;
    }

    private static List<Embedding> vectors(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> CrampedTower.vector(i + 1))
                .toList();
    }

    @Test
    void aBatchThatFitsGoesThroughAtOnce() throws ModelException {
        CrampedTower gpu = CrampedTower.holding(64);
        assertEquals(vectors(64), over(gpu).pooled(inputs(64), 64));
        assertEquals(List.of(64), gpu.runs());
    }

    @Test
    void aBatchThatDoesNotFitIsHalvedAndSoAreThoseAfterIt() throws ModelException {
        CrampedTower gpu = CrampedTower.holding(20);
        GpuTower tower = over(gpu);
        assertEquals(vectors(64), tower.pooled(inputs(64), 64));
        assertEquals(List.of(64, 32, 16, 16, 16, 16), gpu.runs());
        assertEquals(vectors(37), tower.pooled(inputs(37), 37));
        assertEquals(List.of(64, 32, 16, 16, 16, 16, 16, 16, 5), gpu.runs());
        assertEquals(0, loaded.get(), "the CPU is not needed");
    }

    @Test
    void whereNoInputFitsTheCpuGoesOnForGoodOneByOne() throws ModelException {
        CrampedTower gpu = CrampedTower.holding(0);
        GpuTower tower = over(gpu);
        assertEquals(vectors(5), tower.pooled(inputs(5), 5));
        assertEquals(List.of(5, 2, 1), gpu.runs());
        assertEquals(List.of(1, 1, 1, 1, 1), cpu.runs());
        tower.pooled(inputs(2), 2);
        assertEquals(List.of(5, 2, 1), gpu.runs(), "the GPU is not asked again");
        assertEquals(1, loaded.get());
    }

    @Test
    void hiddenStatesOfHalvedBatchesAreJoined() throws ModelException {
        FloatBuffer hidden = over(CrampedTower.holding(2)).hidden(inputs(5), 5);
        assertEquals(FloatBuffer.wrap(new float[] {1, 2, 3, 4, 5}), hidden);
    }

    @Test
    void anotherFailureIsPassedOn() {
        CrampedTower gpu = CrampedTower.broken();
        assertThrows(ModelException.class, () -> over(gpu).pooled(inputs(4), 4));
        assertEquals(List.of(4), gpu.runs());
    }

    @Test
    void aCpuThatCannotTakeOverSaysWhy() {
        LazyTower behind = new LazyTower(() -> {
            throw new IOException("no space left");
        });
        GpuTower tower = new GpuTower("text", CrampedTower.holding(0), behind, CrampedTower.INPUT_BYTES);
        ModelException failure = assertThrows(ModelException.class, () -> tower.pooled(inputs(1), 1));
        assertEquals("the CPU cannot take over from the GPU (no space left)", failure.getMessage());
    }

    @Test
    void bothTowersAreClosed() throws ModelException {
        CrampedTower gpu = CrampedTower.holding(0);
        GpuTower tower = over(gpu);
        tower.pooled(inputs(1), 1);
        tower.close();
        assertTrue(gpu.isClosed());
        assertTrue(cpu.isClosed());
    }

    @Test
    void aCpuTowerThatWasNeverNeededIsNotLoadedToBeClosed() throws ModelException {
        over(CrampedTower.holding(1)).close();
        assertEquals(0, loaded.get());
        assertFalse(cpu.isClosed());
    }
}
