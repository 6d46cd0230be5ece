package org.precedent.index.dicom;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.precedent.index.model.Edition;
import org.precedent.index.model.ReportStatus;

final class StructuredReportTest {
    private final DicomReader reader =
            DicomReader.standard(new PlainPseudonyms(), DicomLimits.DEFAULTS, CtPreset.MEDGEMMA_REPORT);

    private DicomDocument read(DicomWriter file) throws Exception {
        return ReadFiles.value(reader.document(DicomSource.of(file.file())));
    }

    private String refusal(DicomWriter file) throws Exception {
        return assertInstanceOf(DicomResult.Refused.class, reader.document(DicomSource.of(file.file())))
                .printed();
    }

    @Test
    void containersAreHeadingsAndValuesAreLines() throws Exception {
        DicomWriter report = Reports.report(
                Reports.container(
                        "Findings",
                        Reports.text("Finding", "The lungs are clear.\r\nNo effusion."),
                        Reports.number("Diameter", "3.5", "cm"),
                        Reports.number("Count", "2", "{nodules}"),
                        Reports.item("CONTAINS", "CODE", "1", "Side").sequence(0x0040_A168, Reports.code("2", "Left")),
                        Reports.item("CONTAINS", "DATE", "1", "Compared with").text(0x0040_A121, "DA", "20230105")),
                Reports.container("Impression", Reports.text("Conclusion", "Normal.")));
        assertEquals("""
                X-Ray Report:

                Findings:
                Finding: The lungs are clear.
                No effusion.
                Diameter: 3.5 cm
                Count: 2
                Side: Left
                Compared with: 2023-01-05

                Impression:
                Conclusion: Normal.""", read(report).text());
    }

    @Test
    void whatBelongsToAValueFollowsIt() throws Exception {
        DicomWriter finding = Reports.text("Finding", "Nodule")
                .sequence(0x0040_A730, Reports.text("Margin", "smooth"), Reports.number("Size", "4", "mm"));
        assertEquals(
                "X-Ray Report:\nFinding: Nodule\nMargin: smooth\nSize: 4 mm",
                read(Reports.report(finding)).text());
    }

    @Test
    void aTextThatGoesOnIsOne() throws Exception {
        DicomWriter history = Reports.container(
                        "History",
                        Reports.text("Description", "Dr."),
                        Reports.item("CONTAINS", "PNAME", "1", "Who").text(0x0040_A123, "PN", "Oxbridge^Marlene"),
                        Reports.text("Description", "saw a lesion of"),
                        Reports.number("Diameter", "1.5", "cm"),
                        Reports.text("Description", ", seen before."))
                .text(0x0040_A050, "CS", "CONTINUOUS");
        assertEquals(
                "X-Ray Report:\n\nHistory:\nDr. [removed] saw a lesion of 1.5 cm, seen before.\n\nThen:\na: b",
                read(Reports.report(history, Reports.container("Then", Reports.text("a", "b"))))
                        .text());
    }

    @Test
    void personsUidsImagesAndCoordinatesAreNoText() throws Exception {
        DicomDocument report = read(Reports.report(
                Reports.text("Finding", "clear"),
                Reports.item("CONTAINS", "PNAME", "1", "Who").text(0x0040_A123, "PN", "Oxbridge^Marlene"),
                Reports.item("CONTAINS", "UIDREF", "1", "Uid").text(0x0040_A124, "UI", "1.2.3.99"),
                Reports.item("CONTAINS", "IMAGE", "1", "Image"),
                Reports.item("INFERRED FROM", "SCOORD", "1", "Place"),
                new DicomWriter(DicomWriter.Syntax.EXPLICIT_LITTLE)
                        .text(0x0040_A010, "CS", "CONTAINS")
                        .bytes(0x0040_DB73, "UL", new byte[] {1, 0, 0, 0})));
        assertEquals("X-Ray Report:\nFinding: clear", report.text());
        assertEquals("by [removed]", report.scrubber().scrub("by Oxbridge"));
    }

