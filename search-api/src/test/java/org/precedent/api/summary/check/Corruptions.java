package org.precedent.api.summary.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.precedent.api.summary.check.ClaimPlan.Who;
import org.precedent.index.model.Presence;

/** Makes true plans of claims false in one way. */
final class Corruptions {
    private static final List<String> INVENTED = List.of(
            "hiatal hernia",
            "aortic aneurysm",
            "pericardial effusion",
            "scoliosis",
            "emphysema",
            "pulmonary embolism",
            "bronchiectasis",
            "hip fracture",
            "liver metastases",
            "osteoporosis",
            "splenomegaly",
            "hamartoma",
            "rhinolith",
            "silicosis",
            "chondrocalcinosis",
            "amyloidosis",
            "meningioma",
            "goitre",
            "pancreatitis",
            "retinal detachment",
            "basal cell carcinoma",
            "lipoma",
            "pneumomediastinum",
            "pleural plaques",
            "cataract",
            "pneumothorax",
            "cardiomegaly",
            "hydronephrosis",
            "ascites",
            "rib fracture",
            "subdural haematoma");
    private static final List<String> ERFUNDEN = List.of(
            "Hiatushernie", "Aortenaneurysma", "Perikarderguss", "Lungenembolie", "Emphysem", "Skoliose", "Leberzyste");
    private static final List<List<String>> PLACES =
            List.of(List.of("upper", "mid", "lower"), List.of("frontal", "parietal", "occipital"));
    private static final List<List<String>> GRADES = List.of(
            List.of("small", "moderate", "large"), List.of("mild", "moderate", "severe"),
            List.of("mild", "moderate", "marked"), List.of("focal", "patchy", "extensive"));

    private final Random dice;

    Corruptions(Random dice) {
        this.dice = dice;
    }

    /** A false plan; null when a plan cannot go wrong in that way. */
    @Nullable ClaimPlan of(Corruption kind, ClaimPlan plan, ClaimWorld world) {
        ClaimPlan other = switch (kind) {
            case SIDE -> side(plan);
            case NUMBER -> number(plan, world);
            case NEGATION -> negation(plan);
            case CERTAINTY -> certainty(plan);
            case INVENTED -> invented(plan, world);
            case CITE -> cite(plan, world);
            case SITE -> site(plan);
            case QUANTIFIER -> quantifier(plan, world);
            case SEVERITY -> severity(plan);
            case COURSE -> course(plan, world);
        };
        boolean changesWhatIsSaid = switch (kind) {
            case SIDE, NEGATION, CERTAINTY, SITE, SEVERITY -> true;
            default -> false;
        };
        if (other != null && changesWhatIsSaid && world.saying(other).containsAll(other.cites())) {
            return null;
        }
        return other;
    }

    private @Nullable ClaimPlan side(ClaimPlan plan) {
        return switch (plan.side()) {
            case "left" -> plan.withSide("right");
            case "right" -> plan.withSide("left");
            case "bilateral" -> plan.withSide(dice.nextBoolean() ? "left" : "right");
            default -> null;
        };
    }

    private @Nullable ClaimPlan number(ClaimPlan plan, ClaimWorld world) {
        if (!plan.size().isEmpty()) {
            int size = Integer.parseInt(plan.size().split(" ", -1)[0]);
            List<Integer> others = List.of(size + 1, size + 3, size * 10, size / 2 + 1, size + 20);
            int other = others.get(dice.nextInt(others.size()));
            return other == size
                    ? null
                    : plan.withSize(other + " " + plan.size().split(" ", -1)[1]);
        }
        return switch (plan.who()) {
            case COUNTED -> {
                int other = 1 + dice.nextInt(world.size());
                yield other == plan.count() ? null : plan.withWho(plan.who(), other, plan.total());
            }
            case COUNTED_OF -> {
                boolean total = dice.nextBoolean();
                int count = total ? plan.count() : 1 + dice.nextInt(world.size());
                int all = total ? plan.total() + 1 + dice.nextInt(4) : plan.total();
                yield count == plan.count() && all == plan.total() ? null : plan.withWho(plan.who(), count, all);
            }
            case NAMED -> {
                int other = 1 + dice.nextInt(world.size() + 2);
                yield plan.cites().contains(other) ? null : plan.withCites(plan.cites(), swapped(plan.named(), other));
            }
            default -> null;
        };
    }

    private List<Integer> swapped(List<Integer> numbers, int other) {
        List<Integer> swapped = new ArrayList<>(numbers);
        swapped.set(dice.nextInt(swapped.size()), other);
        return swapped;
    }

    private static @Nullable ClaimPlan negation(ClaimPlan plan) {
        if (plan.who() == Who.ONLY || plan.who() == Who.NONE) {
            return null;
        }
        return switch (plan.presence()) {
            case PRESENT ->
                plan.withPresence(Presence.ABSENT)
                        .withGrade("")
                        .withPlace("")
                        .withSize("")
                        .withCourse("")
                        .withBeside("");
            case ABSENT -> plan.withPresence(Presence.PRESENT);
            case UNCERTAIN -> plan.withPresence(Presence.ABSENT).withPlace("");
        };
    }

