package org.precedent.api.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.precedent.api.http.ProblemCheck.assertProblem;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.precedent.api.dicomweb.DicomWebLimits;

/** What queries for studies, series and instances find (PS3.18 section 10.6): three studies of 4, 1 and 1 instances. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DicomQueryTest {
    private static final DicomWebLimits FEW = new DicomWebLimits(4, 8, 8, 1 << 20, 1 << 20, 100, 100);

    private DicomShelf shelf;
    private RunningApi api;

    @BeforeAll
    void start(@TempDir Path folder) throws IOException {
        shelf = new DicomShelf(folder);
        for (int number = 1; number <= 3; number++) {
            shelf.put(new GreyFile("1.2.3", "1.2.3.1", number).file());
        }
        shelf.put(new GreyFile("1.2.3", "1.2.3.2", 10)
                .text(0x0008_0060, "CS", "PT")
                .file());
        shelf.put(new GreyFile("1.2.4", "1.2.4.5", 1)
                .text(0x0008_0020, "DA", "20230101")
                .text(0x0010_0040, "CS", "M")
                .text(0x0018_0015, "CS", "HEAD")
                .frames(2)
                .file());
        shelf.put(new GreyFile("1.2.5", "1.2.5.5", 1)
                .text(0x0008_0016, "UI", "1.2.840.10008.5.1.4.1.1.1")
                .text(0x0008_0060, "CS", "CR")
                .file());
        api = RunningApi.showing(folder, shelf.dicomWeb(FEW));
    }

    @AfterAll
    void stop() throws IOException {
        api.close();
        shelf.close();
    }

    private HttpResponse<byte[]> ask(String query) throws Exception {
        return api.get("/dicom-web/" + query);
    }

    private JsonNode found(String query) throws Exception {
        HttpResponse<byte[]> response = ask(query);
        assertEquals(200, response.statusCode(), () -> new String(response.body(), StandardCharsets.UTF_8));
        return RunningApi.json(response);
    }

    private int count(String query) throws Exception {
        HttpResponse<byte[]> response = ask(query);
        assertTrue(response.statusCode() <= 204, () -> new String(response.body(), StandardCharsets.UTF_8));
        return response.statusCode() == 204 ? 0 : RunningApi.json(response).size();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "studies|3",
                "studies?ModalitiesInStudy=CT|2",
                "studies?ModalitiesInStudy=PT|1",
                "studies?ModalitiesInStudy=CR,PT|2",
                "studies?00080061=C*|3",
                "studies?ModalitiesInStudy=c?|3",
                "studies?ModalitiesInStudy=MR|0",
                "studies?Modality=PT&SeriesNumber=1|0",
                "studies?Modality=PT&SeriesNumber=2|1",
                "studies?StudyDate=20240229|2",
                "studies?StudyDate=20230101-20231231|1",
                "studies?StudyDate=-20231231|1",
                "studies?StudyDate=20240101-|2",
                "studies?StudyDate=20250101-|0",
                "studies?PatientSex=M|1",
                "studies?PatientAge=061Y|3",
                "studies?BodyPartExamined=HEAD|1",
                "studies?PatientName=|3",
                "studies?PatientName=*|3",
                "studies?PatientName=ZEBEDEE*|0",
                "studies?AccessionNumber=1|0",
                "studies?StudyDescription=*chest*|0",
                "studies?RequestAttributesSequence.ScheduledProcedureStepID=1|0",
                "studies?StudyInstanceUID=1.2.3|0",
                "studies?limit=0|0",
                "studies?limit=2|2",
                "studies?offset=2|1",
                "studies?offset=3|0",
                "series|4",
                "series?Modality=CT|2",
                "series?PatientSex=M|1",
                "series?SeriesNumber=5|2",
                "instances?Modality=PT|1",
                "instances?InstanceNumber=1|3",
                "instances?InstanceNumber=10|1",
                "instances?SOPClassUID=1.2.840.10008.5.1.4.1.1.1|1",
                "instances?SOPClassUID=1.2.840.10008.5.1.4.1.1.1,1.2.840.10008.5.1.4.1.1.2&InstanceNumber=2|1",
                "instances?SOPInstanceUID=2.25.7|0",
            })
    void aQueryFindsWhatItNames(String query, int results) throws Exception {
        assertEquals(results, count(query));
    }

    @Test
    void aListOfIdentifiersFindsEach() throws Exception {
        String three = shelf.study("1.2.3");
        String four = shelf.study("1.2.4");
        assertEquals(2, count("studies?StudyInstanceUID=" + three + "," + four + ",2.25.1"));
        assertEquals(2, count("studies?0020000D=" + three + "%5C" + four));
        assertEquals(2, count("studies/" + three + "/series"));
        assertEquals(4, count("studies/" + three + "/instances"));
        assertEquals(
                1, count("instances?SOPInstanceUID=" + shelf.instance("1.2.3.1.2") + "&StudyInstanceUID=" + three));
        assertEquals(0, count("instances?SOPInstanceUID=" + shelf.instance("1.2.3.1.2") + "&StudyInstanceUID=" + four));
        String patient = text(found("studies?StudyInstanceUID=" + three).get(0), "00100020");
        assertEquals(1, count("studies?PatientID=" + patient));
        assertEquals(1, count("studies?PatientName=" + patient.substring(0, 9) + "*"));
    }

    private static String text(JsonNode dataset, String tag) {
        return dataset.at("/" + tag + "/Value/0").asText();
    }

    @Test
    void aStudyIsToldWithAllThatTheStandardAsksFor() throws Exception {
        JsonNode study =
                found("studies?StudyInstanceUID=" + shelf.study("1.2.3")).get(0);
        for (String tag : List.of(
                "00080020",
                "00080030",
                "00080050",
                "00080056",
                "00080061",
                "00080090",
                "00081190",
                "00100010",
                "00100020",
                "00100030",
                "00100040",
                "0020000D",
                "00200010",
                "00201206",
                "00201208")) {
            assertTrue(study.has(tag), tag);
        }
        assertEquals("[\"CT\",\"PT\"]", study.at("/00080061/Value").toString());
        assertEquals(2, study.at("/00201206/Value/0").asInt());
        assertEquals(4, study.at("/00201208/Value/0").asInt());
        assertFalse(study.at("/00080050").has("Value"), "nothing is empty");
        assertTrue(text(study, "00081190").endsWith("/dicom-web/studies/" + shelf.study("1.2.3")));
        assertTrue(text(study, "00081190").startsWith("http://127.0.0.1:"));
    }

    @Test
    void anInstanceIsToldWithWhatItsFileSays() throws Exception {
        String place = "studies/" + shelf.study("1.2.4") + "/instances";
        JsonNode instance = found(place).get(0);
        assertEquals("1.2.840.10008.5.1.4.1.1.2", text(instance, "00080016"));
        assertEquals("2", text(instance, "00280008"));
        assertEquals("6", text(instance, "00280010"));
        assertEquals("16", text(instance, "00280100"));
        assertFalse(instance.has("00200032"));
        assertFalse(instance.has("00100020"), "what the address says is not told again");
        assertTrue(found("instances?InstanceNumber=2").get(0).has("00100020"));
        assertTrue(found(place + "?includefield=00200032,PatientID").get(0).has("00200032"));
        assertTrue(found(place + "?includefield=00200032,PatientID").get(0).has("00100020"));
        assertTrue(found(place + "?includefield=all").get(0).has("00280030"));
        assertTrue(count(place + "?includefield=NobodyKnows&includefield=99991111") == 1);
    }

    @Test
    void whatIsCutOffIsSaid() throws Exception {
        assertTrue(warning("studies?limit=2").contains("additional results"));
        assertEquals("", warning("studies?limit=3"));
        assertEquals(4, count("instances"));
        assertTrue(warning("instances?limit=99").contains("additional results"));
        assertTrue(warning("studies?fuzzymatching=true").contains("fuzzymatching parameter is not supported"));
        assertEquals("", warning("studies?fuzzymatching=false"));
    }

    private String warning(String query) throws Exception {
        return String.join(" ", ask(query).headers().allValues("Warning"));
    }

    @Test
    void pagesTogetherAreAll() throws Exception {
        Set<String> seen = new TreeSet<>();
        for (int offset = 0; offset < 6; offset += 2) {
            for (JsonNode one : found("instances?limit=2&offset=" + offset)) {
                seen.add(text(one, "00080018"));
            }
        }
        assertEquals(6, seen.size());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "studies?NobodyKnows=1|none that can be asked for",
                "studies?Rows=6|none that can be asked for",
                "studies?SOPInstanceUID=1.2|ask for instances",
                "studies?StudyInstanceUID=me|takes unique identifiers",
                "studies?StudyInstanceUID=1,1,1,1,1,1,1,1,1|at most 8 values",
                "studies?StudyDate=2024|YYYYMMDD",
                "studies?StudyDate=-|YYYYMMDD",
                "series?SeriesNumber=one|whole number",
                "studies?limit=-1|limit is a whole number",
                "studies?offset=x|offset is a whole number",
                "studies?fuzzymatching=perhaps|true or false",
                "studies?PatientID=1&PatientID=2|stands there twice",
            })
    void whatCannotBeUnderstoodIsSaid(String query, String detail) throws Exception {
        assertProblem(ask(query), 400, detail, "/dicom-web/");
    }

    @Test
    void aFormWithManyStarsTakesNoTime() throws Exception {
        String stars = URLEncoder.encode("*a".repeat(100) + "*b", StandardCharsets.UTF_8);
        assertEquals(0, count("studies?PatientID=" + stars));
        assertProblem(ask("studies?PatientID=" + "a".repeat(257)), 400, "at most 256 characters", "/dicom-web");
    }

    @Test
    void pagesOfOtherSitesCannotReadAnything() throws Exception {
        HttpResponse<byte[]> response = api.send(api.request("/dicom-web/studies")
                .header("Origin", "http://elsewhere.example")
                .build());
        assertEquals(
                "", response.headers().firstValue("Access-Control-Allow-Origin").orElse(""));
        Set<String> names = response.headers().map().keySet().stream()
                .filter(name -> name.toLowerCase(Locale.ROOT).startsWith("access-control"))
                .collect(Collectors.toSet());
        assertEquals(Set.of(), names);
    }
}
