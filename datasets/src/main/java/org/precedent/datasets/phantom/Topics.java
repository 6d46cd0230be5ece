package org.precedent.datasets.phantom;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/** Queries whose answers are known: every condition, and every condition on every side that it can be on. */
final class Topics {
    private Topics() {}

    /**
     * A query.
     *
     * @param id the condition, and its side where the query names one: {@code pleural-effusion-left}
     * @param text what to search for
     * @param relevant which studies answer it
     */
    record Topic(String id, String text, Predicate<Phantom> relevant) {}

    /** All queries, the same for every archive. */
    static List<Topic> all() {
        List<Topic> topics = new ArrayList<>();
        for (Condition condition : Condition.values()) {
            topics.add(new Topic(id(condition), text(condition), s -> shows(s, condition)));
            if (condition.sided()) {
                for (Side side : List.of(Side.LEFT, Side.RIGHT)) {
                    String id = id(condition) + "-" + side.word();
                    topics.add(new Topic(id, text(condition, side), s -> shows(s, condition, side)));
                }
            }
            if (condition.canBeBilateral()) {
                String text = "bilateral " + noun(condition) + "s, "
                        + condition.kind().title();
                String id = id(condition) + "-bilateral";
                topics.add(new Topic(id, text, s -> shows(s, condition, Side.LEFT, Side.RIGHT)));
            }
        }
        return List.copyOf(topics);
    }

    private static String id(Condition condition) {
        return condition.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String text(Condition condition) {
        String title = condition.kind().title();
        return condition.normal() ? "normal " + title : title + " with " + noun(condition);
    }

    private static String text(Condition condition, Side side) {
        String title = condition.kind().title();
        if (condition.kind() == Kind.FUNDUS) {
            String what = condition.normal() ? "normal " + title : title + " with " + noun(condition);
            return what + (condition.normal() ? " of the " : " in the ") + side.word() + " eye";
        }
        return side.word() + " " + noun(condition) + ", " + title;
    }

    private static String noun(Condition condition) {
        return Term.of(condition).nouns().getFirst();
    }

    private static boolean shows(Phantom study, Condition condition, Side... sides) {
        return study.findings().stream()
                .filter(f -> f.condition() == condition)
                .anyMatch(f -> List.of(sides).stream().allMatch(f::on));
    }
}
