package org.precedent.index.lucene;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.IndexSearcher;
import org.jspecify.annotations.Nullable;
import org.precedent.index.model.CaseId;
import org.precedent.index.model.Hit;
import org.precedent.index.model.ImageId;
import org.precedent.index.model.PatientKey;
import org.precedent.index.model.Span;

/** The hit that stands for a found root. */
final class Hits {
    private Hits() {}

    static Hit of(IndexSearcher searcher, int root, double score, @Nullable ImageId image, @Nullable Span passage)
            throws IOException {
        CaseId id = new CaseId(value(searcher, Schema.CASE_ID, root));
        PatientKey patient = new PatientKey(value(searcher, Schema.PATIENT, root));
        return new Hit(id, patient, score, image, passage);
    }

    private static String value(IndexSearcher searcher, String field, int doc) throws IOException {
        List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
        LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(doc, leaves));
        BinaryDocValues values = DocValues.getBinary(leaf.reader(), field);
        values.advanceExact(doc - leaf.docBase);
        return values.binaryValue().utf8ToString();
    }
}
