package org.precedent.api.summary.table;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.precedent.api.summary.claim.CitedCase;

/**
 * Findings by cases: what the report of each case comes to say of each finding that any of them names, with the
 * sentences that say it.
 *
 * <p>Findings form a tree, and a finding is there where a narrower one is. So that no pleural finding of 7 in 10 is
 * listed beside the pleural effusion of the same 7, a row is {@linkplain FindingRow#listed listed} only if some case
 * says something of it that the rows of narrower findings do not say; the others are in the table for whoever looks for
 * them. Every case counts, cases of equal texts too: see {@link EqualTexts}.
 *
 * @param cases their numbers, ascending
 * @param rows the findings in the order of their names
 */
public record FindingTable(List<Integer> cases, List<FindingRow> rows) {
    /** First what most cases have, then what most cases may have, then what most deny, then by name. */
    private static final Comparator<FindingRow> MOST_FIRST = Comparator.<FindingRow>comparingInt(
                    row -> -row.count(Told.PRESENT))
            .thenComparingInt(row -> -row.count(Told.UNCERTAIN))
            .thenComparingInt(row -> -row.count(Told.ABSENT))
            .thenComparingInt(row -> -row.count(Told.ABSENT_IN_PART))
            .thenComparing(FindingRow::finding);

    public FindingTable {
        cases = List.copyOf(cases);
        rows = List.copyOf(rows);
    }

    /**
     * The table of some cases.
     *
     * @throws IllegalArgumentException if a case comes twice, or a number, or there are more than
     *     {@link TableOptions#cases}
     */
    public static FindingTable of(List<CitedCase> cases, TableOptions options) {
        if (cases.size() > options.cases()) {
            throw new IllegalArgumentException(
                    cases.size() + " cases are too many to summarise; take " + options.cases() + " at most");
        }
        List<ReadCase> read = cases.stream()
                .sorted(Comparator.comparingInt(CitedCase::number))
                .map(cited -> new ReadCase(cited, options))
                .toList();
        if (cases.stream().map(CitedCase::id).distinct().count() < cases.size()) {
            throw new IllegalArgumentException("one of " + cases.size() + " cases comes twice; each counts once");
        }
        Set<Integer> numbers = new HashSet<>();
        Set<String> ids = new TreeSet<>();
        for (ReadCase one : read) {
            if (!numbers.add(one.number())) {
                throw new IllegalArgumentException("two cases have the number " + one.number());
            }
            ids.addAll(one.findings());
        }
        Map<String, List<Cell>> cells = new TreeMap<>();
        for (String id : ids) {
            cells.put(id, read.stream().map(one -> one.cell(id)).toList());
        }
        List<FindingRow> rows = new ArrayList<>();
        cells.forEach((id, row) -> rows.add(new FindingRow(id, row, isListed(id, cells), isDisputed(id, row))));
        return new FindingTable(read.stream().map(ReadCase::number).toList(), rows);
    }

    private static boolean isListed(String id, Map<String, List<Cell>> cells) {
        List<List<Cell>> narrower = Kinds.bearingOut(id).stream()
                .filter(other -> !other.equals(id) && cells.containsKey(other))
                .map(other -> Objects.requireNonNull(cells.get(other)))
                .toList();
        List<Cell> row = Objects.requireNonNull(cells.get(id));
        if (narrower.isEmpty()) {
            return true;
        }
        boolean isNowhere =
                row.stream().noneMatch(cell -> cell.told() == Told.PRESENT || cell.told() == Told.UNCERTAIN);
        for (int i = 0; i < row.size(); i++) {
            int at = i;
            Told told = row.get(at).told();
            boolean counts = switch (told) {
                case PRESENT, UNCERTAIN -> true;
                case ABSENT, ABSENT_IN_PART -> isNowhere;
                case NOT_MENTIONED -> false;
            };
            if (counts
                    && narrower.stream()
                            .noneMatch(other -> saysAsMuch(other.get(at).told(), told))) {
                return true;
            }
        }
        return false;
    }

    /** That a narrower one is denied is all that denies this one in part. */
    private static boolean saysAsMuch(Told narrower, Told told) {
        return narrower == told || (told == Told.ABSENT_IN_PART && narrower == Told.ABSENT);
    }

    /** A mass of the liver does not contradict that another case has none in the kidney. */
    private static boolean isDisputed(String id, List<Cell> row) {
        Set<String> present = sites(row, Told.PRESENT);
        Set<String> absent = sites(row, Told.ABSENT);
        if (present.isEmpty() || absent.isEmpty()) {
            return false;
        }
        return !Kinds.isAnywhere(id)
                || present.contains("")
                || absent.contains("")
                || present.stream().anyMatch(absent::contains);
    }

    private static Set<String> sites(List<Cell> row, Told told) {
        Set<String> sites = new HashSet<>();
        row.stream().filter(cell -> cell.told() == told).forEach(cell -> sites.addAll(cell.sites()));
        return sites;
    }

    /** The rows that are listed, first what most cases have. */
    public List<FindingRow> listed() {
        return rows.stream().filter(FindingRow::listed).sorted(MOST_FIRST).toList();
    }

    /**
     * The listed rows whose cases a row counts too, since they are more special: "pleural effusion" of "effusion". What
     * is only denied is not among them.
     */
    public List<FindingRow> within(FindingRow row) {
        return listed().stream()
                .filter(other -> !other.finding().equals(row.finding()))
                .filter(other -> Kinds.bearingOut(row.finding()).contains(other.finding()))
                .filter(other -> other.count(Told.PRESENT) + other.count(Told.UNCERTAIN) > 0)
                .toList();
    }

    /** What the cases say of a finding that any of them names. */
    public Optional<FindingRow> row(String finding) {
        return rows.stream().filter(row -> row.finding().equals(finding)).findFirst();
    }

    /** The numbers of the cases whose reports name no finding that is known. */
    public List<Integer> silent() {
        Map<Integer, Boolean> speaks = new HashMap<>();
        rows.forEach(row -> row.cells().stream()
                .filter(cell -> cell.told() != Told.NOT_MENTIONED)
                .forEach(cell -> speaks.put(cell.number(), true)));
        return cases.stream().filter(number -> !speaks.containsKey(number)).toList();
    }
}
