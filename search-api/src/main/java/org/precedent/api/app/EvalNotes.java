package org.precedent.api.app;

import java.util.ArrayList;
import java.util.List;
import org.precedent.datasets.evaluation.Coverage;

/** What of the judgements was not put to the test, in sentences. */
final class EvalNotes {
    private EvalNotes() {}

    static List<String> of(Coverage coverage) {
        List<String> notes = new ArrayList<>();
        String judged = Counted.of(coverage.judged(), "judged document");
        if (coverage.missing() != null) {
            notes.add(judged + ", " + coverage.missing() + " of them not in this archive, which count as not found");
        } else {
            notes.add(judged);
        }
        if (coverage.judgedNotAsked() > 0) {
            notes.add(queries(coverage.judgedNotAsked(), "judged ")
                    + " not asked or without an answer in the run, which score 0");
        }
        if (coverage.askedNotJudged() > 0) {
            notes.add(queries(coverage.askedNotJudged(), "")
                    + " asked without a relevant document in the qrels, which count in no figure");
        }
        return notes;
    }

    private static String queries(int number, String which) {
        return number + " " + which + (number == 1 ? "query" : "queries");
    }
}
