package org.precedent.datasets.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ComparisonTest {
    @TempDir
    Path folder = Path.of("");

    @Test
    void winsLossesTiesAndTheDifferenceAreThoseOfTheQueries() throws IOException {
        Qrels qrels = Qrels.read(
                Files.writeString(folder.resolve("qrels"), "q1 0 a 1\nq2 0 a 1\nq3 0 a 1\nq4 0 a 1\nq5 0 a 0\n"));
        Run one = run("q1:a", "q2:a", "q3:x,a", "q4:x,a");
        Run other = run("q1:x,a", "q2:x,a", "q3:a", "q4:x,a");
        Comparison comparison =
                Comparison.of(Evaluation.of(one, qrels, 7), Evaluation.of(other, qrels, 7), Metric.RECIPROCAL_RANK, 7);
        assertEquals(2, comparison.wins());
        assertEquals(1, comparison.losses());
        assertEquals(1, comparison.ties());
        assertEquals((0.5 + 0.5 - 0.5) / 4, comparison.difference().mean(), 1e-12);
        // Signs of three halves: every one of the 8 sums, 1.5, 0.5, -0.5 or -1.5, is at least as far as 0.5.
        assertEquals(1, comparison.p(), 1e-12);
    }

    @Test
    void whenAllOfFiveDifferencesPointOneWayTwoDealsOf32AreAsFar() {
        assertEquals(2.0 / 32, SignFlips.p(new double[] {0.1, 0.2, 0.3, 0.1, 0.2}, 7), 1e-12);
    }

    @Test
    void queriesWithoutADifferenceChangeNothing() {
        double[] many = new double[1000];
        many[3] = 0.5;
        many[700] = 0.25;
        assertEquals(SignFlips.p(new double[] {0.5, 0.25}, 7), SignFlips.p(many, 7), 1e-12);
        assertEquals(1, SignFlips.p(new double[1000], 7), 1e-12);
        assertEquals(1, SignFlips.p(new double[0], 7), 1e-12);
    }

    @Test
    void dealsOfManyDifferencesComeNearToWhatAllDealsGive() {
        // 20 equal differences, 15 of them up: a mean as far needs 15 or more, or 5 or fewer, of 20 fair coins.
        double[] differences = new double[20];
        Arrays.fill(differences, 0, 15, 0.1);
        Arrays.fill(differences, 15, 20, -0.1);
        double all = 2 * (15504 + 4845 + 1140 + 190 + 20 + 1) / (double) (1 << 20);
        assertEquals(all, SignFlips.p(differences, 7), 0.003);
    }

    @Test
    void aGreatDifferenceOverManyQueriesIsNeverOfProbabilityZero() {
        double[] differences = new double[200];
        Arrays.fill(differences, 0.3);
        double p = SignFlips.p(differences, 7);
        assertTrue(p > 0 && p < 1e-4, "p is " + p);
    }

    @Test
    void runsJudgedOverOtherQueriesAreNotCompared() throws IOException {
        Qrels qrels = Qrels.read(Files.writeString(folder.resolve("qrels"), "q1 0 a 1\nq2 0 a 1\n"));
        Evaluation two = Evaluation.of(run("q1:a"), qrels, 7);
        Evaluation fewer = Evaluation.of(run("q1:a"), qrels.only("q1"::equals), 7);
        assertThrows(IllegalArgumentException.class, () -> Comparison.of(two, fewer, Metric.NDCG_AT_10, 7));
    }

    /** Queries with their documents, the best first. */
    private static Run run(String... queries) {
        Run run = new Run();
        for (String query : queries) {
            int colon = query.indexOf(':');
            List<String> documents = Arrays.asList(query.substring(colon + 1).split(",", -1));
            run.add(
                    query.substring(0, colon),
                    documents.stream()
                            .map(document -> new Run.Entry(document, -documents.indexOf(document)))
                            .toList());
        }
        return run;
    }
}
