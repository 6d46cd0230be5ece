package org.precedent.datasets.corpus;

import java.util.Map;
import org.apache.commons.csv.CSVRecord;

/**
 * A row of a table.
 *
 * @param columns where each column stands, by its name in small letters
 * @param place where the row ends
 */
record TableRow(Map<String, Integer> columns, CSVRecord record, Place place) {
    private static final char DAMAGE = '\uFFFD';

    /** A field without the white space around it; empty where there is no such column, or it says {@code nan}. */
    String get(String column) {
        Integer index = columns.get(column);
        String value = index == null ? "" : record.get(index).strip();
        return value.equalsIgnoreCase("nan") ? "" : value;
    }

    /** Whether a field held bytes that are not UTF-8. */
    boolean isDamaged() {
        return record.stream().anyMatch(field -> field.indexOf(DAMAGE) >= 0);
    }
}
