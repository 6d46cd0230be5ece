package org.precedent.api.summary.table;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import org.precedent.api.summary.claim.CitedCase;

/**
 * The diagnoses and findings of some cases, beside how frequent they are in the archive. It ranks what was found, and
 * says nothing of how probable anything is in a patient.
 *
 * @param cases how many there are
 * @param archiveCases how many cases of the archive have a report; 0 when nothing was counted
 * @param rows what most cases have comes first, then what the more similar ones have
 */
public record Differential(int cases, long archiveCases, List<DifferentialRow> rows) {
    /** What the archive's counts and the lift over them are of. */
    public static final String SCOPE = "of this archive, not of the world";

    private static final Comparator<DifferentialRow> MOST_FIRST = Comparator.<DifferentialRow>comparingInt(
                    row -> -row.count())
            .thenComparingDouble(row -> -row.similarityMass())
            .thenComparing(DifferentialRow::finding);

    public Differential {
        rows = List.copyOf(rows);
    }

    /** The differential of a table, whose cases these are. */
    public static Differential of(List<CitedCase> cases, FindingTable table, BaseRates rates, TableOptions options) {
        Mass mass = new Mass(cases);
        List<DifferentialRow> rows = table.listed().stream()
                .filter(row -> row.count(Told.PRESENT) > 0)
                .map(row -> row(row, mass, rates, options))
                .sorted(MOST_FIRST)
                .toList();
        return new Differential(cases.size(), rates.cases(), rows);
    }

    private static DifferentialRow row(FindingRow row, Mass mass, BaseRates rates, TableOptions options) {
        List<Integer> having = row.cases(Told.PRESENT);
        int cases = row.cells().size();
        OptionalLong archive = rates.count(row.finding());
        Optional<Lift> lift = archive.isPresent() && having.size() >= options.leastForLift()
                ? Lift.of(having.size(), cases, archive.getAsLong(), rates.cases())
                : Optional.empty();
        return new DifferentialRow(
                row.finding(),
                row.name(),
                having,
                mass.of(having),
                archive.isPresent() ? archive.getAsLong() : null,
                lift.orElse(null));
    }

    /** The similarity of cases as shares of all of it; where all are like nothing, none has a share. */
    private static final class Mass {
        private final Map<Integer, Double> byNumber = new HashMap<>();
        private final double total;

        Mass(List<CitedCase> cases) {
            cases.forEach(cited -> byNumber.put(cited.number(), cited.similarity()));
            this.total = sum(cases.stream().map(CitedCase::number).sorted().toList());
        }

        double of(List<Integer> numbers) {
            return total > 0 ? Math.min(1, sum(numbers) / total) : 0;
        }

        private double sum(List<Integer> numbers) {
            return numbers.stream()
                    .mapToDouble(number -> Objects.requireNonNull(byNumber.get(number)))
                    .sum();
        }
    }
}
