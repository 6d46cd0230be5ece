package org.precedent.api.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.precedent.api.query.Ranking;
import org.precedent.datasets.evaluation.EvaluationReport;
import org.precedent.datasets.evaluation.PromisedAnswer;
import org.precedent.datasets.evaluation.Qrels;
import org.precedent.datasets.evaluation.Query;
import org.precedent.datasets.evaluation.Run;
import org.precedent.index.CaseIndex;

/**
 * Puts the queries of a test collection to an archive.
 *
 * @param data the archive
 * @param ranking which comparisons count
 * @param documents what is found: cases, or images
 * @param exact whether to ask once more with every vector scored
 * @param latency whether to ask once more to take the time
 */
record EvalArchive(Path data, ModelOption model, Ranking ranking, Documents documents, boolean exact, boolean latency) {
    private static final int DEPTH = 100;

    /** As many as a page of hits has. */
    private static final int PAGE = 10;

    /** What qrels judge. */
    enum Documents {
        CASE("case"),
        IMAGE("image");

        private final String word;

        Documents(String word) {
            this.word = word;
        }

        @Override
        public String toString() {
            return word;
        }
    }

    /**
     * Asks all queries.
     *
     * @throws IOException if the archive cannot be read, nothing judged is in it, or no query could be asked
     */
    EvalAnswers ask(List<Query> queries, Qrels qrels) throws IOException {
        try (Workbench workbench = Workbench.toRead(data, model);
                CaseIndex index = workbench.index()) {
            JudgedDocuments judged = judged(qrels, workbench, index);
            int all = qrels.documents().size();
            if (judged.missing() == all) {
                throw new IOException("none of the " + all + " judged " + documents + "s is in this archive: the qrels"
                        + " name documents as the source does, or belong to another archive");
            }
            QueryAsking asking = new QueryAsking(queries, workbench.archive().pseudonyms(), ranking);
            Run run = asking.ask(workbench.search(index), DEPTH, judged);
            List<QueryAsking.Refusal> refused = asking.refused();
            List<PromisedAnswer> promised = asking.promised();
            if (refused.size() == queries.size()) {
                throw new IOException("no query could be asked; the first, in line "
                        + refused.getFirst().line() + " of the queries: "
                        + refused.getFirst().why());
            }
            EvalAnswers.@Nullable Exactness exactness = exact ? exactness(asking, workbench, index, judged) : null;
            // A new search has an empty cache, so that every query is encoded.
            EvaluationReport.@Nullable Timing timing = latency ? asking.time(workbench.search(index), PAGE) : null;
            return new EvalAnswers(run, judged.missing(), judged.properties(), refused, exactness, timing, promised);
        }
    }

    private JudgedDocuments judged(Qrels qrels, Workbench workbench, CaseIndex index) throws IOException {
        return switch (documents) {
            case CASE -> new JudgedCases(qrels, workbench.archive().pseudonyms(), index);
            case IMAGE -> new JudgedImages(qrels, workbench.archive().pseudonyms(), workbench.record());
        };
    }

    private static EvalAnswers.Exactness exactness(
            QueryAsking asking, Workbench workbench, CaseIndex index, JudgedDocuments judged) throws IOException {
        Run approximate = asking.ask(workbench.search(index), PAGE, judged);
        Run exact = asking.ask(workbench.search(new ExactIndex(index)), PAGE, judged);
        return new EvalAnswers.Exactness(approximate, exact);
    }
}
