package org.precedent.api.http;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.precedent.api.dicomweb.DicomWebLimits;
import org.precedent.api.query.SampleArchive;
import org.precedent.index.model.CaseId;
import org.precedent.index.model.DicomUid;
import org.precedent.index.model.ImageId;
import org.precedent.index.model.InstanceFrame;
import org.precedent.index.model.KeptImage;

/** A case says under what names viewers find its images. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CaseInstancesTest {
    private static final String CINE = "1.2.4";
    private static final GreyFile MOVING = new GreyFile(CINE, "1.2.4.5", 1).frames(3);

    private DicomShelf shelf;
    private RunningApi api;
    private CaseId cine;

    @BeforeAll
    void start(@TempDir Path folder) throws IOException {
        shelf = new DicomShelf(folder);
        shelf.put(MOVING.file());
        cine = new CaseId(DicomUid.pseudonym(shelf.study(CINE)).orElseThrow());
        SampleArchive archive = new SampleArchive();
        archive.addImages(cine, kept().keySet());
        api = RunningApi.showing(folder, archive, shelf.dicomWeb(DicomWebLimits.DEFAULTS));
    }

    @AfterAll
    void stop() throws IOException {
        api.close();
        shelf.close();
    }

    private Map<ImageId, KeptImage> kept() throws IOException {
        return shelf.record().contributions(cine).orElseThrow().images();
    }

    private List<JsonNode> images(CaseId id) throws Exception {
        JsonNode found = RunningApi.json(api.get("/api/v1/cases/" + id));
        return found.get("images").valueStream().toList();
    }

    @Test
    void eachImageNamesItsOwnFrame() throws Exception {
        Map<String, Integer> frames = new HashMap<>();
        for (KeptImage image : kept().values()) {
            InstanceFrame frame = Objects.requireNonNull(image.instance());
            frames.put(image.id().value(), frame.frame() + 1);
        }
        List<JsonNode> images = images(cine);
        assertEquals(3, images.size());
        for (JsonNode image : images) {
            JsonNode named = image.get("instance");
            assertEquals(shelf.study(CINE), named.get("study").asText());
            assertEquals(shelf.instance("1.2.4.5.1"), named.get("instance").asText());
            assertEquals(
                    frames.get(image.get("id").asText()), named.get("frame").asInt());
        }
    }

    @Test
    void theNamesLeadToTheSamples() throws Exception {
        for (JsonNode image : images(cine)) {
            JsonNode named = image.get("instance");
            int frame = named.get("frame").asInt();
            String address = "/dicom-web/studies/" + named.get("study").asText() + "/series/"
                    + named.get("series").asText() + "/instances/"
                    + named.get("instance").asText() + "/frames/" + frame;
            byte[] samples = api.send(api.request(address)
                            .header("Accept", "application/octet-stream")
                            .build())
                    .body();
            assertArrayEquals(MOVING.samples(frame - 1), samples);
        }
    }

    @Test
    void aPictureHasNoInstance() throws Exception {
        assertFalse(images(SampleArchive.RED).getFirst().has("instance"));
    }
}
