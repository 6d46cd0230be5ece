package org.precedent.it.planted;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexableField;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.BytesRef;

/**
 * All that a data directory holds: its files byte for byte; and, as a database parts long values among its pages and an
 * index packs its words, also the values of the one, and the terms and stored fields of the other.
 */
public final class ArchiveContent {
    private final BiConsumer<String, byte[]> sink;

    private ArchiveContent(BiConsumer<String, byte[]> sink) {
        this.sink = sink;
    }

    /**
     * Reads all of it.
     *
     * @param sink takes where something stands, and its bytes
     */
    public static void read(Path data, BiConsumer<String, byte[]> sink) throws IOException, SQLException {
        ArchiveContent content = new ArchiveContent(sink);
        for (Path file : files(data)) {
            String place = String.valueOf(data.relativize(file));
            sink.accept("the name of a file", place.getBytes(StandardCharsets.UTF_8));
            sink.accept(place, Files.readAllBytes(file));
        }
        content.database(data.resolve("record.db"));
        try (Stream<Path> generations = Files.list(data.resolve("index"))) {
            for (Path generation : generations.filter(Files::isDirectory).toList()) {
                content.index(generation);
            }
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }

    private void database(Path file) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            List<String> tables = new ArrayList<>();
            try (ResultSet names = statement.executeQuery("SELECT name FROM sqlite_master WHERE type = 'table'")) {
                while (names.next()) {
                    tables.add(names.getString(1));
                }
            }
            for (String table : tables) {
                try (ResultSet rows = statement.executeQuery("SELECT * FROM \"" + table + "\"")) {
                    rows(table, rows);
                }
            }
        }
    }

    private void rows(String table, ResultSet rows) throws SQLException {
        int columns = rows.getMetaData().getColumnCount();
        while (rows.next()) {
            for (int column = 1; column <= columns; column++) {
                byte[] bytes = rows.getBytes(column);
                if (bytes != null) {
                    sink.accept(
                            "table " + table + ", column " + rows.getMetaData().getColumnName(column), bytes);
                }
            }
        }
    }

    private void index(Path folder) throws IOException {
        try (FSDirectory directory = FSDirectory.open(folder);
                DirectoryReader reader = DirectoryReader.open(directory)) {
            for (LeafReaderContext leaf : reader.leaves()) {
                terms(leaf.reader());
                for (int document = 0; document < leaf.reader().maxDoc(); document++) {
                    for (IndexableField field : leaf.reader().storedFields().document(document)) {
                        stored(field);
                    }
                }
            }
        }
    }

    private void terms(LeafReader leaf) throws IOException {
        for (var field : leaf.getFieldInfos()) {
            Terms terms = leaf.terms(field.name);
            if (terms != null) {
                TermsEnum each = terms.iterator();
                for (BytesRef term = each.next(); term != null; term = each.next()) {
                    sink.accept("term of " + field.name, bytes(term));
                }
            }
        }
    }

    private void stored(IndexableField field) {
        String place = "stored " + field.name();
        if (field.binaryValue() != null) {
            sink.accept(place, bytes(field.binaryValue()));
        } else if (field.stringValue() != null) {
            sink.accept(place, field.stringValue().getBytes(StandardCharsets.UTF_8));
        }
    }

    private static byte[] bytes(BytesRef ref) {
        return BytesRef.deepCopyOf(ref).bytes;
    }
}