    @Test
    void whoIsNamedAnywhereInTheReportIsRemovedFromItsText() throws Exception {
        DicomWriter subject =
                Reports.item("HAS OBS CONTEXT", "TEXT", "121030", "Subject ID").text(0x0040_A160, "UT", "SUBJ55667");
        DicomWriter clinic = Reports.item("HAS OBS CONTEXT", "TEXT", "121009", "Organization")
                .text(0x0040_A160, "UT", "Saint Hollow Hospital");
        DicomWriter file = Reports.report(
                subject,
                clinic,
                Reports.text(
                        "Finding",
                        "Mrs. Zebedee (QZ884213, SUBJ55667, ACC77001, born 28 February 1947) at Saint Hollow Hospital:"
                                + " clear. Signed Natoria, typed by Typewell."));
        file.sequence(
                0x0040_A073, file.item().text(0x0040_A075, "PN", "Natoria^Sig").text(0x0040_A027, "LO", "West"));
        file.sequence(0x0040_A07A, file.item().text(0x0040_A123, "PN", "Typewell^Tilda"));
        assertEquals(
                "X-Ray Report:\nFinding: Mrs. [removed] ([removed], [removed], [removed], born [removed]) at [removed]:"
                        + " clear. Signed [removed], typed by [removed].",
                read(file).text());
    }

    @Test
    void nothingOfThePatientHangsOnADocument() throws Exception {
        DicomDocument document = read(Reports.report(Reports.text("Finding", "clear")));
        String all = Reached.textsFrom(document).toLowerCase(java.util.Locale.ROOT);
        assertTrue(all.contains("finding: clear"));
        for (String secret : List.of("zebedee", "quillon", "884213", "acc77001", "19470228", "1.2.3.1")) {
            assertFalse(all.contains(secret), secret);
        }
    }

    @Test
    void itTellsItsStudyOrderAndPatient() throws Exception {
        DicomDocument document = read(Reports.report(Reports.text("Finding", "clear")));
        PlainPseudonyms pseudonyms = new PlainPseudonyms();
        assertEquals(pseudonyms.ofStudy("1.2.3.1"), document.caseId());
        assertEquals(pseudonyms.ofPatient("QZ884213"), document.patient());
        assertEquals(pseudonyms.ofAccession("ACC77001"), document.accession());
        assertEquals(pseudonyms.ofSource("dicom|1.2.3.4.77"), document.source());
        assertEquals("", document.study().modality());
        assertEquals("F", document.study().sex());
        assertEquals(76, document.study().age());
        assertEquals(
                Map.of("StudyDescription", "Chest PA of [removed]"),
                document.study().attributes());
        assertNull(document.encapsulated());
    }

    @Test
    void theStudyOfItsEvidenceIsItsStudy() throws Exception {
        PlainPseudonyms pseudonyms = new PlainPseudonyms();
        DicomWriter file = Reports.report(Reports.text("Finding", "clear"));
        DicomDocument one = read(file.sequence(0x0040_A375, file.item().text(0x0020_000D, "UI", "1.2.3.55")));
        assertEquals(pseudonyms.ofStudy("1.2.3.55"), one.caseId());
        DicomDocument two = read(file.sequence(
                0x0040_A375,
                file.item().text(0x0020_000D, "UI", "1.2.3.55"),
                file.item().text(0x0020_000D, "UI", "1.2.3.56")));
        assertEquals(pseudonyms.ofStudy("1.2.3.1"), two.caseId());
        assertEquals(1, two.notices().size());
    }

    @Test
    void flagsAndPredecessorsAreItsEdition() throws Exception {
        DicomWriter file = Reports.report(Reports.text("Finding", "clear"));
        Instant issued = Instant.parse("2024-01-20T10:30:00Z");
        assertEquals(new Edition(ReportStatus.FINAL, issued, null), read(file).edition());
        file.text(0x0008_0201, "SH", "+0100").text(0x0040_A496, "CS", "PRELIMINARY");
        assertEquals(
                new Edition(ReportStatus.PRELIMINARY, issued.minusSeconds(3600), null),
                read(file).edition());
        DicomWriter before = file.item().text(0x0008_1155, "UI", "1.2.3.4.76");
        DicomWriter series = file.item().sequence(0x0008_1199, before);
        file.sequence(0x0040_A360, file.item().sequence(0x0008_1115, series));
        Edition replaced = read(file).edition();
        assertEquals(ReportStatus.CORRECTED, replaced.status());
        assertEquals(new PlainPseudonyms().ofSource("dicom|1.2.3.4.76"), replaced.parent());
    }

