package org.precedent.index.lucene.codes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.lucene.codecs.Codec;
import org.apache.lucene.codecs.KnnVectorsFormat;
import org.apache.lucene.codecs.lucene104.Lucene104Codec;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.KnnFloatVectorField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NoMergePolicy;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.VectorSimilarityFunction;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.KnnFloatVectorQuery;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.precedent.encoder.Embedding;
import org.precedent.index.TestSeed;
import org.precedent.index.Vectors;

final class CodedVectorsFormatTest {
    private static final int DIMENSION = 48;
    private static final int VECTORS = 6_000;
    private static final int CLUSTERS = 40;
    private static final int QUERIES = 20;
    private static final int K = 10;
    private static final int WALKED = 60;
    private static final int FLIPS = 30;

    private final Random random = TestSeed.random("CodedVectorsFormatTest");
    private final List<Embedding> centres = new ArrayList<>();
    private final List<float[]> vectors = new ArrayList<>();

    @TempDir
    private Path folder = Path.of("");

    CodedVectorsFormatTest() {
        for (int i = 0; i < CLUSTERS; i++) {
            centres.add(Vectors.random(random, DIMENSION));
        }
        for (int i = 0; i < VECTORS; i++) {
            vectors.add(vector());
        }
    }

    private float[] vector() {
        return Vectors.near(centres.get(random.nextInt(CLUSTERS)), random, 0.7).toArray();
    }

    private static IndexWriterConfig config() {
        Codec coded = new Lucene104Codec() {
            private final KnnVectorsFormat format = new CodedVectorsFormat();

            @Override
            public KnnVectorsFormat getKnnVectorsFormatForField(String field) {
                return format;
            }
        };
        return new IndexWriterConfig().setCodec(coded).setUseCompoundFile(false);
    }

    private static Document document(int number, float[] vector) {
        Document document = new Document();
        document.add(new StringField("id", Integer.toString(number), Field.Store.YES));
        document.add(new KnnFloatVectorField("vector", vector, VectorSimilarityFunction.DOT_PRODUCT));
        return document;
    }

    private void write(Directory directory, IndexWriterConfig config, int commits) throws IOException {
        try (IndexWriter writer = new IndexWriter(directory, config)) {
            for (int i = 0; i < VECTORS; i++) {
                writer.addDocument(document(i, vectors.get(i)));
                if ((i + 1) % (VECTORS / commits) == 0) {
                    writer.commit();
                }
            }
        }
    }

    private float[] withAGreatValue(float[] vector) {
        float[] great = vector.clone();
        great[0] += 2;
        return Embedding.of(great).toArray();
    }

    private double recall(Directory directory) throws IOException {
        return recall(directory, this::vector);
    }

    private double recall(Directory directory, Supplier<float[]> queries) throws IOException {
        double sum = 0;
        try (DirectoryReader reader = DirectoryReader.open(directory)) {
            IndexSearcher searcher = new IndexSearcher(reader);
            for (int i = 0; i < QUERIES; i++) {
                float[] query = queries.get();
                List<Integer> found = new ArrayList<>();
                for (ScoreDoc hit :
                        searcher.search(new KnnFloatVectorQuery("vector", query, WALKED), WALKED).scoreDocs) {
                    found.add(Integer.valueOf(
                            searcher.storedFields().document(hit.doc).get("id")));
                }
                sum += nearest(query).filter(found::contains).count();
            }
        }
        return sum / (QUERIES * K);
    }

    private Stream<Integer> nearest(float[] query) {
        Embedding asked = Vectors.of(query);
        return Stream.iterate(0, i -> i < VECTORS, i -> i + 1)
                .sorted((one, other) -> Double.compare(
                        Vectors.of(vectors.get(other)).cosine(asked),
                        Vectors.of(vectors.get(one)).cosine(asked)))
                .limit(K);
    }

    private List<Path> codes() throws IOException {
        return files(".vcc");
    }

