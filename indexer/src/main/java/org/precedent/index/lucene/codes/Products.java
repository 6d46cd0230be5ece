package org.precedent.index.lucene.codes;

import java.lang.foreign.MemorySegment;

/** The products of one vector's codes with those of others that lie one behind the other in memory. */
interface Products {
    /** From now on with a vector of these codes. */
    void of(byte[] codes);

    /** From now on with the vector whose codes begin at a place. */
    void of(MemorySegment codes, long place);

    /** With the vector that begins at a place. */
    int with(MemorySegment codes, long place);

    /** With two of them, which share what is read of the first. */
    default void with(MemorySegment codes, long one, long other, int[] products) {
        products[0] = with(codes, one);
        products[1] = with(codes, other);
    }

    /** By what the machine has for it. */
    static Products ofDimension(int dimension) {
        return Vectors.ARE_THERE ? new VectorProducts(dimension) : new PlainProducts(dimension);
    }

    /** Whether this Java was started with the module that reaches the processor's vector registers. */
    final class Vectors {
        static final boolean ARE_THERE =
                ModuleLayer.boot().findModule("jdk.incubator.vector").isPresent();

        private Vectors() {}
    }
}
