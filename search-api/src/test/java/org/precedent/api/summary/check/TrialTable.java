package org.precedent.api.summary.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.precedent.api.summary.claim.Verdict;

/** What became of the claims of a file, by the way in which each is false. */
final class TrialTable {
    private final Map<String, Row> rows = new TreeMap<>();
    private final Map<String, Integer> reasons = new TreeMap<>();
    private final List<String> wrong = new ArrayList<>();

    /** Of one way. */
    static final class Row {
        private int dropped;
        private int marked;
        private int shown;

        int all() {
            return dropped + marked + shown;
        }

        int dropped() {
            return dropped;
        }

        int shown() {
            return shown;
        }

        private void add(Row other) {
            dropped += other.dropped;
            marked += other.marked;
            shown += other.shown;
        }
    }

    static TrialTable of(String file) {
        TrialTable table = new TrialTable();
        for (TrialClaims.Group group : TrialClaims.of(file)) {
            ClaimChecker checker = new ClaimChecker(group.cases());
            group.claims().forEach(claim -> table.add(claim, checker.check(claim.draft())));
        }
        return table;
    }

    private void add(TrialClaims.Claim claim, Verdict verdict) {
        Row row = rows.computeIfAbsent(claim.way(), _ -> new Row());
        switch (verdict) {
            case Verdict.Dropped down -> {
                row.dropped++;
                if (claim.isTrue()) {
                    reasons.merge("dropped for " + down.reason().code(), 1, Integer::sum);
                }
            }
            case Verdict.Weak weak -> {
                row.marked++;
                if (claim.isTrue()) {
                    reasons.merge("marked for " + weak.reason().code(), 1, Integer::sum);
                }
            }
            case Verdict.Supported _ -> row.shown++;
        }
        boolean isWrong = claim.isTrue() == verdict instanceof Verdict.Dropped;
        if (isWrong) {
            wrong.add(claim.way() + ", " + verdict + ": " + claim.draft().text());
        }
    }

    Row faithful() {
        return rows.getOrDefault(TrialClaims.TRUE, new Row());
    }

    /** All false ones together. */
    Row untrue() {
        Row all = new Row();
        rows.forEach((way, row) -> {
            if (!way.equals(TrialClaims.TRUE)) {
                all.add(row);
            }
        });
        return all;
    }

    /** True ones that were dropped, and false ones that were not. */
    List<String> wrong() {
        return List.copyOf(wrong);
    }

    @Override
    public String toString() {
        StringBuilder table = new StringBuilder("| claims | made | dropped | marked | shown |\n");
        rows.forEach((way, row) -> line(table, way, row));
        line(table, "all false", untrue());
        reasons.forEach((reason, count) ->
                table.append("true, ").append(reason).append(": ").append(count).append('\n'));
        return table.toString();
    }

    private static void line(StringBuilder table, String name, Row row) {
        table.append(String.format(
                Locale.ROOT, "| %s | %d | %d | %d | %d |%n", name, row.all(), row.dropped, row.marked, row.shown));
    }
}
