package org.precedent.datasets.phantom;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Decides what a study shows. */
final class Story {
    /** How many chest films and head CTs show two things. */
    private static final double PAIRS = 0.16;

    private Story() {}

    /** One finding, or two that can be seen together; a normal study has its kind's normal condition alone. */
    static List<PhantomFinding> findings(Kind kind, Dice dice) {
        Condition condition = dice.pick(Condition.of(kind));
        PhantomFinding first = finding(condition, dice);
        if (condition.normal() || !dice.chance(PAIRS * 6 / 5)) {
            return List.of(first);
        }
        List<PhantomFinding> both = new ArrayList<>(List.of(first));
        companion(first, dice).ifPresent(both::add);
        return List.copyOf(both);
    }

    /** The same findings at another site where the image does not show the site: a patient keeps the skin or tissue. */
    static List<PhantomFinding> at(List<PhantomFinding> findings, @Nullable String site) {
        return findings.stream()
                .map(f -> f.condition().sided() || f.siteOrNull() == null
                        ? f
                        : new PhantomFinding(f.condition(), f.sideOrNull(), site, f.sizeOrNull()))
                .toList();
    }

    private static PhantomFinding finding(Condition condition, Dice dice) {
        return new PhantomFinding(condition, side(condition, dice), site(condition, dice), size(condition, dice));
    }

    private static @Nullable Side side(Condition condition, Dice dice) {
        if (!condition.sided()) {
            return null;
        }
        if (condition.canBeBilateral() && dice.chance(0.2)) {
            return Side.BILATERAL;
        }
        return dice.chance(0.5) ? Side.LEFT : Side.RIGHT;
    }

    private static @Nullable String site(Condition condition, Dice dice) {
        return condition.sites().isEmpty() ? null : dice.pick(condition.sites());
    }

    private static @Nullable Size size(Condition condition, Dice dice) {
        return condition.normal() ? null : dice.pick(List.of(Size.values()));
    }

    /** A second finding on the other side, or one that has no side, such that neither hides the other. */
    private static Optional<PhantomFinding> companion(PhantomFinding first, Dice dice) {
        Condition second = switch (first.condition()) {
            case PLEURAL_EFFUSION -> dice.pick(List.of(Condition.CARDIOMEGALY, Condition.CONSOLIDATION));
            case PNEUMOTHORAX -> dice.pick(List.of(Condition.NODULE, Condition.PLEURAL_EFFUSION));
            case NODULE -> dice.pick(List.of(Condition.PLEURAL_EFFUSION, Condition.CARDIOMEGALY));
            case CONSOLIDATION -> dice.pick(List.of(Condition.CARDIOMEGALY, Condition.NODULE));
            case CARDIOMEGALY -> dice.pick(List.of(Condition.PLEURAL_EFFUSION, Condition.PNEUMOTHORAX));
            case INTRACRANIAL_HAEMORRHAGE -> Condition.HYDROCEPHALUS;
            case INFARCT -> dice.pick(List.of(Condition.SUBDURAL_HAEMATOMA, Condition.INTRACRANIAL_HAEMORRHAGE));
            case RING_ENHANCING_MASS -> Condition.HYDROCEPHALUS;
            case HYDROCEPHALUS -> Condition.INTRACRANIAL_HAEMORRHAGE;
            case SUBDURAL_HAEMATOMA -> Condition.INFARCT;
            default -> Condition.NORMAL_CHEST;
        };
        if (second.normal() || (first.sideOrNull() == Side.BILATERAL && second.sided())) {
            return Optional.empty();
        }
        PhantomFinding drawn = finding(second, dice);
        @Nullable Side side = first.sideOrNull() == null || drawn.sideOrNull() == null
                ? drawn.sideOrNull()
                : first.sideOrNull().other();
        boolean underHeart = first.condition() == Condition.CARDIOMEGALY || second == Condition.CARDIOMEGALY;
        boolean hidden = underHeart && ("lower".equals(first.siteOrNull()) || "lower".equals(drawn.siteOrNull()));
        return hidden
                ? Optional.empty()
                : Optional.of(new PhantomFinding(second, side, drawn.siteOrNull(), drawn.sizeOrNull()));
    }
}
