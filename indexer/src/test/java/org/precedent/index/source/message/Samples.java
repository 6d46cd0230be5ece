package org.precedent.index.source.message;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.precedent.encoder.SharedData;
import org.precedent.index.data.DataFile;
import org.precedent.index.source.fhir.FhirReader;
import org.precedent.index.source.hl7.Hl7Reader;

/** The samples of HL7 v2 and FHIR that may lie beside the project, and what should come of each. */
final class Samples {
    private Samples() {}

    /** All of them, by name; the test that asks stands aside where there are none. */
    static List<Path> all() throws IOException {
        try (Stream<Path> files = Files.list(SharedData.folder("hl7-fhir"))) {
            return files.filter(file -> file.toString().matches(".*\\.(hl7|json|xml)"))
                    .sorted()
                    .toList();
        }
    }

    /** One of them. */
    static Path named(String name) {
        return SharedData.folder("hl7-fhir").resolve(name);
    }

    /** What should come of each, by name. */
    static Map<String, String> outcomes() {
        Map<String, String> outcomes = new TreeMap<>();
        for (String line : DataFile.lines(Samples.class, "sample-outcomes.txt")) {
            String[] sides = line.split(" = ", 2);
            outcomes.put(sides[0], sides[1]);
        }
        return outcomes;
    }

    /** The reader that a file's first bytes call for. */
    static MessageReader reader(byte[] content) {
        FakeAttachments attachments = new FakeAttachments();
        return Hl7Reader.looksLike(content) ? new Hl7Reader(attachments) : new FhirReader(attachments);
    }
}
