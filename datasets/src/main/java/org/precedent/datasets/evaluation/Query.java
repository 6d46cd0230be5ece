package org.precedent.datasets.evaluation;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A query of a test collection: its id in the qrels and its words. */
public record Query(String id, String text) {
    /**
     * Reads a queries file: a line a query, id and text parted by a tab.
     *
     * @throws IOException when the file cannot be read, or a line is no query; the message names the line
     */
    public static List<Query> read(Path file) throws IOException {
        List<Query> queries = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (Lines.Line line : Lines.read(file)) {
            int tab = line.text().indexOf('\t');
            if (tab < 1 || line.text().substring(tab + 1).isBlank()) {
                throw line.problem("a query is an id, a tab and its words");
            }
            String id = line.text().substring(0, tab).strip();
            if (!seen.add(id)) {
                throw line.problem("query " + id + " stands there twice");
            }
            queries.add(new Query(id, line.text().substring(tab + 1).strip()));
        }
        return queries;
    }
}
