package org.precedent.datasets.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CorporaTest {
    @TempDir
    private Path folder = Path.of("");

    private static String refusal(ThrowingRun run) {
        return String.valueOf(
                assertThrows(IllegalArgumentException.class, run::run).getMessage());
    }

    private interface ThrowingRun {
        void run() throws IOException;
    }

    @Test
    void theKindsAreThese() {
        assertEquals(
                List.of(
                        "openi",
                        "rocov2",
                        "mimic-cxr-jpg",
                        "chexpert",
                        "padchest",
                        "ham10000",
                        "covid-chestxray",
                        "medpix"),
                Corpora.names());
    }

    @Test
    void anEmptyFolderIsNone() {
        String refusal = refusal(() -> Corpora.detected(folder));
        assertTrue(refusal.startsWith("the folder holds none of openi, rocov2,"), refusal);
        assertTrue(refusal.endsWith("medpix as a whole"), refusal);
    }

    @Test
    void halfOfACorpusIsRefusedWithWhatIsMissing() throws IOException {
        new Miniature(folder).file("train.csv", "Path");
        String refusal = refusal(() -> Corpora.detected(folder));
        assertTrue(refusal.endsWith("it has part of chexpert, but lacks valid.csv"), refusal);
        assertEquals("for chexpert the folder lacks valid.csv", refusal(() -> Corpora.named("chexpert", folder)));
    }

    @Test
    void aCorpusOneFolderFurtherInIsNamed() throws IOException {
        new Miniature(folder.resolve("unpacked")).file("train.csv", "Path").file("valid.csv", "Path");
        String refusal = refusal(() -> Corpora.detected(folder));
        assertTrue(refusal.endsWith("as a whole; a folder in it is chexpert, name that one"), refusal);
    }

    @Test
    void aFolderOfAnotherCorpusIsRefusedWithItsName() throws IOException {
        new Miniature(folder).file("train.csv", "Path").file("valid.csv", "Path");
        assertEquals("chexpert", Corpora.detected(folder).source().name());
        String refusal = refusal(() -> Corpora.named("covid-chestxray", folder));
        assertEquals("for covid-chestxray the folder lacks metadata.csv, images; what is there is chexpert", refusal);
    }

    @Test
    void aFolderOfTwoCorporaMustBeNamed() throws IOException {
        new Miniature(folder)
                .file("train.csv", "Path")
                .file("valid.csv", "Path")
                .file("metadata.csv", "patientid")
                .images("images/a.png");
        assertEquals(
                "the folder may be chexpert or covid-chestxray; say which with --kind",
                refusal(() -> Corpora.detected(folder)));
        assertEquals("chexpert", Corpora.named("chexpert", folder).source().name());
    }

    @Test
    void aTableOfOtherColumnsIsRefusedByThem() throws IOException {
        Miniature corpus = new Miniature(folder)
                .file("metadata.csv", "patientid,age,secret")
                .images("images/a.png");
        String refusal = refusal(corpus::write);
        assertEquals(
                "metadata.csv lacks the columns filename, finding, modality, offset, sex, view;"
                        + " it is of another corpus, or damaged",
                refusal);
    }

    @Test
    void aFileOrAnUnknownKindIsRefused() throws IOException {
        Path file = Files.writeString(folder.resolve("a.zip"), "x");
        assertTrue(refusal(() -> Corpora.detected(file)).startsWith("a corpus is a folder, unpacked"));
        assertTrue(refusal(() -> Corpora.named("nih", folder)).startsWith("the kinds of corpora are openi, rocov2"));
    }
}
