package org.precedent.datasets.corpus;

import java.nio.charset.StandardCharsets;

/**
 * Which split a patient falls into where the corpus has none: 70 of 100 into train, 10 into validate, 20 into test, by
 * a hash of seed and patient. One patient falls into one split, whatever else is in the corpus.
 *
 * @param seed another one deals the patients anew
 */
record SplitRule(long seed) {
    private static final int TRAIN_BELOW = 70;
    private static final int VALIDATE_BELOW = 80;
    private static final int PARTS = 100;

    Split of(String patient) {
        long hash = ShortHash.of((seed + "\n" + patient).getBytes(StandardCharsets.UTF_8));
        long part = Long.remainderUnsigned(hash, PARTS);
        if (part < TRAIN_BELOW) {
            return Split.TRAIN;
        }
        return part < VALIDATE_BELOW ? Split.VALIDATE : Split.TEST;
    }
}
