package org.precedent.index.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.precedent.index.deid.PlantedIdentifiers;
import org.precedent.index.deid.PlantedIdentifiers.Plant;
import org.precedent.index.lucene.LuceneEngine;
import org.precedent.index.model.CaseId;
import org.precedent.index.record.CaseRecord;
import org.slf4j.LoggerFactory;

/** Identifiers planted in the rows of a manifest: what of them reaches the archive or the log. */
final class PlantedIdentifiersTest {
    private static final double MOST_LEFT = 0.02;

    /** A shorter piece may stand in any file by chance. */
    private static final int CLEAR = 6;

    @TempDir
    Path temporary;

    private final ObjectMapper json = new ObjectMapper();
    private final ListAppender<ILoggingEvent> logged = new ListAppender<>();
    private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    private final Level before = root.getLevel();
    private final List<String> rows = new ArrayList<>();
    private final List<Plant> plants = new ArrayList<>();

    @BeforeEach
    void listen() {
        root.setLevel(Level.TRACE);
        logged.start();
        root.addAppender(logged);
    }

    @AfterEach
    void stopListening() {
        root.detachAppender(logged);
        root.setLevel(before);
    }

    private void add(String fields, Plant plant) throws IOException {
        ObjectNode row = (ObjectNode) json.readTree(fields);
        row.put("study_id", study(plants.size()));
        row.put("text", plant.sentence() + " A small effusion.");
        rows.add(json.writeValueAsString(row));
        plants.add(plant);
    }

    private static String study(int number) {
        return "study-of-plant-" + number;
    }

    @Test
    void nothingThatAFieldNamedIsLeftAnywhereAndHardlyAnythingElse() throws IOException {
        for (PlantedIdentifiers.Row row : PlantedIdentifiers.told()) {
            for (Plant plant : row.plants()) {
                add(row.fields(), plant);
            }
        }
        for (List<Plant> some : List.of(PlantedIdentifiers.building(), PlantedIdentifiers.measured())) {
            for (Plant plant : some) {
                add("{}", plant);
            }
        }
        Bench bench = new Bench(temporary);
        IngestReport report = bench.ingest(
                new LuceneEngine(), bench.encoder, IngestOptions.DEFAULTS, bench.manifest(rows.toArray(String[]::new)));
        assertEquals(plants.size(), report.casesAdded());
        assertTrue(report.masked().byKind().values().stream()
                        .mapToLong(Long::longValue)
                        .sum()
                >= plants.size() / 2);
        checkTexts(bench);
        checkBytes(bench);
        for (ILoggingEvent event : logged.list) {
            checkFree(event.getFormattedMessage() + event.getThrowableProxy(), "the log");
        }
    }

    private void checkTexts(Bench bench) throws IOException {
        List<String> told = new ArrayList<>();
        List<String> untold = new ArrayList<>();
        try (CaseRecord record = bench.record()) {
            for (int i = 0; i < plants.size(); i++) {
                Plant plant = plants.get(i);
                CaseId id = bench.archive.pseudonyms().ofStudy(study(i));
                String text = record.contributions(id)
                        .orElseThrow()
                        .contributions()
                        .getFirst()
                        .contribution()
                        .text();
                if (plant.isLeftIn(text)) {
                    (plant.told() ? told : untold).add(text);
                }
            }
        }
        long free = plants.stream().filter(plant -> !plant.told()).count();
        System.out.printf(
                Locale.ROOT,
                "planted: %d named by a field, %d left; %d in free text only, %d left (%.1f %%)%n",
                plants.size() - free,
                told.size(),
                free,
                untold.size(),
                100.0 * untold.size() / free);
        assertEquals(List.of(), told);
        assertTrue(untold.size() <= MOST_LEFT * free, untold.toString());
    }

    private void checkBytes(Bench bench) throws IOException {
        try (Stream<Path> files = Files.walk(bench.archive.root())) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                byte[] bytes = Files.readAllBytes(file);
                for (Charset charset : List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE)) {
                    checkFree(new String(bytes, charset), String.valueOf(file.getFileName()));
                }
            }
        }
    }

    private void checkFree(String text, String where) {
        for (Plant plant : plants) {
            for (String secret : plant.secrets()) {
                boolean clear = plant.told() && secret.length() >= CLEAR;
                assertTrue(!clear || !text.contains(secret), () -> where + " holds " + secret);
            }
        }
    }
}
