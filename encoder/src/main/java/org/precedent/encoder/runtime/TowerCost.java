package org.precedent.encoder.runtime;

import org.precedent.encoder.checkpoint.SiglipConfig;
import org.precedent.encoder.checkpoint.SiglipConfig.TowerConfig;

/** The floating-point operations of products of matrices, two for each multiplication with its addition. */
final class TowerCost {

    private TowerCost() {}

    /** Those of an image in the vision tower, but for its pooling, which is less than a hundredth. */
    static double image(SiglipConfig config) {
        double patch = config.vision().patchSize();
        double positions = config.vision().positions();
        double width = config.vision().tower().width();
        return 2 * positions * width * 3 * patch * patch
                + layers(config.vision().tower(), positions);
    }

    /** Those of a text in the text tower. */
    static double text(SiglipConfig config) {
        return layers(config.text().tower(), config.text().positions());
    }

    /** Those of one product of rows with the first weight of an MLP. */
    static double product(TowerConfig tower, double rows) {
        return 2 * rows * tower.width() * tower.hidden();
    }

    private static double layers(TowerConfig tower, double positions) {
        double width = tower.width();
        double linear = 2 * positions * (4 * width * width + 2 * width * tower.hidden());
        double attention = 4 * positions * positions * width;
        return tower.layers() * (linear + attention);
    }
}
