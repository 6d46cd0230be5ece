package org.precedent.api.bench;

import java.nio.file.Path;

/**
 * What is measured.
 *
 * @param folder where the index is made; one that holds that of an earlier run is measured again
 * @param cases of the archive, at least 1,000
 * @param dimension of the vectors
 * @param images of each case
 * @param passages of each case
 * @param batch how many cases are committed together
 * @param queries of each kind
 * @param seed of everything that is generated
 */
public record IndexBenchOptions(
        Path folder, int cases, int dimension, int images, int passages, int batch, int queries, long seed) {
    private static final int LEAST_CASES = 1_000;

    public IndexBenchOptions {
        if (cases < LEAST_CASES || dimension < 2 || images < 1 || passages < 0 || passages > 4 || batch < 1) {
            throw new IllegalArgumentException("an archive of at least " + LEAST_CASES
                    + " cases is measured, of vectors of at least 2 values, an image and at most 4 passages a case");
        }
    }
}
