package org.precedent.index.lucene;

import java.io.IOException;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;
import org.apache.lucene.search.join.BitSetProducer;
import org.apache.lucene.util.BitSet;
import org.apache.lucene.util.SparseFixedBitSet;
import org.jspecify.annotations.Nullable;
import org.precedent.index.Scope;
import org.precedent.index.VectorField;
import org.precedent.index.model.Filter;

/**
 * Which cases are in scope, for a walk that asks it of few. What passes a filter is remembered by the commit; the cases
 * of excluded patients, who are others in every search, are few and found anew.
 */
final class ScopedRoots {
    private final Term having;
    private final @Nullable BitSetProducer passing;
    private final @Nullable Weight excluded;

    private ScopedRoots(Term having, @Nullable BitSetProducer passing, @Nullable Weight excluded) {
        this.having = having;
        this.passing = passing;
        this.excluded = excluded;
    }

    /** Those that have vectors of a kind. */
    static ScopedRoots of(Scope scope, VectorField field, IndexSearcher searcher, Commit commit) throws IOException {
        Filter filter = scope.filter();
        BitSetProducer passing = filter.equals(Filter.NONE) ? null : commit.passing(filter, field);
        return new ScopedRoots(Schema.has(field), passing, excluded(scope, searcher));
    }

    private static @Nullable Weight excluded(Scope scope, IndexSearcher searcher) throws IOException {
        if (scope.excluded().isEmpty()) {
            return null;
        }
        Query theirs = searcher.rewrite(CaseQueries.ofPatients(scope.excluded()));
        return searcher.createWeight(theirs, ScoreMode.COMPLETE_NO_SCORES, 1);
    }

    /** Those of a segment; null where there are none. */
    @Nullable LeafScope in(LeafReaderContext leaf) throws IOException {
        BitSet roots = Schema.CASE_BITS.getBitSet(leaf);
        int all = leaf.reader().docFreq(having);
        if (roots == null || all == 0) {
            return null;
        }
        if (passing == null) {
            return new LeafScope(roots, null, excluded(leaf), all, all);
        }
        BitSet kept = passing.getBitSet(leaf);
        return kept == null ? null : new LeafScope(roots, kept, excluded(leaf), kept.cardinality(), all);
    }

    private @Nullable BitSet excluded(LeafReaderContext leaf) throws IOException {
        Scorer scorer = excluded == null ? null : excluded.scorer(leaf);
        if (scorer == null) {
            return null;
        }
        BitSet roots = new SparseFixedBitSet(leaf.reader().maxDoc());
        roots.or(scorer.iterator());
        return roots;
    }
}
