package org.precedent.index.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.precedent.index.record.CaseRecord;
import org.precedent.index.source.Code;

/** Reports that come as messages, in whatever order they and their images come. */
class ReportsInIngestTest {
    private static final int ACCESSION = 0x0008_0050;

    @TempDir
    Path temporary;

    @SuppressWarnings("NullAway.Init")
    private Bench bench;

    @BeforeEach
    void open() throws IOException {
        bench = new Bench(temporary);
    }

    private static DicomSample image(String study) {
        return new DicomSample(study, study + ".1", 1).patient("P1", "Karamazov^Dmitri");
    }

    private Path images(String study, String accession) throws IOException {
        return bench.put(
                study + ".dcm", image(study).text(ACCESSION, "SH", accession).file());
    }

    private IngestReport send(String... messages) throws IOException {
        String name = "messages-" + bench.heard.size() + "-" + System.nanoTime() + ".txt";
        return bench.ingest(bench.put(name, PlainMessages.file(messages)));
    }

    private static String report(String document, String more) {
        return "{\"document\":\"" + document + "\",\"patient\":\"P1\"," + more + "}";
    }

    private static String ofStudy(String document, String text, String more) {
        return report(document, "\"study\":\"1.2.3\",\"text\":\"" + text + "\"" + more);
    }

    private static String ofOrder(String document, String text) {
        return report(document, "\"accession\":\" a-77 \",\"text\":\"" + text + "\"");
    }

    private static String timed(int hour, String status) {
        return ",\"issued\":\"2024-03-01T%02d:00:00Z\",\"status\":\"%s\"".formatted(hour, status);
    }

    private String text() throws IOException {
        return bench.content("1.2.3").report().text();
    }

    private long cases() throws IOException {
        try (CaseRecord record = bench.record()) {
            return record.counts().cases();
        }
    }

    private static List<String> notices(IngestReport report) {
        return report.notices().stream().map(Notice::what).toList();
    }

    @Test
    void aReportBeforeItsImagesWaitsAndThenJoinsThem() throws IOException {
        IngestReport early = send(ofStudy("r1", "Left effusion.", ""));
        assertEquals(1, early.reportsWaiting());
        assertEquals(0, early.casesAdded());
        assertEquals(List.of(), early.refused());
        assertEquals(0, cases());
        assertEquals(List.of(), bench.problems());
        IngestReport later = bench.ingest(images("1.2.3", "A-77"));
        assertEquals(1, later.casesAdded());
        assertEquals(0, later.reportsWaiting());
        assertEquals("Left effusion.", text());
        assertEquals(List.of(), bench.problems());
    }

    @Test
    void imagesBeforeTheirReportAreThereWithoutItAndGetIt() throws IOException {
        bench.ingest(images("1.2.3", "A-77"));
        assertEquals("", text());
        IngestReport report = send(ofStudy("r1", "Left effusion.", ""));
        assertEquals(1, report.casesUpdated());
        assertEquals("Left effusion.", text());
    }

    @Test
    void aReportThatNamesItsOrderAloneJoinsTheStudyOfThatOrderWhicheverComesFirst() throws IOException {
        assertEquals(1, send(ofOrder("r1", "Left effusion.")).reportsWaiting());
        bench.ingest(images("1.2.3", "A-77"));
        assertEquals("Left effusion.", text());
        send(ofOrder("r2", "Right fracture."));
        assertEquals("Left effusion.\n\nRight fracture.", text());
        assertEquals(1, cases());
    }

    @Test
    void reportAndImagesOfOneRunMeetByTheirOrder() throws IOException {
        bench.put("1.txt", PlainMessages.file(ofOrder("r1", "Left effusion.")));
        images("1.2.3", "A-77");
        IngestReport report = bench.ingest(bench.sources);
        assertEquals(1, report.casesAdded());
        assertEquals(0, report.reportsWaiting());
        assertEquals("Left effusion.", text());
    }

