package org.precedent.index.lucene.codes;

import java.io.IOException;
import org.apache.lucene.codecs.KnnVectorsFormat;
import org.apache.lucene.codecs.KnnVectorsReader;
import org.apache.lucene.codecs.KnnVectorsWriter;
import org.apache.lucene.codecs.lucene99.Lucene99HnswVectorsReader;
import org.apache.lucene.codecs.lucene99.Lucene99HnswVectorsWriter;
import org.apache.lucene.index.SegmentReadState;
import org.apache.lucene.index.SegmentWriteState;

/**
 * Lucene's HNSW graph over float vectors, walked by codes of a byte a value. A walk brings scores that are near to the
 * exact ones; whoever wants these scores the best of what it brings by the floats. Found by its name in whatever index
 * has a segment of it.
 *
 * <p>{@code CONNECTIONS} is M and {@code BEAM_WIDTH} is efConstruction in Malkov and Yashunin, "Efficient and robust
 * approximate nearest neighbor search using Hierarchical Navigable Small World graphs".
 */
public final class CodedVectorsFormat extends KnnVectorsFormat {
    public static final int MAX_DIMENSION = 4096;

    private static final String NAME = "PrecedentCodedHnsw";
    private static final int CONNECTIONS = 16;
    private static final int BEAM_WIDTH = 100;
    private static final int MERGE_WORKERS = 1;

    /** A segment of n vectors gets a graph once n > GRAPH_THRESHOLD * ln(n), about 4,200; a smaller one is scanned. */
    private static final int GRAPH_THRESHOLD = 500;

    private final CodedFlatFormat vectors = new CodedFlatFormat();

    /** Lucene asks for one by its name. */
    public CodedVectorsFormat() {
        super(NAME);
    }

    /** Whether a segment of so many vectors has a graph. */
    public static boolean hasGraph(int vectors) {
        return vectors > GRAPH_THRESHOLD * Math.log(vectors);
    }

    @Override
    public KnnVectorsWriter fieldsWriter(SegmentWriteState state) throws IOException {
        return new Lucene99HnswVectorsWriter(
                state,
                CONNECTIONS,
                BEAM_WIDTH,
                vectors,
                vectors.fieldsWriter(state),
                MERGE_WORKERS,
                null,
                GRAPH_THRESHOLD);
    }

    @Override
    public KnnVectorsReader fieldsReader(SegmentReadState state) throws IOException {
        return new Lucene99HnswVectorsReader(state, vectors.fieldsReader(state));
    }

    @Override
    public int getMaxDimensions(String field) {
        return MAX_DIMENSION;
    }
}
