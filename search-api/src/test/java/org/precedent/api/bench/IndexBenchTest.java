package org.precedent.api.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.precedent.index.InMemoryEngine;
import org.precedent.index.report.ReportParser;

final class IndexBenchTest {
    private static final int CASES = 1_000;
    private static final int QUERIES = 1;

    private static List<String> lines(InMemoryEngine engine) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        IndexBenchOptions options = new IndexBenchOptions(Path.of("bench"), CASES, 16, 2, 2, 250, QUERIES, 1);
        BenchTable table = new BenchTable(new PrintStream(out, true, StandardCharsets.UTF_8));
        new IndexBench(engine, ReportParser::parse, options, table).run();
        return out.toString(StandardCharsets.UTF_8).lines().toList();
    }

    @Test
    void anArchiveIsBuiltOnceAndWhoeverLooksAtEveryVectorFindsAllThatIsNearest() throws IOException {
        InMemoryEngine engine = new InMemoryEngine();
        assertTrue(lines(engine).getFirst().startsWith("built in "));
        List<String> again = lines(engine);
        assertTrue(
                again.getFirst().startsWith("1000 cases, 2000 image and 2000 passage vectors of 16"), again.toString());
        List<String> nearest =
                again.stream().filter(line -> line.startsWith("nearest 10,")).toList();
        assertEquals(1 + GeneratedCases.PER_MILLE.size(), nearest.size());
        assertTrue(nearest.stream().allMatch(line -> line.endsWith("1.0000")), nearest.toString());
    }

    @Test
    void anArchiveTooSmallToMeasureIsRefused() {
        assertThrows(
                IllegalArgumentException.class, () -> new IndexBenchOptions(Path.of("bench"), 10, 16, 2, 2, 1, 1, 1));
    }
}
