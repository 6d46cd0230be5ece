package org.precedent.api.http;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.precedent.api.http.ProblemCheck.assertProblem;

import com.fasterxml.jackson.databind.JsonNode;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.precedent.api.dicomweb.DicomWebLimits;

/** What viewers get of kept instances: files, frames, pictures, and what is told of them. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DicomWebApiTest {
    private static final String CT = "1.2.3";
    private static final String CINE = "1.2.4";
    private static final String STORED = "multipart/related; type=\"application/octet-stream\"; transfer-syntax=*";
    private static final GreyFile FIRST = new GreyFile(CT, "1.2.3.1", 1);
    private static final GreyFile SECOND = new GreyFile(CT, "1.2.3.1", 2).inRunLengths();
    private static final GreyFile MOVING =
            new GreyFile(CINE, "1.2.4.5", 1).frames(3).inRunLengths();

    private DicomShelf shelf;
    private RunningApi api;
    private String ct;
    private String cine;

    @BeforeAll
    void start(@TempDir Path folder) throws IOException {
        shelf = new DicomShelf(folder);
        for (GreyFile file : List.of(FIRST, SECOND, MOVING)) {
            shelf.put(file.file());
        }
        api = RunningApi.showing(folder, shelf.dicomWeb(DicomWebLimits.DEFAULTS));
        ct = "/dicom-web/studies/" + shelf.study(CT);
        cine = "/dicom-web/studies/" + shelf.study(CINE);
    }

    @AfterAll
    void stop() throws IOException {
        api.close();
        shelf.close();
    }

    private HttpResponse<byte[]> get(String path, String accept) throws Exception {
        return api.send(api.request(path).header("Accept", accept).build());
    }

    private static String header(HttpResponse<byte[]> response, String name) {
        return response.headers().firstValue(name).orElse("");
    }

    /** The address of an instance, by the UID of its source. */
    private String instance(String uid) throws Exception {
        JsonNode found = RunningApi.json(api.get("/dicom-web/instances?SOPInstanceUID=" + shelf.instance(uid)));
        assertEquals(1, found.size());
        String url = found.at("/0/00081190/Value/0").asText();
        return url.substring(url.indexOf("/dicom-web"));
    }

    @Test
    void anInstanceIsSentAsAFileThatNamesNobody() throws Exception {
        HttpResponse<byte[]> response = get(instance("1.2.3.1.1"), "application/dicom");
        assertEquals(200, response.statusCode());
        assertEquals("application/dicom", header(response, "Content-Type"));
        assertEquals(String.valueOf(response.body().length), header(response, "Content-Length"));
        String file = new String(response.body(), StandardCharsets.ISO_8859_1);
        assertEquals("DICM", file.substring(128, 132));
        for (String name : List.of("ZEBEDEE", "MARY", "MRN-", CT + ".")) {
            assertFalse(file.contains(name), name);
        }
        assertTrue(file.contains(shelf.study(CT)) && file.contains(shelf.instance("1.2.3.1.1")), "its names");
        assertTrue(file.contains("061Y") && file.contains("CHEST") && file.contains("20240229"), "what is known");
        assertArrayEquals(FIRST.samples(0), lastOf(response.body(), FIRST.samples(0).length));
    }

    private static byte[] lastOf(byte[] all, int count) {
        return Arrays.copyOfRange(all, all.length - count, all.length);
    }

    @Test
    void aStudyIsSentInPartsAndDecodedUnlessItIsWantedAsItIsStored() throws Exception {
        HttpResponse<byte[]> response = get(ct, "multipart/related; type=\"application/dicom\"");
        Parts decoded = Parts.of(response);
        assertEquals(String.valueOf(response.body().length), header(response, "Content-Length"));
        assertEquals(2, decoded.bodies().size());
        assertTrue(decoded.heads().getFirst().startsWith("Content-Type: application/dicom"));
        byte[] samples = SECOND.samples(0);
        assertArrayEquals(samples, lastOf(decoded.bodies().getLast(), samples.length));
        Parts stored = Parts.of(get(ct, "multipart/related; type=application/dicom; transfer-syntax=*"));
        assertArrayEquals(decoded.bodies().getFirst(), stored.bodies().getFirst());
        String second = new String(stored.bodies().getLast(), StandardCharsets.ISO_8859_1);
        assertTrue(second.contains(GreyFile.RLE));
        assertTrue(second.contains(new String(SECOND.packed(0), StandardCharsets.ISO_8859_1)));
    }

    @Test
    void framesAreDecodedUnlessTheyAreWantedAsTheyAreStored() throws Exception {
        String address = instance("1.2.4.5.1") + "/frames/";
        HttpResponse<byte[]> response = get(address + "3,1", "multipart/related; type=\"application/octet-stream\"");
        Parts decoded = Parts.of(response);
        assertEquals(String.valueOf(response.body().length), header(response, "Content-Length"));
        assertArrayEquals(MOVING.samples(2), decoded.bodies().getFirst());
        assertArrayEquals(MOVING.samples(0), decoded.bodies().getLast());
        assertTrue(decoded.heads()
                .getFirst()
                .startsWith("Content-Type: application/octet-stream; transfer-syntax=1.2.840.10008.1.2.1\r\n"));
        assertTrue(decoded.heads().getFirst().endsWith("/frames/3"));
        HttpResponse<byte[]> asStored = get(address + "1,2,3", STORED);
        assertEquals(String.valueOf(asStored.body().length), header(asStored, "Content-Length"));
        Parts stored = Parts.of(asStored);
        assertArrayEquals(MOVING.packed(1), stored.bodies().get(1));
        assertTrue(stored.heads()
                .get(1)
                .startsWith("Content-Type: application/octet-stream; transfer-syntax=1.2.840" + ".10008.1.2.5\r\n"));
        Parts typed = Parts.of(get(address + "2", "multipart/related; type=\"image/dicom-rle\""));
        assertArrayEquals(MOVING.packed(1), typed.bodies().getFirst());
        assertArrayEquals(
                MOVING.samples(1),
                get(address + "2", "application/octet-stream").body());
        assertArrayEquals(
                MOVING.samples(1),
                Parts.of(api.get(address + "2?accept=" + "multipart/related;type=%22application/octet-stream%22"))
                        .bodies()
                        .getFirst());
    }

    @Test
    void whoAcceptsNothingThatThereIsIsToldWhatThereIs() throws Exception {
        String address = instance("1.2.4.5.1");
        assertProblem(
                get(address + "/frames/1", "multipart/related; type=\"image/jp2\""),
                406,
                "application/octet-stream\"; transfer-syntax=1.2.840.10008.1.2.1",
                address);
        assertProblem(get(address, "image/png"), 406, "application/dicom", address);
        assertProblem(
                get(address, "application/dicom; transfer-syntax=1.2.840.10008.1.2.4.90"),
                406,
                "1.2.840.10008.1.2.5",
                address);
        assertProblem(get(address + "/metadata", "application/dicom+xml"), 406, "application/dicom+json", address);
        assertProblem(get(address + "/rendered", "image/gif"), 406, "image/jpeg", address);
        assertProblem(get(address + "/frames/1,2", "application/octet-stream"), 406, "multipart/related", address);
    }

    @Test
    void whatIsNotThereIsSaid() throws Exception {
        String address = instance("1.2.4.5.1");
        assertProblem(api.get("/dicom-web/studies/1.2.3"), 404, "no such study", "/dicom-web/studies/1.2.3");
        assertProblem(api.get(ct + "/series/2.25.1/metadata"), 404, "no such", ct);
        assertProblem(api.get("/dicom-web/studies/me/metadata"), 400, "study is no unique identifier", "/dicom-web");
        assertProblem(api.get(address + "/frames/4"), 404, "3 frames", address);
        assertProblem(api.get(address + "/frames/0"), 400, "whole numbers from 1", address);
        assertProblem(api.get(address + "/frames/1,,2"), 400, "whole numbers from 1", address);
        assertProblem(api.get(address + "/frames/" + "1,".repeat(1000) + "1"), 400, "at most 1000", address);
        assertProblem(api.get(address + "/rendered?window=1,0"), 400, "window is a centre", address);
        assertProblem(api.get(address + "/rendered?viewport=0,9"), 400, "viewport is a width", address);
        assertProblem(api.get(address + "/rendered?quality=101"), 400, "quality is a whole number", address);
    }

    @Test
    void whatIsToldOfASeriesIsWhatAViewerNeeds() throws Exception {
        HttpResponse<byte[]> response = api.get(ct + "/metadata");
        assertEquals("application/dicom+json", header(response, "Content-Type"));
        JsonNode told = RunningApi.json(response);
        assertEquals(2, told.size());
        JsonNode first = told.get(0);
        assertEquals("CT", first.at("/00080060/Value/0").asText());
        assertEquals(List.of(-1.5, 2.0, 2.5), numbers(first.at("/00200032/Value")));
        assertEquals(List.of(1.0, 0.0, 0.0, 0.0, 1.0, 0.0), numbers(first.at("/00200037/Value")));
        assertEquals(List.of(0.7, 0.7), numbers(first.at("/00280030/Value")));
        assertEquals(-24, first.at("/00281052/Value/0").asInt());
        assertEquals(GreyFile.ROWS, first.at("/00280010/Value/0").asInt());
        assertEquals("US", first.at("/00280010/vr").asText());
        assertEquals(1, first.at("/00280103/Value/0").asInt());
        assertEquals("F", first.at("/00100040/Value/0").asText());
        assertEquals("061Y", first.at("/00101010/Value/0").asText());
        assertEquals("113100", first.at("/00120064/Value/0/00080100/Value/0").asText());
        assertTrue(first.at("/00200052/Value/0").asText().startsWith("2.25."));
        assertEquals(GreyFile.EXPLICIT, first.at("/00083002/Value/0").asText());
        assertEquals(GreyFile.RLE, told.get(1).at("/00083002/Value/0").asText());
        assertEquals(
                first.at("/00100020/Value/0").asText(),
                first.at("/00100010/Value/0/Alphabetic").asText());
        String text = response.body().length + new String(response.body(), StandardCharsets.UTF_8);
        assertFalse(text.contains("ZEBEDEE") || text.contains("MRN-"));
    }

    private static List<Double> numbers(JsonNode values) {
        return values.valueStream().map(JsonNode::asDouble).toList();
    }

    @Test
    void aFrameIsShownThroughAWindow() throws Exception {
        String address = instance("1.2.3.1.1") + "/rendered";
        assertEquals("image/jpeg", header(api.get(address), "Content-Type"));
        BufferedImage own = picture(get(address, "image/png"));
        assertEquals(GreyFile.COLUMNS, own.getWidth());
        BufferedImage wide = picture(get(address + "?window=500,4096,linear", "image/png"));
        BufferedImage narrow = picture(get(address + "?window=-1000,1,linear", "image/png"));
        assertNotEquals(own.getRGB(7, 5), wide.getRGB(7, 5));
        assertEquals(0xFFFFFFFF, narrow.getRGB(7, 5));
        assertEquals(4, picture(get(address + "?viewport=4,100", "image/png")).getWidth());
        assertEquals(
                GreyFile.COLUMNS,
                picture(get(instance("1.2.4.5.1") + "/frames/2/rendered", "image/*"))
                        .getWidth());
        for (String place : List.of(ct, cine, instance("1.2.4.5.1"), instance("1.2.4.5.1") + "/frames/3")) {
            assertEquals("image/jpeg", header(api.get(place + "/thumbnail"), "Content-Type"), place);
        }
    }

    private static BufferedImage picture(HttpResponse<byte[]> response) throws IOException {
        assertEquals(200, response.statusCode(), () -> new String(response.body(), StandardCharsets.UTF_8));
        return ImageIO.read(new ByteArrayInputStream(response.body()));
    }

    @Test
    void whatIsKeptIsAskedForAndNotSentAgain() throws Exception {
        String address = instance("1.2.3.1.1");
        for (String place : List.of(address, address + "/metadata", address + "/frames/1", address + "/rendered")) {
            HttpResponse<byte[]> first = api.get(place);
            assertEquals("no-store", header(first, "Cache-Control"), place);
            HttpResponse<byte[]> again = api.send(api.request(place)
                    .header("If-None-Match", header(first, "ETag"))
                    .build());
            assertEquals(304, again.statusCode(), place);
            assertEquals(0, again.body().length, place);
        }
        String other = instance("1.2.4.5.1");
        assertNotEquals(header(api.get(other + "/frames/1"), "ETag"), header(get(other + "/frames/1", STORED), "ETag"));
    }

    @Test
    void theHeadOfAnAnswerCanBeAskedForAlone() throws Exception {
        String address = instance("1.2.3.1.1");
        for (String place : List.of(address, address + "/metadata", address + "/frames/1", ct, "/dicom-web/studies")) {
            HttpResponse<byte[]> head = api.send(api.request(place)
                    .method("HEAD", HttpRequest.BodyPublishers.noBody())
                    .build());
            assertEquals(200, head.statusCode(), place);
            assertEquals(header(api.get(place), "Content-Length"), header(head, "Content-Length"), place);
        }
    }

    @Test
    void aFileThatIsGoneOrDamagedIsSaidToBeSoBeforeAnythingIsSent(@TempDir Path other) throws Exception {
        try (DicomShelf lost = new DicomShelf(other)) {
            lost.put(FIRST.file());
            lost.put(SECOND.file());
            try (RunningApi damaged = RunningApi.showing(other, lost.dicomWeb(DicomWebLimits.DEFAULTS))) {
                String study = "/dicom-web/studies/" + lost.study(CT);
                Path file = lost.file("1.2.3.1.2");
                byte[] whole = Files.readAllBytes(file);
                Files.write(file, Arrays.copyOf(whole, 300));
                assertProblem(damaged.get(study), 503, "missing or damaged", study);
                Files.delete(file);
                for (String place : List.of(study, study + "/metadata", study + "/thumbnail")) {
                    assertProblem(damaged.get(place), 503, "missing or damaged", place);
                }
            }
        }
    }

    /** Also where what is damaged could be read, and where a server read it before. */
    @Test
    void nothingOfAFileIsServedWhoseBytesAreNotThoseThatWereKept(@TempDir Path other) throws Exception {
        try (DicomShelf kept = new DicomShelf(other)) {
            kept.put(FIRST.file());
            kept.put(SECOND.file());
            try (RunningApi served = RunningApi.showing(other, kept.dicomWeb(DicomWebLimits.DEFAULTS))) {
                JsonNode found = RunningApi.json(
                        served.get("/dicom-web/instances?SOPInstanceUID=" + kept.instance("1.2.3.1.1")));
                String url = found.at("/0/00081190/Value/0").asText();
                String address = url.substring(url.indexOf("/dicom-web"));
                List<String> places = List.of("", "/metadata", "/frames/1", "/rendered", "/thumbnail");
                for (String place : places) {
                    assertEquals(200, served.get(address + place).statusCode(), place);
                }
                Path file = kept.file("1.2.3.1.1");
                byte[] whole = Files.readAllBytes(file);
                byte[] flipped = whole.clone();
                flipped[whole.length - 3] ^= 1;
                Files.write(file, flipped);
                for (String place : places) {
                    assertProblem(served.get(address + place), 503, "missing or damaged", address + place);
                }
                HttpResponse<byte[]> search = served.get("/dicom-web/instances");
                assertTrue(header(search, "Warning").contains("missing or damaged"));
                List<String> availability = RunningApi.json(search)
                        .valueStream()
                        .map(one -> one.at("/00080056/Value/0").asText())
                        .sorted()
                        .toList();
                assertEquals(List.of("ONLINE", "UNAVAILABLE"), availability, "one that is lost hides no other");
                assertEquals(
                        204,
                        served.get("/dicom-web/instances?SOPInstanceUID=" + kept.instance("1.2.3.1.1")
                                        + "&InstanceNumber=1")
                                .statusCode());
                Files.write(file, whole);
                for (String place : places) {
                    assertEquals(200, served.get(address + place).statusCode(), place);
                }
            }
        }
    }

    /** What was sent of it is not taken for the whole. */
    @Test
    void anAnswerThatFailsAfterItsBeginningIsBrokenOff(@TempDir Path other) throws Exception {
        try (DicomShelf damaged = new DicomShelf(other)) {
            damaged.put(MOVING.file(), file -> DicomShelf.without(file, MOVING.packed(1)));
            try (RunningApi broken = RunningApi.showing(other, damaged.dicomWeb(DicomWebLimits.DEFAULTS))) {
                JsonNode found = RunningApi.json(broken.get("/dicom-web/instances"));
                String url = found.at("/0/00081190/Value/0").asText();
                String frames = url.substring(url.indexOf("/dicom-web")) + "/frames/";
                assertEquals(200, broken.get(frames + "1,3").statusCode());
                assertProblem(broken.get(frames + "1,2"), 406, "transfer-syntax=*", frames);
                assertThrows(IOException.class, () -> broken.get(frames + "1,".repeat(900) + "2"));
                assertEquals(200, broken.get(frames + "3").statusCode());
            }
        }
    }

    @Test
    void aCaseThatIsDeletedIsGoneAtOnce(@TempDir Path other) throws Exception {
        try (DicomShelf changing = new DicomShelf(other)) {
            changing.put(FIRST.file());
            try (RunningApi changed = RunningApi.showing(other, changing.dicomWeb(DicomWebLimits.DEFAULTS))) {
                String study = "/dicom-web/studies/" + changing.study(CT);
                assertEquals(
                        1, RunningApi.json(changed.get("/dicom-web/studies")).size());
                changing.put(SECOND.file());
                JsonNode two = RunningApi.json(changed.get("/dicom-web/studies"));
                assertEquals(2, two.at("/0/00201208/Value/0").asInt());
                changing.record()
                        .delete(changing.record().revisions(null, 1).getFirst().id());
                assertEquals(204, changed.get("/dicom-web/studies").statusCode());
                assertEquals(404, changed.get(study + "/metadata").statusCode());
            }
        }
    }
}
