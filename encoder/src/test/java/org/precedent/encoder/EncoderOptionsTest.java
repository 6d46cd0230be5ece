package org.precedent.encoder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

final class EncoderOptionsTest {

    @Test
    void everyDefaultIsPinned() {
        assertEquals(
                new EncoderOptions(
                        0,
                        0,
                        Resize.TF_BILINEAR,
                        "medgemma-report",
                        Precision.AUTO,
                        Device.AUTO,
                        0,
                        Path.of(System.getProperty("user.home"), ".cache", "precedent")),
                EncoderOptions.DEFAULTS);
    }

    @Test
    void everyResizingRuleKeepsItsName() {
        assertEquals("tf-bilinear", Resize.TF_BILINEAR.label());
        assertEquals("pil-bicubic", Resize.PIL_BICUBIC.label());
        assertEquals(2, Resize.values().length);
    }

    @Test
    void aChangeLeavesTheRestAlone() {
        EncoderOptions changed = EncoderOptions.DEFAULTS
                .withBatchSize(2)
                .withThreads(3)
                .withResize(Resize.PIL_BICUBIC)
                .withWindowing("single-window")
                .withPrecision(Precision.INT8)
                .withDevice(Device.CPU)
                .withDeviceMemory(5)
                .withCache(Path.of("derived"));
        assertEquals(
                new EncoderOptions(
                        2, 3, Resize.PIL_BICUBIC, "single-window", Precision.INT8, Device.CPU, 5, Path.of("derived")),
                changed);
    }

    @Test
    void aNumberOutOfRangeIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> EncoderOptions.DEFAULTS.withBatchSize(-1));
        assertThrows(IllegalArgumentException.class, () -> EncoderOptions.DEFAULTS.withBatchSize(1025));
        assertThrows(IllegalArgumentException.class, () -> EncoderOptions.DEFAULTS.withThreads(-1));
        assertThrows(IllegalArgumentException.class, () -> EncoderOptions.DEFAULTS.withDeviceMemory(-1));
    }
}
