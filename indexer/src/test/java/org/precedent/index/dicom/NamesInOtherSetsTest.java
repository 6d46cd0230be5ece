package org.precedent.index.dicom;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Names and descriptions in letters of their own. */
final class NamesInOtherSetsTest {
    @TempDir
    private Path folder;

    private ReadFiles files;

    @BeforeEach
    void open() {
        files = new ReadFiles(folder);
    }

    @Test
    void namesInOtherCharacterSetsAreKnown() throws Exception {
        DicomWriter greek = DicomWriter.image(2, 2)
                .text(0x0008_0005, "CS", "ISO_IR 192")
                .text(0x0010_0010, "PN", "Παπαδόπουλος^Ελένη", StandardCharsets.UTF_8);
        assertEquals("η κυρία [removed]", files.ok(greek).scrubber().scrub("η κυρία ΠΑΠΑΔΟΠΟΥΛΟΣ"));
    }

    @Test
    void namesAreKnownWhateverSetIsNamed() throws Exception {
        for (String set : List.of("ISO_IR 100", "", "ISO_IR 144", "GB18030", "ISO_IR 192")) {
            DicomInstance instance = files.ok(DicomWriter.image(2, 2)
                    .text(0x0008_0005, "CS", set)
                    .text(0x0008_1030, "LO", "Thorax Frau Müßig", StandardCharsets.UTF_8)
                    .text(0x0010_0010, "PN", "Müßig^Žofie", StandardCharsets.UTF_8));
            assertEquals("[removed] was here", instance.scrubber().scrub("Žofie Müßig was here"), set);
            String description = String.valueOf(instance.study().attributes().get("StudyDescription"));
            assertEquals("Thorax Frau [removed]", description, set);
        }
        DicomInstance latin = files.ok(
                DicomWriter.image(2, 2).text(0x0008_0005, "CS", "ISO_IR 192").text(0x0010_0010, "PN", "Müßig^Jürgen"));
        assertEquals("[removed] was here", latin.scrubber().scrub("Jürgen Müßig was here"));
    }

    @Test
    void descriptionsAreShownAsTheyAreMeant() throws Exception {
        DicomInstance instance = files.ok(DicomWriter.image(2, 2)
                .text(0x0008_0005, "CS", "ISO_IR 100")
                .text(0x0008_1030, "LO", "Schädel in zwei Ebenen", StandardCharsets.UTF_8));
        assertEquals("Schädel in zwei Ebenen", instance.study().attributes().get("StudyDescription"));
    }
}
