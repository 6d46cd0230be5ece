package org.precedent.index.lucene.codes;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import org.apache.lucene.store.DataOutput;

/** The codes of vectors that are added one by one, in memory that grows. Written by one thread. */
final class AddedCodes {
    private static final int FIRST = 64;

    private final Coding coding;
    private final byte[] code;
    private MemorySegment codes;
    private long count;
    private double loss;

    AddedCodes(int dimension) {
        this.coding = new Coding(dimension);
        this.code = new byte[dimension];
        this.codes = memory(FIRST);
    }

    /** Outside the heap, as the codes of a file are: what computes with them meets fewer kinds of memory. */
    private MemorySegment memory(long vectors) {
        return Arena.ofAuto().allocate(vectors * coding.dimension(), CodesFile.ALIGNMENT);
    }

    void add(float[] vector) {
        long place = count * coding.dimension();
        if (place == codes.byteSize()) {
            MemorySegment grown = memory(2 * count);
            MemorySegment.copy(codes, 0, grown, 0, place);
            codes = grown;
        }
        coding.encode(vector, code);
        MemorySegment.copy(code, 0, codes, ValueLayout.JAVA_BYTE, place, code.length);
        loss += coding.loss(vector, code);
        count++;
    }

    /** Of all that were added so far; another one after more were added. */
    MemorySegment codes() {
        return codes;
    }

    /** Writes all of them, one behind the other. */
    void writeTo(DataOutput output) throws IOException {
        for (long vector = 0; vector < count; vector++) {
            MemorySegment.copy(codes, ValueLayout.JAVA_BYTE, vector * code.length, code, 0, code.length);
            output.writeBytes(code, code.length);
        }
    }

    int count() {
        return Math.toIntExact(count);
    }

    /** Whether codes tell so much of the vectors that they can be told apart by them. */
    boolean areFaithful() {
        return Coding.isFaithful(loss, count);
    }

    long bytes() {
        return codes.byteSize();
    }
}
