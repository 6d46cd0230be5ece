package org.precedent.api.summary.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.precedent.index.model.Course;
import org.precedent.index.model.Finding;
import org.precedent.index.model.Presence;
import org.precedent.index.model.Side;
import org.precedent.index.report.Vocabulary;

/**
 * How large a report says that something is: its sizes, and its degrees, from the least to the most that it tells.
 *
 * @param sizes in millimetres; empty when none is told
 * @param grades from 1, little, to 3, much; empty when none is told
 */
record Measure(List<Double> sizes, List<Integer> grades) {
    private static final String MILLIMETRE = "mm";

    Measure {
        sizes = List.copyOf(sizes);
        grades = List.copyOf(grades);
    }

    /**
     * Of what a statement is about.
     *
     * @param side the one that is measured; null for all
     */
    static Measure of(Statement statement, @Nullable Side side, CaseReport report) {
        List<Double> sizes = new ArrayList<>();
        List<Integer> grades = new ArrayList<>();
        for (Finding one : mentions(statement, side, report)) {
            Quantity.of(one.size()).stream()
                    .filter(size -> size.unit().equals(MILLIMETRE))
                    .mapToDouble(Quantity::asNumber)
                    .max()
                    .ifPresent(sizes::add);
            int grade = Grades.rank(one.severity());
            if (grade > 0) {
                grades.add(grade);
            }
        }
        if (sizes.isEmpty() && grades.isEmpty() && side == null) {
            TiedWords.of(statement, report).stream()
                    .map(Grades::rank)
                    .filter(grade -> grade > 0)
                    .forEach(grades::add);
        }
        return new Measure(sizes, grades);
    }

    static List<Finding> mentions(Statement statement, @Nullable Side side, CaseReport report) {
        Set<String> narrower = Vocabulary.narrower(statement.id());
        List<Finding> all = report.findings().stream()
                .filter(one -> narrower.contains(one.id()) && one.presence() != Presence.ABSENT && !one.ofFamily())
                .filter(one -> one.course() != Course.HISTORY)
                .toList();
        Side told = side == null ? statement.side() : side;
        List<Finding> exact = all.stream().filter(one -> one.side() == told).toList();
        return told == null || (exact.isEmpty() && side == null) ? all : exact;
    }

    /** Whether all of it is more than all of another: by sizes where both have some, else by degrees. */
    boolean isMoreThan(Measure other) {
        if (!sizes.isEmpty() && !other.sizes.isEmpty()) {
            return least(sizes) > most(other.sizes);
        }
        boolean graded = !grades.isEmpty() && !other.grades.isEmpty();
        return graded && least(grades) > most(other.grades);
    }

    private static double least(List<? extends Number> some) {
        return some.stream().mapToDouble(Number::doubleValue).min().orElse(Double.NaN);
    }

    private static double most(List<? extends Number> some) {
        return some.stream().mapToDouble(Number::doubleValue).max().orElse(Double.NaN);
    }
}
