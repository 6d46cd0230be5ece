package org.precedent.index.lucene;

import org.apache.lucene.index.FieldInfo;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.join.BitSetProducer;
import org.apache.lucene.search.join.QueryBitSetProducer;
import org.precedent.index.VectorField;
import org.precedent.index.model.CaseId;
import org.precedent.index.model.Facet;

/**
 * The fields of the index. A case is a block of documents: a child an image that has a vector, a child a passage, and
 * the case itself last.
 */
final class Schema {
    /** Changes whenever an older index can no longer be read; stands in every commit. */
    static final String VERSION = "9";

    /** On every document of a block: the case's id, so that a block is replaced and removed as one. */
    static final String BLOCK = "block";

    /** On the last document of a block only. */
    static final String ROOT = "root";

    static final String CASE_ID = "caseId";
    static final String PATIENT = "patient";

    /** On a case: its age and its day, to be asked for and to be sorted by. */
    static final String AGE = "age";

    static final String DATE = "date";
    static final String STORED = "stored";

    /** On a case: the names of the vector fields that its children have. */
    static final String HAS = "has";

    /** The report with what it negates left out, and the whole report. */
    static final String AFFIRMED = "affirmed";

    static final String REPORT = "report";

    /** On a case: what its report tells of its findings, each as {@link org.precedent.index.model.ToldFinding}. */
    static final String TOLD = "told";

    /** On a case: what its report denies in part, each as {@link FindingQueries#deniedInPart}. */
    static final String DENIED_IN_PART = "deniedInPart";

    /** On a case: its attributes, each term an {@link AttributeTerms}. */
    static final String ATTRIBUTE = "attribute";

    /** On a case: the views of its images. */
    static final String VIEW = "view";

    static final String IMAGE_ID = "imageId";
    static final String SPAN = "span";

    static final Query CASES = new TermQuery(new Term(ROOT, "case"));
    static final BitSetProducer CASE_BITS = new QueryBitSetProducer(CASES);

    private Schema() {}

    static String name(VectorField field) {
        return switch (field) {
            case IMAGE -> "imageVector";
            case PASSAGE -> "passageVector";
        };
    }

    static String name(Facet facet) {
        return switch (facet) {
            case MODALITY -> "modality";
            case BODY_PART -> "bodyPart";
            case SEX -> "sex";
            case LABEL -> "label";
            case FINDING -> "finding";
        };
    }

    /** On the cases that have vectors of a kind. */
    static Term has(VectorField field) {
        return new Term(HAS, name(field));
    }

    static Term block(CaseId id) {
        return new Term(BLOCK, id.value());
    }

    /** The dimension of the vectors in an index, 0 when it has none. */
    static int dimension(IndexReader reader) {
        for (LeafReaderContext leaf : reader.leaves()) {
            for (VectorField field : VectorField.values()) {
                FieldInfo info = leaf.reader().getFieldInfos().fieldInfo(name(field));
                if (info != null && info.getVectorDimension() > 0) {
                    return info.getVectorDimension();
                }
            }
        }
        return 0;
    }
}
