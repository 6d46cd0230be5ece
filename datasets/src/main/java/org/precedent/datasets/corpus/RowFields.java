package org.precedent.datasets.corpus;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/**
 * Gathers the fields of a row. What is empty is left out. A field that the manifest does not show must hold no word
 * with a capital letter: an ingest would take it for somebody's name, and out of the report.
 */
final class RowFields {
    private final SequencedMap<String, Object> fields = new LinkedHashMap<>();

    /** The fields that every row of a corpus has. */
    static RowFields of(CorpusSource source) {
        return new RowFields()
                .text("dataset", source.title())
                .text("licence", source.licence())
                .text("doi", source.doi());
    }

    /** Puts a text in, in place of one that was there. */
    RowFields text(String name, String value) {
        if (!value.isBlank()) {
            fields.put(name, value.strip());
        }
        return this;
    }

    RowFields list(String name, List<String> values) {
        if (!values.isEmpty()) {
            fields.put(name, List.copyOf(values));
        }
        return this;
    }

    /** An age of years; null when nobody knows it. */
    RowFields age(@Nullable Integer years) {
        if (years != null) {
            fields.put("age", years);
        }
        return this;
    }

    SequencedMap<String, Object> all() {
        return fields;
    }
}