    @Test
    void aReportIsReadInItsCharacterSet() throws Exception {
        DicomWriter item = Reports.item("CONTAINS", "TEXT", "1", "Befund")
                .text(0x0040_A160, "UT", "Größe 3 cm", StandardCharsets.UTF_8);
        DicomWriter file = Reports.report(item).text(0x0008_0005, "CS", "ISO_IR 192");
        assertEquals("X-Ray Report:\nBefund: Größe 3 cm", read(file).text());
    }

    @Test
    void aReportWithoutContentIsRefused() throws Exception {
        assertEquals("EMPTY: the structured report holds no text, code or number", refusal(Reports.report()));
        assertTrue(refusal(Reports.report().without(0x0020_000D)).startsWith("MISSING_UID"));
        assertEquals("EMPTY: the file holds no report", refusal(DicomWriter.image(2, 2)));
        String keyObjects = "1.2.840.10008.5.1.4.1.1.88.59";
        assertEquals(
                "EMPTY: the file holds no report",
                refusal(Reports.report(Reports.text("a", "b")).text(0x0008_0016, "UI", keyObjects)));
    }

    @Test
    void aDeepOrLongReportIsRefused() throws Exception {
        DicomWriter inner = Reports.text("Finding", "deep");
        for (int i = 0; i < 200; i++) {
            inner = Reports.container("In", inner);
        }
        assertTrue(refusal(Reports.report(inner)).startsWith("TOO_LARGE: sequences stand more than 128 deep"));
        String reason = refusal(Reports.report(Reports.text("Finding", "word ".repeat(50_000))));
        assertEquals("TOO_LARGE: the structured report holds more than 200000 characters of text", reason);
    }

    @Test
    void theHeadOfAReportSaysThatItIsOne() throws Exception {
        DicomHead head = ReadFiles.value(reader.head(
                DicomSource.of(Reports.report(Reports.text("a", "b")).file())));
        assertTrue(head.isDocument());
        assertEquals(new PlainPseudonyms().ofStudy("1.2.3.1"), head.caseId());
        DicomHead image = ReadFiles.value(reader.head(DicomSource.of(
                DicomWriter.image(2, 2).text(0x0008_0050, "SH", " acc77001 ").file())));
        assertFalse(image.isDocument());
        assertEquals(new PlainPseudonyms().ofAccession("ACC77001"), image.accession());
    }

    @Test
    void aDocumentOfAnotherFormatIsHandedOn() throws Exception {
        byte[] content = "%PDF-1.7 ...".getBytes(StandardCharsets.US_ASCII);
        DicomWriter file = Reports.document(Reports.PDF)
                .text(0x0028_0301, "CS", "YES")
                .bytes(0x0042_0011, "OB", content)
                .text(0x0042_0012, "LO", "application/pdf");
        DicomDocument document = read(file);
        EncapsulatedDocument encapsulated = assertInstanceOf(EncapsulatedDocument.class, document.encapsulated());
        assertEquals("%PDF-1.7 ...", new String(encapsulated.content(), StandardCharsets.US_ASCII));
        assertEquals("application/pdf", encapsulated.mediaType());
        assertEquals("", document.text());
        byte[] odd = "<ClinicalDocument/>".getBytes(StandardCharsets.US_ASCII);
        DicomDocument cda = read(Reports.document(Reports.CDA).bytes(0x0042_0011, "OB", odd));
        EncapsulatedDocument other = assertInstanceOf(EncapsulatedDocument.class, cda.encapsulated());
        assertEquals("<ClinicalDocument/>", new String(other.content(), StandardCharsets.US_ASCII));
        assertEquals("", other.mediaType());
        assertTrue(refusal(Reports.document(Reports.PDF)).startsWith("EMPTY: the file is to hold a document"));
    }

    @Test
    void aFileCutAnywhereIsRefusedOrRead() throws Exception {
        byte[] whole = Reports.report(Reports.container("Findings", Reports.text("Finding", "clear")))
                .file();
        for (int length = 0; length < whole.length; length++) {
            DicomResult<DicomDocument> result = reader.document(DicomSource.of(java.util.Arrays.copyOf(whole, length)));
            assertFalse(result.toString().isEmpty());
        }
    }
}
