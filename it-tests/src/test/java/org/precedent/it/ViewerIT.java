package org.precedent.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.precedent.index.archive.Archive;
import org.precedent.index.model.DicomUid;
import org.precedent.index.model.Pseudonyms;
import org.precedent.it.viewer.CtSeries;
import org.precedent.it.viewer.OutsideReader;

/** Viewers on a CT of an archive: Cornerstone3D's loader and dicomweb-client in Chromium, pydicom and dcmtk. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ViewerIT {
    private static final String PLAIN = "1.2.840.10008.1.2.1";

    private final CtSeries ct =
            new CtSeries(Project.home().resolve("indexer/src/test/resources/org/precedent/index/dicom/codec/child"));
    private Path folder;
    private Pseudonyms names;
    private PrecedentServer server;

    @BeforeAll
    void ingest(@TempDir Path temporary) throws IOException, InterruptedException {
        folder = temporary;
        Path data = folder.resolve("archive");
        ct.write(folder.resolve("ct"));
        PrecedentCommand.Outcome ingest = PrecedentCommand.run("ingest", "--data", data, folder.resolve("ct"));
        assertEquals(0, ingest.status(), ingest.err());
        names = Archive.open(data).pseudonyms();
        server = PrecedentServer.serving(data);
    }

    @AfterAll
    void stop() {
        server.close();
    }

    @Test
    void aViewerShowsACtAtFullDepthAsItsScannerSentIt() throws IOException, InterruptedException {
        Path work = Files.createDirectories(Path.of("target", "viewer").toAbsolutePath());
        String study = DicomUid.of(names.ofStudy(CtSeries.STUDY).value());
        Path expected = work.resolve("expected.json");
        Files.write(expected, ct.expected(study, instance -> found(instance, "0020000E")));
        Chromium.walk("viewer.mjs", server, expected, work);
    }

    /** What the archive tells of an instance, by what its source calls it. */
    private String found(String instance, String tag) throws IOException, InterruptedException {
        String uid = DicomUid.of(names.ofInstance(instance).value());
        return server.json("/dicom-web/instances?SOPInstanceUID=" + uid)
                .at("/0/" + tag + "/Value/0")
                .asText();
    }

    /** Decoded here, and as they are stored where the program decodes that. */
    @Test
    void otherProgramsReadTheFilesThatAreSent() throws IOException, InterruptedException {
        OutsideReader dcmdump = OutsideReader.dcmdump();
        OutsideReader pydicom = OutsideReader.pydicom();
        boolean dumps = dcmdump.isThere();
        boolean reads = pydicom.isThere();
        for (CtSeries.Sent sent : ct.sent()) {
            for (String syntax : new String[] {PLAIN, "*"}) {
                Path file = sentFile(sent, syntax);
                String stored = syntax.equals(PLAIN) ? PLAIN : sent.transferSyntax();
                if (dumps) {
                    String dump = dcmdump.read(file);
                    assertFalse(dump.toUpperCase(Locale.ROOT).contains("ZEBEDEE") || dump.contains("MRN-"), dump);
                    assertTrue(dump.contains("(7fe0,0010)"), dump);
                }
                if (reads && (stored.equals(PLAIN) || sent.isOfPlainCodec())) {
                    String uid = DicomUid.of(names.ofInstance(sent.instance()).value());
                    assertEquals(
                            stored + " " + uid + " True YES " + sent.samples(),
                            pydicom.read(file).strip());
                }
            }
        }
    }

    private Path sentFile(CtSeries.Sent sent, String syntax) throws IOException, InterruptedException {
        String address = URI.create(found(sent.instance(), "00081190")).getRawPath();
        String accept = URLEncoder.encode("application/dicom; transfer-syntax=" + syntax, StandardCharsets.UTF_8);
        HttpResponse<byte[]> answer = server.get(address + "?accept=" + accept);
        assertEquals(200, answer.statusCode(), () -> new String(answer.body(), StandardCharsets.UTF_8));
        return Files.write(folder.resolve("sent.dcm"), answer.body());
    }
}
