package org.precedent.index.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.precedent.index.Scope;
import org.precedent.index.model.Hit;

/** Search by words. */
final class MatchingCases {
    /** Equals in the order of their ids: which of them are among the best must not depend on how the index was made. */
    private static final Sort BEST_FIRST =
            new Sort(SortField.FIELD_SCORE, new SortField(Schema.CASE_ID, SortField.Type.STRING_VAL));

    private MatchingCases() {}

    /** The best cases in scope; none for words that nothing can match. */
    static List<Hit> search(IndexSearcher searcher, Optional<Query> words, int k, Scope scope) throws IOException {
        if (words.isEmpty()) {
            return List.of();
        }
        Query query = new BooleanQuery.Builder()
                .add(words.get(), Occur.MUST)
                .add(CaseQueries.inScope(scope), Occur.FILTER)
                .build();
        List<Hit> hits = new ArrayList<>();
        for (ScoreDoc found : searcher.search(query, k, BEST_FIRST, true).scoreDocs) {
            hits.add(Hits.of(searcher, found.doc, found.score, null, null));
        }
        return List.copyOf(hits);
    }
}
