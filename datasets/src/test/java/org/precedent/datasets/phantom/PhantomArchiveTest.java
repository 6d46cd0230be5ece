package org.precedent.datasets.phantom;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PhantomArchiveTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int STUDIES = 46;

    @TempDir
    static Path folder;

    private static PhantomArchive archive = new PhantomArchive(Path.of("none"), 1, 0);

    @BeforeAll
    static void write() throws IOException {
        archive = PhantomArchive.write(folder.resolve("archive"), STUDIES, 12);
    }

    @Test
    void everyLineOfTheManifestHasItsFile() throws IOException {
        Set<String> ids = new HashSet<>();
        for (JsonNode row : lines(archive.manifest())) {
            PartTen file = PartTen.read(
                    Files.readAllBytes(archive.folder().resolve(row.get("file").asText())));
            assertEquals(row.get("study_id").asText(), file.text(0x0020000D));
            assertEquals(row.get("patient_id").asText(), file.text(0x00100020));
            assertEquals(row.get("modality").asText(), file.text(0x00080060));
            assertTrue(row.get("text").asText().contains("IMPRESSION: "));
            assertEquals("CC0-1.0", row.get("licence").asText());
            assertTrue(ids.add(row.get("id").asText()));
        }
        try (Stream<Path> files = Files.walk(archive.folder().resolve("dicom"))) {
            assertEquals(ids.size(), files.filter(Files::isRegularFile).count());
        }
    }

    @Test
    void theTruthHasALineForEveryStudyOfTheManifest() throws IOException {
        Set<String> told = new HashSet<>();
        for (JsonNode study : lines(archive.truth())) {
            assertTrue(told.add(study.get("study_id").asText()));
            assertFalse(study.get("findings").isEmpty());
        }
        Set<String> written = new HashSet<>();
        lines(archive.manifest()).forEach(row -> written.add(row.get("study_id").asText()));
        assertEquals(STUDIES, told.size());
        assertEquals(told, written);
    }

    @Test
    void theAnswersAgreeWithTheTruth() throws IOException {
        Map<String, JsonNode> truth = new HashMap<>();
        lines(archive.truth()).forEach(s -> truth.put(s.get("study_id").asText(), s));
        Map<String, Set<String>> answers = new HashMap<>();
        for (String line : Files.readAllLines(archive.qrels())) {
            String[] fields = line.split("\t", -1);
            assertEquals(4, fields.length);
            assertEquals("1", fields[3]);
            answers.computeIfAbsent(fields[0], _ -> new HashSet<>()).add(fields[2]);
        }
        List<String> queries = Files.readAllLines(archive.queries());
        assertEquals(queries.size(), answers.size());
        String left = queries.stream()
                .filter(q -> q.contains("left pleural effusion"))
                .findFirst()
                .orElseThrow();
        Set<String> expected = new HashSet<>();
        truth.forEach((id, study) -> study.get("findings").forEach(finding -> {
            String side = finding.path("side").asText();
            if (finding.get("name").asText().equals("pleural effusion")
                    && (side.equals("left") || side.equals("bilateral"))) {
                expected.add(id);
            }
        }));
        assertEquals(expected, answers.get(left.split("\t", -1)[0]));
    }

    @Test
    void everySidedConditionIsAskedForOnBothSides() {
        List<Topics.Topic> topics = Topics.all();
        Set<String> texts = new HashSet<>();
        topics.forEach(t -> assertTrue(texts.add(t.text()), t.text()));
        assertTrue(texts.contains("left pneumothorax, chest radiograph"));
        assertTrue(texts.contains("right infarct, head CT"));
        assertTrue(texts.contains("fundus photograph with drusen in the left eye"));
        assertTrue(texts.contains("normal histology slide"));
    }

    @Test
    void theSameRequestAgainDoesNothing() throws IOException {
        AtomicInteger drawn = new AtomicInteger();
        PhantomArchive again = PhantomArchive.write(archive.folder(), STUDIES, 12, _ -> drawn.incrementAndGet());
        assertEquals(archive, again);
        assertEquals(0, drawn.get());
        assertTrue(again.complete());
    }

    @Test
    void theSameRequestElsewhereGivesTheSameBytes() throws IOException {
        PhantomArchive here = PhantomArchive.write(folder.resolve("here"), 6, 99);
        PhantomArchive there = PhantomArchive.write(folder.resolve("there"), 6, 99);
        List<Path> files = files(here.folder());
        assertEquals(files, files(there.folder()));
        for (Path file : files) {
            assertArrayEquals(
                    Files.readAllBytes(here.folder().resolve(file)),
                    Files.readAllBytes(there.folder().resolve(file)),
                    file.toString());
        }
    }

    @Test
    void aFolderThatHoldsSomethingElseIsRefused() throws IOException {
        IllegalArgumentException refused =
                assertThrows(IllegalArgumentException.class, () -> PhantomArchive.write(archive.folder(), STUDIES, 13));
        assertTrue(String.valueOf(refused.getMessage()).contains("choose another folder"));
        Path file = Files.writeString(folder.resolve("file"), "x");
        assertThrows(IllegalArgumentException.class, () -> PhantomArchive.write(file, 1, 1));
    }

    @Test
    void aNumberOfStudiesOutOfBoundsIsRefused() {
        Path target = folder.resolve("never");
        assertThrows(IllegalArgumentException.class, () -> PhantomArchive.write(target, 0, 1));
        assertThrows(IllegalArgumentException.class, () -> PhantomArchive.write(target, 100_001, 1));
        assertFalse(Files.exists(target));
    }

    @Test
    void aBrokenRunLeavesNothing() throws IOException {
        Path parent = Files.createDirectory(folder.resolve("broken"));
        assertThrows(
                IllegalStateException.class,
                () -> PhantomArchive.write(parent.resolve("archive"), 5, 1, _ -> {
                    throw new IllegalStateException("pulled the plug");
                }));
        try (Stream<Path> left = Files.list(parent)) {
            assertEquals(List.of(), left.toList());
        }
    }

    private static List<JsonNode> lines(Path file) throws IOException {
        List<JsonNode> nodes = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            nodes.add(JSON.readTree(line));
        }
        return nodes;
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> tree = Files.walk(folder)) {
            return tree.filter(Files::isRegularFile)
                    .map(folder::relativize)
                    .sorted()
                    .toList();
        }
    }
}
