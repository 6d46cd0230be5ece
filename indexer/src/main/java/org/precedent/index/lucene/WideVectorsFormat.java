package org.precedent.index.lucene;

import java.io.IOException;
import org.apache.lucene.codecs.Codec;
import org.apache.lucene.codecs.KnnVectorsFormat;
import org.apache.lucene.codecs.KnnVectorsReader;
import org.apache.lucene.codecs.KnnVectorsWriter;
import org.apache.lucene.codecs.lucene104.Lucene104Codec;
import org.apache.lucene.codecs.lucene99.Lucene99HnswVectorsFormat;
import org.apache.lucene.index.SegmentReadState;
import org.apache.lucene.index.SegmentWriteState;

/**
 * Lucene's HNSW format for vectors of up to 4096 floats; MedSigLIP's 1152 are more than Lucene allows by itself.
 *
 * <p>It goes by the name of Lucene's own format, which reads what it wrote: the limit stands in the way of writing
 * alone. {@code CONNECTIONS} is M and {@code BEAM_WIDTH} is efConstruction in Malkov and Yashunin, "Efficient and
 * robust approximate nearest neighbor search using Hierarchical Navigable Small World graphs".
 */
final class WideVectorsFormat extends KnnVectorsFormat {
    static final int MAX_DIMENSION = 4096;

    private static final String NAME = "Lucene99HnswVectorsFormat";
    private static final int CONNECTIONS = 16;
    private static final int BEAM_WIDTH = 100;
    private static final int MERGE_WORKERS = 1;

    /** A segment of n vectors gets a graph once n > GRAPH_THRESHOLD * ln(n), about 4,200; a smaller one is scanned. */
    private static final int GRAPH_THRESHOLD = 500;

    private final KnnVectorsFormat hnsw =
            new Lucene99HnswVectorsFormat(CONNECTIONS, BEAM_WIDTH, MERGE_WORKERS, null, GRAPH_THRESHOLD);

    /** Whether a segment of so many vectors has a graph. */
    static boolean hasGraph(int vectors) {
        return vectors > GRAPH_THRESHOLD * Math.log(vectors);
    }

    private WideVectorsFormat() {
        super(NAME);
    }

    /** The codec that writes the index: Lucene's own, but for wide vectors. */
    static Codec codec() {
        KnnVectorsFormat wide = new WideVectorsFormat();
        return new Lucene104Codec() {
            @Override
            public KnnVectorsFormat getKnnVectorsFormatForField(String field) {
                return wide;
            }
        };
    }

    @Override
    public KnnVectorsWriter fieldsWriter(SegmentWriteState state) throws IOException {
        return hnsw.fieldsWriter(state);
    }

    @Override
    public KnnVectorsReader fieldsReader(SegmentReadState state) throws IOException {
        return hnsw.fieldsReader(state);
    }

    @Override
    public int getMaxDimensions(String field) {
        return MAX_DIMENSION;
    }
}
