package org.precedent.index.lucene.codes;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.codecs.hnsw.FlatFieldVectorsWriter;
import org.apache.lucene.index.DocsWithFieldSet;
import org.apache.lucene.index.KnnVectorValues;
import org.apache.lucene.index.VectorEncoding;

/** Takes the vectors of a field as Lucene does, and codes each, so that a graph can be built by codes meanwhile. */
final class AddedField extends FlatFieldVectorsWriter<float[]> {
    private final FlatFieldVectorsWriter<float[]> floats;
    private final AddedCodes codes;

    AddedField(FlatFieldVectorsWriter<float[]> floats, int dimension) {
        this.floats = floats;
        this.codes = new AddedCodes(dimension);
    }

    AddedCodes codes() {
        return codes;
    }

    @Override
    public void addValue(int document, float[] vector) throws IOException {
        floats.addValue(document, vector);
        codes.add(vector);
    }

    @Override
    public KnnVectorValues asKnnVectorValues(VectorEncoding encoding, int dimension) {
        return new AddedVectors(floats.getVectors(), codes, dimension);
    }

    @Override
    public float[] copyValue(float[] vector) {
        return floats.copyValue(vector);
    }

    @Override
    public List<float[]> getVectors() {
        return floats.getVectors();
    }

    @Override
    public DocsWithFieldSet getDocsWithFieldSet() {
        return floats.getDocsWithFieldSet();
    }

    @Override
    public void finish() throws IOException {
        floats.finish();
    }

    @Override
    public boolean isFinished() {
        return floats.isFinished();
    }

    @Override
    public long ramBytesUsed() {
        return floats.ramBytesUsed() + codes.bytes();
    }
}
