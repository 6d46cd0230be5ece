package org.precedent.datasets.phantom;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Sentences that say what is not there. */
final class Denials {
    private static final Set<Condition> BLOOD =
            Set.of(Condition.INTRACRANIAL_HAEMORRHAGE, Condition.SUBDURAL_HAEMATOMA);
    private static final Set<Condition> IN_THE_LUNG = Set.of(Condition.NODULE, Condition.CONSOLIDATION);

    private Denials() {}

    /** None to three sentences, none of which denies a finding of the study. */
    static List<String> of(Kind kind, List<PhantomFinding> findings, Dice dice) {
        Set<Condition> present =
                findings.stream().map(PhantomFinding::condition).collect(Collectors.toSet());
        List<Condition> absent = new ArrayList<>();
        for (Condition condition : Condition.of(kind)) {
            boolean blood = BLOOD.contains(condition) && present.stream().anyMatch(BLOOD::contains);
            if (!condition.normal() && !present.contains(condition) && !blood) {
                absent.add(condition);
            }
        }
        List<String> sentences = new ArrayList<>();
        if (dice.chance(0.8)) {
            sentences.add(absence(absent, dice));
        }
        if (!absent.isEmpty() && dice.chance(0.4)) {
            sentences.add(absence(absent, dice));
        }
        if (kind == Kind.CHEST_RADIOGRAPH && !present.contains(Condition.NORMAL_CHEST)) {
            chest(present, dice, sentences);
        }
        return sentences;
    }

    private static void chest(Set<Condition> present, Dice dice, List<String> sentences) {
        if (!present.contains(Condition.CARDIOMEGALY) && dice.chance(0.4)) {
            sentences.add(dice.pick(List.of("The heart size is normal.", "The heart is not enlarged.")));
        }
        if (present.stream().noneMatch(IN_THE_LUNG::contains) && dice.chance(0.3)) {
            sentences.add("The lungs are otherwise clear.");
        }
    }

    /** Takes one or two conditions from the list and denies them. */
    private static String absence(List<Condition> absent, Dice dice) {
        Condition first = absent.remove(dice.below(absent.size()));
        String one = dice.pick(Term.of(first).denied());
        if (!absent.isEmpty() && dice.chance(0.5)) {
            Condition second = absent.remove(dice.below(absent.size()));
            String other = dice.pick(Term.of(second).denied());
            return switch (dice.below(3)) {
                case 0 -> "There is no evidence of " + one + " or " + other + ".";
                case 1 -> "There is no " + one + " or " + other + ".";
                default -> "No " + one + ". No " + other + ".";
            };
        }
        return switch (dice.below(4)) {
            case 0 -> "There is no " + one + ".";
            case 1 -> "No evidence of " + one + ".";
            default -> "No " + one + ".";
        };
    }
}
