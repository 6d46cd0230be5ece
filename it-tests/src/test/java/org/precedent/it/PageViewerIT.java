package org.precedent.it;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.precedent.index.archive.Archive;
import org.precedent.index.model.Pseudonyms;
import org.precedent.it.viewer.BurntSlices;
import org.precedent.it.viewer.GreySheets;
import org.precedent.it.viewer.OutsideReader;

/** The page's own viewers in Chromium: what is said is said of the painted picture, and its greys are right. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class PageViewerIT {
    private static final int SLICES = 60;
    /** By hand with {@code -Dtests.late=3000}, which takes five minutes. */
    private static final int LATE_MILLISECONDS = Integer.getInteger("tests.late", 1_000);

    private Path folder;
    private int sheets;
    private Pseudonyms names;
    private PrecedentServer server;

    @BeforeAll
    void ingest(@TempDir Path temporary) throws IOException, InterruptedException {
        folder = temporary;
        BurntSlices slices = new BurntSlices(SLICES);
        slices.writeCt(folder.resolve("ct"));
        Path pictures = slices.writePictures(folder.resolve("pictures"));
        sheets = GreySheets.write(folder.resolve("sheets"));
        Path data = folder.resolve("archive");
        PrecedentCommand.Outcome ingest = PrecedentCommand.run(
                "ingest", "--data", data, folder.resolve("ct"), folder.resolve("sheets"), pictures);
        assertEquals(0, ingest.status(), ingest.err());
        names = Archive.open(data).pseudonyms();
        server = PrecedentServer.serving(data);
    }

    @AfterAll
    void stop() {
        server.close();
    }

    @Test
    void whatIsSaidOfAPictureIsSaidOfTheOneThatIsPainted() throws IOException, InterruptedException {
        walkThrough(BurntSlices.PICTURES);
    }

    @Test
    void andSoItIsAtFullDepth() throws IOException, InterruptedException {
        walkThrough(BurntSlices.STUDY);
    }

    private void walkThrough(String study) throws IOException, InterruptedException {
        long seed = Long.getLong("tests.seed", System.nanoTime() % 1_000_000);
        Chromium.walk("slices.mjs", server, names.ofStudy(study).value(), SLICES, seed, LATE_MILLISECONDS);
    }

    @Test
    void theViewerOfKeptInstancesNeedsNoPointer() throws IOException, InterruptedException {
        Path screenshots =
                Files.createDirectories(Path.of("target", "screenshots").toAbsolutePath());
        Chromium.walk("depth.mjs", server, names.ofStudy(BurntSlices.STUDY).value(), screenshots);
    }

    /** In both viewers; the work of the page's own thread is held, as wall times are of the machine. */
    @Test
    void aStepIsLittleWork() throws IOException, InterruptedException {
        Chromium.walk("steps.mjs", server, names.ofStudy(BurntSlices.STUDY).value());
    }

    /** At three windows each, painted by the processor and by WebGL. */
    @Test
    void paintedGreysAreThoseOfPydicom() throws IOException, InterruptedException {
        OutsideReader pydicom = OutsideReader.pydicomGreys();
        if (!pydicom.isThere()) {
            return;
        }
        ObjectMapper mapper = new ObjectMapper();
        ObjectNode all = mapper.createObjectNode()
                .put("case", names.ofStudy(GreySheets.STUDY).value());
        ArrayNode files = all.putArray("files");
        for (int i = 1; i <= sheets; i++) {
            files.add(mapper.readTree(pydicom.read(folder.resolve("sheets").resolve(i + ".dcm"))));
        }
        Path expected = Files.write(folder.resolve("greys.json"), mapper.writeValueAsBytes(all));
        Path work = Files.createDirectories(Path.of("target", "viewer").toAbsolutePath());
        Chromium.walk("greys.mjs", server, expected, work);
    }
}
