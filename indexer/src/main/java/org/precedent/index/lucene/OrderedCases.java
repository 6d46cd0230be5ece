package org.precedent.index.lucene;

import java.io.IOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import org.precedent.index.CaseOrder;
import org.precedent.index.Deadline;
import org.precedent.index.Scope;
import org.precedent.index.model.Case;

/**
 * Cases in an order, read stretch by stretch: a heap of the stretch's length goes over the columns of those in scope.
 */
final class OrderedCases {
    private OrderedCases() {}

    /** The first cases in scope, or those behind a place. */
    static List<Case> list(
            IndexSearcher searcher,
            Scope scope,
            CaseOrder order,
            CaseOrder.@Nullable Place after,
            int most,
            Deadline deadline)
            throws IOException {
        int documents = searcher.getIndexReader().maxDoc();
        if (documents == 0) {
            return List.of();
        }
        Query query = CaseQueries.inScope(scope);
        Sort sort = new Sort(first(order), new SortField(Schema.CASE_ID, SortField.Type.STRING_VAL));
        int length = Math.min(most, documents);
        ScoreDoc[] found = after == null
                ? searcher.search(query, length, sort).scoreDocs
                : searcher.searchAfter(behind(order, after, documents), query, length, sort).scoreDocs;
        return read(searcher, found, deadline);
    }

    private static SortField first(CaseOrder order) {
        return switch (order.by()) {
            case AGE -> new SortField(Schema.AGE, SortField.Type.INT, order.descending(), (int) unknown(order));
            case DATE -> new SortField(Schema.DATE, SortField.Type.LONG, order.descending(), unknown(order));
        };
    }

    /** What stands for an unknown value, so that it comes last: no age and no day is as great, or as small. */
    private static long unknown(CaseOrder order) {
        return switch (order.by()) {
            case AGE -> order.descending() ? Integer.MIN_VALUE : Integer.MAX_VALUE;
            case DATE -> order.descending() ? Long.MIN_VALUE : Long.MAX_VALUE;
        };
    }

    /** Every document that is equal to the place is left out: of these there is one at most, the case itself. */
    private static FieldDoc behind(CaseOrder order, CaseOrder.Place place, int documents) {
        Long known = place.value();
        long value = known == null ? unknown(order) : known;
        Object first = switch (order.by()) {
            case AGE -> Math.toIntExact(value);
            case DATE -> value;
        };
        BytesRef second = new BytesRef(place.id().value());
        return new FieldDoc(documents - 1, Float.NaN, new Object[] {first, second});
    }

    /** In the order of the documents, so that each block of stored fields is opened once; answers in theirs. */
    private static List<Case> read(IndexSearcher searcher, ScoreDoc[] found, Deadline deadline) throws IOException {
        Integer[] byDocument = new Integer[found.length];
        Arrays.setAll(byDocument, place -> place);
        Arrays.sort(byDocument, Comparator.comparingInt(place -> found[place].doc));
        StoredFields fields = searcher.storedFields();
        Case[] cases = new Case[found.length];
        for (int place : byDocument) {
            cases[place] = StoredCases.read(fields, found[place].doc);
            deadline.check();
        }
        return List.of(cases);
    }
}
