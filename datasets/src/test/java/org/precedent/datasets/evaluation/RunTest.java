package org.precedent.datasets.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class RunTest {
    @TempDir
    Path folder = Path.of("");

    @Test
    void equalScoresAreWrittenInFallingOrderSoThatTrecEvalSeesTheSameRanks() throws IOException {
        Run run = new Run();
        List<Run.Entry> equals = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            equals.add(new Run.Entry("document-" + i, i < 50 ? 1 / 61.0 : 0));
        }
        run.add("q1", equals);
        Path file = folder.resolve("run");
        run.write(file, "tag");
        float above = Float.POSITIVE_INFINITY;
        for (String line : Files.readAllLines(file)) {
            float score = Float.parseFloat(line.split(" ", -1)[4]);
            assertTrue(score < above, line);
            above = score;
        }
        assertEquals(run.ranking("q1"), Run.read(file).ranking("q1"));
    }

    @Test
    void scoresThatOnlyDoublesTellApartStayInOrderAsFloats() throws IOException {
        Run run = new Run();
        run.add("q", List.of(new Run.Entry("a", 1 + 1e-12), new Run.Entry("b", 1), new Run.Entry("c", 1 - 1e-12)));
        run.write(folder.resolve("run"), "tag");
        assertEquals(List.of("a", "b", "c"), Run.read(folder.resolve("run")).ranking("q"));
    }

    @Test
    void aQueryWithoutAnAnswerIsNotInTheFile() throws IOException {
        Run run = new Run();
        run.add("q1", List.of());
        run.add("q2", List.of(new Run.Entry("a", 1)));
        run.write(folder.resolve("run"), "tag");
        assertEquals(List.of("q2 Q0 a 1 1.0 tag"), Files.readAllLines(folder.resolve("run")));
        assertTrue(run.queries().contains("q1"), "it was asked");
    }

    @ParameterizedTest
    @ValueSource(strings = {"my tag", "my\ttag", "", "#tag", "my\u00A0tag"})
    void aTagThatWouldBreakALineIsRefusedBeforeAnythingIsWritten(String tag) {
        Run run = new Run();
        run.add("q", List.of(new Run.Entry("a", 1)));
        Path file = folder.resolve("run");
        assertThrows(IllegalArgumentException.class, () -> run.write(file, tag));
        assertFalse(Files.exists(file));
    }

    @Test
    void theScoreRanksAndNotTheRankOrTheLine() throws IOException {
        Run run = read("q1 Q0 low 1 0.1 t\n\n# a comment\nq1\tQ0\thigh\t2\t9e-1\tt\nq2 Q0 x 1 -3 t\n");
        assertEquals(List.of("high", "low"), run.ranking("q1"));
        assertEquals(List.of("x"), run.ranking("q2"));
    }

    @Test
    void ofEqualScoresTheLastIdByBytesComesFirst() throws IOException {
        Run run = read("q Q0 Z 1 1 t\nq Q0 a 2 1 t\nq Q0 é 3 1 t\nq Q0 aa 4 1 t\n");
        assertEquals(List.of("é", "aa", "a", "Z"), run.ranking("q"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "q Q0 secret 1 0.5",
                "q Q0 secret 1 0.5 tag more",
                "q Q0 secret 1 high tag",
                "q Q0 secret 1 NaN tag",
                "q Q0 secret 1 1e999 tag",
                "q Q0 a 2 0.4 tag",
                "secret"
            })
    void aLineThatIsNoAnswerIsNamedWithoutItsContent(String line) {
        IOException wrong = assertThrows(IOException.class, () -> read("q Q0 a 1 0.5 tag\n" + line + "\n"));
        assertTrue(wrong.toString().contains("line 2"), wrong.toString());
        assertFalse(wrong.toString().contains("secret"), wrong.toString());
    }

    @Test
    void anEmptyRunIsNoRun() {
        assertThrows(IOException.class, () -> read("# nothing\n"));
    }

    @Test
    void aDocumentTwiceInARankingIsRefused() {
        List<Run.Entry> twice = List.of(new Run.Entry("a", 2), new Run.Entry("a", 1));
        assertThrows(IllegalArgumentException.class, () -> new Run().add("q", twice));
    }

    private Run read(String text) throws IOException {
        return Run.read(Files.writeString(folder.resolve("given"), text));
    }
}
