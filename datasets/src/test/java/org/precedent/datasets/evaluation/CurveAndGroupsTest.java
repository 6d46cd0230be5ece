package org.precedent.datasets.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class CurveAndGroupsTest {
    @TempDir
    Path folder = Path.of("");

    @Test
    void precisionAtARecallIsTheBestThatComesWithAtLeastThatRecall() throws IOException {
        // Found at ranks 2 and 3 of three: precision 1/2 at recall 1/3, then 2/3 at recall 2/3; the last never.
        PrecisionRecall curve = PrecisionRecall.of(run("q", "x", "a", "b", "y"), qrels("q 0 a 1\nq 0 b 2\nq 0 c 1\n"));
        for (int level = 0; level <= 6; level++) {
            assertEquals(2.0 / 3, curve.precision().get(level), 1e-12);
        }
        for (int level = 7; level <= 10; level++) {
            assertEquals(0, curve.precision().get(level), 1e-12);
        }
    }

    @Test
    void aPerfectAnswerHasThePrecisionOneAtEveryLevelForAnyNumberOfRelevantDocuments() throws IOException {
        for (int relevant = 1; relevant <= 40; relevant++) {
            List<String> documents =
                    IntStream.range(0, relevant).mapToObj(i -> "d" + i).toList();
            StringBuilder judged = new StringBuilder();
            documents.forEach(document -> judged.append("q 0 ").append(document).append(" 1\n"));
            Run run = run("q", documents.toArray(String[]::new));
            assertEquals(
                    1,
                    PrecisionRecall.of(run, qrels(judged.toString()))
                            .precision()
                            .getLast(),
                    1e-12);
        }
    }

    @Test
    void judgedButNotAskedAndAskedButNotJudgedAreCounted() throws IOException {
        Qrels qrels = qrels("q1 0 a 1\nq2 0 b 1\nq3 0 c 0\n");
        Coverage coverage = Coverage.of(Set.of("q1", "q3", "q4"), qrels, 2);
        assertEquals(new Coverage(1, 2, 3, 2), coverage);
    }

    @Test
    void theQueriesOfAGroupCountInItAsTheyStand() throws IOException {
        Qrels qrels = qrels("q1 0 a 1\nq2 0 a 1\nq3 0 a 1\n");
        Run run = run("q1", "a");
        run.add("q2", List.of(new Run.Entry("x", 1), new Run.Entry("a", 0)));
        Evaluation evaluation = Evaluation.of(run, qrels, 7);
        List<Subgroup> groups = Subgroups.ofQueries(
                evaluation, Map.of("q1", Map.of("sex", "F"), "q2", Map.of("sex", "F"), "q3", Map.of("age", "old")), 7);
        Subgroup women = group(groups, "sex", "F");
        assertEquals(2, women.evaluation().queries());
        assertEquals(0.75, women.evaluation().get(Metric.RECIPROCAL_RANK).mean(), 1e-12);
        assertTrue(women.few());
        assertEquals(1, group(groups, "sex", Subgroups.UNKNOWN).evaluation().queries());
        assertEquals(2, group(groups, "age", Subgroups.UNKNOWN).evaluation().queries());
    }

    @Test
    void theDocumentsOfAGroupAreRankedAmongThemselves() throws IOException {
        Qrels qrels = qrels("q1 0 ct 1\nq1 0 cr 1\nq2 0 cr 1\nq3 0 gone 1\n");
        Run run = run("q1", "cr", "other", "ct");
        List<Subgroup> groups = Subgroups.ofDocuments(
                run,
                qrels,
                Map.of(
                        "ct",
                        Map.of("modality", "CT"),
                        "cr",
                        Map.of("modality", "CR"),
                        "other",
                        Map.of("modality", "CR")),
                7);
        Evaluation ct = group(groups, "modality", "CT").evaluation();
        assertEquals(1, ct.queries());
        assertEquals(1, ct.get(Metric.RECIPROCAL_RANK).mean(), 1e-12);
        assertEquals(2, group(groups, "modality", "CR").evaluation().queries());
        assertEquals(2, groups.size());
    }

    @Test
    void rareValuesShareTheLastGroup() throws IOException {
        Map<String, Map<String, String>> properties = new HashMap<>();
        StringBuilder judged = new StringBuilder();
        for (int i = 0; i < 100; i++) {
            properties.put("q" + i, Map.of("site", "site" + i));
            judged.append('q').append(i).append(" 0 a 1\n");
        }
        Evaluation evaluation = Evaluation.of(new Run(), qrels(judged.toString()), 7);
        List<Subgroup> groups = Subgroups.ofQueries(evaluation, properties, 7);
        assertEquals(Subgroups.MOST, groups.size());
        assertEquals(
                100,
                groups.stream().mapToInt(group -> group.evaluation().queries()).sum());
    }

    @Test
    void percentilesAreByNearestRank() {
        List<Duration> times =
                IntStream.rangeClosed(1, 20).mapToObj(Duration::ofMillis).toList();
        assertEquals(new Latency(20, 10, 19), Latency.of(times));
        assertEquals(new Latency(1, 3, 3), Latency.of(List.of(Duration.ofMillis(3))));
        assertThrows(IllegalArgumentException.class, () -> Latency.of(List.of()));
    }

    @Test
    void approximateRecallIsTheShareOfTheExactTen() {
        Run exact = run("q1", "a", "b");
        exact.add("q2", List.of(new Run.Entry("c", 1)));
        exact.add("q3", List.of());
        Run approximate = run("q1", "b", "x");
        assertEquals(0.25, OverlapAtTen.of(approximate, exact, 7).mean(), 1e-12);
    }

    @Test
    void aDocumentWithTwoGradesForOneQueryIsRefused() {
        IOException refused =
                assertThrows(IOException.class, () -> qrels("q 0 secret 1\nq 0 secret 1\nq 0 secret 2\n"));
        assertTrue(refused.toString().contains("line 3"), refused.toString());
        assertFalse(refused.toString().contains("secret"), refused.toString());
    }

    private static Subgroup group(List<Subgroup> groups, String property, String value) {
        return groups.stream()
                .filter(group ->
                        group.property().equals(property) && group.value().equals(value))
                .findFirst()
                .orElseThrow();
    }

    private Qrels qrels(String text) throws IOException {
        return Qrels.read(Files.writeString(folder.resolve("qrels"), text));
    }

    private static Run run(String query, String... documents) {
        Run run = new Run();
        run.add(
                query,
                Stream.of(documents)
                        .map(document ->
                                new Run.Entry(document, -List.of(documents).indexOf(document)))
                        .toList());
        return run;
    }
}
