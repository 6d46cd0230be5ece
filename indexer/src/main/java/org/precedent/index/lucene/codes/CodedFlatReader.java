package org.precedent.index.lucene.codes;

import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.codecs.CodecUtil;
import org.apache.lucene.codecs.hnsw.FlatVectorsReader;
import org.apache.lucene.codecs.hnsw.FlatVectorsScorer;
import org.apache.lucene.index.ByteVectorValues;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.FieldInfo;
import org.apache.lucene.index.FieldInfos;
import org.apache.lucene.index.FloatVectorValues;
import org.apache.lucene.index.SegmentReadState;
import org.apache.lucene.store.ChecksumIndexInput;
import org.apache.lucene.store.IndexInput;
import org.apache.lucene.store.MemorySegmentAccessInput;
import org.apache.lucene.util.IOUtils;
import org.apache.lucene.util.hnsw.RandomVectorScorer;
import org.jspecify.annotations.Nullable;

/** Scores the vectors of a segment by their codes; everything else is done by their floats. */
final class CodedFlatReader extends FlatVectorsReader {
    private final FlatVectorsReader floats;
    private final IndexInput codes;
    private final Map<String, Place> places = new HashMap<>();

    /** Where the codes of a field lie. */
    private record Place(FieldInfo field, int count, long begin) {
        long bytes() {
            return (long) count * field.getVectorDimension();
        }
    }

    CodedFlatReader(SegmentReadState state, FlatVectorsReader floats) throws IOException {
        this.floats = floats;
        @Nullable IndexInput opened = null;
        try {
            readPlaces(state);
            opened = open(state);
            this.codes = opened;
            check();
        } catch (IOException | RuntimeException e) {
            IOUtils.closeWhileHandlingException(opened, floats);
            throw e;
        }
    }

    private void readPlaces(SegmentReadState state) throws IOException {
        String name = CodesFile.PLACES.name(state.segmentInfo, state.segmentSuffix);
        try (ChecksumIndexInput input = state.directory.openChecksumInput(name)) {
            Throwable fault = null;
            try {
                CodesFile.PLACES.checkHeader(input, state);
                readPlaces(state.fieldInfos, input);
            } catch (IOException | RuntimeException e) {
                fault = e;
            } finally {
                // a wrong checksum tells more than what came of it
                CodecUtil.checkFooter(input, fault);
            }
        }
    }

    private void readPlaces(FieldInfos fields, IndexInput input) throws IOException {
        for (int number = input.readInt(); number != CodesFile.NO_FIELD; number = input.readInt()) {
            FieldInfo field = field(fields, number, input);
            places.put(field.name, new Place(field, input.readVInt(), input.readVLong()));
        }
    }

    private static FieldInfo field(FieldInfos fields, int number, IndexInput input) throws IOException {
        FieldInfo field = fields.fieldInfo(number);
        if (field == null) {
            throw new CorruptIndexException("codes of a field that there is not: " + number, input);
        }
        return field;
    }

    private static IndexInput open(SegmentReadState state) throws IOException {
        String name = CodesFile.CODES.name(state.segmentInfo, state.segmentSuffix);
        IndexInput input = state.directory.openInput(name, state.context);
        try {
            CodesFile.CODES.checkHeader(input, state);
            CodecUtil.retrieveChecksum(input);
            return input;
        } catch (IOException | RuntimeException e) {
            IOUtils.closeWhileHandlingException(input);
            throw e;
        }
    }

    private void check() throws IOException {
        for (Place place : places.values()) {
            if (place.count() != floats.getVectorCount(place.field())) {
                throw new CorruptIndexException("codes of other vectors than there are", codes);
            }
            if (place.begin() < 0 || place.begin() + place.bytes() > codes.length()) {
                throw new CorruptIndexException("codes end before the last vector", codes);
            }
        }
    }

    @Override
    public RandomVectorScorer getRandomVectorScorer(String field, float[] query) throws IOException {
        Optional<CodedScorers> coded = coded(field);
        if (coded.isEmpty()) {
            return floats.getRandomVectorScorer(field, query);
        }
        CodedScorer scorer = coded.get().scorer();
        scorer.setQuery(query);
        return scorer;
    }

    /** Scorers by the codes of a field, which has some and has vectors; else nothing. */
    Optional<CodedScorers> coded(String field) throws IOException {
        Place place = places.get(field);
        FloatVectorValues vectors = floats.getFloatVectorValues(field);
        if (place == null || vectors == null || vectors.size() == 0) {
            return Optional.empty();
        }
        IndexInput slice = codes.slice(field, place.begin(), place.bytes());
        return Optional.of(new CodedScorers(vectors, inMemory(slice)));
    }

    /** Where the file is not one piece of mapped memory its bytes are read into memory of ours. */
    private static MemorySegment inMemory(IndexInput codes) throws IOException {
        if (codes instanceof MemorySegmentAccessInput mapped) {
            MemorySegment whole = mapped.segmentSliceOrNull(0, codes.length());
            if (whole != null) {
                return whole;
            }
        }
        byte[] bytes = new byte[Math.toIntExact(codes.length())];
        codes.readBytes(bytes, 0, bytes.length);
        return MemorySegment.ofArray(bytes);
    }

    @Override
    public RandomVectorScorer getRandomVectorScorer(String field, byte[] query) throws IOException {
        return floats.getRandomVectorScorer(field, query);
    }

    @Override
    public FlatVectorsScorer getFlatVectorScorer(String field) throws IOException {
        return floats.getFlatVectorScorer(field);
    }

    @Override
    public FloatVectorValues getFloatVectorValues(String field) throws IOException {
        return floats.getFloatVectorValues(field);
    }

    @Override
    public ByteVectorValues getByteVectorValues(String field) throws IOException {
        return floats.getByteVectorValues(field);
    }

    @Override
    public FlatVectorsReader getMergeInstance() throws IOException {
        return floats.getMergeInstance();
    }

    @Override
    public Map<String, Long> getOffHeapByteSize(FieldInfo field) {
        Place place = places.get(field.name);
        long bytes = place == null ? 0 : place.bytes();
        return mergeOffHeapByteSizeMaps(floats.getOffHeapByteSize(field), Map.of(CodesFile.CODES.codec(), bytes));
    }

    @Override
    public int getVectorCount(FieldInfo field) throws IOException {
        return floats.getVectorCount(field);
    }

    @Override
    public void checkIntegrity() throws IOException {
        floats.checkIntegrity();
        CodecUtil.checksumEntireFile(codes);
    }

    @Override
    public long ramBytesUsed() {
        return floats.ramBytesUsed();
    }

    @Override
    public void close() throws IOException {
        IOUtils.close(floats, codes);
    }
}
