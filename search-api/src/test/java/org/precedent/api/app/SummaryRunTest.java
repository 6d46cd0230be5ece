package org.precedent.api.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.precedent.datasets.evaluation.PairedDifference;

final class SummaryRunTest {
    private static final SummaryRun.Settings SETTINGS = new SummaryRun.Settings("0", "auto", "tiny", "1", 10, "hybrid");

    @TempDir
    Path folder;

    private static MeasuredSummary query(String id, int supported, int dropped, double whole) {
        Map<String, Integer> reasons = dropped == 0 ? Map.of() : Map.of("side", dropped);
        return new MeasuredSummary(
                id,
                5,
                "aa",
                SummaryEnd.WRITTEN,
                "",
                supported,
                1,
                new TreeMap<>(reasons),
                0,
                new Citations(2, 4, 3, 2, 0.5),
                new MeasuredSummary.Times(3, whole / 2, whole),
                new MeasuredSummary.Tokens(100, 11, 500));
    }

    private static MeasuredSummary failed(String id) {
        return new MeasuredSummary(
                id,
                5,
                "aa",
                SummaryEnd.FAILED,
                "the language model did not finish in time",
                0,
                0,
                new TreeMap<>(),
                0,
                Citations.NONE,
                new MeasuredSummary.Times(3, null, 1000),
                MeasuredSummary.Tokens.UNKNOWN);
    }

    private static SummaryRun run(MeasuredSummary... queries) {
        return SummaryRun.of(SETTINGS, List.of(queries), 0, true);
    }

    private static String printed(SummaryRun run, @Nullable SummaryComparison comparison) {
        StringWriter out = new StringWriter();
        new SummaryScorePrinter(new PrintWriter(out, true)).print(run, comparison);
        return out.toString();
    }

    @Test
    void aRunIsReadAsItWasWritten() throws IOException {
        SummaryRun run = SummaryRun.of(SETTINGS, List.of(query("q1", 3, 1, 900), failed("q2")), 2, false);
        Path file = folder.resolve("run.json");
        SummaryRunFile.write(file, run);
        SummaryRunFile.write(file, run);
        assertEquals(run, SummaryRunFile.read(file));
        try (Stream<Path> all = Files.list(folder)) {
            assertEquals(List.of(file), all.toList());
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"kind\"|\"kindred\"",
                "\"end\" : \"written\"|\"end\" : \"secret\"",
                "\"cases\" : 5|\"cases\" : null",
                "\"settings\" : {|\"settings\" : null, \"secret\" : {",
                "\"citations\" : {|\"citations\" : null, \"secret\" : {",
                "\"weak\" : 1|\"secret\" : 1",
                "\"borneOut\" : 3|\"borneOut\" : 300",
                "\"search\" : 3.0|\"search\" : -3.0",
                "\"supported\" : 3,|",
                "}|"
            })
    void aFileThatWasChangedIsRefusedWithoutAWordOfIt(String part, @Nullable String other) throws IOException {
        Path file = folder.resolve("run.json");
        SummaryRunFile.write(file, run(query("q1", 3, 1, 900)));
        String text = Files.readString(file);
        assertTrue(text.contains(part), text);
        Files.writeString(file, text.replace(part, other == null ? "" : other));
        IOException refused = assertThrows(IOException.class, () -> SummaryRunFile.read(file));
        assertTrue(String.valueOf(refused.getMessage()).contains("is no run"), refused.toString());
        assertFalse(String.valueOf(refused.getMessage()).contains("secret"), refused.toString());
    }

    @Test
    void aRunOfAnotherVersionIsSaidToBeOne() throws IOException {
        Path file = folder.resolve("run.json");
        SummaryRunFile.write(file, run(query("q1", 3, 1, 900)));
        Files.writeString(file, Files.readString(file).replace("\"version\" : 1", "\"version\" : 2"));
        IOException refused = assertThrows(IOException.class, () -> SummaryRunFile.read(file));
        assertTrue(String.valueOf(refused.getMessage()).contains("another version"), refused.toString());
    }

    @Test
    void aRunIsNotWrittenToAFolderOrWhereThereIsNone() {
        SummaryRun run = run(query("q1", 3, 1, 900));
        assertThrows(IOException.class, () -> SummaryRunFile.write(folder, run));
        assertThrows(IOException.class, () -> SummaryRunFile.write(folder.resolve("none/run.json"), run));
    }