    private static @Nullable ClaimPlan certainty(ClaimPlan plan) {
        if (plan.who() == Who.ONLY) {
            return null;
        }
        return switch (plan.presence()) {
            case PRESENT -> plan.withPresence(Presence.UNCERTAIN).withBeside("");
            case UNCERTAIN -> plan.withPresence(Presence.PRESENT);
            case ABSENT -> null;
        };
    }

    private @Nullable ClaimPlan invented(ClaimPlan plan, ClaimWorld world) {
        if (plan.who() == Who.NONE) {
            return null;
        }
        List<String> all = world.isGerman() ? ERFUNDEN : INVENTED;
        String other = all.get(dice.nextInt(all.size()));
        boolean known = world.told().stream().anyMatch(one -> mentions(one, other));
        if (known) {
            return null;
        }
        boolean beside = plan.presence() == Presence.PRESENT && dice.nextBoolean();
        return beside
                ? plan.withBeside(other)
                : plan.withThing(other, other).withPlace("").withSize("").withBeside("");
    }

    private static boolean mentions(ToldCase one, String name) {
        String text = one.report().toLowerCase(Locale.ROOT);
        String[] words = name.toLowerCase(Locale.ROOT).split(" ", -1);
        return text.contains(words[words.length - 1]);
    }

    private @Nullable ClaimPlan cite(ClaimPlan plan, ClaimWorld world) {
        List<Integer> others = new ArrayList<>();
        for (int number = 1; number <= world.size(); number++) {
            if (!world.saying(plan).contains(number) && !plan.cites().contains(number)) {
                others.add(number);
            }
        }
        if (others.isEmpty()) {
            return null;
        }
        int other = others.get(dice.nextInt(others.size()));
        List<Integer> cites = swapped(plan.cites(), other);
        if (dice.nextBoolean()) {
            cites = new ArrayList<>(plan.cites());
            cites.add(other);
        }
        boolean named = plan.who() == Who.NAMED || plan.who() == Who.ONLY;
        return plan.withCites(cites, named ? cites : plan.named());
    }

    private @Nullable ClaimPlan site(ClaimPlan plan) {
        return PLACES.stream()
                .filter(places -> places.contains(plan.place()))
                .findFirst()
                .map(places -> plan.withPlace(otherOf(places, plan.place())))
                .orElse(null);
    }

    private @Nullable ClaimPlan severity(ClaimPlan plan) {
        return GRADES.stream()
                .filter(grades -> grades.contains(plan.grade()))
                .findFirst()
                .map(grades -> plan.withGrade(otherOf(grades, plan.grade())))
                .orElse(null);
    }

    private String otherOf(List<String> all, String one) {
        List<String> others = all.stream().filter(other -> !other.equals(one)).toList();
        return others.get(dice.nextInt(others.size()));
    }

    private @Nullable ClaimPlan course(ClaimPlan plan, ClaimWorld world) {
        if (plan.presence() != Presence.PRESENT || world.isGerman()) {
            return null;
        }
        List<String> courses =
                List.of("new", "stable", "worsening", "resolving", "unchanged", "improving", "increasing");
        String other = otherOf(courses, plan.course());
        boolean told = plan.cites().stream()
                .flatMap(number -> world.numbered(number).told().stream())
                .anyMatch(
                        one -> one.thing().equals(plan.thing()) && !one.course().isEmpty());
        boolean isTold = plan.cites().stream()
                .flatMap(number -> world.numbered(number).told().stream())
                .anyMatch(one -> one.course().equals(other));
        boolean same = told && List.of("stable", "unchanged").contains(other);
        boolean worse = told && List.of("worsening", "increasing").contains(other);
        return isTold || same || worse ? null : plan.withCourse(other);
    }

    private @Nullable ClaimPlan quantifier(ClaimPlan plan, ClaimWorld world) {
        int said = world.saying(plan).size();
        int all = world.size();
        List<Who> wrong = new ArrayList<>();
        if (said < all) {
            wrong.add(Who.ALL);
        }
        if (2 * said <= all && !world.isGerman()) {
            wrong.add(Who.MOST);
        }
        if (said > 1 && plan.cites().size() == 1 && plan.presence() == Presence.PRESENT && !world.isGerman()) {
            wrong.add(Who.ONLY);
        }
        if (said != 2 && plan.cites().size() != 2) {
            wrong.add(Who.BOTH);
        }
        if (wrong.isEmpty()) {
            return null;
        }
        // what stands beside would narrow the cases of which it is counted
        return plan.withBeside("").withWho(wrong.get(dice.nextInt(wrong.size())), plan.count(), all);
    }
}
