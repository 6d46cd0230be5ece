package org.precedent.datasets.phantom;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a drawing must show, and the chances that it may use: each call of a dice method starts its stream again.
 *
 * @param seed the archive's seed
 * @param person whose body it is: the same number gives the same anatomy
 * @param index the study
 * @param findings what it shows, at least one
 * @param tone the skin's colour, in skin photographs only
 */
record Scene(
        long seed,
        int person,
        int index,
        List<PhantomFinding> findings,
        @Nullable Tone tone) {
    private static final int BODY = 1;
    private static final int LESION = 2;
    private static final int EXPOSURE = 3;

    Scene {
        findings = List.copyOf(findings);
    }

    /** Chances that make up the anatomy. */
    Dice body() {
        return Dice.of(seed, BODY, person);
    }

    /** Chances that place and shape the findings of this study. */
    Dice lesions() {
        return Dice.of(seed, LESION, index);
    }

    /** Chances of the single exposure: pose, light, noise. */
    Dice exposure(int image) {
        return Dice.of(seed, EXPOSURE, index, image);
    }

    Optional<PhantomFinding> find(Condition condition) {
        return findings.stream().filter(f -> f.condition() == condition).findFirst();
    }
}
