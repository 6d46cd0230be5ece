package org.precedent.api.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** Whoever typed options is told of options, and not of the API's fields. */
final class OptionNamesTest {
    private static String told(String message, String... typed) {
        CommandLine command = Main.commandLine();
        CommandLine last = command.parseArgs(typed).asCommandLineList().getLast();
        return new OptionNames(last.getCommandSpec()).inWords(message);
    }

    private static String failed(String... typed) {
        StringWriter err = new StringWriter();
        Main.commandLine().setErr(new PrintWriter(err, true)).execute(typed);
        return err.toString().strip();
    }

    @Test
    void aPartOfTheSearchIsCalledByTheOptionThatBroughtIt() {
        String unknown = "parts[1].caseId names no case of this archive: take the id from a hit";
        String said = " names no case of this archive: take the id from a hit";
        assertEquals("--case" + said, told(unknown, "search", "--data", "d", "--case", "a", "--text", "t"));
        assertEquals("--not-case" + said, told(unknown, "search", "--data", "d", "--not-case", "a", "--text", "t"));
        assertEquals("number 2 of --case" + said, told(unknown, "list", "--data", "d", "--case", "a", "--case", "b"));
        assertEquals(
                "--less" + said,
                told("feedback.less[0]" + said, "summarise", "--data", "d", "--less", "a", "--text", "t"));
    }

    @Test
    void columnsAndOrdersAreCalledByTheirOptions() {
        assertEquals(
                "precedent: number 2 of --columns names no column; known are",
                failed("list", "--data", "d", "--columns", "caseId,nothing").split(" rank", 2)[0]);
        assertEquals(
                "precedent: --sort must be relevance, date or age", failed("list", "--data", "d", "--sort", "size"));
        assertEquals(
                "precedent: --order must be descending or ascending", failed("list", "--data", "d", "--order", "up"));
    }

    @Test
    void filtersAreCalledAsTheyWereTyped() {
        String finding = "filter.finding names no finding that reports are read for";
        assertEquals(
                "--filter finding=... names no finding that reports are read for",
                told(finding, "search", "--data", "d", "--filter", "finding=x"));
        assertEquals(
                "--filter-json: finding names no finding that reports are read for",
                told(finding, "search", "--data", "d", "--filter-json", "{}"));
        assertEquals(
                "precedent: --filter-json: or[0].modality is an empty list; name a value, or leave the field out",
                failed("list", "--data", "d", "--filter-json", "{\"or\":[{\"modality\":[]}]}"));
    }

    @Test
    void aRangeThatRunsBackwardsIsNamedWithWhatToDo() {
        for (String range : new String[] {
            "age=60..50", "studyDate=2021-01-01..2020-01-01", "attribute.x=4..2", "attribute.x=2021-01-01..2020-01-01"
        }) {
            String key = range.substring(0, range.indexOf('='));
            assertEquals(
                    "precedent: --filter " + key + " runs backwards; write the smaller end first",
                    failed("list", "--data", "d", "--filter", range));
        }
    }

    @Test
    void whatIsWrongWithAFileIsSaidWithItsOptionAndTheWayOut(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve("scan.txt"), "no image");
        IllegalArgumentException none = new IllegalArgumentException("unused");
        assertEquals("unused", told(String.valueOf(none.getMessage()), "encode", "--image", file.toString()));
        CommandLine command = Main.commandLine();
        CommandLine last = command.parseArgs("encode", "--image", file.toString())
                .asCommandLineList()
                .getLast();
        assertEquals(
                "--image " + file + ": neither PNG nor JPEG",
                new OptionNames(last.getCommandSpec()).withOption(file + ": neither PNG nor JPEG"));
    }

    @Test
    void sizesAndRankingsAreCalledByTheirOptions() {
        assertEquals(
                "--size 0 is not in 1 to 100",
                told("a size of 0 is not in 1 to 100", "search", "--data", "d", "--text", "t", "--size", "0"));
        assertEquals(
                "--ranking text compares words with reports alone",
                told("the ranking text compares words with reports alone", "search", "--data", "d", "--text", "t"));
    }

    @Test
    void aCommandWithoutTheOptionKeepsTheMessage() {
        assertEquals("columns[0] names no column", told("columns[0] names no column", "verify", "--data", "d"));
    }
}
