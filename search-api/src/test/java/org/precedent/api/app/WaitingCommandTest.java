package org.precedent.api.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.precedent.index.archive.Archive;
import org.precedent.index.model.AccessionKey;
import org.precedent.index.model.ReportStatus;
import org.precedent.index.record.Access;
import org.precedent.index.record.CaseRecord;
import org.precedent.index.record.SampleArrival;
import picocli.CommandLine;

final class WaitingCommandTest {
    @TempDir
    Path temporary;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeEach
    void open() throws IOException {
        Archive archive = Archive.open(temporary);
        AccessionKey order = Objects.requireNonNull(archive.pseudonyms().ofAccession("A-77"));
        try (CaseRecord record = archive.record(Access.WRITE)) {
            record.accept(List.of(
                    SampleArrival.from("source-1")
                            .about(archive.pseudonyms().ofStudy("1.2.3").value())
                            .report(ReportStatus.FINAL)
                            .text("Left effusion.")
                            .arrival(),
                    SampleArrival.from("source-2")
                            .about(order.awaited().value())
                            .order(order.value())
                            .report(ReportStatus.PRELIMINARY)
                            .text("Right fracture.")
                            .arrival()));
        }
    }

    private int run(String... arguments) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        List<String> all = new ArrayList<>(List.of("waiting", "--data", temporary.toString()));
        all.addAll(List.of(arguments));
        CommandLine command =
                Main.commandLine().setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));
        return command.execute(all.toArray(String[]::new));
    }

    private List<String> sources() {
        return out.toString()
                .lines()
                .map(line -> line.substring(0, line.indexOf('\t')))
                .toList();
    }

    @Test
    void eachReportThatWaitsHasALineWithoutAWordOfIt() {
        assertEquals(ExitStatus.DONE, run());
        assertEquals(List.of("source-1", "source-2"), sources());
        List<String> lines = out.toString().lines().toList();
        assertTrue(lines.getFirst().contains("\tHL7\tfinal\t20"), lines.getFirst());
        assertTrue(lines.getFirst().endsWith("\tits study is not here"), lines.getFirst());
        assertTrue(lines.getLast().endsWith("\tno study of its order alone is here"), lines.getLast());
    }

    @Test
    void theyAreAskedForByWhatTheirSourceCallsThem() {
        run("--study", "1.2.3");
        assertEquals(List.of("source-1"), sources());
        run("--accession", "a-77 ");
        assertEquals(List.of("source-2"), sources());
        run("--study", "9.9.9");
        assertEquals(List.of(), sources());
    }

    @Test
    void whatIsNamedIsDeletedAndNothingElse() {
        assertEquals(ExitStatus.DONE, run("--accession", "A-77", "--delete"));
        assertEquals("1 waiting report deleted", err.toString().strip());
        run();
        assertEquals(List.of("source-1"), sources());
    }

    @Test
    void nothingIsDeletedWhereNothingIsNamed() {
        assertTrue(run("--delete") != ExitStatus.DONE);
        assertTrue(err.toString().contains("--study or --accession"), err.toString());
        assertTrue(run("--accession", "000", "--delete") != ExitStatus.DONE);
        run();
        assertEquals(2, sources().size());
    }
}