    private List<Path> files(String ending) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(ending)).toList();
        }
    }

    @Test
    void aWalkByCodesFindsTheNearest() throws IOException {
        try (Directory directory = FSDirectory.open(folder)) {
            write(directory, config(), 1);
            assertEquals(1, codes().size());
            assertTrue(Files.size(codes().getFirst()) < VECTORS * DIMENSION + 1_000);
            double recall = recall(directory);
            assertTrue(recall >= 0.95, "recall " + recall);
        }
    }

    @Test
    void segmentsAreMergedWithTheirCodes() throws IOException {
        try (Directory directory = FSDirectory.open(folder)) {
            write(directory, config().setMergePolicy(NoMergePolicy.INSTANCE), 5);
            assertEquals(5, codes().size());
            try (IndexWriter writer = new IndexWriter(directory, config())) {
                writer.forceMerge(1);
            }
            assertEquals(1, codes().size());
            double recall = recall(directory);
            assertTrue(recall >= 0.95, "recall " + recall);
        }
    }

    @Test
    void whatWasDeletedIsNotFoundNeitherBeforeAMergeNorBehindIt() throws IOException {
        try (Directory directory = FSDirectory.open(folder)) {
            write(directory, config(), 1);
            float[] query = vector();
            List<Integer> gone = nearest(query).toList();
            try (IndexWriter writer = new IndexWriter(directory, config())) {
                for (int number : gone) {
                    writer.deleteDocuments(new Term("id", Integer.toString(number)));
                }
                writer.commit();
                assertNoneFound(directory, query, gone);
                writer.forceMergeDeletes();
            }
            assertNoneFound(directory, query, gone);
        }
    }

    private static void assertNoneFound(Directory directory, float[] query, List<Integer> gone) throws IOException {
        try (DirectoryReader reader = DirectoryReader.open(directory)) {
            IndexSearcher searcher = new IndexSearcher(reader);
            for (ScoreDoc hit : searcher.search(new KnnFloatVectorQuery("vector", query, K), K).scoreDocs) {
                String id = searcher.storedFields().document(hit.doc).get("id");
                assertFalse(gone.contains(Integer.valueOf(id)));
            }
        }
    }

    @Test
    void floatsComeBackAsTheyWereAdded() throws IOException {
        try (Directory directory = FSDirectory.open(folder)) {
            write(directory, config(), 1);
            try (DirectoryReader reader = DirectoryReader.open(directory)) {
                LeafReaderContext leaf = reader.leaves().getFirst();
                for (int i = 0; i < VECTORS; i++) {
                    float[] read = leaf.reader().getFloatVectorValues("vector").vectorValue(i);
                    assertTrue(Arrays.equals(vectors.get(i), read), "vector " + i);
                }
            }
        }
    }

    @Test
    void anIndexWithoutCodesIsReadAndGetsThemWhenItIsMerged() throws IOException {
        try (Directory directory = FSDirectory.open(folder)) {
            write(directory, new IndexWriterConfig().setUseCompoundFile(false), 1);
            assertEquals(List.of(), codes());
            try (IndexWriter writer = new IndexWriter(directory, config())) {
                writer.addDocument(document(VECTORS, vector()));
                writer.commit();
                writer.forceMerge(1);
            }
            assertEquals(1, codes().size());
            double recall = recall(directory);
            assertTrue(recall >= 0.95, "recall " + recall);
        }
    }

    @Test
    void vectorsOfAFewGreatValuesAreWalkedByTheirFloats() throws IOException {
        vectors.replaceAll(this::withAGreatValue);
        try (Directory directory = FSDirectory.open(folder)) {
            write(directory, config(), 1);
            double recall = recall(directory, () -> withAGreatValue(vector()));
            assertTrue(recall >= 0.95, "recall " + recall);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {".vcc", ".vcm"})
    void aBitThatWasTurnedOverIsNoticed(String ending) throws IOException {
        try (Directory directory = FSDirectory.open(folder)) {
            write(directory, config(), 1);
            Path file = files(ending).getFirst();
            byte[] whole = Files.readAllBytes(file);
            for (int i = 0; i < FLIPS; i++) {
                byte[] bytes = whole.clone();
                bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
                Files.write(file, bytes);
                assertThrows(CorruptIndexException.class, () -> {
                    try (DirectoryReader reader = DirectoryReader.open(directory)) {
                        reader.leaves().getFirst().reader().checkIntegrity();
                    }
                });
            }
        }
    }
}
