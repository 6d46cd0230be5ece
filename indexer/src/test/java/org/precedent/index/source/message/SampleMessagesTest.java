package org.precedent.index.source.message;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.precedent.index.source.fhir.FhirReader;
import org.precedent.index.source.hl7.Hl7Reader;

final class SampleMessagesTest {

    @Test
    void everySampleHasTheOutcomeOfTheTable() throws Exception {
        Map<String, String> outcomes = new TreeMap<>();
        for (Path sample : Samples.all()) {
            byte[] content = Files.readAllBytes(sample);
            outcomes.put(
                    sample.getFileName().toString(),
                    Results.of(Samples.reader(content), sample).summary());
        }
        assertEquals(lines(Samples.outcomes()), lines(outcomes));
    }

    private static String lines(Map<String, String> outcomes) {
        StringBuilder lines = new StringBuilder();
        outcomes.forEach((name, outcome) ->
                lines.append(name).append(" = ").append(outcome).append('\n'));
        return lines.toString();
    }

    @Test
    void everySampleIsToldByItsFirstBytes() throws Exception {
        for (Path sample : Samples.all()) {
            byte[] content = Files.readAllBytes(sample);
            assertEquals(
                    sample.toString().endsWith(".hl7"),
                    Hl7Reader.looksLike(content),
                    sample.getFileName().toString());
            assertEquals(
                    !sample.toString().endsWith(".hl7"),
                    FhirReader.looksLike(content),
                    sample.getFileName().toString());
        }
    }

    @Test
    void theTextsOfTheImagingSamplesStandInTheirReports() throws Exception {
        assertSays("lfh_056_ORU-multiline-short-mixed.hl7", "[PII] Emergency Department", "ED Encounter Arrival Date:");
        assertSays("lfh_057_ORU-multiline-short.hl7", "[PII] Emergency Department\nED Encounter Arrival Date:");
        assertSays("msconv_037_MDM-T02-02.hl7", "Toilet cylinder crackers", "ikebana circulation prince");
        assertSays(
                "msconv_021_DiagnosticReport.json",
                "The Spine L1-L4 BMD is normal.",
                "Osteopenia on measured BMD.",
                "At risk of osteoporotic fracture");
        assertSays("hl7tc_050_ex-dr.xml", "The Spine L1-L4 BMD is normal.", "1.148 g/cm\u00B2");
        assertSays(
                "hl7tc_054_no.gastronet.json", "Appearance of intestinal lumen: Normal", "Malignant neoplasm: Caecum");
        assertSays(
                "msserver_019_V3.1.1_USCoreCompliantResources.json",
                "No pneumothorax.",
                "IMPRESSION:",
                "No acute abnormality.");
        assertSays(
                "smart_000_rheum-pacer-sample-data.json",
                "There is a stable plantar spur.",
                "No pulmonary infiltrates or congestive failure.",
                "Post injury evaluation. Three views submitted.");
    }

    private static void assertSays(String name, String... sentences) throws Exception {
        Path sample = Samples.named(name);
        Results results = Results.of(Samples.reader(Files.readAllBytes(sample)), sample);
        String texts =
                String.join("\n", results.messages().stream().map(Message::text).toList());
        for (String sentence : List.of(sentences)) {
            assertTrue(texts.contains(sentence), name + " does not say " + sentence);
        }
    }

    @Test
    void theNumbersOfTheImagingSamplesAreTold() throws Exception {
        Message echo = only("lfh_057_ORU-multiline-short.hl7");
        assertEquals("FON_0d70c6c8", echo.identity().accession());
        assertEquals("0d70c6c8", echo.identity().patient());
        Message study = only("msconv_020_ImagingStudy.json");
        assertEquals(
                "2.16.124.113543.6003.1154777499.30246.19789.3503430046",
                study.identity().studyUid());
        assertEquals("W12342398", study.identity().accession());
        assertEquals("WRIST", study.study().bodyPart());
        assertEquals("DX", study.study().modality());
        Message replacement = only("msconv_036_MDM-T10-02.hl7");
        assertEquals(MessageStatus.CORRECTED, replacement.status());
        assertEquals(
                "1.2.840.317.5947431.51.20080131155715", replacement.identity().parent());
    }

    private static Message only(String name) throws Exception {
        Path sample = Samples.named(name);
        return Results.of(Samples.reader(Files.readAllBytes(sample)), sample).message();
    }
}
