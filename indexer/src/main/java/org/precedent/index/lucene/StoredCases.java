package org.precedent.index.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.util.BitSet;
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

    static Optional<Case> find(IndexSearcher searcher, CaseId id) throws IOException {
        int root = root(searcher, id);
        return root < 0 ? Optional.empty() : Optional.of(read(searcher.storedFields(), root));
    }

    static Case read(StoredFields fields, int root) throws IOException {
        return CaseJson.read(fields.document(root, STORED_ONLY).get(Schema.STORED));
    }

    static Optional<EncodedCase> encoded(IndexSearcher searcher, CaseId id) throws IOException {
        int root = root(searcher, id);
        if (root < 0) {
            return Optional.empty();
        }
        Case stored = read(searcher.storedFields(), root);
        List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
        LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(root, leaves));
        int last = root - leaf.docBase;
        int first = firstChild(leaf, last);
        return Optional.of(new EncodedCase(
                stored, imageVectors(leaf.reader(), first, last), passages(leaf.reader(), first, last)));
    }

    /** The first document of the block whose root is given, which may be the root itself; both within the segment. */
    static int firstChild(LeafReaderContext leaf, int root) throws IOException {
        BitSet roots = Schema.CASE_BITS.getBitSet(leaf);
        return root == 0 ? 0 : roots.prevSetBit(root - 1) + 1;
    }

    private static int root(IndexSearcher searcher, CaseId id) throws IOException {
        BooleanQuery root = new BooleanQuery.Builder()
                .add(new TermQuery(Schema.block(id)), Occur.FILTER)
                .add(Schema.CASES, Occur.FILTER)
                .build();
        TopDocs found = searcher.search(root, 1);
        ScoreDoc[] docs = found.scoreDocs;
        return docs.length == 0 ? -1 : docs[0].doc;
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
