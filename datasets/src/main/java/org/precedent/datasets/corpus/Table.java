package org.precedent.datasets.corpus;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/**
 * A CSV file of a corpus with a header, packed by gzip or not, read a row at a time. A row that does not fit the header
 * is told and passed over.
 */
final class Table implements Closeable {
    /** In characters, of a table that is kept in memory; the largest have some 20 million. */
    static final long SMALL = 256L << 20;

    /** A table with more rows is none of these corpora. */
    private static final long MOST_ROWS = 10_000_000;

    private final String name;
    private final Readings readings;
    private final RecordGuard guard;
    private final CSVParser parser;
    private final Iterator<CSVRecord> records;
    private final Map<String, Integer> columns = new HashMap<>();
    private int width;

    private Table(String name, InputStream bytes, Readings readings) throws IOException {
        this.name = name;
        this.readings = readings;
        char delimiter = OpenTable.delimiter(bytes);
        this.guard = new RecordGuard(OpenTable.text(bytes));
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(delimiter)
                .setTrailingData(true)
                .setLenientEof(true)
                .get();
        this.parser = CSVParser.builder().setReader(guard).setFormat(format).get();
        this.records = parser.iterator();
    }

    /**
     * Opens a table and reads its header.
     *
     * @param name that the corpus gives to the file
     * @param needed the columns without which it is another table, in small letters
     * @param others the further columns that are published, in small letters
     * @throws IllegalArgumentException if a needed column is not there
     */
    static Table open(Path file, String name, List<String> needed, Set<String> others, Readings readings)
            throws IOException {
        InputStream bytes = OpenTable.bytes(file);
        try {
            Table table = new Table(name, bytes, readings);
            table.header(needed, others);
            return table;
        } catch (IOException | RuntimeException e) {
            bytes.close();
            throw e;
        }
    }

    private void header(List<String> needed, Set<String> others) {
        CSVRecord header = record();
        for (int i = 0; header != null && i < header.size(); i++) {
            String column = header.get(i).replace("\uFEFF", "").strip().toLowerCase(Locale.ROOT);
            columns.putIfAbsent(column, i);
            if (!column.isEmpty() && !needed.contains(column) && !others.contains(column)) {
                readings.fault(Fault.UNREAD_COLUMN, Place.line(name, 1));
            }
        }
        width = header == null ? 0 : header.size();
        Set<String> missing = new TreeSet<>(needed);
        missing.removeAll(columns.keySet());
        if (!missing.isEmpty()) {
            throw new IllegalArgumentException(name + " lacks the columns " + String.join(", ", missing)
                    + "; it is of another corpus, or damaged");
        }
    }

    /** Reads so many characters at most, for whoever keeps what is read in memory. */
    void within(long characters) {
        guard.limit(characters);
    }

    /** The next row that fits the header; null behind the last. */
    @Nullable TableRow next() {
        CSVRecord record = record();
        while (record != null) {
            Place place = Place.line(name, Math.max(1, parser.getCurrentLineNumber()));
            if (record.getRecordNumber() > MOST_ROWS) {
                readings.fault(Fault.REST_LOST, place);
                return null;
            }
            if (record.size() == width) {
                TableRow row = new TableRow(columns, record, place);
                if (row.isDamaged()) {
                    readings.fault(Fault.NOT_UTF8, place);
                }
                return row;
            }
            readings.fault(Fault.BROKEN_ROW, place);
            record = record();
        }
        return null;
    }

    /** Null at the end, and where the rest cannot be read. */
    private @Nullable CSVRecord record() {
        try {
            guard.recordRead();
            return records.hasNext() ? records.next() : null;
        } catch (UncheckedIOException | IllegalStateException e) {
            readings.fault(Fault.REST_LOST, Place.line(name, Math.max(1, parser.getCurrentLineNumber())));
            return null;
        }
    }

    @Override
    public void close() throws IOException {
        parser.close();
    }
}
