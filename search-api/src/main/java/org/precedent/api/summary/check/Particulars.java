package org.precedent.api.summary.check;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.precedent.api.summary.claim.Reason;
import org.precedent.index.model.Course;
import org.precedent.index.model.Finding;
import org.precedent.index.model.Side;

/**
 * Holds the side, place, degree, course and size of a statement against the places of a report that speak of its
 * finding. Each must be told by one of them, and where a side is told, by one that does not speak of the other.
 */
final class Particulars {
    private static final Map<String, String> ORGANS = WordLists.pairs("organs");

    private static final Map<String, String> COURSES = WordLists.pairs("courses");

    private static final Pattern RANGE = Pattern.compile(" to |-");

    private final Statement statement;
    private final List<Finding> mentions;

    private final CaseReport report;

    Particulars(Statement statement, List<Finding> mentions, CaseReport report) {
        this.statement = statement;
        this.report = report;
        this.mentions = mentions;
    }

    Bearing bearing() {
        if (mentions.isEmpty()) {
            return new Bearing.NotBorne(Reason.NOT_IN_REPORT);
        }
        List<Finding> exact = sided();
        List<Finding> sided = exact.isEmpty() ? besideSide() : exact;
        if (sided.isEmpty()) {
            return new Bearing.NotBorne(Reason.SIDE);
        }
        Set<Finding> open = new LinkedHashSet<>(sided);
        mentions.stream().filter(one -> one.side() == null).forEach(open::add);
        if (!isThere(open)) {
            return new Bearing.NotBorne(Reason.SITE);
        }
        Set<Finding> by = new LinkedHashSet<>();
        if (statement.side() == Side.BILATERAL) {
            by.addAll(sided);
        }
        if (!adds(by, open, statement.severity().isEmpty(), this::isGraded)) {
            return new Bearing.NotBorne(Reason.SEVERITY);
        }
        if (!adds(by, open, statement.course() == null, this::hasCourse)) {
            return new Bearing.NotBorne(Reason.COURSE);
        }
        if (!adds(by, open, statement.size().isEmpty(), this::hasSize)) {
            return new Bearing.NotBorne(Reason.NUMBER);
        }
        if (by.stream().noneMatch(sided::contains)) {
            by.add(bestOf(sided));
        }
        return new Bearing.Borne(List.copyOf(by), !exact.isEmpty());
    }

    /** Adds a place that tells a particular, one that is there already if it can be; whether there is one. */
    private static boolean adds(Set<Finding> by, Set<Finding> some, boolean untold, Predicate<Finding> tells) {
        if (untold || by.stream().anyMatch(tells)) {
            return true;
        }
        some.stream().filter(tells).findFirst().ifPresent(by::add);
        return by.stream().anyMatch(tells);
    }

    private Finding bestOf(List<Finding> some) {
        return some.stream()
                .filter(one -> one.id().equals(statement.id()))
                .findFirst()
                .orElse(some.getFirst());
    }

    /** Those that tell its side; all when it has none, and both of what is on both. */
    private List<Finding> sided() {
        Side side = statement.side();
        if (side == null) {
            return mentions;
        }
        List<Finding> exact =
                mentions.stream().filter(one -> one.side() == side).toList();
        if (!exact.isEmpty() || side != Side.BILATERAL) {
            return exact;
        }
        List<Finding> left =
                mentions.stream().filter(one -> one.side() == Side.LEFT).toList();
        List<Finding> right =
                mentions.stream().filter(one -> one.side() == Side.RIGHT).toList();
        return left.isEmpty() || right.isEmpty() ? List.of() : List.of(left.getFirst(), right.getFirst());
    }

    /** Those without a side in sentences that speak of its side alone: "opacity on the left, likely pneumonia". */
    private List<Finding> besideSide() {
        return mentions.stream()
                .filter(one -> one.side() == null && report.sideOf(one) == statement.side())
                .toList();
    }

    /** Whether a place that tells where it is tells the same, or none does. */
    private boolean isThere(Set<Finding> some) {
        String site = statement.site();
        return site.isEmpty()
                || some.stream()
                        .anyMatch(
                                one -> one.site().isEmpty() || organ(one.site()).equals(organ(site)));
    }

    private static String organ(String site) {
        return ORGANS.getOrDefault(site, site);
    }

    /** By the word that the reader ties to it, or by one beside it that the reader does not read as a degree. */
    private boolean isGraded(Finding one) {
        String severity = statement.severity();
        if (!one.severity().isEmpty()) {
            return Grades.areSame(one.severity(), severity);
        }
        return TiedWords.of(statement, report).stream().anyMatch(word -> Grades.areSame(word, severity));
    }

    /** By the reader, or where it reads none by a word beside the finding. */
    private boolean hasCourse(Finding one) {
        Course course = Objects.requireNonNull(statement.course());
        if (one.course() != null) {
            return one.course() == course;
        }
        String name = course.name().toLowerCase(Locale.ROOT);
        return mentions.stream().allMatch(other -> other.course() == null)
                && TiedWords.of(statement, report).stream().anyMatch(word -> name.equals(COURSES.get(word)));
    }

    private boolean hasSize(Finding one) {
        List<Quantity> told = Quantity.of(one.size());
        List<Quantity> said = Quantity.of(statement.size());
        boolean range = said.size() == 2 && RANGE.matcher(statement.size()).find();
        if (range) {
            return !told.isEmpty() && told.stream().allMatch(size -> size.isBetween(said.getFirst(), said.getLast()));
        }
        return !said.isEmpty() && said.stream().allMatch(size -> told.stream().anyMatch(size::isSame));
    }
}
