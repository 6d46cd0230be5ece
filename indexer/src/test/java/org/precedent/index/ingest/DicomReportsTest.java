package org.precedent.index.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.precedent.index.source.Code;

/** Reports that come as DICOM files, of each kind, and the images of their study. */
final class DicomReportsTest {
    private static final String SAID = "Karamazov has a large effusion.";

    @TempDir
    Path temporary;

    /** The kinds of DICOM files that hold a report. */
    enum Kind {
        STRUCTURED,
        PDF,
        CDA
    }

    private static byte[] report(Kind kind, String text, String patient) {
        DicomSample file = new DicomSample("1.2.3", "1.2.3.9", 9).patient(patient, "Karamazov^Dmitri");
        return switch (kind) {
            case STRUCTURED -> file.finding(text).file();
            case PDF -> file.holding(pdf(text)).file();
            case CDA ->
                file.holding("<ClinicalDocument xmlns=\"urn:hl7-org:v3\"><component><structuredBody><component>"
                                + "<section><title>Findings</title><text>" + text
                                + "</text></section></component></structuredBody></component></ClinicalDocument>")
                        .file();
        };
    }

    /** A page with a line; a reader looks for the objects, as no table says where they are. */
    private static byte[] pdf(String text) {
        String drawing = "BT /F1 12 Tf 50 700 Td (" + text + ") Tj ET";
        return ("%PDF-1.4\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n"
                        + "2 0 obj\n<< /Type /Pages /Kids [3 0 R] /Count 1 >>\nendobj\n"
                        + "3 0 obj\n<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R"
                        + " /Resources << /Font << /F1 5 0 R >> >> >>\nendobj\n"
                        + "4 0 obj\n<< /Length " + drawing.length() + " >>\nstream\n" + drawing
                        + "\nendstream\nendobj\n"
                        + "5 0 obj\n<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>\nendobj\n"
                        + "trailer\n<< /Root 1 0 R /Size 6 >>\nstartxref\n0\n%%EOF\n")
                .getBytes(StandardCharsets.US_ASCII);
    }

    private static byte[] image() {
        return new DicomSample("1.2.3", "1.2.3.1", 1)
                .patient("P1", "Karamazov^Dmitri")
                .file();
    }

    private static String text(Bench bench) throws IOException {
        return bench.content("1.2.3").report().text();
    }

    @ParameterizedTest
    @EnumSource
    void itWaitsForTheImagesJoinsThemAndNamesNobody(Kind kind) throws IOException {
        Bench bench = new Bench(temporary);
        IngestReport early = bench.ingest(bench.put("report.dcm", report(kind, SAID, "P1")));
        assertEquals(List.of(), Bench.reasons(early));
        assertEquals(1, early.reportsWaiting());
        assertEquals(0, early.casesAdded());
        IngestReport later = bench.ingest(bench.put("image.dcm", image()));
        assertEquals(1, later.casesAdded());
        assertEquals(0, later.reportsWaiting());
        assertTrue(text(bench).contains("[removed] has a large effusion."), text(bench));
        assertEquals(1, bench.images("1.2.3").size());
        assertEquals(List.of(), bench.problems());
    }

    @ParameterizedTest
    @EnumSource
    void itJoinsImagesThatAreThereAndTheSameAgainIsUnchanged(Kind kind) throws IOException {
        Bench bench = new Bench(temporary);
        bench.put("image.dcm", image());
        bench.put("report.dcm", report(kind, SAID, "P1"));
        assertEquals(1, bench.ingest(bench.sources).casesAdded());
        String first = text(bench);
        assertTrue(first.contains("large effusion"), first);
        assertEquals(1, bench.ingest(bench.sources).casesUnchanged());
        assertEquals(first, text(bench));
    }

    @ParameterizedTest
    @EnumSource
    void anotherVersionOfItTakesItsPlace(Kind kind) throws IOException {
        Bench bench = new Bench(temporary);
        bench.put("image.dcm", image());
        bench.put("report.dcm", report(kind, SAID, "P1"));
        bench.ingest(bench.sources);
        bench.ingest(bench.put("report.dcm", report(kind, "No effusion.", "P1")));
        assertTrue(text(bench).contains("No effusion."), text(bench));
        assertFalse(text(bench).contains("large"), text(bench));
    }

    @ParameterizedTest
    @EnumSource
    void oneOfAnotherPatientAndOneOfADeletedCaseAreRefused(Kind kind) throws IOException {
        Bench bench = new Bench(temporary);
        bench.ingest(bench.put("image.dcm", image()));
        Path report = bench.put("report.dcm", report(kind, SAID, "P2"));
        assertEquals(
                Code.CONTRADICTION, bench.ingest(report).refused().getFirst().code());
        Files.write(report, report(kind, SAID, "P1"));
        bench.delete("1.2.3");
        assertEquals(Code.DELETED, bench.ingest(report).refused().getFirst().code());
        assertEquals(List.of(), bench.problems());
    }
}
