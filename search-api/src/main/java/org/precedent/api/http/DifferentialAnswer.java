package org.precedent.api.http;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.precedent.api.summary.table.Differential;
import org.precedent.api.summary.table.DifferentialRow;
import org.precedent.api.summary.table.Lift;

/** The JSON of what cases have beside how often the archive has it. */
record DifferentialAnswer(String scope, long archiveCases, List<RowAnswer> rows) {
    record RowAnswer(
            String finding,
            String name,
            List<Integer> cases,
            double similarityMass,
            @Nullable Long archiveCount,
            @Nullable LiftAnswer lift) {
        static RowAnswer of(DifferentialRow row) {
            return new RowAnswer(
                    row.finding(),
                    row.name(),
                    row.cases(),
                    row.similarityMass(),
                    row.archiveCount(),
                    row.lift() == null ? null : LiftAnswer.of(row.lift()));
        }
    }

    record LiftAnswer(double ratio, double low, double high) {
        static LiftAnswer of(Lift lift) {
            return new LiftAnswer(lift.ratio(), lift.low(), lift.high());
        }
    }

    static DifferentialAnswer of(Differential differential) {
        return new DifferentialAnswer(
                Differential.SCOPE,
                differential.archiveCases(),
                differential.rows().stream().map(RowAnswer::of).toList());
    }
}
