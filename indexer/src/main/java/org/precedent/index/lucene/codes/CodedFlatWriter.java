package org.precedent.index.lucene.codes;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import org.apache.lucene.codecs.CodecUtil;
import org.apache.lucene.codecs.hnsw.FlatFieldVectorsWriter;
import org.apache.lucene.codecs.hnsw.FlatVectorsWriter;
import org.apache.lucene.index.FieldInfo;
import org.apache.lucene.index.FloatVectorValues;
import org.apache.lucene.index.KnnVectorValues.DocIndexIterator;
import org.apache.lucene.index.MergeState;
import org.apache.lucene.index.SegmentWriteState;
import org.apache.lucene.index.Sorter;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.store.IndexOutput;
import org.apache.lucene.util.IOUtils;

/** Writes floats as Lucene does, and the code of each in the same order. */
final class CodedFlatWriter extends FlatVectorsWriter {
    private final FlatVectorsWriter floats;
    private final IndexOutput places;
    private final IndexOutput codes;
    private final List<Added> added = new ArrayList<>();

    /** What a flush is to write of a field. */
    private record Added(FieldInfo field, AddedCodes codes) {}

    CodedFlatWriter(SegmentWriteState state, FlatVectorsWriter floats) throws IOException {
        super(new CodedFlatScorer(floats.getFlatVectorScorer()));
        this.floats = floats;
        IndexOutput opened = null;
        try {
            opened = begun(state, CodesFile.PLACES);
            this.places = opened;
            this.codes = begun(state, CodesFile.CODES);
        } catch (IOException | RuntimeException e) {
            IOUtils.closeWhileHandlingException(opened, floats);
            throw e;
        }
    }

    private static IndexOutput begun(SegmentWriteState state, CodesFile file) throws IOException {
        IndexOutput output =
                state.directory.createOutput(file.name(state.segmentInfo, state.segmentSuffix), state.context);
        CodecUtil.writeIndexHeader(
                output, file.codec(), CodesFile.VERSION, state.segmentInfo.getId(), state.segmentSuffix);
        return output;
    }

    @Override
    @SuppressWarnings("unchecked")
    public FlatFieldVectorsWriter<?> addField(FieldInfo field) throws IOException {
        FlatFieldVectorsWriter<float[]> vectors = (FlatFieldVectorsWriter<float[]>) floats.addField(field);
        AddedField coded = new AddedField(vectors, field.getVectorDimension());
        added.add(new Added(field, coded.codes()));
        return coded;
    }

    @Override
    public void flush(int documents, Sorter.DocMap order) throws IOException {
        if (order != null) {
            throw new UnsupportedOperationException("the index is not sorted");
        }
        for (Added one : added) {
            long begin = codes.alignFilePointer(CodesFile.ALIGNMENT);
            one.codes().writeTo(codes);
            tell(one.field(), one.codes().count(), begin, one.codes().areFaithful());
        }
        floats.flush(documents, null);
    }

    @Override
    public void mergeOneFlatVectorField(FieldInfo field, MergeState merge) throws IOException {
        floats.mergeOneFlatVectorField(field, merge);
        write(field, MergedVectorValues.mergeFloatVectorValues(field, merge));
    }

    @Override
    public MergeScorerData mergeOneFlatVectorFieldForMergeScorer(
            FieldInfo field, MergeState merge, IntPredicate wantsScorer) throws IOException {
        mergeOneFlatVectorField(field, merge);
        return new MergeScorers(field);
    }

    private void write(FieldInfo field, FloatVectorValues vectors) throws IOException {
        Coding coding = new Coding(field.getVectorDimension());
        byte[] code = new byte[coding.dimension()];
        long begin = codes.alignFilePointer(CodesFile.ALIGNMENT);
        int count = 0;
        double loss = 0;
        DocIndexIterator all = vectors.iterator();
        while (all.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
            float[] vector = vectors.vectorValue(all.index());
            coding.encode(vector, code);
            codes.writeBytes(code, code.length);
            loss += coding.loss(vector, code);
            count++;
        }
        tell(field, count, begin, Coding.isFaithful(loss, count));
    }

    /** Codes that miss too much are not told of, and so never read. */
    private void tell(FieldInfo field, int count, long begin, boolean areFaithful) throws IOException {
        if (areFaithful) {
            places.writeInt(field.number);
            places.writeVInt(count);
            places.writeVLong(begin);
        }
    }

    @Override
    public void finish() throws IOException {
        floats.finish();
        places.writeInt(CodesFile.NO_FIELD);
        CodecUtil.writeFooter(places);
        CodecUtil.writeFooter(codes);
    }

    @Override
    public long ramBytesUsed() {
        return floats.ramBytesUsed();
    }

    @Override
    public void close() throws IOException {
        IOUtils.close(floats, places, codes);
    }
}
