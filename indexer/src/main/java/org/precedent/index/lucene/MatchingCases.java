package org.precedent.index.lucene;

import java.io.IOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.precedent.index.Scope;
import org.precedent.index.model.CaseId;
import org.precedent.index.model.Hit;

/** Search by words. */
final class MatchingCases {
    /** Equals in the order of their ids: which of them are among the best must not depend on how the index was made. */
    private static final Sort BEST_FIRST =
            new Sort(SortField.FIELD_SCORE, new SortField(Schema.CASE_ID, SortField.Type.STRING_VAL));

    private MatchingCases() {}

    /**
     * The best cases in scope; none for words that nothing can match.
     *
     * @param roots takes up which document is the root of each case that is found
     */
    static List<Hit> search(
            IndexSearcher searcher, Map<CaseId, Integer> roots, Optional<Query> words, int k, Scope scope)
            throws IOException {
        if (words.isEmpty()) {
            return List.of();
        }
        Query query = within(scope, words.get());
        ScoreDoc[] found = searcher.search(query, k, BEST_FIRST).scoreDocs;
        Integer[] inOrder = new Integer[found.length];
        Arrays.setAll(inOrder, rank -> rank);
        Arrays.sort(inOrder, Comparator.comparingInt(rank -> found[rank].doc));
        HitReader reader = new HitReader(searcher, roots);
        Hit[] hits = new Hit[found.length];
        for (int rank : inOrder) {
            hits[rank] = reader.matching(found[rank].doc, score(found[rank]));
        }
        return List.of(hits);
    }

    /** Only roots have words, so that a search of everything needs no filter, which costs more than some words do. */
    private static Query within(Scope scope, Query words) {
        if (scope.equals(Scope.ALL)) {
            return words;
        }
        return new BooleanQuery.Builder()
                .add(words, Occur.MUST)
                .add(CaseQueries.inScope(scope), Occur.FILTER)
                .build();
    }

    /** The first thing that was sorted by; to have it computed beside that would cost a second look at every hit. */
    private static float score(ScoreDoc found) {
        return (Float) ((FieldDoc) found).fields[0];
    }
}
