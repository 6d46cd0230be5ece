package org.precedent.index.record;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.precedent.encoder.Embedding;
import org.precedent.encoder.Fingerprint;
import org.precedent.index.model.CaseId;

/**
 * The table {@code vectors}. A vector that does not match its checksum counts as missing when it is read, for it can be
 * made again.
 */
final class Vectors {

    private static final int BATCH = 64;

    private Vectors() {}

    private static Row row(CaseId id, Fingerprint fingerprint, String content, Embedding vector) {
        return Table.VECTORS.row(id.value(), fingerprint.id(), content, bytes(vector));
    }

    private static byte[] bytes(Embedding vector) {
        ByteBuffer bytes = ByteBuffer.allocate(vector.dimension() * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asFloatBuffer().put(vector.toArray());
        return bytes.array();
    }

    private static Embedding vector(Row row) {
        byte[] bytes = row.bytes("vector");
        float[] vector = new float[bytes.length / Float.BYTES];
        ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer().get(vector);
        return Embedding.of(vector);
    }

    private static Map<String, Embedding> byContent(List<Row> rows) {
        Map<String, Embedding> vectors = new HashMap<>();
        rows.stream().filter(Row::isSound).forEach(row -> vectors.put(row.text("content"), vector(row)));
        return vectors;
    }

    static Map<String, Embedding> ofCase(Handle handle, CaseId id, Fingerprint fingerprint) {
        return byContent(handle.createQuery("""
                SELECT * FROM vectors WHERE case_id = :case AND fingerprint = :fingerprint
                """)
                .bind("case", id.value())
                .bind("fingerprint", fingerprint.id())
                .map((row, _) -> Row.read(Table.VECTORS, row))
                .list());
    }

    static Map<String, Embedding> ofContents(Handle handle, Fingerprint fingerprint, Collection<String> contents) {
        Map<String, Embedding> found = new HashMap<>();
        for (String content : contents) {
            List<Row> rows = handle.createQuery("""
                    SELECT * FROM vectors WHERE fingerprint = :fingerprint AND content = :content LIMIT 1
                    """)
                    .bind("fingerprint", fingerprint.id())
                    .bind("content", content)
                    .map((row, _) -> Row.read(Table.VECTORS, row))
                    .list();
            found.putAll(byContent(rows));
        }
        return found;
    }

    static void keep(Handle handle, CaseId id, Fingerprint fingerprint, Map<String, Embedding> vectors) {
        insert(
                handle,
                vectors.entrySet().stream()
                        .map(entry -> row(id, fingerprint, entry.getKey(), entry.getValue()))
                        .toList());
    }

    private static void insert(Handle handle, List<Row> rows) {
        for (int start = 0; start < rows.size(); start += BATCH) {
            PreparedBatch batch = handle.prepareBatch("""
                    INSERT INTO vectors (case_id, fingerprint, content, vector, checksum)
                    VALUES (:case_id, :fingerprint, :content, :vector, :checksum)
                    ON CONFLICT (case_id, fingerprint, content) DO UPDATE SET
                        vector = excluded.vector,
                        checksum = excluded.checksum
                    """);
            for (Row row : rows.subList(start, Math.min(start + BATCH, rows.size()))) {
                row.bindTo(batch).add();
            }
            batch.execute();
        }
    }

    static void retain(Handle handle, CaseId id, Fingerprint fingerprint, Set<String> contents) {
        List<String> kept = handle.createQuery("""
                SELECT content FROM vectors WHERE case_id = :case AND fingerprint = :fingerprint
                """)
                .bind("case", id.value())
                .bind("fingerprint", fingerprint.id())
                .map((row, _) -> row.getString(1))
                .list();
        for (String content : kept) {
            if (!contents.contains(content)) {
                handle.createUpdate("""
                        DELETE FROM vectors
                        WHERE case_id = :case AND fingerprint = :fingerprint AND content = :content
                        """)
                        .bind("case", id.value())
                        .bind("fingerprint", fingerprint.id())
                        .bind("content", content)
                        .execute();
            }
        }
    }

    static void removeAll(Handle handle, CaseId id) {
        handle.createUpdate("DELETE FROM vectors WHERE case_id = :case")
                .bind("case", id.value())
                .execute();
    }

    /** Hands all vectors of a case to another, whose own stay. */
    static void move(Handle handle, CaseId from, CaseId to) {
        List<Row> moved = handle.createQuery("SELECT * FROM vectors WHERE case_id = :case")
                .bind("case", from.value())
                .map((row, _) -> Row.read(Table.VECTORS, row))
                .filter(Row::isSound)
                .map(row -> Table.VECTORS.row(
                        to.value(), row.text("fingerprint"), row.text("content"), row.bytes("vector")))
                .list();
        insert(handle, moved);
        removeAll(handle, from);
    }
}
