package org.precedent.index.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Results of which the sender says that they are some of them (OBR-25 is A), before and behind the whole report. */
final class PartialReportsTest {
    private static final String FINAL = said("FINAL", 2, "No pneumothorax.");
    private static final String BEFORE = said("PARTIAL", 1, "Perhaps a pneumothorax.");
    private static final String BEHIND = said("PARTIAL", 3, "Seen again: a rib is broken.");
    private static final String LONGER = said("PARTIAL", 4, "No pneumothorax.  A rib is broken.");

    @TempDir
    Path temporary;

    @SuppressWarnings("NullAway.Init")
    private Bench bench;

    private int sent;

    @BeforeEach
    void open() throws IOException {
        bench = new Bench(temporary);
        bench.ingest(bench.put("image.dcm", new DicomSample("1.2.3", "1.2.3.1", 1).file()));
    }

    private static String said(String status, int hour, String text) {
        return "{\"document\":\"r1\",\"study\":\"1.2.3\",\"status\":\"%s\",\"issued\":\"2024-03-01T%02d:00:00Z\",\"text\":\"%s\"}"
                .formatted(status, hour, text);
    }

    private IngestReport send(String... messages) throws IOException {
        sent++;
        return bench.ingest(bench.put("m" + sent + ".txt", PlainMessages.file(messages)));
    }

    private String text() throws IOException {
        return bench.content("1.2.3").report().text();
    }

    private static List<String> notices(IngestReport report) {
        return report.notices().stream().map(Notice::what).toList();
    }

    @Test
    void aPartStandsUntilTheWholeComes() throws IOException {
        send(BEFORE);
        assertEquals("Perhaps a pneumothorax.", text());
        send(FINAL);
        assertEquals("No pneumothorax.", text());
    }

    @Test
    void aPartThatComesLateIsNamedAndChangesNothing() throws IOException {
        send(FINAL);
        assertEquals(
                List.of("a later version of this report is here, so that this one changes nothing"),
                notices(send(BEFORE)));
        assertEquals("No pneumothorax.", text());
    }

    @Test
    void aPartBehindTheWholeIsAnAddendumWhicheverComesFirst() throws IOException {
        String expected = "No pneumothorax.\n\nADDENDUM\nSeen again: a rib is broken.";
        List<List<List<String>>> orders = List.of(
                List.of(List.of(FINAL), List.of(BEHIND)),
                List.of(List.of(BEHIND), List.of(FINAL)),
                List.of(List.of(FINAL, BEHIND)),
                List.of(List.of(BEHIND, BEFORE, FINAL)),
                List.of(List.of(BEFORE), List.of(BEHIND), List.of(FINAL)));
        for (List<List<String>> runs : orders) {
            Bench other = new Bench(temporary.resolve("o" + orders.indexOf(runs)));
            other.ingest(other.put("image.dcm", new DicomSample("1.2.3", "1.2.3.1", 1).file()));
            List<Path> files = new ArrayList<>();
            for (List<String> run : runs) {
                Path file = other.put("m" + files.size() + ".txt", PlainMessages.file(run.toArray(String[]::new)));
                files.add(file);
                assertEquals(List.of(), notices(other.ingest(file)));
            }
            assertEquals(expected, other.content("1.2.3").report().text());
            for (Path file : files) {
                other.ingest(file);
            }
            assertEquals(expected, other.content("1.2.3").report().text(), "sent again");
            assertEquals(List.of(), other.problems());
        }
    }

    @Test
    void twoPartsBehindTheWholeAreTwoAddenda() throws IOException {
        send(FINAL, BEHIND, said("PARTIAL", 5, "The doctor was told."));
        assertEquals(
                "No pneumothorax.\n\nADDENDUM\nSeen again: a rib is broken.\n\nADDENDUM\nThe doctor was told.", text());
    }

    @Test
    void aPartThatSaysAllOfTheWholeAndMoreTakesItsPlaceAndACorrectionThat() throws IOException {
        send(FINAL);
        send(LONGER);
        assertEquals("No pneumothorax.  A rib is broken.", text());
        send(said("CORRECTED", 6, "A pneumothorax."));
        assertEquals("A pneumothorax.", text());
    }

    @Test
    void aPartThatSaysNothingElseChangesNothing() throws IOException {
        send(FINAL);
        IngestReport same = send(said("PARTIAL", 3, "No pneumothorax."));
        assertEquals(1, same.casesUnchanged());
        send(said("CORRECTED", 4, "A pneumothorax."));
        assertEquals("A pneumothorax.", text());
    }

    @Test
    void aWithdrawalTakesWhatWasAdded() throws IOException {
        send(FINAL, BEHIND);
        send(said("WITHDRAWN", 6, ""));
        assertEquals("", text());
        send(said("PARTIAL", 7, "Something."));
        assertEquals("", text());
    }

    @Test
    void aPartBehindAReportThatWaitsWaitsBesideIt() throws IOException {
        Bench waiting = new Bench(temporary.resolve("waiting"));
        waiting.ingest(waiting.put("m1.txt", PlainMessages.file(FINAL)));
        waiting.ingest(waiting.put("m2.txt", PlainMessages.file(BEHIND)));
        waiting.ingest(waiting.put("image.dcm", new DicomSample("1.2.3", "1.2.3.1", 1).file()));
        assertEquals(
                "No pneumothorax.\n\nADDENDUM\nSeen again: a rib is broken.",
                waiting.content("1.2.3").report().text());
        assertEquals(List.of(), waiting.problems());
    }
}
