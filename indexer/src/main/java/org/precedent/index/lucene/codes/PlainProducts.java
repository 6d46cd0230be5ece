package org.precedent.index.lucene.codes;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/** One value after the other. */
final class PlainProducts implements Products {
    private final byte[] asked;

    PlainProducts(int dimension) {
        this.asked = new byte[dimension];
    }

    @Override
    public void of(byte[] codes) {
        System.arraycopy(codes, 0, asked, 0, asked.length);
    }

    @Override
    public void of(MemorySegment codes, long place) {
        MemorySegment.copy(codes, ValueLayout.JAVA_BYTE, place, asked, 0, asked.length);
    }

    @Override
    public int with(MemorySegment codes, long place) {
        int sum = 0;
        for (int i = 0; i < asked.length; i++) {
            sum += asked[i] * codes.get(ValueLayout.JAVA_BYTE, place + i);
        }
        return sum;
    }
}
