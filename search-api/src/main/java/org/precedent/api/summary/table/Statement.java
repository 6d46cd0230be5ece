package org.precedent.api.summary.table;

import java.util.List;
import org.precedent.api.summary.claim.ClaimKind;
import org.precedent.api.summary.claim.Evidence;

/**
 * A sentence of the extractive summary: made by rule out of counts, so that it is as right as these.
 *
 * @param finding what it is about, by its name in the lexicon
 * @param cases the numbers of those that speak of it
 * @param evidence the sentence of each of those cases that says it best, in the same order
 */
public record Statement(String text, ClaimKind kind, String finding, List<Integer> cases, List<Evidence> evidence) {
    public Statement {
        cases = List.copyOf(cases);
        evidence = List.copyOf(evidence);
        if (cases.isEmpty() || cases.size() != evidence.size()) {
            throw new IllegalArgumentException(
                    evidence.size() + " quotations do not bear out a statement on " + cases.size() + " cases");
        }
    }

    static Statement of(String text, ClaimKind kind, FindingRow row, List<Cell> cells) {
        return new Statement(
                text,
                kind,
                row.finding(),
                cells.stream().map(Cell::number).toList(),
                cells.stream()
                        .map(cell -> cell.mentions().getFirst().evidence())
                        .toList());
    }
}
