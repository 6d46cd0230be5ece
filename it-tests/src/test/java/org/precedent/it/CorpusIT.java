package org.precedent.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A corpus in its published layout, made a manifest of by the command, ingested and searched. */
final class CorpusIT {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int SIDE = 256;

    @TempDir
    private Path folder = Path.of("");

    @BeforeEach
    void aSmallCorpus() throws IOException {
        Path corpus = folder.resolve("nlmcxr");
        Files.createDirectories(corpus.resolve("ecgen-radiology"));
        report(corpus, 1, "A large left pneumothorax.", "Pneumothorax/left", "CXR1_1_IM-0001-3001");
        report(corpus, 2, "Mild cardiomegaly without pleural effusion.", "Cardiomegaly/mild", "CXR2_IM-0652-1001");
        report(corpus, 3, "Normal chest.", "normal", "CXR3_IM-1384-1001");
        Files.delete(corpus.resolve("CXR3_IM-1384-1001.png"));
    }

    private static void report(Path corpus, int number, String impression, String term, String image)
            throws IOException {
        Files.writeString(
                corpus.resolve("ecgen-radiology/" + number + ".xml"), """
                <?xml version="1.0" encoding="utf-8"?>
                <eCitation><uId id="CXR%d"/><MedlineCitation><Article><Abstract>
                <AbstractText Label="INDICATION">XXXX-year-old with cough.</AbstractText>
                <AbstractText Label="IMPRESSION">%s</AbstractText></Abstract></Article></MedlineCitation>
                <MeSH><major>%s</major></MeSH><parentImage id="%s"/></eCitation>
                """.formatted(number, impression, term, image));
        BufferedImage drawing = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D pen = drawing.createGraphics();
        pen.setColor(Color.LIGHT_GRAY);
        pen.fillOval(20 * number, 40, SIDE / 3, SIDE / 2);
        pen.dispose();
        assertTrue(ImageIO.write(drawing, "png", corpus.resolve(image + ".png").toFile()));
    }

    @Test
    void aCorpusBecomesAManifestThatAnIngestReads() throws IOException, InterruptedException {
        Path corpus = folder.resolve("nlmcxr");
        PrecedentCommand.Outcome made = PrecedentCommand.run("corpus", corpus);
        assertEquals(3, made.status(), made.err());
        assertTrue(made.out().startsWith("Open-i NLMCXR: 2 rows of 2 studies of 2 patients\n"), made.out());
        assertTrue(
                made.out().contains("left out:\n  the image is not in the folder (1): ecgen-radiology file 3\n"),
                made.out());

        PrecedentCommand.Outcome ingested = PrecedentCommand.run("ingest", "--data", folder.resolve("data"), corpus);
        assertEquals(0, ingested.status(), ingested.err());
        assertTrue(ingested.err().contains("2 cases added"), ingested.err());
        List<String> notes =
                ingested.err().lines().filter(line -> line.contains("note on")).toList();
        assertEquals(1, notes.size(), ingested.err());
        assertTrue(notes.getFirst().contains("3 files beside the manifest that may be reports"), ingested.err());

        PrecedentCommand.Outcome found = PrecedentCommand.run(
                "search",
                "--data",
                folder.resolve("data"),
                "--text",
                "left pneumothorax",
                "--ranking",
                "text",
                "--json");
        assertEquals(0, found.status(), found.err());
        JsonNode first = JSON.readTree(found.lines().getFirst());
        assertEquals("[\"pneumothorax\"]", first.get("labels").toString());

        Path export = folder.resolve("export");
        assertEquals(
                0,
                PrecedentCommand.run("export", "--data", folder.resolve("data"), "--out", export)
                        .status());
        String kept = Files.readString(export.resolve("manifest.jsonl"));
        assertTrue(kept.contains("\"licence\":\"CC-BY-NC-ND-4.0\""), kept);
        assertTrue(kept.contains("A large left pneumothorax."), kept);
    }

    @Test
    void whatTheCommandRefusesIsTheCallersToMend() throws IOException, InterruptedException {
        PrecedentCommand.Outcome other = PrecedentCommand.run("corpus", "--kind", "chexpert", folder.resolve("nlmcxr"));
        assertEquals(2, other.status());
        assertTrue(other.err().contains("the folder lacks train.csv, valid.csv; what is there is openi"), other.err());
        PrecedentCommand.Outcome unknown = PrecedentCommand.run("corpus", "--kind", "nih", folder.resolve("nlmcxr"));
        assertEquals(2, unknown.status());
        PrecedentCommand.Outcome elsewhere =
                PrecedentCommand.run("corpus", folder.resolve("nlmcxr"), "--out", folder.resolve("no/manifest.jsonl"));
        assertEquals(1, elsewhere.status(), elsewhere.err());
        assertFalse(Files.exists(folder.resolve("nlmcxr/manifest.jsonl")));
    }
}
