package org.precedent.api.list;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import org.apache.commons.csv.CSVFormat;

/** How a list is written. The same list gives the same bytes, whoever writes it. */
public enum ListFormat {
    /** A table as RFC 4180 has it, under comments that begin with #; no cell is a formula. */
    CSV("text/csv; charset=utf-8; header=present") {
        @Override
        void begin(Writer out, ListHead head, Columns columns) throws IOException {
            for (String comment : head.comments()) {
                out.write(comment);
                out.write(CSVFormat.RFC4180.getRecordSeparator());
            }
            print(out, columns.titles());
        }

        @Override
        void row(Writer out, Columns columns, ListRow row) throws IOException {
            print(out, columns.cells(row));
        }
    },

    /** An object a line: first one with the field list, which the list says of itself, then the rows. */
    JSONL("application/jsonl; charset=utf-8") {
        @Override
        void begin(Writer out, ListHead head, Columns columns) throws IOException {
            out.write(head.json());
            out.write('\n');
        }

        @Override
        void row(Writer out, Columns columns, ListRow row) throws IOException {
            out.write(ListJson.line(columns.object(row)));
            out.write('\n');
        }
    };

    private final String mediaType;

    ListFormat(String mediaType) {
        this.mediaType = mediaType;
    }

    /** As a Content-Type names it. */
    public String mediaType() {
        return mediaType;
    }

    /** Writes what stands before the rows. */
    abstract void begin(Writer out, ListHead head, Columns columns) throws IOException;

    abstract void row(Writer out, Columns columns, ListRow row) throws IOException;

    private static void print(Writer out, List<String> cells) throws IOException {
        Object[] safe = cells.stream().map(SpreadsheetCell::safe).toArray();
        CSVFormat.RFC4180.printRecord(out, safe);
    }
}
