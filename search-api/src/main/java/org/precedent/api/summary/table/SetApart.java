package org.precedent.api.summary.table;

import java.util.ArrayList;
import java.util.List;

/**
 * What one case has and none of the others.
 *
 * @param number of the case
 * @param findings that only its report says are there, by their names in the lexicon
 */
public record SetApart(int number, List<String> findings) {
    public SetApart {
        findings = List.copyOf(findings);
    }

    /** Each case that has something alone, in the order of their numbers. */
    static List<SetApart> of(FindingTable table) {
        List<FindingRow> alone =
                table.listed().stream().filter(Statements::isAlone).toList();
        List<SetApart> all = new ArrayList<>();
        for (int number : table.cases()) {
            List<String> findings = alone.stream()
                    .filter(row -> row.cases(Told.PRESENT).contains(number))
                    .map(FindingRow::finding)
                    .toList();
            if (!findings.isEmpty()) {
                all.add(new SetApart(number, findings));
            }
        }
        return List.copyOf(all);
    }
}
