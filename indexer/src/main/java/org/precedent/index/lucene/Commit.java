package org.precedent.index.lucene;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.IOException;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.join.BitSetProducer;
import org.apache.lucene.search.join.QueryBitSetProducer;
import org.precedent.index.FacetCounts;
import org.precedent.index.Scope;
import org.precedent.index.model.Case;

/**
 * One commit, and what was read from it: it never changes, so neither does that. Goes when a newer one takes its place,
 * and with it every case that was deleted since. Safe for use by many threads.
 */
final class Commit {
    /** Most searches have no filter, or one that was asked for before. */
    private static final int MOST_SCOPES = 64;

    /** Of those whose cases were marked, in bytes. */
    private static final long MOST_BYTES_OF_BITS = 64L << 20;

    /** Of the cases that were read last, in characters of their reports. */
    private static final long MOST_CHARACTERS = 8_000_000;

    /** What a case takes beside its report. */
    private static final int OTHER_CHARACTERS = 1_000;

    private final IndexSearcher searcher;
    private final Cache<Scope, FacetCounts> facets =
            Caffeine.newBuilder().maximumSize(MOST_SCOPES).build();
    private final Cache<Query, Integer> counts =
            Caffeine.newBuilder().maximumSize(MOST_SCOPES).build();
    private final Cache<Query, BitSetProducer> bits;
    private final Cache<Integer, Case> cases = Caffeine.newBuilder()
            .maximumWeight(MOST_CHARACTERS)
            .<Integer, Case>weigher((_, content) -> content.report().text().length() + OTHER_CHARACTERS)
            .build();

    Commit(IndexSearcher searcher) {
        this.searcher = searcher;
        int bytes = searcher.getIndexReader().maxDoc() / Byte.SIZE + 1;
        this.bits = Caffeine.newBuilder()
                .maximumSize(Math.clamp(MOST_BYTES_OF_BITS / bytes, 1, MOST_SCOPES))
                .build();
    }

    /** Reads the commit without a limit of time. */
    IndexSearcher searcher() {
        return searcher;
    }

    /** Something that is read with a searcher, which may have a limit of time. */
    @FunctionalInterface
    private interface Reading<T> {
        T read() throws IOException;
    }

    private static <K, V> V remembered(Cache<K, V> cache, K key, IndexSearcher asked, Reading<V> reading)
            throws IOException {
        V known = cache.getIfPresent(key);
        if (known != null) {
            return known;
        }
        V read = reading.read();
        if (!asked.timedOut()) {
            cache.put(key, read);
        }
        return read;
    }

    FacetCounts facets(IndexSearcher asked, Scope scope) throws IOException {
        return remembered(facets, scope, asked, () -> FacetCounter.count(asked, scope));
    }

    int count(IndexSearcher asked, Query query) throws IOException {
        return remembered(counts, query, asked, () -> asked.count(query));
    }

    /** What a query matches, marked in each segment when it is first asked for. */
    BitSetProducer bits(Query query) {
        return bits.get(query, QueryBitSetProducer::new);
    }

    /** The case whose root is given. */
    Case read(IndexSearcher asked, int root) throws IOException {
        return remembered(cases, root, asked, () -> StoredCases.read(asked.storedFields(), root));
    }
}
