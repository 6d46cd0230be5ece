package org.precedent.index.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.precedent.index.model.Case;
import org.precedent.index.model.Doubt;
import org.precedent.index.picture.Drawings;
import org.precedent.index.tags.ImageKind;
import org.precedent.index.tags.TagWords;

/** To the fake encoder an image is near the word for its colour: here a grey one is an X-ray, a red one a CT. */
class TagsInIngestTest {

    @TempDir
    Path temporary;

    @SuppressWarnings("NullAway.Init")
    private Bench bench;

    @BeforeEach
    void open() throws IOException {
        bench = new Bench(temporary);
        bench.checkTagsBy(
                ImageKind.of(TagWords.X_RAY, TagWords.CHEST, "grey"), ImageKind.of(TagWords.CT, TagWords.HEAD, "red"));
        BufferedImage red = Drawings.plain(8, 8, 0xC80000);
        red.setRGB(0, 0, 0xC00000);
        bench.put("red.png", Drawings.png(red));
    }

    private IngestReport ingest(String modality, String more) throws IOException {
        return bench.ingest(bench.manifest(
                "{\"study_id\":\"s-1001\",\"file\":\"red.png\",\"modality\":\"" + modality + "\"" + more + "}"));
    }

    @Test
    void aCaseWhoseTagItsImageContradictsIsKeptAsItIsWithTheDoubt() throws IOException {
        IngestReport report = ingest("CR", "");

        assertEquals(new IngestReport(1, 0, 0, 1, 0, 1, 0, List.of(), List.of()), report);
        Case content = bench.content("s-1001");
        assertEquals("CR", content.study().modality());
        Doubt doubt = content.doubts().getFirst();
        assertEquals(List.of("CR", "CT"), List.of(doubt.tag(), doubt.seems()));
        assertEquals(1, bench.encoded("s-1001").imageVectors().size());
    }

    @Test
    void aSecondIngestChangesNothingAndCountsTheDoubtAgain() throws IOException {
        ingest("CR", "");
        Counting index = new Counting();
        long texts = bench.encoder.encodedTexts();
        IngestReport second = bench.ingest(index, bench.sources);

        assertEquals(new IngestReport(0, 0, 1, 0, 0, 1, 0, List.of(), List.of()), second);
        assertEquals(0, index.added());
        assertEquals(texts, bench.encoder.encodedTexts());
    }

    @Test
    void aCorrectedTagTakesTheDoubtAwayWithoutEncodingTheImage() throws IOException {
        ingest("CR", "");
        IngestReport report = ingest("CT", "");

        assertEquals(new IngestReport(0, 1, 0, 0, 0, 0, 0, List.of(), List.of()), report);
        assertEquals(List.of(), bench.content("s-1001").doubts());
    }

    @Test
    void anotherChangeOfTheCaseKeepsTheDoubt() throws IOException {
        ingest("CR", "");
        IngestReport report = ingest("CR", ",\"sex\":\"F\"");

        assertEquals(new IngestReport(0, 1, 0, 0, 0, 1, 0, List.of(), List.of()), report);
        assertEquals(1, bench.content("s-1001").doubts().size());
    }

    @Test
    void vectorsFromBeforeACrashAreEnough() throws IOException {
        Path manifest = bench.manifest("{\"study_id\":\"s-1001\",\"file\":\"red.png\",\"modality\":\"CR\"}");
        Counting full = new Counting(1);
        assertThrows(IOException.class, () -> bench.ingest(full, manifest));
        IngestReport report = bench.ingest(manifest);

        assertEquals(new IngestReport(1, 0, 0, 0, 0, 1, 0, List.of(), List.of()), report);
    }

    @Test
    void withoutATagNoPromptIsEncoded() throws IOException {
        IngestReport report = ingest("", "");

        assertEquals(0, report.casesInDoubt());
        assertEquals(0, bench.encoder.encodedTexts());
    }
}
