package org.precedent.datasets.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class EvaluationTest {
    private static final Map<String, Integer> GRADES = Map.of("a", 2, "b", 1, "c", 0, "d", 1);
    private static final List<String> RANKING = List.of("c", "b", "x", "a");

    @TempDir
    Path folder = Path.of("");

    @Test
    void nDcgTakesTheGradeAsGainAndTheRankAsDiscount() {
        double dcg = 1 / log2(3) + 2 / log2(5);
        double ideal = 2 + 1 / log2(3) + 1 / log2(4);
        assertEquals(dcg / ideal, Metric.NDCG_AT_10.of(RANKING, GRADES), 1e-12);
    }

    @Test
    void averagePrecisionCountsWhatWasNeverFound() {
        assertEquals((1.0 / 2 + 2.0 / 4) / 3, Metric.AVERAGE_PRECISION.of(RANKING, GRADES), 1e-12);
    }

    @Test
    void precisionRecallAndReciprocalRankFollowTheirDefinitions() {
        assertEquals(0, Metric.PRECISION_AT_1.of(RANKING, GRADES), 1e-12);
        assertEquals(0.4, Metric.PRECISION_AT_5.of(RANKING, GRADES), 1e-12);
        assertEquals(0.2, Metric.PRECISION_AT_10.of(RANKING, GRADES), 1e-12);
        assertEquals(2.0 / 3, Metric.RECALL_AT_10.of(RANKING, GRADES), 1e-12);
        assertEquals(0.5, Metric.RECIPROCAL_RANK.of(RANKING, GRADES), 1e-12);
    }

    @Test
    void aQueryThatTheRunDoesNotAnswerScoresNothing() throws IOException {
        Qrels qrels = qrels("q1 0 a 1\nq2 0 b 1\n");
        Run run = new Run();
        run.add("q1", List.of(new Run.Entry("a", 1)));
        Evaluation evaluation = Evaluation.of(run, qrels, 7);
        assertEquals(2, evaluation.queries());
        assertEquals(0.5, evaluation.get(Metric.RECIPROCAL_RANK).mean(), 1e-12);
    }

    @Test
    void theIntervalHoldsTheMeanAndTheSameSeedRepeatsIt() throws IOException {
        Qrels qrels = qrels("q1 0 a 1\nq2 0 b 1\nq3 0 c 1\nq4 0 d 1\n");
        Run run = new Run();
        run.add("q1", List.of(new Run.Entry("a", 1)));
        run.add("q2", List.of(new Run.Entry("x", 2), new Run.Entry("b", 1)));
        Evaluation once = Evaluation.of(run, qrels, 7);
        Interval interval = once.get(Metric.RECIPROCAL_RANK);
        assertTrue(interval.low() < interval.mean() && interval.mean() < interval.high());
        assertEquals(once, Evaluation.of(run, qrels, 7));
    }

    @Test
    void aRunFileHasTheSixFieldsOfTrec() throws IOException {
        Run run = new Run();
        run.add("q1", List.of(new Run.Entry("a", 1.5), new Run.Entry("b", 0.25)));
        Path file = folder.resolve("run");
        run.write(file, "precedent");
        assertEquals(List.of("q1 Q0 a 1 1.5 precedent", "q1 Q0 b 2 0.25 precedent"), Files.readAllLines(file));
    }

    @Test
    void aBrokenLineIsNamed() throws IOException {
        IOException judgement = assertThrows(IOException.class, () -> qrels("q1 0 a 1\nq1 0 a\n"));
        assertTrue(judgement.toString().contains("line 2"));
        Path queries = Files.writeString(folder.resolve("queries"), "q1\tlung\nq2 no tab\n");
        IOException query = assertThrows(IOException.class, () -> Query.read(queries));
        assertTrue(query.toString().contains("line 2"));
    }

    private Qrels qrels(String text) throws IOException {
        return Qrels.read(Files.writeString(folder.resolve("qrels"), text));
    }

    private static double log2(double x) {
        return Math.log(x) / Math.log(2);
    }
}
