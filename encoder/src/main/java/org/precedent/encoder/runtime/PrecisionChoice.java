package org.precedent.encoder.runtime;

import org.precedent.encoder.Precision;
import org.precedent.encoder.checkpoint.SiglipConfig;
import org.precedent.encoder.checkpoint.SiglipConfig.TowerConfig;

/** What {@link Precision#AUTO} means for a model on this CPU. */
final class PrecisionChoice {

    /** Below so many weights a query takes a millisecond anyway, and fp32 is exact. */
    private static final long LARGE = 50_000_000;

    private PrecisionChoice() {}

    static Precision onCpu(SiglipConfig config, boolean multipliesInt8) {
        long weights = weights(config.vision().tower()) + weights(config.text().tower());
        return multipliesInt8 && weights >= LARGE ? Precision.INT8 : Precision.FP32;
    }

    private static long weights(TowerConfig tower) {
        long width = tower.width();
        return tower.layers() * (4 * width * width + 2 * width * tower.hidden());
    }
}
