package org.precedent.index.lucene;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.IOException;
import java.util.Set;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.join.BitSetProducer;
import org.apache.lucene.search.join.QueryBitSetProducer;
import org.precedent.index.FacetCounts;
import org.precedent.index.Implied;
import org.precedent.index.Scope;
import org.precedent.index.VectorField;
import org.precedent.index.model.Case;
import org.precedent.index.model.Filter;

/**
 * One commit, and what was read from it: it never changes, so neither does that. Goes when a newer one takes its place,
 * and with it every case that was deleted since. Safe for use by many threads.
 */
final class Commit {
    /** Most searches have no filter, or one that was asked for before. */
    private static final int MOST_SCOPES = 64;

    /** Of the scopes whose cases are marked, a bit each. */
    private static final long MOST_BYTES_OF_MARKS = 64L << 20;

    /** Of the cases that were read last, in characters of their reports. */
    private static final long MOST_CHARACTERS = 8_000_000;

    /** What a case takes beside its report. */
    private static final int OTHER_CHARACTERS = 1_000;

    private final IndexSearcher searcher;
    private final Cache<Counting, FacetCounts> facets =
            Caffeine.newBuilder().maximumSize(MOST_SCOPES).build();
    private final Cache<Having, Integer> counts =
            Caffeine.newBuilder().maximumSize(MOST_SCOPES).build();
    private final Cache<Having, BitSetProducer> marks;
    private final Cache<Integer, Case> cases = Caffeine.newBuilder()
            .maximumWeight(MOST_CHARACTERS)
            .<Integer, Case>weigher((_, content) -> content.report().text().length() + OTHER_CHARACTERS)
            .build();

    /** The cases of a scope that have vectors of a kind. */
    private record Having(Scope scope, VectorField field) {}

    /** The values of a scope, with what they imply. */
    private record Counting(Scope scope, Implied implied) {}

    Commit(IndexSearcher searcher) {
        this.searcher = searcher;
        int bytes = searcher.getIndexReader().maxDoc() / Byte.SIZE + 1;
        this.marks = Caffeine.newBuilder()
                .maximumSize(Math.clamp(MOST_BYTES_OF_MARKS / bytes, 1, MOST_SCOPES))
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

    FacetCounts facets(IndexSearcher asked, Scope scope, Implied implied) throws IOException {
        return remembered(facets, new Counting(scope, implied), asked, () -> FacetCounter.count(asked, scope, implied));
    }

    /** How many cases in scope have vectors of a kind. */
    int count(IndexSearcher asked, Scope scope, VectorField field) throws IOException {
        return remembered(
                counts, new Having(scope, field), asked, () -> asked.count(CaseQueries.inScope(scope, field)));
    }

    /** The cases that pass a filter and have vectors of a kind, marked in each segment when it is first asked for. */
    BitSetProducer passing(Filter filter, VectorField field) {
        Having passing = new Having(new Scope(filter, Set.of()), field);
        return marks.get(passing, key -> new QueryBitSetProducer(CaseQueries.inScope(key.scope, key.field)));
    }

    /** The case whose root is given. */
    Case read(IndexSearcher asked, int root) throws IOException {
        return remembered(cases, root, asked, () -> StoredCases.read(asked.storedFields(), root));
    }
}