    @Test
    void countsAreAddedUpAndTimesAreRanked() {
        SummaryScores scores = new SummaryScores(run(query("q1", 3, 1, 900), query("q2", 1, 0, 500), failed("q3")));
        assertEquals(7, scores.claims());
        assertEquals(4, scores.supported());
        assertEquals(Map.of("side", 1), scores.dropped());
        assertEquals(new Citations(4, 8, 6, 4, 0.5), scores.citations());
        assertEquals(900, scores.time(SummaryFigure.WHOLE).orElseThrow().p50(), 1e-6);
        assertEquals(1000, scores.time(SummaryFigure.WHOLE).orElseThrow().p95(), 1e-6);
        assertEquals(20, scores.tokensPerSecond().orElseThrow(), 1e-9);
        assertEquals(Map.of("the language model did not finish in time", 1), scores.fallbacks());
        assertFalse(scores.isNeverAnswered());
        assertTrue(new SummaryScores(run(failed("q1"))).isNeverAnswered());
    }

    @Test
    void twoRunsAreComparedQueryByQuery() throws IOException {
        SummaryRun before = run(query("q1", 1, 2, 800), query("q2", 1, 0, 500), query("q4", 1, 0, 1));
        SummaryRun after = run(query("q1", 3, 0, 900), query("q2", 1, 0, 500), query("q3", 1, 0, 1));
        SummaryComparison comparison = SummaryComparison.of(after, before, 1);
        assertEquals(2, comparison.queries());
        assertEquals(2, comparison.unpaired());
        assertEquals(0, comparison.otherCases());
        PairedDifference passed =
                Objects.requireNonNull(comparison.differences().get(SummaryFigure.PASSED_SHARE));
        assertEquals((1 - 2.0 / 4) / 2, passed.difference().mean(), 1e-12);
        assertEquals(1, passed.wins());
        assertEquals(1, passed.ties());
        PairedDifference whole = Objects.requireNonNull(comparison.differences().get(SummaryFigure.WHOLE));
        assertEquals(50, whole.difference().mean(), 1e-9);
    }

    @Test
    void aFigureThatAQueryHasInOneRunAloneIsNotPaired() throws IOException {
        SummaryComparison comparison = SummaryComparison.of(run(failed("q1")), run(query("q1", 1, 0, 500)), 1);
        assertFalse(comparison.differences().containsKey(SummaryFigure.PRECISION));
        assertTrue(comparison.differences().containsKey(SummaryFigure.WHOLE));
        PairedDifference fallbacks =
                Objects.requireNonNull(comparison.differences().get(SummaryFigure.FALLBACKS));
        assertEquals(1, fallbacks.difference().mean(), 1e-12);
    }

    @Test
    void runsWithoutACommonQueryAreNotCompared() {
        assertThrows(
                IOException.class, () -> SummaryComparison.of(run(query("q1", 1, 0, 1)), run(query("q2", 1, 0, 1)), 1));
    }

    @Test
    void peopleReadTheReasonsInWords() throws IOException {
        SummaryRun run = run(query("q1", 3, 1, 900), failed("q2"));
        String printed = printed(run, SummaryComparison.of(run, run, 1));
        assertTrue(printed.contains("2 queries, written by tiny, of 10 hits at most"), printed);
        assertTrue(printed.contains("A cited report does not tell that side."), printed);
        assertTrue(printed.contains("3 of 4 cites of 2 shown claims"), printed);
        assertTrue(printed.contains("1  the language model did not finish in time"), printed);
        assertTrue(printed.contains("11 as the server counts, 20.0 a second"), printed);
        assertTrue(printed.contains("p 1.0000   more 0, less 0, equal 2"), printed);
    }

    @Test
    void ofARunByRuleNoClaimOfALanguageModelIsPrinted() {
        SummaryRun.Settings rules = new SummaryRun.Settings("0", "extractive", "", "", 10, "hybrid");
        MeasuredSummary one = new MeasuredSummary(
                "q1",
                5,
                "aa",
                SummaryEnd.BY_RULE,
                "",
                0,
                0,
                new TreeMap<>(),
                0,
                Citations.NONE,
                new MeasuredSummary.Times(3, null, 4),
                MeasuredSummary.Tokens.UNKNOWN);
        String printed = printed(SummaryRun.of(rules, List.of(one), 0, true), null);
        assertTrue(printed.contains("1 query, written by rules"), printed);
        assertTrue(printed.contains("whole summary        p50 4.0 ms"), printed);
        assertFalse(printed.contains("claim"), printed);
        assertFalse(printed.contains("tokens"), printed);
    }
}
