package org.precedent.api.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class FailuresTest {

    private static String told(Exception failure) {
        StringWriter told = new StringWriter();
        CommandLine command = Main.commandLine().setErr(new PrintWriter(told, true));
        new Failures().handleExecutionException(failure, command, command.parseArgs());
        return told.toString().strip();
    }

    @Test
    void aFullDiskIsSaidToBeFull() {
        String advice = "precedent: there is no room left on a disk; make room and run this again (";
        assertEquals(
                advice + "a/b: No space left on device)",
                told(new FileSystemException("a/b", null, "No space left on device")));
        assertEquals(
                advice + "c cannot be made)",
                told(new IOException("c cannot be made", new IOException("No space left on device"))));
    }

    @Test
    void aFileThatIsNotThereIsNamedOnceWithTheOptionThatNamedIt() {
        Path none = Path.of("none", "q.tsv");
        for (String[] asked : new String[][] {
            {"eval", "--queries", "q", "--data", "d", "--qrels"},
            {"eval", "--run-in", "r", "--qrels"},
            {"eval-summary", "--data", "d", "--queries"},
            {"ingest", "--data", "d"},
            {"encode", "--image", "i", "--labels"},
            {"collection", "import", "--data", "d"},
            {"bench", "queries", "--data", "d", "--queries"}
        }) {
            String[] whole = Arrays.copyOf(asked, asked.length + 1);
            whole[asked.length] = none.toString();
            StringWriter err = new StringWriter();
            CommandLine command = Main.commandLine().setErr(new PrintWriter(err, true));

            assertEquals(ExitStatus.FAILED, command.execute(whole), () -> String.join(" ", whole));
            String last = asked[asked.length - 1].startsWith("--") ? asked[asked.length - 1] : "";
            String told = err.toString().strip();
            assertTrue(told.startsWith("precedent: there is no file " + none + "; give " + last), told);
            assertTrue(told.endsWith(" one that is there"), told);
        }
    }

    @Test
    void aFolderInThePlaceOfAFileIsSaidToBeOne(@TempDir Path folder) {
        for (List<String> asked : List.of(
                List.of("eval", "--run-in", "x", "--qrels"),
                List.of("eval-summary", "--data", "d", "--queries"),
                List.of("encode", "--image", "x", "--labels"))) {
            List<String> whole = new ArrayList<>(asked);
            whole.add(folder.toString());
            StringWriter err = new StringWriter();
            Main.commandLine().setErr(new PrintWriter(err, true)).execute(whole.toArray(String[]::new));

            assertEquals(
                    "precedent: " + folder + " is a folder; name a file",
                    err.toString().strip());
        }
    }

    @Test
    void aFileThatMayNotBeReadIsNotSaidToBeMissing() {
        assertEquals("precedent: no permission for a/b", told(new AccessDeniedException("a/b")));
    }
}
