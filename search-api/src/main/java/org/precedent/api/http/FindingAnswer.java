package org.precedent.api.http;

import java.util.List;
import org.precedent.api.summary.table.FindingRow;
import org.precedent.api.summary.table.FindingTable;
import org.precedent.api.summary.table.SideCounts;
import org.precedent.api.summary.table.Told;

/** The JSON of what all cases of a summary say of one finding. */
record FindingAnswer(
        String finding,
        String name,
        List<Integer> present,
        List<Integer> uncertain,
        List<Integer> absent,
        List<Integer> absentInPart,
        List<Integer> notMentioned,
        SideCounts sides,
        boolean disputed,
        List<String> includes) {
    static List<FindingAnswer> of(FindingTable table) {
        return table.listed().stream().map(row -> of(row, table.within(row))).toList();
    }

    private static FindingAnswer of(FindingRow row, List<FindingRow> within) {
        return new FindingAnswer(
                row.finding(),
                row.name(),
                row.cases(Told.PRESENT),
                row.cases(Told.UNCERTAIN),
                row.cases(Told.ABSENT),
                row.cases(Told.ABSENT_IN_PART),
                row.cases(Told.NOT_MENTIONED),
                row.sides(),
                row.disputed(),
                within.stream().map(FindingRow::name).toList());
    }
}