    @Test
    void aRowOfAManifestThatNamesAnOrderIsMetToo() throws IOException {
        send(ofOrder("r1", "Left effusion."));
        bench.ingest(bench.manifest("""
                {"id":"x","study_id":"1.2.3","accession_number":"A-77","text":"Right fracture."}"""));
        assertEquals("Left effusion.\n\nRight fracture.", text());
    }

    @Test
    void anOrderOfTwoStudiesTellsNeither() throws IOException {
        bench.ingest(images("1.2.3", "A-77"));
        bench.ingest(images("1.2.4", "A-77"));
        IngestReport report = send(ofOrder("r1", "Left effusion."));
        assertEquals(Code.CONTRADICTION, report.refused().getFirst().code());
        assertEquals("", text());
    }

    @Test
    void aReportThatWaitsForAnOrderOfTwoStudiesOfOneRunGoesToOneOfThemAloneOrWaits() throws IOException {
        send(ofOrder("r1", "Left effusion."));
        bench.ingest(images("1.2.3", "A-77"));
        IngestReport second = bench.ingest(images("1.2.4", "A-77"));
        assertEquals("Left effusion.", text());
        assertEquals("", bench.content("1.2.4").report().text());
        assertEquals(List.of(), second.refused());
    }

    @Test
    void aReportOfAnotherPatientIsRefusedAndOneThatWaitsGoesOnWaiting() throws IOException {
        send(ofStudy("r1", "Left effusion.", "").replace("P1", "P2"));
        IngestReport images = bench.ingest(images("1.2.3", "A-77"));
        assertEquals(List.of(WaitingReports.OF_ANOTHER_PATIENT), notices(images));
        assertEquals(1, images.reportsWaiting());
        IngestReport seenAgain = send(ofStudy("r1", "Left effusion.", "").replace("P1", "P2"));
        assertEquals(List.of(), Bench.reasons(seenAgain));
        assertEquals(List.of(WaitingReports.OF_ANOTHER_PATIENT), notices(seenAgain));
        assertEquals(1, seenAgain.reportsWaiting());
        IngestReport again = send(ofStudy("r2", "Right fracture.", "").replace("P1", "P2"));
        assertEquals(Code.CONTRADICTION, again.refused().getFirst().code());
        assertEquals("", text());
    }

    @Test
    void aFinalReportReplacesThePreliminaryOneAndACorrectedOneThat() throws IOException {
        images("1.2.3", "A-77");
        bench.put("1.txt", PlainMessages.file(ofStudy("r1", "Perhaps an effusion.", timed(1, "PRELIMINARY"))));
        bench.ingest(bench.sources);
        assertEquals("Perhaps an effusion.", text());
        send(ofStudy("r1", "An effusion.", timed(2, "FINAL")));
        assertEquals("An effusion.", text());
        send(ofStudy("r1", "No effusion.", timed(3, "CORRECTED")));
        assertEquals("No effusion.", text());
    }

    @Test
    void anOlderVersionThatComesLateChangesNothingAndIsNamed() throws IOException {
        bench.ingest(images("1.2.3", "A-77"));
        send(ofStudy("r1", "No effusion.", timed(3, "CORRECTED")));
        IngestReport late = send(ofStudy("r1", "An effusion.", timed(2, "FINAL")));
        assertEquals("No effusion.", text());
        assertEquals(
                List.of("a later version of this report is here, so that this one changes nothing"), notices(late));
        assertEquals(
                1,
                send(ofStudy("r1", "Untimed.", ",\"status\":\"PRELIMINARY\""))
                        .notices()
                        .size());
        assertEquals("No effusion.", text());
    }

    @Test
    void versionsOfOneRunAreTakenByTheirTimeWhateverTheirOrder() throws IOException {
        bench.ingest(images("1.2.3", "A-77"));
        IngestReport report = send(
                ofStudy("r1", "No effusion.", timed(3, "CORRECTED")),
                ofStudy("r1", "Perhaps.", timed(1, "PRELIMINARY")),
                ofStudy("r1", "An effusion.", timed(2, "FINAL")));
        assertEquals("No effusion.", text());
        assertEquals(List.of(), notices(report));
    }

