package org.precedent.index.lucene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.junit.jupiter.api.Test;

final class DemotedTest {
    private static final int DOCUMENTS = 20_000;
    private static final int WORDS = 12;
    private static final int BEST = 20;

    private final long seed = Long.getLong("tests.seed", System.nanoTime() % 1_000_000);
    private final Random random = new Random(seed);

    @Test
    void theBestAreThoseOfALookAtAll() throws IOException {
        try (ByteBuffersDirectory directory = new ByteBuffersDirectory()) {
            fill(directory);
            try (DirectoryReader reader = DirectoryReader.open(directory)) {
                IndexSearcher searcher = new IndexSearcher(reader);
                for (int i = 0; i < 40; i++) {
                    Query found = any(1 + random.nextInt(4));
                    List<Demoted.Share> shares = shares();
                    Query demoted = Demoted.of(found, shares);
                    assertSameBest(best(searcher, found, shares), searcher, demoted);
                    Query filtered = new BooleanQuery.Builder()
                            .add(demoted, Occur.MUST)
                            .add(word(0), Occur.FILTER)
                            .build();
                    Query within = new BooleanQuery.Builder()
                            .add(found, Occur.MUST)
                            .add(word(0), Occur.FILTER)
                            .build();
                    assertSameBest(best(searcher, within, shares), searcher, filtered);
                }
            }
        }
    }

    @Test
    void whatCannotBeAmongTheBestIsSkipped() throws IOException {
        try (ByteBuffersDirectory directory = new ByteBuffersDirectory()) {
            fill(directory);
            try (DirectoryReader reader = DirectoryReader.open(directory)) {
                Query demoted = Demoted.of(any(2), List.of(new Demoted.Share(word(2), 0.5f)));
                TopDocs found =
                        new IndexSearcher(reader).search(demoted, new TopScoreDocCollectorManager(BEST, null, BEST));
                assertTrue(found.totalHits.value() < DOCUMENTS / 2, "seed " + seed + ": " + found.totalHits);
            }
        }
    }

    @Test
    void aShareIsNoMoreThanAll() {
        assertThrows(IllegalArgumentException.class, () -> new Demoted.Share(word(0), 1.1f));
        assertThrows(IllegalArgumentException.class, () -> new Demoted.Share(word(0), Float.NaN));
        assertSame(word(0).getClass(), Demoted.of(word(0), List.of()).getClass());
    }

    /** Some words in most documents, others in few; the more of one, the better. */
    private void fill(ByteBuffersDirectory directory) throws IOException {
        try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig())) {
            for (int i = 0; i < DOCUMENTS; i++) {
                StringBuilder text = new StringBuilder();
                for (int word = 0; word < WORDS; word++) {
                    for (int times = random.nextInt(4); random.nextInt(word + 2) == 0 && times > 0; times--) {
                        text.append("word").append(word).append(' ');
                    }
                }
                Document document = new Document();
                document.add(new TextField("text", text.toString(), Store.NO));
                writer.addDocument(document);
                if (i % 7_000 == 6_999) {
                    writer.commit();
                }
            }
        }
    }

    private List<Demoted.Share> shares() {
        List<Demoted.Share> shares = new ArrayList<>();
        for (int i = 0; i < 1 + random.nextInt(3); i++) {
            Query where = random.nextBoolean() ? any(1) : phrase();
            shares.add(new Demoted.Share(where, random.nextInt(5) / 4f));
        }
        return shares;
    }

    private Query any(int words) {
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        for (int i = 0; i < words; i++) {
            any.add(word(random.nextInt(WORDS)), Occur.SHOULD);
        }
        return any.build();
    }

    private Query phrase() {
        return new PhraseQuery("text", "word" + random.nextInt(3), "word" + (3 + random.nextInt(3)));
    }

    private static Query word(int number) {
        return new TermQuery(new Term("text", "word" + number));
    }

    /** The best of all documents, each scored by itself. */
    private static ScoreDoc[] best(IndexSearcher searcher, Query found, List<Demoted.Share> shares) throws IOException {
        ScoreDoc[] all = searcher.search(found, DOCUMENTS).scoreDocs;
        for (Demoted.Share share : shares) {
            boolean[] isThere = new boolean[DOCUMENTS];
            for (ScoreDoc one : searcher.search(share.where(), DOCUMENTS).scoreDocs) {
                isThere[one.doc] = true;
            }
            for (ScoreDoc one : all) {
                one.score *= isThere[one.doc] ? share.factor() : 1;
            }
        }
        Arrays.sort(
                all, Comparator.comparingDouble((ScoreDoc one) -> -one.score).thenComparingInt(one -> one.doc));
        return Arrays.copyOf(all, Math.min(BEST, all.length));
    }

    private void assertSameBest(ScoreDoc[] expected, IndexSearcher searcher, Query query) throws IOException {
        ScoreDoc[] found = searcher.search(query, BEST).scoreDocs;
        assertEquals(expected.length, found.length, "seed " + seed);
        for (int i = 0; i < found.length; i++) {
            assertEquals(expected[i].score, found[i].score, 1e-5f, "seed " + seed);
            float explained = searcher.explain(query, found[i].doc).getValue().floatValue();
            assertEquals(found[i].score, explained, 1e-5f, "seed " + seed);
        }
    }
}
