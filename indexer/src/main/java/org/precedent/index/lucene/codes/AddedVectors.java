package org.precedent.index.lucene.codes;

import java.util.List;
import org.apache.lucene.index.FloatVectorValues;

/** Vectors that are added one by one, with their codes. */
final class AddedVectors extends FloatVectorValues {
    private final List<float[]> vectors;
    private final AddedCodes codes;
    private final int dimension;

    AddedVectors(List<float[]> vectors, AddedCodes codes, int dimension) {
        this.vectors = vectors;
        this.codes = codes;
        this.dimension = dimension;
    }

    AddedCodes codes() {
        return codes;
    }

    @Override
    public float[] vectorValue(int place) {
        return vectors.get(place);
    }

    @Override
    public int dimension() {
        return dimension;
    }

    @Override
    public int size() {
        return vectors.size();
    }

    @Override
    public FloatVectorValues copy() {
        return this;
    }
}
