package org.precedent.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.precedent.encoder.Pixels;
import org.precedent.index.burned.TextRegions;
import org.precedent.it.planted.ArchiveContent;
import org.precedent.it.planted.PlantedImages;
import org.precedent.it.planted.Secrets;

/** Words planted all over DICOM images: none is in the data directory, in what is said, or in any answer. */
final class PlantedImagesIT {
    private static final int FEWEST = 300;
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    Path folder = Path.of("");

    private final PlantedImages images = new PlantedImages(new Random(Long.getLong("tests.seed", 20_261_130)));
    private final Set<String> left = new TreeSet<>();
    private Secrets secrets = new Secrets(Set.of());

    private Path sources() throws IOException {
        Path sources = folder.resolve("sources");
        for (Map.Entry<String, byte[]> file : images.files().entrySet()) {
            Path path = sources.resolve(file.getKey());
            Files.createDirectories(path.resolveSibling(""));
            Files.write(path, file.getValue());
        }
        secrets = new Secrets(images.words());
        return sources;
    }

    private void search(String place, byte[] bytes) {
        secrets.in(bytes).forEach(secret -> left.add(secret + " in " + place));
    }

    /** A note names its file to the one who gave it. */
    private static String besidePaths(String said, Path sources) {
        return said.replaceAll(sources + "/[a-z]+/[a-z]+\\.dcm", "");
    }

    @Test
    void noWordIsLeftAnywhereAndTextInPixelsIsPaintedOver() throws Exception {
        Path sources = sources();
        assertTrue(
                images.words().size() >= FEWEST, String.valueOf(images.words().size()));
        Path data = folder.resolve("data");
        PrecedentCommand.Outcome ingested =
                PrecedentCommand.run("ingest", "--data", data, "--burned-in", "blank", sources);
        assertEquals(0, ingested.status(), ingested.err());
        assertTrue(ingested.err().contains("4 cases added"), ingested.err());
        search(
                "what ingest says",
                besidePaths(ingested.out() + ingested.err(), sources).getBytes(StandardCharsets.UTF_8));
        Path log = folder.resolve("server.log");
        try (PrecedentServer server = PrecedentServer.serving(data, log)) {
            answers(server);
            viewers(server);
        }
        search("the server's log", Files.readAllBytes(log));
        ArchiveContent.read(data, this::search);
        System.out.println(images.words().size() + " words planted in DICOM images, " + left.size() + " found");
        assertEquals(Set.of(), left);
    }

    @Test
    void whatWaitsForAPersonShowsNothingToAnybodyElse() throws Exception {
        Path sources = sources();
        Path data = folder.resolve("waiting");
        PrecedentCommand.Outcome ingested = PrecedentCommand.run("ingest", "--data", data, sources);
        assertEquals(3, ingested.status(), ingested.err());
        assertTrue(ingested.err().contains("BURNED_IN"), ingested.err());
        PrecedentCommand.Outcome listed = PrecedentCommand.run("quarantine", "list", "--data", data);
        assertEquals(1, listed.out().lines().count(), listed.out());
        search("the list of what waits", listed.out().getBytes(StandardCharsets.UTF_8));
        ArchiveContent.read(data, this::search);
        assertEquals(Set.of(), left);
    }

    private void answers(PrecedentServer server) throws IOException, InterruptedException {
        JsonNode found = server.search("{\"parts\":[{\"text\":\"image\"}],\"size\":100}");
        search("the answer to a search", found.toString().getBytes(StandardCharsets.UTF_8));
        for (String list : List.of("hits", "nearest")) {
            for (JsonNode hit : found.path(list)) {
                JsonNode shown =
                        server.json("/api/v1/cases/" + hit.get("caseId").asText());
                search("the answer of a case", shown.toString().getBytes(StandardCharsets.UTF_8));
                for (JsonNode image : shown.get("images")) {
                    picture(server, image.get("rendered").asText());
                    picture(server, image.get("thumbnail").asText());
                }
            }
        }
    }

    private void picture(PrecedentServer server, String path) throws IOException, InterruptedException {
        byte[] bytes = server.get(path).body();
        search("a picture", bytes);
        Pixels pixels = Pixels.from(ImageIO.read(new ByteArrayInputStream(bytes)));
        if (!TextRegions.in(pixels).isEmpty()) {
            left.add("text in the pixels of " + path);
        }
    }

    private void viewers(PrecedentServer server) throws IOException, InterruptedException {
        for (String level : List.of("studies", "series", "instances")) {
            search(
                    "what viewers find of " + level,
                    server.get("/dicom-web/" + level + "?includefield=all").body());
        }
        HttpResponse<byte[]> instances = server.get("/dicom-web/instances");
        assertEquals(200, instances.statusCode());
        JsonNode all = JSON.readTree(instances.body());
        assertEquals(4, all.size());
        for (JsonNode one : all) {
            String place = "/dicom-web/studies/" + one.at("/0020000D/Value/0").asText() + "/series/"
                    + one.at("/0020000E/Value/0").asText() + "/instances/"
                    + one.at("/00080018/Value/0").asText();
            for (String part : List.of("", "/metadata", "/frames/1", "/thumbnail")) {
                HttpResponse<byte[]> sent = server.get(place + part);
                assertEquals(200, sent.statusCode(), part);
                search("what viewers are sent" + part, sent.body());
            }
        }
    }
}
