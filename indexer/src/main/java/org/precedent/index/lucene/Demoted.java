package org.precedent.index.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.BulkScorer;
import org.apache.lucene.search.Explanation;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.Bits;
import org.jspecify.annotations.Nullable;

/**
 * What a query finds; where others find it too, it keeps a share of its score. Shares are at most 1, so that whatever
 * cannot be among the best without them cannot be with them either, and is skipped: Lucene's own function of a score
 * looks at every document.
 */
final class Demoted extends Query {
    private final Query query;
    private final List<Share> shares;

    /**
     * What is left of a score.
     *
     * @param where of the documents that this finds
     * @param factor 0 to 1
     */
    record Share(Query where, float factor) {
        Share {
            if (!(factor >= 0 && factor <= 1)) {
                throw new IllegalArgumentException("a share is 0 to 1, not " + factor);
            }
        }
    }

    private Demoted(Query query, List<Share> shares) {
        this.query = query;
        this.shares = List.copyOf(shares);
    }

    /** The same query where there is nothing to demote. */
    static Query of(Query query, List<Share> shares) {
        return shares.isEmpty() ? query : new Demoted(query, shares);
    }

    @Override
    public Query rewrite(IndexSearcher searcher) throws IOException {
        Query rewritten = query.rewrite(searcher);
        boolean isSame = rewritten.equals(query);
        List<Share> others = new ArrayList<>();
        for (Share share : shares) {
            Query where = share.where.rewrite(searcher);
            isSame &= where.equals(share.where);
            others.add(new Share(where, share.factor));
        }
        return isSame ? this : new Demoted(rewritten, others);
    }

    @Override
    public Weight createWeight(IndexSearcher searcher, ScoreMode mode, float boost) throws IOException {
        Weight found = searcher.createWeight(query, mode, boost);
        if (!mode.needsScores()) {
            return found;
        }
        List<Weight> wheres = new ArrayList<>();
        for (Share share : shares) {
            wheres.add(searcher.createWeight(share.where, ScoreMode.COMPLETE_NO_SCORES, 1));
        }
        return new DemotedWeight(found, wheres);
    }

    private final class DemotedWeight extends Weight {
        private final Weight found;
        private final List<Weight> wheres;

        DemotedWeight(Weight found, List<Weight> wheres) {
            super(Demoted.this);
            this.found = found;
            this.wheres = wheres;
        }

        @Override
        public @Nullable ScorerSupplier scorerSupplier(LeafReaderContext leaf) throws IOException {
            ScorerSupplier supplier = found.scorerSupplier(leaf);
            return supplier == null ? null : new Supplier(supplier, leaf);
        }

        private LeftOver leftOver(LeafReaderContext leaf) throws IOException {
            List<Scorer> demoting = new ArrayList<>();
            List<Float> factors = new ArrayList<>();
            for (int i = 0; i < wheres.size(); i++) {
                Scorer where = wheres.get(i).scorer(leaf);
                if (where != null) {
                    demoting.add(where);
                    factors.add(shares.get(i).factor);
                }
            }
            return new LeftOver(demoting, factors);
        }

        @Override
        public Explanation explain(LeafReaderContext leaf, int doc) throws IOException {
            Explanation whole = found.explain(leaf, doc);
            if (!whole.isMatch()) {
                return whole;
            }
            float left = leftOver(leaf).of(doc);
            return Explanation.match(
                    whole.getValue().floatValue() * left, "a share of " + left + " of what was found", whole);
        }

        @Override
        public boolean isCacheable(LeafReaderContext leaf) {
            return found.isCacheable(leaf) && wheres.stream().allMatch(where -> where.isCacheable(leaf));
        }

        private final class Supplier extends ScorerSupplier {
            private final ScorerSupplier supplier;
            private final LeafReaderContext leaf;

            Supplier(ScorerSupplier supplier, LeafReaderContext leaf) {
                this.supplier = supplier;
                this.leaf = leaf;
            }

            @Override
            public Scorer get(long leadCost) throws IOException {
                return new DemotedScorer(supplier.get(leadCost), leftOver(leaf));
            }

            /** As the query is scored best by itself; its documents come in their order. */
            @Override
            public BulkScorer bulkScorer() throws IOException {
                BulkScorer all = Objects.requireNonNull(supplier.bulkScorer());
                LeftOver left = leftOver(leaf);
                return new BulkScorer() {
                    @Override
                    public int score(LeafCollector collector, @Nullable Bits accepted, int min, int max)
                            throws IOException {
                        return all.score(new DemotingCollector(collector, left), accepted, min, max);
                    }

                    @Override
                    public long cost() {
                        return all.cost();
                    }
                };
            }

            @Override
            public long cost() {
                return supplier.cost();
            }

            @Override
            public void setTopLevelScoringClause() throws IOException {
                supplier.setTopLevelScoringClause();
            }
        }
    }

    @Override
    public void visit(QueryVisitor visitor) {
        query.visit(visitor);
    }

    @Override
    public String toString(String field) {
        return query.toString(field) + " demoted by " + shares;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Demoted that && query.equals(that.query) && shares.equals(that.shares);
    }

    @Override
    public int hashCode() {
        return Objects.hash(query, shares);
    }
}
