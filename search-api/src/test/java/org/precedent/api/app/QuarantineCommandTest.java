package org.precedent.api.app;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.precedent.encoder.Pixels;
import org.precedent.encoder.Sha256;
import org.precedent.index.archive.Archive;
import org.precedent.index.archive.KeptFiles;
import org.precedent.index.archive.Visit;
import org.precedent.index.record.Access;
import org.precedent.index.record.CaseRecord;
import org.precedent.index.record.Held;
import org.precedent.index.record.SampleArrival;
import picocli.CommandLine;

/** The command that lists, shows, releases and drops what was held back. */
final class QuarantineCommandTest {
    private static final String WITH_PICTURE = Sha256.of("a file");
    private static final String WITHOUT = Sha256.of("another file");
    private static final Pixels PICTURE = Pixels.ofGrey(3, 2, new byte[] {1, 2, 3, 4, 5, 6});

    @TempDir
    Path temporary;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeEach
    void hold() throws IOException {
        Archive archive = Archive.open(data());
        try (CaseRecord record = archive.record(Access.WRITE);
                Visit visit = archive.files().enter(record::refersTo)) {
            KeptFiles kept = archive.files().together();
            String sealed = kept.keepSealed(PICTURE, archive.seal());
            kept.sync();
            record.hold(Held.now(
                    WITH_PICTURE, archive.pseudonyms().ofStudy("1"), "BURNED_IN", "letters may be there", sealed));
            record.hold(Held.now(
                    WITHOUT, archive.pseudonyms().ofStudy("2"), "BURNED_IN", "it says that letters are", null));
            visit.settle(List.of());
        }
    }

    private Path data() {
        return temporary.resolve("data");
    }

    private int run(String... arguments) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        List<String> all = new ArrayList<>(List.of("quarantine", arguments[0], "--data", data().toString()));
        all.addAll(List.of(arguments).subList(1, arguments.length));
        CommandLine command =
                Main.commandLine().setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));
        return command.execute(all.toArray(String[]::new));
    }

    private static String id(String digest) {
        return digest.substring(0, 12);
    }

    private List<Path> sealed() throws IOException {
        try (Stream<Path> files = Files.walk(data())) {
            return files.filter(file -> file.toString().endsWith(".sealed")).toList();
        }
    }

    @Test
    void eachImageThatWaitsHasALine() {
        assertEquals(ExitStatus.DONE, run("list"));
        List<String> lines = out.toString().lines().toList();
        assertEquals(2, lines.size());
        assertTrue(lines.stream().anyMatch(line -> line.startsWith(id(WITH_PICTURE) + "\t20")), out.toString());
        assertTrue(lines.stream().allMatch(line -> line.contains("\theld\t")), out.toString());
    }

    @Test
    void whatAnImageShowsIsWrittenForItsReaderAlone() throws IOException {
        Path look = temporary.resolve("look.png");
        assertEquals(ExitStatus.DONE, run("show", "--out", look.toString(), id(WITH_PICTURE)));
        assertEquals(PICTURE, Pixels.from(ImageIO.read(look.toFile())));
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(look)));
    }

    @Test
    void nothingThatIsThereIsOverwritten() throws IOException {
        Path there = Files.writeString(temporary.resolve("there.png"), "mine");
        assertEquals(ExitStatus.USAGE, run("show", "--out", there.toString(), id(WITH_PICTURE)));
        assertEquals("mine", Files.readString(there));
    }

    @Test
    void anImageWithoutAPictureIsSaidToHaveNone() {
        Path look = temporary.resolve("look.png");
        assertEquals(ExitStatus.FAILED, run("show", "--out", look.toString(), id(WITHOUT)));
        assertFalse(Files.exists(look));
    }

    @Test
    void theSealKeepsThePictureFromWhoHasNoKey() throws IOException {
        byte[] sealed = Files.readAllBytes(sealed().getFirst());
        assertFalse(new String(sealed, StandardCharsets.ISO_8859_1).contains("PNG"));
        Path other = temporary.resolve("other");
        byte[] opened = Archive.existing(data()).seal().open(sealed);
        assertEquals("PNG", new String(opened, 1, 3, StandardCharsets.US_ASCII));
        Archive foreign = Archive.open(other);
        assertThrows(IOException.class, () -> foreign.seal().open(sealed));
        byte[] again = foreign.seal().open(foreign.seal().seal(opened));
        assertArrayEquals(opened, again);
    }

    @Test
    void aSealedPictureThatWasChangedIsRefused() throws IOException {
        Path file = sealed().getFirst();
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length - 1] ^= 1;
        Files.write(file, bytes);
        Path look = temporary.resolve("look.png");
        assertEquals(ExitStatus.FAILED, run("show", "--out", look.toString(), id(WITH_PICTURE)));
        assertFalse(Files.exists(look));
    }

    @Test
    void whoDecidesDeletesThePictureAndTakesItOffTheList() throws IOException {
        assertEquals(ExitStatus.DONE, run("release", id(WITH_PICTURE)));
        assertEquals(List.of(), sealed());
        run("list");
        assertEquals(1, out.toString().lines().count());
        run("list", "--all");
        assertTrue(out.toString().contains("\treleased\t"), out.toString());
        assertEquals(ExitStatus.DONE, run("drop", id(WITH_PICTURE), id(WITHOUT)));
        run("list", "--all");
        assertEquals(
                2,
                out.toString()
                        .lines()
                        .filter(line -> line.contains("\tdropped\t"))
                        .count());
    }

    @Test
    void whoDropsAnImageThatIsInTheArchiveIsToldSoAndWhatToDo() throws IOException {
        assertEquals(ExitStatus.DONE, run("drop", id(WITHOUT)));
        assertTrue(err.toString().contains("1 image dropped; they stay out"), err.toString());
        Archive archive = Archive.existing(data());
        String id = archive.pseudonyms().ofStudy("1").value();
        try (CaseRecord record = archive.record(Access.WRITE)) {
            record.accept(List.of(SampleArrival.from("file")
                    .about(id)
                    .digest(HexFormat.of().parseHex(WITH_PICTURE))
                    .image("i")
                    .arrival()));
        }
        assertEquals(ExitStatus.DONE, run("drop", id(WITH_PICTURE), id(WITHOUT)));
        assertFalse(err.toString().contains("stay out"), err.toString());
        assertTrue(err.toString().contains(id(WITH_PICTURE) + " is in the archive still"), err.toString());
        assertTrue(err.toString().contains("precedent delete --case " + id), err.toString());
        assertFalse(err.toString().contains(id(WITHOUT)), err.toString());
    }

    @Test
    void whatIsNoIdDecidesNothing() {
        for (String wrong : List.of("", "3f", "zzzzzzzzzzzz", id(Sha256.of("a third file")))) {
            assertEquals(ExitStatus.USAGE, run("release", wrong), wrong);
            assertTrue(err.toString().contains("precedent quarantine list"), err.toString());
        }
        assertEquals(ExitStatus.USAGE, run("drop"));
        run("list");
        assertEquals(2, out.toString().lines().count());
    }
}
