package org.precedent.api.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.precedent.index.archive.Archive;
import org.precedent.index.archive.RememberedStudies;
import org.precedent.index.model.CaseId;
import org.precedent.index.model.Contribution;
import org.precedent.index.model.Origin;
import org.precedent.index.model.Study;
import org.precedent.index.record.Access;
import org.precedent.index.record.Arrival;
import org.precedent.index.record.CaseRecord;
import picocli.CommandLine;

/** From a study to its case and back, for who may read the key. */
class IdCommandTest {
    private static final String STUDY = "1.2.840.113619.2.55.3";
    private static final String OLD_STUDY = "1.2.840.999";

    @TempDir
    Path temporary;

    @SuppressWarnings("NullAway.Init")
    private CaseId id;

    @SuppressWarnings("NullAway.Init")
    private CaseId old;

    @BeforeEach
    void twoCases() throws IOException {
        Archive archive = Archive.open(data());
        RememberedStudies studies = archive.studyIds().remembering();
        id = studies.ofStudy(STUDY);
        old = archive.pseudonyms().ofStudy(OLD_STUDY);
        try (CaseRecord record = archive.record(Access.WRITE)) {
            record.accept(List.of(arrival(archive, id), arrival(archive, old)), Map.of(), studies.of(List.of(id, old)));
        }
    }

    private Path data() {
        return temporary.resolve("data");
    }

    private static Arrival arrival(Archive archive, CaseId id) {
        Contribution said = new Contribution(
                archive.pseudonyms().ofSource("of " + id),
                Origin.MANIFEST,
                "ab".repeat(32),
                id,
                null,
                Study.UNKNOWN,
                "No fracture.",
                List.of(),
                null,
                "");
        return new Arrival(said, List.of());
    }

    private record Outcome(int status, String out, String err) {}

    private Outcome run(String... arguments) {
        CommandLine line = Main.commandLine();
        StringWriter err = new StringWriter();
        line.setErr(new PrintWriter(err, true));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PrintStream real = System.out;
        System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
        try {
            String[] all = new String[arguments.length + 3];
            all[0] = "id";
            all[1] = "--data";
            all[2] = data().toString();
            System.arraycopy(arguments, 0, all, 3, arguments.length);
            int status = line.execute(all);
            return new Outcome(status, out.toString(StandardCharsets.UTF_8), err.toString());
        } finally {
            System.setOut(real);
        }
    }

    @Test
    void aStudyLeadsToItsCaseAndTheCaseBack() {
        assertEquals(new Outcome(0, id.value() + System.lineSeparator(), ""), run(STUDY));
        assertEquals(new Outcome(0, STUDY + System.lineSeparator(), ""), run("--case", id.value()));
    }

    @Test
    void aCaseOfBeforeSaysThatItsStudyWasNotKept() {
        assertEquals(0, run(OLD_STUDY).status());
        Outcome back = run("--case", old.value());
        assertEquals(1, back.status());
        assertEquals("", back.out());
        assertTrue(back.err().contains("was not kept"), back.err());
        assertTrue(back.err().contains("ingest its source again"), back.err());
    }

    @Test
    void whatIsNotThereIsSaidWithoutRepeatingIt() {
        for (String[] asked : List.of(
                new String[] {"1.2.3.4"},
                new String[] {"--case", "ffffffffffffffffffffffffffffffff"},
                new String[] {"--case", "Not an id"})) {
            Outcome outcome = run(asked);
            assertTrue(outcome.status() > 0);
            assertEquals("", outcome.out());
            assertFalse(outcome.err().contains(asked[asked.length - 1]), outcome.err());
        }
        assertEquals(2, run().status());
        assertEquals(2, run(STUDY, "--case", id.value()).status());
    }

    @Test
    void aKeyThatOthersMayOpenTellsNothing() throws IOException {
        Files.setPosixFilePermissions(data().resolve("archive.key"), PosixFilePermissions.fromString("rw-r--r--"));
        for (String[] asked : List.of(new String[] {STUDY}, new String[] {"--case", id.value()})) {
            Outcome refused = run(asked);
            assertEquals(1, refused.status());
            assertEquals("", refused.out());
            assertTrue(refused.err().contains("chmod 600"), refused.err());
        }
    }
}
