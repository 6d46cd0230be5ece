package org.precedent.index.source.hl7;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.precedent.index.source.Code;
import org.precedent.index.source.message.FakeAttachments;
import org.precedent.index.source.message.Message;
import org.precedent.index.source.message.MessageStatus;
import org.precedent.index.source.message.Results;

final class ResultMessageTest {

    @Test
    void linesAreJoinedInTheirOrder() throws Exception {
        Message message = Messages.report(
                        Messages.text("Clear lungs."), Messages.text(""), Messages.text("No effusion."))
                .message();
        assertEquals("Clear lungs.\n\nNo effusion.", message.text());
    }

    @Test
    void repetitionsAreLines() throws Exception {
        assertEquals(
                "Clear lungs.\nNo effusion.",
                Messages.report(Messages.text("Clear lungs.~No effusion."))
                        .message()
                        .text());
    }

    @Test
    void escapesAreUndone() throws Exception {
        assertText("a|b^c&d~e\\f", "a\\F\\b\\S\\c\\T\\d\\R\\e\\E\\f");
        assertText("one\ntwo\n\nthree", "one\\.br\\two\\.sp2\\three");
        assertText("one two\nthree", "\\.in4\\one\\.sk1\\two\\.ce\\\\.ti+2\\three");
        assertText("bold plain", "\\H\\bold\\N\\ plain");
        assertText("Gr\u00F6\u00DFe", "Gr\\XC3B6C39F\\e");
        assertText("caf\u00E9 \u00B5m", "caf\\XE9\\ \\XB5\\m");
        assertText("a\nb", "a\\X0D0A\\b");
    }

    @Test
    void whatIsNoEscapeStandsForItself() throws Exception {
        assertText("C:\\temp\\x", "C:\\temp\\x");
        assertText("5\\6", "5\\6");
        assertText("a\\Q1\\b", "a\\Q1\\b");
        assertText("\\", "\\");
    }

    private static void assertText(String expected, String written) throws Exception {
        assertEquals(expected, Messages.report(Messages.text(written)).message().text(), written);
    }

    @Test
    void lineEndsThatTheSenderForgotToEscapeAreKept() throws Exception {
        assertEquals(
                "Clear lungs.\n\nNo effusion.\nEnd.",
                Messages.report("OBX|1|TX|GDT||Clear lungs.\n\nNo effusion.\nEnd.||||||F")
                        .message()
                        .text());
    }

    @Test
    void aSegmentThatGoesOnInAnotherIsWhole() throws Exception {
        assertEquals(
                "Clear lungs.",
                Messages.report("OBX|1|TX|GDT||Clear", "ADD| lungs.||||||F")
                        .message()
                        .text());
    }

    @Test
    void partsOfAReportHaveTheirHeadings() throws Exception {
        Message message = Messages.report(
                        "OBX|1|TX|71020&GDT^CT||The lungs are clear.||||||F",
                        "OBX|2|TX|71020&IMP^CT||Normal.||||||F",
                        "OBX|3|TX|71020&IMP^CT||No change.||||||F",
                        "OBX|4|TX|18783-0^Recommendation^LN||None.||||||F")
                .message();
        assertEquals(
                "The lungs are clear.\n\nIMPRESSION:\nNormal.\nNo change.\n\nRECOMMENDATION:\nNone.", message.text());
    }

    @Test
    void aHeadingThatStandsInTheTextIsNotDoubled() throws Exception {
        assertEquals(
                "IMPRESSION: Normal.",
                Messages.report("OBX|1|TX|71020&IMP^CT||IMPRESSION: Normal.||||||F")
                        .message()
                        .text());
    }

