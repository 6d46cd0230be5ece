package org.precedent.encoder.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.precedent.encoder.Precision;
import org.precedent.encoder.checkpoint.SiglipConfig;
import org.precedent.encoder.checkpoint.SiglipConfig.TextConfig;
import org.precedent.encoder.checkpoint.SiglipConfig.TowerConfig;
import org.precedent.encoder.checkpoint.SiglipConfig.VisionConfig;

final class CpuFeaturesTest {

    @Test
    void aProcessorThatAddsProductsOfBytesIsKnownByItsFlags() {
        assertTrue(CpuFeatures.multipliesInt8(List.of("processor\t: 0", "flags\t\t: fpu avx512f avx512_vnni")));
        assertTrue(CpuFeatures.multipliesInt8(List.of("Features\t: fp asimd asimddp")));
    }

    @Test
    void anotherOneIsNot() {
        assertFalse(CpuFeatures.multipliesInt8(List.of("flags\t\t: fpu avx2 fma", "bugs\t\t: avx512_vnni")));
        assertFalse(CpuFeatures.multipliesInt8(List.of()));
    }

    @Test
    void aLargeModelIsRoundedWhereThatPaysAndASmallOneNever() {
        SiglipConfig large = config(new TowerConfig(1152, 27, 16, 4304, 1e-6));
        SiglipConfig small = config(new TowerConfig(192, 5, 3, 384, 1e-6));
        assertEquals(Precision.INT8, PrecisionChoice.onCpu(large, true));
        assertEquals(Precision.FP32, PrecisionChoice.onCpu(large, false));
        assertEquals(Precision.FP32, PrecisionChoice.onCpu(small, true));
    }

    private static SiglipConfig config(TowerConfig tower) {
        return new SiglipConfig(new TextConfig(tower, 32_000, 64, tower.width()), new VisionConfig(tower, 448, 14));
    }
}
