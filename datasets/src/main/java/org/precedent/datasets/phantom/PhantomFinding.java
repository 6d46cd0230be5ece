package org.precedent.datasets.phantom;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One thing that a phantom shows.
 *
 * @param condition what it is
 * @param sideOrNull the patient's side, absent where the image cannot show one
 * @param siteOrNull the zone, lobe, part of the body or tissue, absent where the condition has none
 * @param sizeOrNull how big or marked it is, absent for a normal study
 */
public record PhantomFinding(
        Condition condition,
        @Nullable Side sideOrNull,
        @Nullable String siteOrNull,
        @Nullable Size sizeOrNull) {

    /** Refuses a finding whose parts do not fit its condition. */
    public PhantomFinding {
        if (condition.sided() != (sideOrNull != null)) {
            throw new IllegalArgumentException(condition + " has the wrong side: " + sideOrNull);
        }
        if (sideOrNull == Side.BILATERAL && !condition.canBeBilateral()) {
            throw new IllegalArgumentException(condition + " cannot be bilateral");
        }
        if (siteOrNull == null
                ? !condition.sites().isEmpty()
                : !condition.sites().contains(siteOrNull)) {
            throw new IllegalArgumentException(condition + " has the wrong site: " + siteOrNull);
        }
        if (condition.normal() != (sizeOrNull == null)) {
            throw new IllegalArgumentException(condition + " has the wrong size: " + sizeOrNull);
        }
    }

    /** The condition's label. */
    public String name() {
        return condition.label();
    }

    /** The patient's side, where the image shows one. */
    public Optional<Side> side() {
        return Optional.ofNullable(sideOrNull);
    }

    /** The zone, lobe, part of the body or tissue. */
    public Optional<String> site() {
        return Optional.ofNullable(siteOrNull);
    }

    /** The word for its size on its own scale, such as "large", "marked" or "extensive". */
    public Optional<String> size() {
        Size.Scale scale = condition.scale();
        return sizeOrNull == null || scale == null
                ? Optional.empty()
                : Optional.of(scale.words(sizeOrNull).getFirst());
    }

    /** Position on the size scale: 0, 0.5 or 1; a normal study counts as 0. */
    double step() {
        return sizeOrNull == null ? 0 : sizeOrNull.step();
    }

    /** Whether it is on this side, or on both. */
    boolean on(Side side) {
        return sideOrNull == side || sideOrNull == Side.BILATERAL;
    }
}
