package org.precedent.api.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

final class EvalCommandTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeEach
    void write() throws IOException {
        file("qrels", "q1 0 a 1\nq2 0 b 1\nq3 0 c 1\n");
        file("one.run", "q1 Q0 a 1 2 t\nq2 Q0 x 1 2 t\nq2 Q0 b 2 1 t\n");
        file("other.run", "q1 Q0 x 1 2 t\nq1 Q0 a 2 1 t\nq2 Q0 x 1 2 t\nq2 Q0 b 2 1 t\n");
        file("queries.jsonl", "{\"id\":\"q1\",\"text\":\"<b>lung\",\"subgroup\":{\"sex\":\"F\"}}\n");
    }

    @Test
    void aRunFileIsJudgedWithoutAnArchive() throws IOException {
        assertEquals(ExitStatus.DONE, eval("--run-in", at("one.run"), "--json"));
        JsonNode result = JSON.readTree(out.toString());
        assertEquals(3, result.get("queries").asInt());
        assertEquals(0.5, result.at("/metrics/mrr/mean").asDouble(), 1e-12);
        assertEquals(1, result.at("/coverage/judgedNotAsked").asInt());
        assertEquals(3, result.at("/coverage/judged").asInt());
        assertTrue(result.at("/coverage/missing").isNull());
    }

    @Test
    void theDifferenceToAnotherRunIsTold() throws IOException {
        assertEquals(ExitStatus.DONE, eval("--run-in", at("one.run"), "--compare", at("other.run"), "--json"));
        JsonNode mrr = JSON.readTree(out.toString()).at("/comparison/mrr");
        assertEquals(0.5 / 3, mrr.at("/difference/mean").asDouble(), 1e-12);
        assertEquals(1, mrr.get("wins").asInt());
        assertEquals(0, mrr.get("losses").asInt());
        assertEquals(2, mrr.get("ties").asInt());
        assertEquals(1, mrr.get("p").asDouble(), 1e-12);
    }

    @Test
    void whatWasNotPutToTheTestIsPrinted() {
        assertEquals(ExitStatus.DONE, eval("--run-in", at("one.run"), "--queries", at("queries.jsonl")));
        assertTrue(out.toString().contains("1 judged query not asked"), out.toString());
        assertTrue(out.toString().contains("query sex = F: 1 queries *"), out.toString());
    }

    @Test
    void thePageHoldsTheQueriesEscaped() throws IOException {
        Path page = folder.resolve("page.html");
        assertEquals(
                ExitStatus.DONE,
                eval("--run-in", at("one.run"), "--queries", at("queries.jsonl"), "--html", page.toString()));
        assertTrue(Files.readString(page).contains("&lt;b&gt;lung"));
    }

    @Test
    void imagePathsInAFileOfWordsAreRefusedBeforeAnythingIsAsked() throws IOException {
        file("queries.tsv", "q1\timages/secret.png\n");
        assertEquals(ExitStatus.FAILED, eval("--data", folder.toString(), "--queries", at("queries.tsv")));
        assertTrue(err.toString().contains(".jsonl"), err.toString());
        assertFalse(err.toString().contains("secret"), err.toString());
        assertEquals("", out.toString());
    }

    @Test
    void queriesThatNobodyJudgedAreAFailureAndNoZero() throws IOException {
        file("queries.tsv", "other\tlung\n");
        assertEquals(ExitStatus.FAILED, eval("--data", folder.toString(), "--queries", at("queries.tsv")));
        assertTrue(err.toString().contains("ids do not meet"), err.toString());
    }

    @Test
    void aRunOfOtherQueriesIsAFailureAndNoZero() throws IOException {
        file("stranger.run", "other Q0 a 1 1 t\n");
        assertEquals(ExitStatus.FAILED, eval("--run-in", at("stranger.run")));
        assertEquals(ExitStatus.FAILED, eval("--run-in", at("one.run"), "--compare", at("stranger.run")));
    }

    @Test
    void qrelsWithoutARelevantDocumentAreAFailure() throws IOException {
        file("qrels", "q1 0 a 0\n");
        assertEquals(ExitStatus.FAILED, eval("--run-in", at("one.run")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"--exact", "--latency", "--data=.", "--run=x", "--ranking=text", "--documents=image"})
    void whatNeedsAnArchiveDoesNotGoWithARun(String option) {
        assertEquals(ExitStatus.USAGE, eval("--run-in", at("one.run"), option));
    }

    @Test
    void withNothingToJudgeTheOptionsAreNamed() {
        assertEquals(ExitStatus.USAGE, eval());
        assertTrue(err.toString().contains("--run-in"), err.toString());
    }

    private int eval(String... arguments) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        List<String> all = new ArrayList<>(List.of("eval", "--qrels", at("qrels")));
        all.addAll(List.of(arguments));
        CommandLine command =
                Main.commandLine().setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));
        return command.execute(all.toArray(String[]::new));
    }

    private String at(String name) {
        return folder.resolve(name).toString();
    }

    private void file(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }
}