    @Test
    void valuesStandBehindTheirNames() throws Exception {
        Message message = Messages.report(
                        "OBX|1|NM|1^Diameter||12|mm^millimetre||||F",
                        "OBX|1|NM|1^Diameter||12|mm||||||F",
                        "OBX|2|SN|2^Ratio||^1^:^128||||||F",
                        "OBX|3|CWE|3^Grade||II^Grade two^L||||||F",
                        "OBX|4|DT|4^Day||20240101||||||F",
                        "OBX|5|ST|5^Contrast||none||||||F",
                        "OBX|6|XCN|6^Reader||7^Smith^John||||||F",
                        Messages.text("Clear."))
                .message();
        assertEquals(
                "Diameter: 12 mm\nDiameter: 12 mm\nRatio: 1:128\nGrade: Grade two\nDay: 2024-01-01\nContrast: none\nClear.",
                message.text());
    }

    @Test
    void notesAreText() throws Exception {
        assertEquals(
                "Clear.\nRead twice.",
                Messages.report(Messages.text("Clear."), "NTE|1||Read twice.")
                        .message()
                        .text());
    }

    @Test
    void enclosedDocumentsAreText() throws Exception {
        assertEquals(
                FakeAttachments.PDF,
                Messages.report("OBX|1|ED|PDF||^application^pdf^Base64^" + base64("%PDF-1.4") + "||||||F")
                        .message()
                        .text());
        assertEquals(
                "Clear.",
                Messages.report("OBX|1|ED|1||^TEXT^html^Base64^" + base64("<p>Clear.</p>") + "||||||F")
                        .message()
                        .text());
        assertEquals(
                "Clear lungs.",
                Messages.report("OBX|1|ED|1||^text^plain^A^Clear lungs.||||||F")
                        .message()
                        .text());
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void anEnclosedDocumentThatCannotBeReadIsANoticeBesideTextAndARefusalWithout() throws Exception {
        String broken = "OBX|1|ED|1||^application^pdf^Base64^" + base64("no") + "||||||F";
        assertEquals(
                "an enclosed document was left out: it is no PDF",
                Messages.report(broken, Messages.text("Clear."))
                        .message()
                        .notices()
                        .getFirst());
        assertEquals(Code.CORRUPT, Messages.report(broken).refused().code());
    }

    @Test
    void aResultThatStandsElsewhereIsANotice() throws Exception {
        Message message = Messages.report("OBX|1|RP|1||http://x^^pdf||||||F", Messages.text("Clear."))
                .message();
        assertEquals("Clear.", message.text());
        assertTrue(message.notices().getFirst().contains("not fetched"));
    }

    @Test
    void theStatusOfTheOrderIsTheReportsStatus() throws Exception {
        assertEquals(MessageStatus.FINAL, status("F", "F"));
        assertEquals(MessageStatus.PRELIMINARY, status("P", "P"));
        assertEquals(MessageStatus.PRELIMINARY, status("R", "F"));
        assertEquals(MessageStatus.PARTIAL, status("A", "F"));
        assertEquals(MessageStatus.CORRECTED, status("C", "F"));
        assertEquals(MessageStatus.CORRECTED, status("F", "C"));
        assertEquals(MessageStatus.WITHDRAWN, status("X", "F"));
        assertEquals(MessageStatus.WITHDRAWN, status("F", "W"));
        assertEquals(MessageStatus.WITHDRAWN, status("F", "D"));
        assertEquals(MessageStatus.FINAL, status("", "F"));
        assertEquals(MessageStatus.PRELIMINARY, status("", "P"));
    }

    @Test
    void aStatusThatNoTableHasIsTakenAsFinalAndSaid() throws Exception {
        for (String[] known : new String[][] {{"F", "F"}, {"", ""}, {"a", "f"}}) {
            assertEquals(List.of(), message(known[0], known[1]).notices());
        }
        for (String[] unknown : new String[][] {{"Q", "F"}, {"F", "Q"}, {"FINAL", "F"}}) {
            Message message = message(unknown[0], unknown[1]);
            assertEquals(MessageStatus.FINAL, message.status());
            assertEquals(1, message.notices().size());
        }
    }

    private static MessageStatus status(String order, String result) throws Exception {
        return message(order, result).status();
    }

    private static Message message(String order, String result) throws Exception {
        return Messages.results("OBR|1||A1|1^CT Head" + "|".repeat(21) + order, "OBX|1|TX|GDT||Clear.||||||" + result)
                .message();
    }

    @Test
    void aCancelledOrderWithdrawsItsReport() throws Exception {
        Message message = Messages.results("ORC|CA||A1", "OBR|1||A1|1^CT Head", Messages.text("Clear."))
                .message();
        assertEquals(MessageStatus.WITHDRAWN, message.status());
        assertEquals("", message.text());
    }

    @Test
    void aResultThatIsWrongIsLeftOutOfTheOthers() throws Exception {
        Message message = Messages.report(Messages.text("Clear."), "OBX|2|TX|GDT||Large mass.||||||W")
                .message();
        assertEquals("Clear.", message.text());
        assertEquals(1, message.notices().size());
    }

    @Test
    void whatOnlyAddsIsAnAddendum() throws Exception {
        Message message = Messages.report("OBX|1|TX|71020&ADT||A nodule was seen later.||||||F")
                .message();
        assertEquals(MessageStatus.ADDENDUM, message.status());
        assertEquals("A100", message.identity().parent());
        assertEquals("ADDENDUM:\nA nodule was seen later.", message.text());
    }

    @Test
    void anAddendumWithinAReportIsAPartOfIt() throws Exception {
        Message message = Messages.report(Messages.text("Clear."), "OBX|1|TX|71020&ADT||A nodule.||||||F")
                .message();
        assertEquals(MessageStatus.FINAL, message.status());
        assertEquals("Clear.\n\nADDENDUM:\nA nodule.", message.text());
    }

    @Test
    void ordersAreDocumentsOfTheirOwn() throws Exception {
        Results results = Messages.results(
                "OBR|1||A1|1^CT Head", Messages.text("Head."), "OBR|2||A2|1^CT Neck", Messages.text("Neck."));
        assertEquals("2 read", results.summary());
        assertEquals("A1", results.messages().get(0).identity().document());
        assertEquals("Neck.", results.messages().get(1).text());
    }

    @Test
    void ordersOfOneNumberAreOneDocument() throws Exception {
        Message message = Messages.results(
                        "OBR|1||A1|1^CT Head", Messages.text("Head."), "OBR|2||A1|1^CT Neck", Messages.text("Neck."))
                .message();
        assertEquals("Head.\nNeck.", message.text());
    }

    @Test
    void theStudyIsNamedWhereAnyProfileNamesIt() throws Exception {
        String text = Messages.text("Clear.");
        assertEquals(
                "1.2.840.1", uid("OBR|1||A1|1^CT Head", "OBX|1|HD|113014^DICOM Study^DCM||1.2.840.1||||||O", text));
        assertEquals("1.2.840.2", uid("OBR|1||A1|1^CT Head", "ZDS|1.2.840.2^RIS^Application^DICOM", text));
        assertEquals("1.2.840.3", uid("OBR|1||A1|1^CT Head", "IPC|A9|RP1|1.2.840.3|S1", text));
        assertNull(uid("OBR|1||A1|1^CT Head", text));
        assertNull(uid("OBR|1||A1|1^CT Head", "ZDS|no uid", text));
    }

    private static @Nullable String uid(String... segments) throws Exception {
        return Messages.results(segments).message().identity().studyUid();
    }

    @Test
    void theAccessionNumberIsTakenFromTheFirstPlaceThatTellsIt() throws Exception {
        String text = Messages.text("Clear.");
        assertEquals("I1", accession("OBR|1|P1|F1|1^CT||||||||||||||O1", "IPC|I1", text));
        assertEquals("O1", accession("OBR|1|P1|F1|1^CT||||||||||||||O1", text));
        assertEquals("F1", accession("OBR|1|P1|F1|1^CT", text));
        assertEquals("F2", accession("ORC|RE|P1|F2", "OBR|1|||1^CT", text));
        assertEquals("P1", accession("OBR|1|P1||1^CT", text));
    }

    private static @Nullable String accession(String... segments) throws Exception {
        return Messages.results(segments).message().identity().accession();
    }

    @Test
    void anOrderWithoutAnyNumberIsRefused() throws Exception {
        Results results = Messages.results("OBR|1|||1^CT Head", Messages.text("Clear."));
        assertEquals(Code.BAD_FIELD, results.refused().code());
    }

    @Test
    void theMedicalRecordsNumberIsThePatients() throws Exception {
        String message = Messages.HEADER + "PID|1||99^^^S^SS~4711^^^N^MR\r" + Messages.ORDER + Messages.text("Clear.");
        assertEquals("4711", Messages.read(message).message().identity().patient());
    }

    @Test
    void theStudyIsDescribed() throws Exception {
        Message message = Messages.report(Messages.text("Clear.")).message();
        assertEquals("CT", message.study().modality());
        assertEquals("CHEST", message.study().bodyPart());
        assertEquals("F", message.study().sex());
        assertEquals(62, message.study().age());
        assertEquals(LocalDate.of(2024, 1, 1), message.study().date());
        assertEquals(Instant.parse("2024-01-02T03:04:05Z"), message.issued());
    }

    @Test
    void resultsOfALaboratoryAreNoReport() throws Exception {
        String order = "OBR|1||L1|1^Blood count";
        assertEquals(
                "1 laboratory results",
                Messages.results(order + "|".repeat(20) + "HM", Messages.text("Anaemia."))
                        .summary());
        assertEquals(
                "1 laboratory results",
                Messages.results(order, "OBX|1|NM|1^Hb||12||||||F").summary());
        assertEquals(
                "1 laboratory results",
                Messages.results(order, "OBX|1|NM|1^Hb||12||||||F", "OBX|2|TX|||Repeat.||||||F")
                        .summary());
        assertEquals(
                "1 read",
                Messages.results(order + "|".repeat(20) + "RAD", "OBX|1|NM|1^Dose||12||||||F")
                        .summary());
    }

    @Test
    void anOrderWithoutResultsYetIsNamed() throws Exception {
        assertEquals(
                "1 an order without a result yet",
                Messages.results("OBR|1||A1|1^CT Head" + "|".repeat(21) + "I").summary());
    }

    @Test
    void aFinalReportWithoutTextIsRefused() throws Exception {
        assertEquals(Code.EMPTY, Messages.report(Messages.text("")).refused().code());
    }

    @Test
    void htmlInAResultIsReadAsABrowserShowsIt() throws Exception {
        assertEquals("Findings:\nNo effusion.", said("<p>Findings:</p><p>No <b>effusion</b>.</p>"));
        assertEquals("Findings:\nNo effusion.", said("Findings:\\.br\\No <b>effusion</b>."));
        assertEquals("Findings:\nNo effusion.", said("Findings:<BR/>No effusion."));
        Message lines = Messages.report(
                        "OBX|1|FT|GDT||<html><body>||||||F",
                        "OBX|2|FT|GDT||<p>No effusion.||||||F",
                        "OBX|3|FT|GDT||</body></html>||||||F")
                .message();
        assertEquals("No effusion.", lines.text());
    }

    @Test
    void aSignThatIsNoTagIsText() throws Exception {
        for (String text : List.of("A nodule <3 cm, > 2 cm", "RR <b 60>", "<Addendum>", "a < b and c > d", "<LEFT>")) {
            assertEquals(text, said(text));
        }
    }

    private static String said(String text) throws Exception {
        return Messages.report("OBX|1|FT|GDT||" + text + "||||||F")
                .message()
                .text()
                .replaceAll("\\s*\n\\s*", "\n")
                .replaceAll("(?<=No)\n", " ")
                .replaceAll("\n\\.", ".");
    }
}
