package org.precedent.index.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.precedent.encoder.Embedding;
import org.precedent.index.CaseIndex;
import org.precedent.index.EncodedCase;
import org.precedent.index.Engine;
import org.precedent.index.Newest;
import org.precedent.index.Scope;
import org.precedent.index.VectorField;
import org.precedent.index.View;
import org.precedent.index.lucene.LuceneEngine;
import org.precedent.index.model.ImageId;
import org.precedent.index.picture.Drawings;
import org.precedent.index.record.CaseRecord;
import org.precedent.index.record.Generation;

/** Looks for what was deleted as a thief of the disk would: byte by byte in every file of the archive. */
class DeletedBytesTest {
    private static final Engine ENGINE = new LuceneEngine();
    private static final int OTHERS = 30;
    private static final String SECRET = "osteopoikilosis";
    private static final String EARLIER = "melorheostosis";

    @TempDir
    Path temporary;

    @SuppressWarnings("NullAway.Init")
    private Bench bench;

    private final List<CaseIndex> opened = new ArrayList<>();

    @BeforeEach
    void open() throws IOException {
        bench = new Bench(temporary);
        bench.put("secret.png", Drawings.png(Drawings.colours(48, 48, 4711)));
        List<String> rows = new ArrayList<>();
        for (int i = 0; i < OTHERS; i++) {
            bench.put(i + ".png", Drawings.png(Drawings.colours(16, 16, i)));
            rows.add(row("s-" + i, i + ".png", "Left effusion number " + i + "."));
        }
        rows.add(row("s-secret", "secret.png", "A case of " + EARLIER + "."));
        ingest(rows);
        rows.set(OTHERS, row("s-secret", "secret.png", "A case of " + SECRET + "."));
        ingest(rows);
    }

    @AfterEach
    void close() throws IOException {
        for (CaseIndex index : opened) {
            index.close();
        }
    }

    private static String row(String study, String file, String text) {
        return "{\"id\":\"%s\",\"study_id\":\"%s\",\"file\":\"%s\",\"text\":\"%s\"}"
                .formatted(study, study, file, text);
    }

    private void ingest(List<String> rows) throws IOException {
        bench.ingest(ENGINE, bench.encoder, IngestOptions.DEFAULTS, bench.manifest(rows.toArray(String[]::new)));
    }

    @Test
    void aDeletedCaseLeavesNoByteOfItsTextsImagesOrVectors() throws IOException {
        EncodedCase secret = current().encoded(bench.id("s-secret")).orElseThrow();
        Map<String, byte[]> bytes = bytesOf(secret);
        assertEquals(List.of("index", "record.db"), placesOf(bytes, "text"));
        assertEquals(List.of("index", "record.db"), placesOf(bytes, "vector of the image"));
        assertEquals(List.of("index", "record.db"), placesOf(bytes, "vector of the passage"));
        assertEquals(List.of("files"), placesOf(bytes, "rendering"));

        bench.reindex(ENGINE, bench.encoder);
        bench.delete(ENGINE, "s-secret");

        bytes.put("earlier text", EARLIER.getBytes(StandardCharsets.UTF_8));
        bytes.put("id", bench.id("s-secret").toString().getBytes(StandardCharsets.UTF_8));
        assertEquals(List.of("record.db"), placesOf(bytes, "id"), "its tombstone");
        bytes.remove("id");
        for (String piece : bytes.keySet()) {
            assertEquals(List.of(), placesOf(bytes, piece), piece);
        }
        assertEquals(List.of(), bench.problems(ENGINE));
    }

    @Test
    void noQueryFindsADeletedCase() throws IOException {
        EncodedCase secret = current().encoded(bench.id("s-secret")).orElseThrow();
        assertEquals(1, current().matching(SECRET, 9, Scope.ALL).size());
        bench.delete(ENGINE, "s-secret");
        assertEquals(List.of(), current().matching(SECRET, 9, Scope.ALL));
        for (Embedding vector : secret.imageVectors().values()) {
            assertTrue(current().nearest(VectorField.IMAGE, vector, OTHERS + 1, Scope.ALL).stream()
                    .noneMatch(hit -> hit.id().equals(bench.id("s-secret"))));
        }
        assertEquals(OTHERS, current().stats().cases());
    }

    /** Every piece of a case that would give it away. */
    private Map<String, byte[]> bytesOf(EncodedCase secret) throws IOException {
        Map<String, byte[]> bytes = new TreeMap<>();
        bytes.put("text", SECRET.getBytes(StandardCharsets.UTF_8));
        ImageId image = secret.content().images().getFirst().id();
        bytes.put("rendering", Files.readAllBytes(bench.shownFile(image)));
        bytes.put(
                "vector of the image",
                floats(Objects.requireNonNull(secret.imageVectors().get(image))));
        bytes.put("vector of the passage", floats(secret.passages().getFirst().vector()));
        return bytes;
    }

    /** As Lucene and the record write them. */
    private static byte[] floats(Embedding vector) {
        float[] values = vector.toArray();
        ByteBuffer bytes = ByteBuffer.allocate(4 * values.length).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asFloatBuffer().put(values);
        return bytes.array();
    }

    private View current() throws IOException {
        try (CaseRecord record = bench.record()) {
            Generation now = record.currentGeneration().orElseThrow();
            opened.add(ENGINE.open(bench.archive.index(now.name()), now.fingerprint(), Engine.Mode.READ));
            return Newest.of(opened.getLast());
        }
    }

    /** What lies at the top of the archive and has these bytes in it. */
    private List<String> placesOf(Map<String, byte[]> bytes, String piece) throws IOException {
        String wanted = new String(Objects.requireNonNull(bytes.get(piece)), StandardCharsets.ISO_8859_1);
        Path data = temporary.resolve("data");
        Set<String> found = new TreeSet<>();
        try (Stream<Path> files = Files.walk(data)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                if (Files.readString(file, StandardCharsets.ISO_8859_1).contains(wanted)) {
                    found.add(data.relativize(file).getName(0).toString());
                }
            }
        }
        return List.copyOf(found);
    }
}
