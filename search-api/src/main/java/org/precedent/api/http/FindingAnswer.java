package org.precedent.api.http;

import java.util.List;
import org.precedent.api.summary.table.FindingRow;
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
        boolean disputed) {
    static FindingAnswer of(FindingRow row) {
        return new FindingAnswer(
                row.finding(),
                row.name(),
                row.cases(Told.PRESENT),
                row.cases(Told.UNCERTAIN),
                row.cases(Told.ABSENT),
                row.cases(Told.ABSENT_IN_PART),
                row.cases(Told.NOT_MENTIONED),
                row.sides(),
                row.disputed());
    }
}
