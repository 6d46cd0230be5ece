package org.precedent.encoder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

final class EncoderOptionsTest {

    @Test
    void everyDefaultIsPinned() {
        assertEquals(
                new EncoderOptions(
                        new EncoderOptions.Pace(0, 0),
                        new EncoderOptions.Preparation(Resize.TF_BILINEAR, "medgemma-report"),
                        new EncoderOptions.Processor(Device.AUTO, Precision.AUTO, 0),
                        Path.of(System.getProperty("user.home"), ".cache", "precedent")),
                EncoderOptions.DEFAULTS);
    }

    @Test
    void everyKeyIsPinned() {
        assertEquals(
                List.of(
                        "pace.batchSize",
                        "pace.threads",
                        "preparation.resize",
                        "preparation.windowing",
                        "processor.device.kind",
                        "processor.device.number",
                        "processor.precision",
                        "processor.deviceMemory",
                        "cache"),
                RecordKeys.of(EncoderOptions.class));
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
                        new EncoderOptions.Pace(2, 3),
                        new EncoderOptions.Preparation(Resize.PIL_BICUBIC, "single-window"),
                        new EncoderOptions.Processor(Device.CPU, Precision.INT8, 5),
                        Path.of("derived")),
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