    @Test
    void aCorrectionOfAnotherNameTakesItsParentsTextWhicheverComesFirst() throws IOException {
        bench.ingest(images("1.2.3", "A-77"));
        send(ofStudy("r1", "An effusion.", timed(2, "FINAL")));
        send(ofStudy("r2", "No effusion.", ",\"parent\":\"r1\"" + timed(3, "CORRECTED")));
        assertEquals("No effusion.", text());
        send(ofStudy("r4", "No fracture.", ",\"parent\":\"r3\"" + timed(3, "CORRECTED")));
        send(ofStudy("r3", "A fracture.", timed(2, "FINAL")));
        assertEquals("No effusion.\n\nNo fracture.", text());
    }

    @Test
    void anAddendumStandsBehindItsReportWhicheverComesFirst() throws IOException {
        bench.ingest(images("1.2.3", "A-77"));
        send(ofStudy("r2", "Seen with the cardiologist.", ",\"parent\":\"r1\"" + timed(3, "ADDENDUM")));
        assertEquals("ADDENDUM\nSeen with the cardiologist.", text());
        send(ofStudy("r9", "Another report.", timed(1, "FINAL")));
        send(ofStudy("r1", "An effusion.", timed(2, "FINAL")));
        assertEquals("Another report.\n\nAn effusion.\n\nADDENDUM\nSeen with the cardiologist.", text());
    }

    @Test
    void anAddendumThatIsCalledAsItsReportDoesNotReplaceIt() throws IOException {
        bench.ingest(images("1.2.3", "A-77"));
        send(ofStudy("r1", "An effusion.", timed(2, "FINAL")));
        send(ofStudy("r1", "Drained.", timed(3, "ADDENDUM")));
        send(ofStudy("r1", "Gone.", timed(4, "ADDENDUM")));
        assertEquals("An effusion.\n\nADDENDUM\nDrained.\n\nADDENDUM\nGone.", text());
    }

    @Test
    void aWithdrawnReportIsGoneAndDoesNotComeInLate() throws IOException {
        bench.ingest(images("1.2.3", "A-77"));
        send(ofStudy("r1", "An effusion.", timed(2, "FINAL")));
        IngestReport withdrawal = send(ofStudy("r1", "Entered in error.", timed(3, "WITHDRAWN")));
        assertEquals(1, withdrawal.casesUpdated());
        assertEquals("", text());
        send(ofStudy("r1", "An effusion.", timed(2, "FINAL")));
        assertEquals("", text());
        send(ofStudy("r1", "A fracture.", timed(4, "FINAL")));
        assertEquals("A fracture.", text());
    }

    @Test
    void whatIsWithdrawnBeforeItIsKnownIsRemembered() throws IOException {
        assertEquals(0, send(ofStudy("r1", "", timed(3, "WITHDRAWN"))).reportsWaiting());
        send(ofStudy("r1", "An effusion.", timed(2, "FINAL")));
        bench.ingest(images("1.2.3", "A-77"));
        assertEquals("", text());
        assertEquals(List.of(), bench.problems());
    }

    @Test
    void aReportThatWaitsMayBeCorrectedAndWithdrawn() throws IOException {
        send(ofStudy("r1", "An effusion.", timed(2, "FINAL")), ofStudy("r2", "A fracture.", timed(2, "FINAL")));
        send(ofStudy("r1", "No effusion.", timed(3, "CORRECTED")), ofStudy("r2", "", timed(3, "WITHDRAWN")));
        bench.ingest(images("1.2.3", "A-77"));
        assertEquals("No effusion.", text());
    }

    @Test
    void theSameAgainIsUnchangedAndIsNotReadAgain() throws IOException {
        images("1.2.3", "A-77");
        bench.put(
                "m.txt",
                PlainMessages.file(
                        ofStudy("r1", "Perhaps.", timed(1, "PRELIMINARY")),
                        ofStudy("r1", "An effusion.", timed(2, "FINAL")),
                        report("r5", "\"accession\":\"B1\",\"text\":\"Waits.\"")));
        bench.ingest(bench.sources);
        IngestReport again = bench.ingest(bench.sources);
        assertEquals(0, again.casesUpdated());
        assertEquals(1, again.casesUnchanged());
        assertEquals(1, again.reportsWaiting());
        assertEquals(List.of(), notices(again));
    }

