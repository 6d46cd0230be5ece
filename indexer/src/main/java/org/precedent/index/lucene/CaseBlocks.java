package org.precedent.index.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.IntPoint;
import org.apache.lucene.document.KeywordField;
import org.apache.lucene.document.KnnFloatVectorField;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.VectorSimilarityFunction;
import org.apache.lucene.util.BytesRef;
import org.precedent.encoder.Embedding;
import org.precedent.index.EncodedCase;
import org.precedent.index.Passage;
import org.precedent.index.VectorField;
import org.precedent.index.model.AttributeValues;
import org.precedent.index.model.Case;
import org.precedent.index.model.CaseId;
import org.precedent.index.model.Facet;
import org.precedent.index.model.Finding;
import org.precedent.index.model.Image;
import org.precedent.index.model.Report;
import org.precedent.index.model.StatedFinding;
import org.precedent.index.model.Study;
import org.precedent.index.model.ToldFinding;
import org.precedent.index.words.ReportWords;

/** A case written as a block of documents, in the order that {@link Schema} tells. */
final class CaseBlocks {
    private static final VectorSimilarityFunction COSINE_OF_UNIT_VECTORS = VectorSimilarityFunction.DOT_PRODUCT;

    private CaseBlocks() {}

    static List<Document> of(EncodedCase encoded) throws IOException {
        Case content = encoded.content();
        List<Document> block = new ArrayList<>();
        for (Image image : content.images()) {
            Embedding vector = encoded.imageVectors().get(image.id());
            if (vector != null) {
                Document child = child(content.id(), VectorField.IMAGE, vector);
                child.add(new BinaryDocValuesField(
                        Schema.IMAGE_ID, new BytesRef(image.id().value())));
                block.add(child);
            }
        }
        for (Passage passage : encoded.passages()) {
            Document child = child(content.id(), VectorField.PASSAGE, passage.vector());
            child.add(new NumericDocValuesField(Schema.SPAN, PackedSpan.of(passage.span())));
            block.add(child);
        }
        block.add(root(encoded));
        return block;
    }

    private static Document child(CaseId id, VectorField field, Embedding vector) {
        Document child = new Document();
        child.add(new StringField(Schema.BLOCK, id.value(), Store.NO));
        child.add(new KnnFloatVectorField(Schema.name(field), vector.toArray(), COSINE_OF_UNIT_VECTORS));
        return child;
    }

    private static Document root(EncodedCase encoded) throws IOException {
        Case content = encoded.content();
        Document root = new Document();
        root.add(new StringField(Schema.BLOCK, content.id().value(), Store.NO));
        root.add(new StringField(Schema.ROOT, "case", Store.NO));
        root.add(new BinaryDocValuesField(
                Schema.CASE_ID, new BytesRef(content.id().value())));
        root.add(new StringField(Schema.PATIENT, content.patient().value(), Store.NO));
        root.add(new BinaryDocValuesField(
                Schema.PATIENT, new BytesRef(content.patient().value())));
        addHas(root, VectorField.IMAGE, encoded.imageVectors().values());
        addHas(root, VectorField.PASSAGE, encoded.passages());
        addStudy(root, content.study());
        for (BytesRef term : AttributeTerms.of(content.study())) {
            root.add(new StringField(Schema.ATTRIBUTE, term, Store.NO));
        }
        for (String view : views(content.images())) {
            root.add(new StringField(Schema.VIEW, view, Store.NO));
        }
        addReport(root, content.report());
        root.add(new StoredField(Schema.STORED, CaseJson.write(content)));
        return root;
    }

    private static void addHas(Document root, VectorField field, Collection<?> vectors) {
        if (!vectors.isEmpty()) {
            root.add(new StringField(Schema.HAS, Schema.name(field), Store.NO));
        }
    }

    private static void addStudy(Document root, Study study) {
        root.add(new KeywordField(Schema.name(Facet.MODALITY), study.modality(), Store.NO));
        root.add(new KeywordField(Schema.name(Facet.BODY_PART), study.bodyPart(), Store.NO));
        root.add(new KeywordField(Schema.name(Facet.SEX), study.sex(), Store.NO));
        for (String label : study.labels()) {
            root.add(new KeywordField(Schema.name(Facet.LABEL), label, Store.NO));
        }
        if (study.age() != null) {
            root.add(new IntPoint(Schema.AGE, study.age()));
            root.add(new NumericDocValuesField(Schema.AGE, study.age()));
        }
        if (study.date() != null) {
            root.add(new LongPoint(Schema.DATE, study.date().toEpochDay()));
            root.add(new NumericDocValuesField(Schema.DATE, study.date().toEpochDay()));
        }
    }

    /** In the form of codes, as filters have them; no filter asks for one that is longer than a filter's values are. */
    private static Set<String> views(List<Image> images) {
        return images.stream()
                .map(Image::view)
                .filter(view -> view.length() <= AttributeValues.LONGEST)
                .map(Study::code)
                .collect(Collectors.toSet());
    }

    private static void addReport(Document root, Report report) {
        if (!report.isEmpty()) {
            ReportWords words = ReportWords.of(report);
            root.add(new TextField(Schema.REPORT, new WordTokens(words.all())));
            root.add(new TextField(Schema.AFFIRMED, new WordTokens(words.affirmed())));
            for (StatedFinding stated : report.structure().verdicts()) {
                root.add(new KeywordField(Schema.name(Facet.FINDING), stated.value(), Store.NO));
            }
            for (Finding finding : report.structure().findings()) {
                if (finding.isDeniedInPart()) {
                    String value = FindingQueries.deniedInPart(finding.id(), finding.qualifier());
                    root.add(new StringField(Schema.DENIED_IN_PART, value, Store.NO));
                }
            }
            for (ToldFinding told : report.structure().told()) {
                root.add(new StringField(Schema.TOLD, told.value(), Store.NO));
            }
        }
    }
}
