package org.precedent.api.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
import picocli.CommandLine;

/** What is found out before an archive is opened. */
final class EvalSummaryCommandTest {
    @TempDir
    Path folder;

    private final StringWriter err = new StringWriter();
    private String queries = "";

    @BeforeEach
    void write() throws IOException {
        queries = Files.writeString(folder.resolve("queries.tsv"), "q1\tlung\n").toString();
    }

    private int run(String... arguments) {
        CommandLine commandLine = Main.commandLine();
        commandLine.setOut(new PrintWriter(new StringWriter(), true));
        commandLine.setErr(new PrintWriter(err, true));
        List<String> all = new ArrayList<>(List.of("eval-summary"));
        all.addAll(List.of(arguments));
        return commandLine.execute(all.toArray(String[]::new));
    }

    private int measured(String... more) {
        List<String> all =
                new ArrayList<>(List.of("--data", folder.resolve("none").toString(), "--queries", queries));
        all.addAll(List.of(more));
        return run(all.toArray(String[]::new));
    }

    @Test
    void queriesAreNeeded() {
        assertEquals(ExitStatus.USAGE, run("--data", "x"));
        assertTrue(err.toString().contains("--queries"), err.toString());
    }

    @Test
    void rulesAskNoLanguageModel() {
        assertEquals(
                ExitStatus.USAGE,
                measured("--mode", "extractive", "--llm-url", "http://localhost:1", "--llm-model", "m"));
        assertTrue(err.toString().contains("leave out --llm-url"), err.toString());
    }

    @Test
    void whoWantsALanguageModelNamesOne() {
        assertEquals(ExitStatus.USAGE, measured("--mode", "generated"));
        assertTrue(err.toString().contains("needs --llm-url"), err.toString());
    }

    @Test
    void theSizeIsThatOfASearch() {
        assertEquals(ExitStatus.USAGE, measured("--size", "101"));
        assertTrue(err.toString().contains("--size is from 1 to 100"), err.toString());
    }

    @Test
    void anEarlierRunThatIsNoneIsFoundOutBeforeAnythingIsAsked() throws IOException {
        String other = Files.writeString(folder.resolve("secret.run"), "q1 Q0 secret-document 1 1 t\n")
                .toString();
        assertEquals(ExitStatus.FAILED, measured("--compare", other));
        assertTrue(err.toString().contains("is no run that eval-summary"), err.toString());
        assertFalse(err.toString().contains("secret-document"), err.toString());
    }

    @Test
    void anArchiveThatIsNotThereIsNamed() {
        assertEquals(ExitStatus.FAILED, measured());
        assertTrue(err.toString().contains("there is no archive at"), err.toString());
    }
}
