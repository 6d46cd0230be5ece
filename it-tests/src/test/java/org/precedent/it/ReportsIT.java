package org.precedent.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.precedent.datasets.phantom.PhantomArchive;

/**
 * Reports that come as files of their own, by the command line: found by their words, and without the names in them.
 */
final class ReportsIT {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern ACCESSION = Pattern.compile("PH\\d+");
    private static final String NAME = "Smerdyakov";

    @TempDir
    Path folder = Path.of("");

    private Path image = Path.of("");
    private String study = "";
    private String patient = "";
    private String accession = "";

    @BeforeEach
    void anImage() throws IOException {
        Path phantoms = folder.resolve("phantoms");
        PhantomArchive.write(phantoms, 12, 7_001);
        for (String line : Files.readAllLines(phantoms.resolve("manifest.jsonl"))) {
            JsonNode row = JSON.readTree(line);
            if (row.path("file").asText().endsWith(".dcm")) {
                study = row.get("study_id").asText();
                patient = row.get("patient_id").asText();
                image = Files.copy(phantoms.resolve(row.get("file").asText()), folder.resolve("image.dcm"));
                break;
            }
        }
        Matcher found = ACCESSION.matcher(Files.readString(image, StandardCharsets.ISO_8859_1));
        assertTrue(found.find());
        accession = found.group();
    }

    private Path data() {
        return folder.resolve("data");
    }

    private PrecedentCommand.Outcome precedent(Object... arguments) throws IOException, InterruptedException {
        PrecedentCommand.Outcome outcome = PrecedentCommand.run(arguments);
        assertEquals(0, outcome.status(), outcome.err());
        return outcome;
    }

    private PrecedentCommand.Outcome ingest(String name, String content) throws IOException, InterruptedException {
        return precedent("ingest", "--data", data(), Files.writeString(folder.resolve(name), content));
    }

    private String hl7(String status, String hour, String text) {
        return String.join(
                "\r",
                "MSH|^~\\&|RIS|HOSP|PACS|HOSP|20240301120000||ORU^R01|m1|P|2.5",
                "PID|1||" + patient + "^^^HOSP||" + NAME + "^Pavel||19500101|M",
                "OBR|1||f-1|71020^Chest|||20240301" + hour + "0000|||||||||||" + accession + "||||20240301" + hour
                        + "0000||RAD|" + status,
                "OBX|1|TX|71020&GDT^Chest||" + text + "||||||" + status,
                "");
    }

    private String fhir(String text) {
        return """
                {"resourceType":"Bundle","type":"collection","entry":[
                  {"fullUrl":"urn:uuid:1","resource":{"resourceType":"Patient","id":"p",
                    "identifier":[{"value":"%s"}],"name":[{"family":"%s","given":["Pavel"]}]}},
                  {"fullUrl":"urn:uuid:2","resource":{"resourceType":"DiagnosticReport","id":"d","status":"final",
                    "identifier":[{"system":"urn:reports","value":"fhir-1"}],
                    "category":[{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/v2-0074","code":"RAD"}]}],
                    "code":{"text":"Skull"},"subject":{"reference":"urn:uuid:1"},
                    "basedOn":[{"identifier":{"type":{"coding":[{"code":"ACSN"}]},"value":"%s"}}],
                    "issued":"2024-03-01T11:00:00Z","conclusion":"%s"}}]}
                """.formatted(patient, NAME, accession, text);
    }

    private JsonNode hits(String words) throws IOException, InterruptedException {
        String line =
                precedent("search", "--data", data(), "--text", words, "--json").out();
        return JSON.readTree(line.lines().findFirst().orElseThrow());
    }

    private boolean holds(String word) throws IOException {
        try (Stream<Path> files = Files.walk(data())) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                if (Files.readString(file, StandardCharsets.ISO_8859_1).contains(word)) {
                    return true;
                }
            }
        }
        return false;
    }

    @Test
    void aReportThatWaitsIsFoundWhenItsImagesComeAndHoldsNoName() throws Exception {
        PrecedentCommand.Outcome early =
                ingest("report.hl7", hl7("F", "11", "Melorheostosis of the femur in Mr " + NAME + "."));
        assertTrue(early.err().contains("1 report waits for its images"), early.err());
        assertTrue(precedent("verify", "--data", data()).out().contains("1 report waits for its images"));
        PrecedentCommand.Outcome later = precedent("ingest", "--data", data(), image);
        assertFalse(later.err().contains("wait"), later.err());
        assertTrue(later.err().contains("1 case added"), later.err());
        ingest(study + ".txt", "Osteopoikilosis of the hip, seen with " + accession + ".");
        ingest("report.json", fhir("Pycnodysostosis of the skull in " + NAME + "."));
        assertTrue(hits("melorheostosis").toString().contains("elorheostosis"));
        assertTrue(hits("osteopoikilosis").toString().contains("steopoikilosis"));
        assertTrue(hits("pycnodysostosis").toString().contains("ycnodysostosis"));
        for (String secret : new String[] {NAME, study, accession}) {
            assertFalse(holds(secret), "an identifier is left");
        }
        precedent("verify", "--data", data());
    }

    @Test
    void aReportIsCorrectedAndThenTakenAwayToItsLastByte() throws Exception {
        precedent("ingest", "--data", data(), image);
        ingest("report.hl7", hl7("F", "11", "Melorheostosis of the femur."));
        ingest("report.hl7", hl7("C", "12", "Osteopoikilosis of the femur."));
        PrecedentCommand.Outcome again = precedent("ingest", "--data", data(), folder.resolve("report.hl7"));
        assertTrue(again.err().contains("1 unchanged"), again.err());
        assertTrue(holds("steopoikilosis"));
        ingest("withdrawal.hl7", hl7("X", "13", ""));
        assertFalse(holds("steopoikilosis"), "what was taken away is left");
        precedent("verify", "--data", data());
    }
}
