package org.precedent.encoder.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.precedent.encoder.checkpoint.SiglipConfig.TowerConfig;

final class BatchLimitsTest {

    private static final long GIB = 1L << 30;
    private static final TowerConfig MEDSIGLIP = new TowerConfig(1152, 27, 16, 4304, 1e-6);
    private static final int PATCHES = 1024;
    private static final int TOKENS = 64;

    private static BatchLimits images(Gpu gpu) {
        return BatchLimits.onGpu(GpuSettings.of(gpu, 0).memory(), MEDSIGLIP, PATCHES, Short.BYTES);
    }

    @Test
    void aLargeGpuIsGiven16To64Images() {
        assertEquals(new BatchLimits(16, 64, false), images(new Gpu(0, "H", 80 * GIB)));
    }

    @Test
    void aGpuOf16GibibytesHoldsAtLeast32ImagesInFp16() {
        BatchLimits limits = images(new Gpu(0, "T", 16 * GIB));
        assertEquals(16, limits.least());
        assertTrue(limits.most() >= 32, "most: " + limits.most());
    }

    @Test
    void aGpuThatHoldsHardlyTheWeightsIsGivenOneImageAtATime() {
        assertEquals(new BatchLimits(1, 1, false), images(new Gpu(0, "G", 2 * GIB)));
    }

    @Test
    void textsAreSmall() {
        assertEquals(new BatchLimits(16, 64, false), BatchLimits.onGpu(2 * GIB, MEDSIGLIP, TOKENS, Short.BYTES));
    }

    @Test
    void aCpuBeginsWithOne() {
        assertEquals(new BatchLimits(1, 3, true), BatchLimits.onCpu(MEDSIGLIP, PATCHES));
    }
}
