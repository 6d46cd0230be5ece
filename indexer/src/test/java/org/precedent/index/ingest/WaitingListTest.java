package org.precedent.index.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.precedent.index.ingest.WaitingList.Reason;
import org.precedent.index.model.AccessionKey;
import org.precedent.index.model.CaseId;
import org.precedent.index.record.CaseRecord;

/** Reports that wait, as a person sees them and takes them out. */
final class WaitingListTest {
    private static final int ACCESSION = 0x0008_0050;

    @TempDir
    Path temporary;

    @SuppressWarnings("NullAway.Init")
    private Bench bench;

    @BeforeEach
    void open() throws IOException {
        bench = new Bench(temporary);
        byte[] image = new DicomSample("1.2.3", "1.2.3.1", 1)
                .patient("P1", "Karamazov^Dmitri")
                .text(ACCESSION, "SH", "A-1")
                .file();
        bench.ingest(bench.put(
                "m.txt",
                PlainMessages.file(
                        report("r1", "\"study\":\"9.9\",\"accession\":\"B-1\",\"text\":\"Canary one.\""),
                        report("r2", "\"accession\":\"B-2\",\"text\":\"Canary two.\""),
                        report("r3", "\"study\":\"1.2.3\",\"text\":\"Canary three.\"")
                                .replace("P1", "P2"),
                        report("r4", "\"study\":\"8.8\",\"status\":\"WITHDRAWN\",\"text\":\"\""))));
        bench.ingest(bench.put("image.dcm", image));
        bench.ingest(bench.put("m5.txt", PlainMessages.file(report("r5", "\"study\":\"1.2.3\",\"text\":\"Joins.\""))));
    }

    private static String report(String document, String more) {
        return "{\"document\":\"" + document + "\",\"patient\":\"P1\"," + more + "}";
    }

    private List<Reason> reasons() throws IOException {
        return reasons(List.of(), List.of());
    }

    private List<Reason> reasons(List<CaseId> studies, List<AccessionKey> orders) throws IOException {
        List<Reason> reasons = new ArrayList<>();
        try (CaseRecord record = bench.record()) {
            new WaitingList(record).forEach(studies, orders, one -> reasons.add(one.reason()));
        }
        return reasons.stream().sorted().toList();
    }

    private AccessionKey order(String accession) {
        return Objects.requireNonNull(bench.archive.pseudonyms().ofAccession(accession));
    }

    private int delete(List<CaseId> studies, List<AccessionKey> orders) throws IOException {
        try (CaseRecord record = bench.record()) {
            return new WaitingList(record).delete(studies, orders);
        }
    }

    @Test
    void whatWaitsIsListedWithItsReason() throws IOException {
        assertEquals(List.of(Reason.STUDY, Reason.ORDER, Reason.ANOTHER_PATIENT), reasons());
        assertEquals(List.of(Reason.STUDY), reasons(List.of(bench.id("9.9")), List.of()));
        assertEquals(List.of(Reason.STUDY), reasons(List.of(), List.of(order("b-1"))));
        assertEquals(List.of(Reason.ORDER), reasons(List.of(), List.of(order("B-2"))));
    }

    @Test
    void whatIsDeletedIsInNoByteOfTheArchive() throws IOException {
        for (String word : List.of("one", "two", "three")) {
            assertTrue(isLeft("Canary " + word));
        }
        assertEquals(2, delete(List.of(bench.id("1.2.3")), List.of(order("B-2"))));
        assertEquals(List.of(Reason.STUDY), reasons());
        assertTrue(isLeft("Canary one"));
        assertFalse(isLeft("Canary two"));
        assertFalse(isLeft("Canary three"));
        assertEquals("Joins.", bench.content("1.2.3").report().text());
        assertEquals(1, delete(List.of(), List.of(order("B-1"))));
        assertFalse(isLeft("Canary"));
        assertEquals(List.of(), bench.problems());
    }

    @Test
    void whatWasDeletedWaitsAgainWhenItIsSentAgain() throws IOException {
        delete(List.of(), List.of(order("B-2")));
        bench.ingest(bench.sources.resolve("m.txt"));
        assertEquals(List.of(Reason.STUDY, Reason.ORDER, Reason.ANOTHER_PATIENT), reasons());
    }

    @Test
    void nothingGoesWhereNothingIsNamed() {
        assertThrows(IllegalArgumentException.class, () -> delete(List.of(), List.of()));
    }

    private boolean isLeft(String canary) throws IOException {
        try (Stream<Path> files = Files.walk(bench.archive.root())) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                if (Files.readString(file, StandardCharsets.ISO_8859_1).contains(canary)) {
                    return true;
                }
            }
        }
        return false;
    }
}
