package org.precedent.index.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.FloatVectorValues;
import org.apache.lucene.index.KnnVectorValues.DocIndexIterator;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.util.BitSet;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.precedent.encoder.Embedding;
import org.precedent.index.EncodedCase;
import org.precedent.index.Passage;
import org.precedent.index.VectorField;
import org.precedent.index.model.Case;
import org.precedent.index.model.CaseId;
import org.precedent.index.model.ImageId;

/** Cases read back from their blocks. */
final class StoredCases {
    private static final Set<String> STORED_ONLY = Set.of(Schema.STORED);

    private StoredCases() {}

    static Case read(StoredFields fields, int root) throws IOException {
        return CaseJson.read(fields.document(root, STORED_ONLY).get(Schema.STORED));
    }

    /** A form in which a case is stored. */
    @FunctionalInterface
    interface Form {
        Case read(String json) throws IOException;
    }

    /** The case whose root is given, with its vectors. */
    static EncodedCase encoded(IndexSearcher searcher, int root) throws IOException {
        return encoded(searcher, root, CaseJson::read);
    }

    /** The case whose root is given, with its vectors, out of the form in which it is stored. */
    static EncodedCase encoded(IndexSearcher searcher, int root, Form form) throws IOException {
        Case stored =
                form.read(searcher.storedFields().document(root, STORED_ONLY).get(Schema.STORED));
        List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
        LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(root, leaves));
        int last = root - leaf.docBase;
        int first = firstChild(leaf, last);
        return new EncodedCase(stored, imageVectors(leaf.reader(), first, last), passages(leaf.reader(), first, last));
    }

    /** The vectors of the images of the case whose root is given. */
    static Map<ImageId, Embedding> imageVectors(IndexSearcher searcher, int root) throws IOException {
        List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
        LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(root, leaves));
        int last = root - leaf.docBase;
        return imageVectors(leaf.reader(), firstChild(leaf, last), last);
    }

    /** The first document of the block whose root is given, which may be the root itself; both within the segment. */
    static int firstChild(LeafReaderContext leaf, int root) throws IOException {
        BitSet roots = Schema.CASE_BITS.getBitSet(leaf);
        return root == 0 ? 0 : roots.prevSetBit(root - 1) + 1;
    }

    /** The roots of these cases, in the order of documents. */
    static List<Integer> roots(IndexSearcher searcher, Collection<CaseId> ids) throws IOException {
        if (ids.isEmpty()) {
            return List.of();
        }
        List<BytesRef> blocks =
                ids.stream().map(id -> new BytesRef(id.value())).distinct().toList();
        BooleanQuery roots = new BooleanQuery.Builder()
                .add(new TermInSetQuery(Schema.BLOCK, blocks), Occur.FILTER)
                .add(Schema.CASES, Occur.FILTER)
                .build();
        List<Integer> found = new ArrayList<>();
        for (ScoreDoc root : searcher.search(roots, blocks.size(), Sort.INDEXORDER).scoreDocs) {
            found.add(root.doc);
        }
        return found;
    }

    /** The roots of all cases, in the order of documents. */
    static List<Integer> roots(IndexSearcher searcher) throws IOException {
        List<Integer> all = new ArrayList<>();
        for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
            roots(leaf).forEach(root -> all.add(leaf.docBase + root));
        }
        return all;
    }

    /** The roots of all cases of a segment, within it. */
    static List<Integer> roots(LeafReaderContext leaf) throws IOException {
        BitSet roots = Schema.CASE_BITS.getBitSet(leaf);
        List<Integer> live = new ArrayList<>();
        if (roots == null) {
            return live;
        }
        Bits present = leaf.reader().getLiveDocs();
        int root = roots.nextSetBit(0);
        while (root != DocIdSetIterator.NO_MORE_DOCS) {
            if (present == null || present.get(root)) {
                live.add(root);
            }
            root = root + 1 < leaf.reader().maxDoc() ? roots.nextSetBit(root + 1) : DocIdSetIterator.NO_MORE_DOCS;
        }
        return live;
    }

    private static Map<ImageId, Embedding> imageVectors(LeafReader reader, int first, int root) throws IOException {
        Map<ImageId, Embedding> byImage = new HashMap<>();
        BinaryDocValues ids = DocValues.getBinary(reader, Schema.IMAGE_ID);
        FloatVectorValues vectors = reader.getFloatVectorValues(Schema.name(VectorField.IMAGE));
        if (vectors != null) {
            DocIndexIterator children = vectors.iterator();
            for (int doc = children.advance(first); doc < root; doc = children.nextDoc()) {
                ids.advanceExact(doc);
                ImageId id = new ImageId(ids.binaryValue().utf8ToString());
                byImage.put(id, Embedding.of(vectors.vectorValue(children.index())));
            }
        }
        return byImage;
    }

    private static List<Passage> passages(LeafReader reader, int first, int root) throws IOException {
        List<Passage> passages = new ArrayList<>();
        NumericDocValues spans = DocValues.getNumeric(reader, Schema.SPAN);
        FloatVectorValues vectors = reader.getFloatVectorValues(Schema.name(VectorField.PASSAGE));
        if (vectors != null) {
            DocIndexIterator children = vectors.iterator();
            for (int doc = children.advance(first); doc < root; doc = children.nextDoc()) {
                spans.advanceExact(doc);
                Embedding vector = Embedding.of(vectors.vectorValue(children.index()));
                passages.add(new Passage(PackedSpan.read(spans.longValue()), vector));
            }
        }
        return passages;
    }
}
