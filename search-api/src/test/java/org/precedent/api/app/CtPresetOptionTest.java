package org.precedent.api.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.precedent.index.archive.Archive;
import org.precedent.index.record.Access;
import org.precedent.index.record.CaseRecord;
import picocli.CommandLine;

/** The commands with the demo model, as a user types them. */
final class CtPresetOptionTest {
    private static final String MODEL =
            Path.of("..", "encoder", "demo-model").toAbsolutePath().toString();

    @TempDir
    private Path folder = Path.of("");

    private Path source = Path.of("");

    private String errors = "";

    @BeforeEach
    void draw() throws IOException {
        source = folder.resolve("image.png");
        BufferedImage image = new BufferedImage(8, 8, BufferedImage.TYPE_BYTE_GRAY);
        image.getRaster().setSample(3, 3, 0, 200);
        ImageIO.write(image, "png", source.toFile());
    }

    private int run(String command, String... more) {
        StringWriter err = new StringWriter();
        CommandLine line = Main.commandLine().setErr(new PrintWriter(err));
        String[] arguments = new String[more.length + 5];
        arguments[0] = command;
        arguments[1] = "--data";
        arguments[2] = archive().toString();
        arguments[3] = "--model";
        arguments[4] = MODEL;
        System.arraycopy(more, 0, arguments, 5, more.length);
        int status = line.execute(arguments);
        errors = err.toString();
        return status;
    }

    private Path archive() {
        return folder.resolve("archive");
    }

    private String windowing() throws IOException {
        try (CaseRecord record = Archive.existing(archive()).record(Access.READ)) {
            return record.currentGeneration().orElseThrow().fingerprint().windowing();
        }
    }

    @Test
    void aNewArchiveHasTheReportsPreset() throws IOException {
        assertEquals(0, run("ingest", source.toString()), errors);
        assertEquals("medgemma-report", windowing());
    }

    @Test
    void anArchiveKeepsThePresetThatItWasMadeWith() throws IOException {
        assertEquals(0, run("ingest", "--ct-preset", "single-window", source.toString()), errors);
        assertEquals("single-window", windowing());
        assertEquals(0, run("ingest", source.toString()), errors);
        assertEquals(0, run("search", "--text", "lung"), errors);
        assertEquals("single-window", windowing());
    }

    @Test
    void anotherPresetThanTheArchivesIsRefusedWithBothNamed() {
        assertEquals(0, run("ingest", "--ct-preset", "medgemma15-notebook", source.toString()), errors);
        assertEquals(1, run("ingest", "--ct-preset", "single-window", source.toString()));
        assertTrue(errors.contains("windowing: medgemma15-notebook is not single-window"), errors);
    }

    @Test
    void aPresetThatIsNoneIsRefusedWithThoseThereAre() {
        assertEquals(2, run("ingest", "--ct-preset", "lung", source.toString()));
        assertTrue(errors.contains("medgemma-report, medgemma15-notebook, single-window"), errors);
    }
}