    @Test
    void namesThatAnySourceOfTheStudyKnowsAreTakenOutOfAllThatComeWithIt() throws IOException {
        images("1.2.3", "A-77");
        bench.put(
                "m.txt",
                PlainMessages.file(ofStudy("r1", "Karamazov was seen by Zosima.", ",\"names\":[\"Zosima^Staretz\"]")));
        bench.ingest(bench.sources);
        assertEquals("[removed] was seen by [removed].", text());
    }

    @Test
    void namesThatTheImagesKnowAreTakenOutOfReportsThatWaited() throws IOException {
        send(ofStudy("r1", "Karamazov has an effusion.", ""));
        bench.ingest(images("1.2.3", "A-77"));
        assertEquals("[removed] has an effusion.", text());
    }

    @Test
    void aReportInADicomFileWaitsForItsImagesAndJoinsThem() throws IOException {
        byte[] cda = new DicomSample("1.2.3", "1.2.3.9", 9)
                .patient("P1", "Karamazov^Dmitri")
                .holding("""
                        <ClinicalDocument xmlns="urn:hl7-org:v3"><component><structuredBody><component><section>
                        <title>Findings</title><text>Karamazov has an effusion.</text>
                        </section></component></structuredBody></component></ClinicalDocument>""")
                .file();
        IngestReport early = bench.ingest(bench.put("cda.dcm", cda));
        assertEquals(List.of(), Bench.reasons(early));
        assertEquals(1, early.reportsWaiting());
        bench.ingest(images("1.2.3", "A-77"));
        assertTrue(text().contains("[removed] has an effusion."), text());
    }

    @Test
    void aMessageThatNamesNeitherStudyNorOrderIsRefused() throws IOException {
        IngestReport report = send(report("r1", "\"text\":\"Left effusion.\""), report("r2", "\"accession\":\"0000\""));
        assertEquals(
                List.of(Code.NO_STUDY, Code.NO_STUDY),
                report.refused().stream().map(one -> one.code()).toList());
        assertEquals(2, report.refused().getFirst().place().line());
    }

    @Test
    void aReportOfADeletedCaseIsRefusedByItsStudyAndByItsOrder() throws IOException {
        bench.ingest(images("1.2.3", "A-77"));
        bench.delete("1.2.3");
        for (IngestReport report : List.of(send(ofStudy("r1", "x", "")), send(ofOrder("r2", "y")))) {
            assertEquals(Code.DELETED, report.refused().getFirst().code());
            assertEquals(0, report.reportsWaiting());
        }
    }

    @Test
    void aFileOfTooManyMessagesIsRefusedWhole() throws IOException {
        Bench small = new Bench(
                temporary.resolve("small"),
                new IngestOptions(false, 8, 16, 1000, java.time.Duration.ofSeconds(30), 32 << 20, 1, Keep.ALL));
        Path file = small.put("m.txt", PlainMessages.file(ofStudy("r1", "a", ""), ofStudy("r2", "b", "")));
        IngestReport report = small.ingest(file);
        assertEquals(Code.TOO_LARGE, report.refused().getFirst().code());
        assertEquals(0, report.reportsWaiting());
    }

    @Test
    void anotherPatientsReportOfTheSameNameTakesNothingAway() throws IOException {
        bench.ingest(images("1.2.3", "A-77"));
        send(ofStudy("r1", "An effusion.", ""));
        IngestReport other =
                send(report("r1", "\"study\":\"9.9\",\"text\":\"Other.\"").replace("P1", "P2"));
        assertEquals(Code.CONTRADICTION, other.refused().getFirst().code());
        assertEquals("An effusion.", text());
        assertFalse(Bench.reasons(other).isEmpty());
        assertTrue(bench.problems().isEmpty());
    }
}
