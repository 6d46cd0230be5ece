package org.precedent.datasets.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TableTest {
    @TempDir
    private Path folder = Path.of("");

    private final List<String> faults = new ArrayList<>();

    private final Readings readings = new Readings() {
        @Override
        public void row(CorpusRow row, Place place) {
            throw new IllegalStateException("a table gives no rows of a manifest");
        }

        @Override
        public void fault(Fault fault, Place place) {
            faults.add(fault + " " + place);
        }
    };

    private List<String> read(byte[] content) throws IOException {
        Path file = Files.write(folder.resolve("t.csv"), content);
        List<String> values = new ArrayList<>();
        try (Table table = Table.open(file, "t.csv", List.of("a", "b"), Set.of("c"), readings)) {
            for (TableRow row = table.next(); row != null; row = table.next()) {
                values.add(row.get("a") + "|" + row.get("b"));
            }
        }
        return values;
    }

    private List<String> read(String content) throws IOException {
        return read(content.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] packed(String content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream packed = new GZIPOutputStream(bytes)) {
            packed.write(content.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    @Test
    void columnsAreFoundByNameInAnyOrderAndCapitals() throws IOException {
        assertEquals(List.of("1|2"), read("\uFEFFB, C ,A\r\n 2 ,3, 1 \r\n"));
        assertEquals(List.of(), faults);
    }

    @Test
    void aColumnThatIsNotPublishedIsTold() throws IOException {
        assertEquals(List.of("1|2"), read("a,b,secret\n1,2,3\n"));
        assertEquals(List.of("UNREAD_COLUMN t.csv line 1"), faults);
    }

    @Test
    void aRowOfAnotherWidthCostsItselfAlone() throws IOException {
        assertEquals(List.of("1|2", "5|6"), read("a,b\n1,2\n3\n4,4,4\n5,6\n"));
        assertEquals(List.of("BROKEN_ROW t.csv line 3", "BROKEN_ROW t.csv line 4"), faults);
    }

    @Test
    void aQuotationMarkWithinAQuotedFieldCostsNothingElse() throws IOException {
        assertEquals(List.of("1|2\"x y", "3|4"), read("a,b\n1,\"2\"\"x y\"\n3,\"4\"\n"));
        assertEquals(List.of("1|2 behind", "3|4"), read("a,b\n1,\"2\" behind\n3,4\n"));
    }

    @Test
    void aQuotationMarkThatIsNeverClosedIsToldAndEndsInTime() throws IOException {
        String endless = "x,y\n".repeat(RecordGuard.LONGEST_RECORD / 2);
        assertEquals(List.of("1|2"), read("a,b\n1,2\n3,\"4\n" + endless));
        assertEquals(1, faults.size());
        assertTrue(faults.getFirst().startsWith("REST_LOST t.csv line"), faults.getFirst());
    }

    @Test
    void aTableThatIsKeptInMemoryEndsAtItsLimit() throws IOException {
        Path file = Files.writeString(folder.resolve("t.csv"), "a,b\n" + "1,2\n".repeat(50_000));
        try (Table table = Table.open(file, "t.csv", List.of("a", "b"), Set.of(), readings)) {
            table.within(10_000);
            int rows = 0;
            while (table.next() != null) {
                rows++;
            }
            assertTrue(rows < 10_000, rows + " rows");
        }
        assertEquals(1, faults.size());
    }

    @Test
    void aPackedFileThatBreaksOffGivesWhatItHas() throws IOException {
        byte[] whole = packed("a,b\n" + "1,2\n".repeat(50_000));
        assertEquals(50_000, read(whole).size());
        List<String> part = read(Arrays.copyOf(whole, whole.length - 12));
        assertTrue(part.size() <= 50_000);
        assertEquals(1, faults.size());
        assertTrue(faults.getFirst().startsWith("REST_LOST"), faults.getFirst());
    }

    @Test
    void bytesThatAreNotUtf8AreTold() throws IOException {
        assertEquals(List.of("1|\uFFFD"), read("a,b\n1,\u00E9\n".getBytes(StandardCharsets.ISO_8859_1)));
        assertEquals(List.of("NOT_UTF8 t.csv line 2"), faults);
    }

    @Test
    void anEmptyFileAndOneOfOtherColumnsAreRefused() {
        IllegalArgumentException refused = assertThrows(IllegalArgumentException.class, () -> read(""));
        assertEquals("t.csv lacks the columns a, b; it is of another corpus, or damaged", refused.getMessage());
        assertThrows(IllegalArgumentException.class, () -> read("a;b\n1;2\n"));
    }
}
