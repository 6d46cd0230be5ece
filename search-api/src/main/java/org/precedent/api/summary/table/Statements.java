package org.precedent.api.summary.table;

import java.util.ArrayList;
import java.util.List;
import org.precedent.api.summary.claim.ClaimKind;

/** Says in sentences what a table counts: what cases share, in what they differ, and what one of them has alone. */
final class Statements {
    private final FindingTable table;
    private final List<Statement> common = new ArrayList<>();
    private final List<Statement> different = new ArrayList<>();
    private final List<Statement> alone = new ArrayList<>();

    private Statements(FindingTable table) {
        this.table = table;
    }

    /** First what is shared, then what differs, then what is alone; in each what most cases have comes first. */
    static List<Statement> of(FindingTable table) {
        Statements statements = new Statements(table);
        table.listed().forEach(statements::add);
        List<Statement> all = new ArrayList<>(statements.common);
        all.addAll(statements.different);
        all.addAll(statements.alone);
        return List.copyOf(all);
    }

    private void add(FindingRow row) {
        Agreement agreement = Agreement.of(row);
        if (row.disputed()) {
            different.add(counted(row, agreement, ClaimKind.DIFFERENCE));
        } else if (agreement.isShared() || table.cases().size() == 1) {
            common.add(counted(row, agreement, ClaimKind.COMMON));
        }
        if (agreement.sides().differ()) {
            List<Cell> sided = row.cells(Told.PRESENT).stream()
                    .filter(cell -> cell.side() != null)
                    .toList();
            String text = row.name() + ": " + agreement.sides().text();
            different.add(Statement.of(text, ClaimKind.DIFFERENCE, row, sided));
        }
        if (isAlone(row)) {
            List<Cell> cells = row.cells(Told.PRESENT);
            String doubted = agreement.uncertain() == 0 ? "" : ", uncertain in " + agreement.uncertain();
            String text =
                    row.name() + ": present only in case " + cells.getFirst().number() + doubted;
            alone.add(Statement.of(text, ClaimKind.SINGLE, row, cells));
        }
    }

    /** Whether a finding sets one case apart from others. */
    static boolean isAlone(FindingRow row) {
        return row.cells().size() > 1 && row.count(Told.PRESENT) == 1;
    }

    private static Statement counted(FindingRow row, Agreement agreement, ClaimKind kind) {
        List<Cell> telling = row.cells().stream()
                .filter(cell -> cell.told() != Told.NOT_MENTIONED)
                .toList();
        return Statement.of(agreement.text(), kind, row, telling);
    }
}
