package org.precedent.api.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.precedent.api.dicomweb.DicomWebLimits;
import org.precedent.api.query.SampleArchive;
import org.precedent.api.query.WatchedEncoder;

@ResourceLock(Resources.SYSTEM_ERR)
class RequestLogTest {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    @Test
    void aRequestIsOneLineWithoutAnythingThatWasAskedFor(@TempDir Path folder) throws Exception {
        String log = logOf(() -> {
            try (RunningApi api = RunningApi.start(folder)) {
                api.search("{\"parts\":[{\"text\":\"left pneumothorax\"}]}");
                api.get("/api/v1/cases/red?secret=1");
                api.get("/nowhere/secret");
            }
        });

        List<String> requests = new ArrayList<>();
        for (String line : log.lines().toList()) {
            JsonNode entry = MAPPER.readTree(line);
            if (entry.at("/formattedMessage").asText().equals("request")) {
                requests.add(pair(entry, "method") + " " + pair(entry, "route") + " " + pair(entry, "status"));
            }
        }
        assertEquals(List.of("POST /api/v1/search 200", "GET /api/v1/cases/{caseId} 200", "GET other 404"), requests);
        assertFalse(log.contains("pneumothorax"), log);
        assertFalse(log.contains("red"), log);
        assertFalse(log.contains("secret"), log);
    }

    /** As one of a study that is deleted while somebody reads it slowly. */
    @Test
    void anAnswerThatIsBrokenOffIsOneFailure(@TempDir Path folder) throws Exception {
        GreyFile moving = new GreyFile("1.2.4", "1.2.4.5", 1).frames(3).inRunLengths();
        String log = logOf(() -> {
            try (DicomShelf shelf = new DicomShelf(folder)) {
                shelf.put(moving.file(), file -> DicomShelf.without(file, moving.packed(1)));
                try (RunningApi api = RunningApi.showing(folder, shelf.dicomWeb(DicomWebLimits.DEFAULTS))) {
                    JsonNode found = RunningApi.json(api.get("/dicom-web/instances"));
                    String url = found.at("/0/00081190/Value/0").asText();
                    String frames = url.substring(url.indexOf("/dicom-web")) + "/frames/";
                    assertThrows(IOException.class, () -> api.get(frames + "1,".repeat(900) + "2"));
                    assertEquals(200, api.get(frames + "1").statusCode());
                }
            }
        });
        List<String> failures = new ArrayList<>();
        for (String line : log.lines().toList()) {
            JsonNode entry = MAPPER.readTree(line);
            if (entry.at("/level").asText().equals("ERROR")) {
                failures.add(entry.at("/formattedMessage").asText());
            }
        }
        assertEquals(List.of("an answer was broken off"), failures);
    }

    @Test
    void aFailureIsLoggedByItsPlaceAlone(@TempDir Path folder) throws Exception {
        WatchedEncoder failing = new WatchedEncoder(() -> {
            throw new UncheckedIOException(new IOException("failed on the text: effusion"));
        });
        String log = logOf(() -> {
            try (RunningApi api = RunningApi.start(folder, new SampleArchive(), failing, ApiOptions.DEFAULTS)) {
                api.search("{\"parts\":[{\"text\":\"effusion\"}]}");
            }
        });

        assertEquals(
                1,
                log.lines()
                        .filter(line -> line.contains("RequestLogTest"))
                        .filter(line -> line.contains("java.io.IOException at "))
                        .count(),
                log);
        assertFalse(log.contains("effusion"), log);
    }

    private static String pair(JsonNode entry, String key) {
        for (JsonNode pair : entry.at("/kvpList")) {
            if (pair.has(key)) {
                return pair.get(key).asText();
            }
        }
        return "";
    }

    private interface Action {
        void run() throws Exception;
    }

    private static String logOf(Action action) throws Exception {
        PrintStream before = System.err;
        ByteArrayOutputStream log = new ByteArrayOutputStream();
        System.setErr(new PrintStream(log, true, StandardCharsets.UTF_8));
        try {
            action.run();
        } finally {
            System.setErr(before);
        }
        return log.toString(StandardCharsets.UTF_8);
    }
}
