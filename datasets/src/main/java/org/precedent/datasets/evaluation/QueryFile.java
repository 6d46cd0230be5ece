package org.precedent.datasets.evaluation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Reads files of queries, in either of their forms. */
final class QueryFile {
    private static final int MOST = 100_000;
    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final List<String> PICTURES =
            List.of(".png", ".jpg", ".jpeg", ".dcm", ".dicom", ".tif", ".tiff", ".bmp", ".gif", ".webp");

    private final boolean json;
    private final Path folder;

    private QueryFile(Path file) {
        this.json = file.toString().toLowerCase(Locale.ROOT).endsWith(".jsonl");
        Path parent = file.toAbsolutePath().getParent();
        this.folder = parent == null ? Path.of("") : parent;
    }

    static List<Query> read(Path file) throws IOException {
        QueryFile form = new QueryFile(file);
        List<Query> queries = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (Lines.Line line : Lines.read(file)) {
            Query query = form.query(withoutMark(line));
            if (!seen.add(query.id())) {
                throw line.problem("another line has the same id; name each query once");
            }
            if (queries.size() == MOST) {
                throw line.problem("more than " + MOST + " queries; part the file");
            }
            queries.add(query);
        }
        if (queries.isEmpty()) {
            throw new IOException(file + " has no query");
        }
        return queries;
    }

    private static Lines.Line withoutMark(Lines.Line line) {
        boolean marked = line.number() == 1 && line.text().startsWith(BYTE_ORDER_MARK);
        return marked ? new Lines.Line(line.file(), 1, line.text().substring(1)) : line;
    }

    private Query query(Lines.Line line) throws IOException {
        return json ? JsonQuery.read(line, folder) : words(line);
    }

    private Query words(Lines.Line line) throws IOException {
        int tab = line.text().indexOf('\t');
        String words = tab < 0 ? "" : line.text().substring(tab + 1).strip();
        if (tab < 1 || words.isEmpty()) {
            throw line.problem("a query is an id, a tab and its words");
        }
        String id = line.text().substring(0, tab).strip();
        String fault = Ids.fault(id);
        if (!fault.isEmpty()) {
            throw line.problem("the id " + fault);
        }
        if (namesAPicture(words)) {
            throw line.problem("the words are the path of an image, and would be looked for as words; ask by images in"
                    + " a file that ends in .jsonl, a line a query: {\"id\": \"...\", \"image\": \"...\"}");
        }
        return Query.ofText(line.number(), id, words);
    }

    private boolean namesAPicture(String words) {
        String small = words.toLowerCase(Locale.ROOT);
        if (PICTURES.stream().anyMatch(small::endsWith)) {
            return true;
        }
        try {
            return Files.isRegularFile(folder.resolve(words)) || Files.isRegularFile(Path.of(words));
        } catch (InvalidPathException e) {
            return false;
        }
    }
}
