package org.precedent.index.lucene;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.IndexSearcher;
import org.jspecify.annotations.Nullable;
import org.precedent.index.VectorField;
import org.precedent.index.lucene.ExactCases.Best;
import org.precedent.index.model.CaseId;
import org.precedent.index.model.Hit;
import org.precedent.index.model.ImageId;
import org.precedent.index.model.PatientKey;
import org.precedent.index.model.Span;

/** Reads what stands for found documents. They are asked for in their order, so that each column is opened once. */
final class HitReader {
    private final List<LeafReaderContext> leaves;
    private final Map<CaseId, Integer> roots;
    private @Nullable Columns columns;

    /** @param roots takes up which document is the root of each case that is read */
    HitReader(IndexSearcher searcher, Map<CaseId, Integer> roots) {
        this.leaves = searcher.getIndexReader().leaves();
        this.roots = roots;
    }

    /** The columns of one segment. */
    private record Columns(
            LeafReaderContext leaf,
            BinaryDocValues cases,
            BinaryDocValues patients,
            BinaryDocValues images,
            NumericDocValues spans) {
        static Columns of(LeafReaderContext leaf) throws IOException {
            LeafReader reader = leaf.reader();
            return new Columns(
                    leaf,
                    DocValues.getBinary(reader, Schema.CASE_ID),
                    DocValues.getBinary(reader, Schema.PATIENT),
                    DocValues.getBinary(reader, Schema.IMAGE_ID),
                    DocValues.getNumeric(reader, Schema.SPAN));
        }

        boolean has(int doc) {
            return doc - leaf.docBase < leaf.reader().maxDoc();
        }

        private String text(BinaryDocValues column, int doc) throws IOException {
            column.advanceExact(doc - leaf.docBase);
            return column.binaryValue().utf8ToString();
        }

        CaseId id(int root) throws IOException {
            return new CaseId(text(cases, root));
        }

        PatientKey patient(int root) throws IOException {
            return new PatientKey(text(patients, root));
        }

        ImageId image(int child) throws IOException {
            return new ImageId(text(images, child));
        }

        Span span(int child) throws IOException {
            spans.advanceExact(child - leaf.docBase);
            return PackedSpan.read(spans.longValue());
        }
    }

    /** Which case a root is of. */
    CaseId id(int root) throws IOException {
        return columns(root).id(root);
    }

    /** A case that was found by its words. */
    Hit matching(int root, double score) throws IOException {
        return hit(columns(root), root, score, null, null);
    }

    /** A case that was found by one of its vectors. */
    Hit nearest(Best best, VectorField field) throws IOException {
        Columns read = columns(best.root());
        double cosine = Math.clamp(2 * (double) best.score() - 1, -1, 1);
        return switch (field) {
            case IMAGE -> hit(read, best.root(), cosine, read.image(best.child()), null);
            case PASSAGE -> hit(read, best.root(), cosine, null, read.span(best.child()));
        };
    }

    private Hit hit(Columns read, int root, double score, @Nullable ImageId image, @Nullable Span passage)
            throws IOException {
        CaseId id = read.id(root);
        roots.put(id, root);
        return new Hit(id, read.patient(root), score, image, passage);
    }

    private Columns columns(int doc) throws IOException {
        Columns read = columns;
        if (read == null || !read.has(doc)) {
            read = Columns.of(leaves.get(ReaderUtil.subIndex(doc, leaves)));
            columns = read;
        }
        return read;
    }
}
