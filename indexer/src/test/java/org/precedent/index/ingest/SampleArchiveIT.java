package org.precedent.index.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.precedent.index.IndexStats;
import org.precedent.index.Newest;
import org.precedent.index.deid.MaskCounts;
import org.precedent.index.model.PatientKey;
import org.precedent.index.picture.PictureReader;
import org.precedent.index.picture.PictureResult;

/** Real pictures, where the machine has them beside the checkout; they are no part of the project. */
class SampleArchiveIT {

    @TempDir
    Path temporary;

    private static Path shared(String name) {
        Path folder = base().resolve(name);
        Assumptions.assumeTrue(Files.isDirectory(folder), () -> "stands aside: no " + name + " in a folder 'shared'");
        return folder;
    }

    private static Path base() {
        String told = System.getProperty("PRECEDENT_SHARED", System.getenv("PRECEDENT_SHARED"));
        if (told != null) {
            return Path.of(told);
        }
        Path folder = Path.of("").toAbsolutePath();
        while (folder.getParent() != null && !Files.exists(folder.resolve(".git"))) {
            folder = folder.getParent();
        }
        return folder.resolveSibling("shared");
    }

    @Test
    void everyImageOfTheSampleArchiveIsTakenInAndNoneTwice() throws IOException {
        Path manifest = shared("archive").resolve("manifest.jsonl");
        Bench bench = new Bench(temporary);
        IngestReport first = bench.ingest(manifest);
        assertEquals(List.of(), first.refused());
        assertEquals(518, first.casesAdded());
        assertEquals(529, first.imagesEncoded());
        IndexStats stats = Newest.of(bench.index()).stats();
        assertEquals(529, stats.imageVectors());
        assertEquals(448, patients(bench, manifest).size());
        IngestReport second = bench.ingest(manifest);
        assertEquals(new IngestReport(0, 0, 518, 0, 0, first.casesInDoubt(), 0, List.of(), List.of()), second);
    }

    private static Set<PatientKey> patients(Bench bench, Path manifest) throws IOException {
        Set<PatientKey> patients = new HashSet<>();
        ObjectMapper json = new ObjectMapper();
        for (String row : Files.readAllLines(manifest)) {
            String study = json.readTree(row).path("study_id").asText();
            patients.add(bench.encoded(study).content().patient());
        }
        return patients;
    }

    @Test
    void noOddOrHostileFileStopsAnIngestOrChangesItsSecondRun() throws IOException {
        Path corpus = shared("dicom-corpus");
        Bench bench = new Bench(temporary);
        IngestReport first = bench.ingest(corpus);
        System.out.println("the corpus: " + first.casesAdded() + " cases, " + first.imagesEncoded() + " images, "
                + first.refused().size() + " rejected");
        assertTrue(first.casesAdded() > 0);
        IngestReport second = bench.ingest(corpus);
        assertEquals(
                new IngestReport(
                        0,
                        0,
                        first.casesAdded(),
                        0,
                        0,
                        first.casesInDoubt(),
                        first.reportsWaiting(),
                        first.refused(),
                        first.notices(),
                        MaskCounts.NONE,
                        first.leftOut()),
                second);
    }

    @Test
    void oddPicturesOfTheSharedCorpusAreReadOrRefusedAsTheyShould() throws IOException {
        Path images = shared("dicom-corpus").resolve("images");
        for (String name : List.of("png_ok.png", "png_named_jpg.jpg", "jpeg_cmyk.jpg", "jpeg_exif_phi_rotated.jpg")) {
            PictureResult result = new PictureReader().read(Files.readAllBytes(images.resolve(name)));
            assertTrue(result instanceof PictureResult.Read, name + ": " + result);
        }
        for (String name : List.of("png_truncated.png", "jpeg_truncated.jpg", "gif_named_png.png")) {
            PictureResult result = new PictureReader().read(Files.readAllBytes(images.resolve(name)));
            assertTrue(result instanceof PictureResult.Refused, name + ": " + result);
        }
    }
}
