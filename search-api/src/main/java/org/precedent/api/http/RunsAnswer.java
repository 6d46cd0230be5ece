package org.precedent.api.http;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.precedent.api.quality.PastRuns;

/** The JSON of the latest runs of an ingest. */
record RunsAnswer(long pending, List<RunAnswer> runs) {
    record RunAnswer(
            long number, String began, long cases, @Nullable String lastCase, List<PastRuns.Refused> refused) {
        static RunAnswer of(PastRuns.Told run) {
            return new RunAnswer(
                    run.number(),
                    run.began().toString(),
                    run.cases(),
                    run.lastCase() == null ? null : run.lastCase().toString(),
                    run.refused());
        }
    }

    static RunsAnswer of(PastRuns runs) {
        return new RunsAnswer(
                runs.pending(), runs.runs().stream().map(RunAnswer::of).toList());
    }
}
