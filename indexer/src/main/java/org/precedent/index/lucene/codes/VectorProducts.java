package org.precedent.index.lucene.codes;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import jdk.incubator.vector.ByteVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.ShortVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorShape;
import jdk.incubator.vector.VectorSpecies;

/**
 * Many values at once. Bytes are widened to shorts, in which up to {@value #TOGETHER} products are summed before these
 * sums are widened to ints.
 */
final class VectorProducts implements Products {
    private static final VectorSpecies<Short> SHORTS = ShortVector.SPECIES_PREFERRED;
    private static final VectorSpecies<Byte> BYTES =
            VectorSpecies.of(byte.class, VectorShape.forBitSize(SHORTS.vectorBitSize() / 2));
    private static final VectorSpecies<Integer> INTS = SHORTS.withLanes(int.class);
    private static final int LANES = SHORTS.length();

    /** 8 x 63 x 63 fits into a short. */
    private static final int TOGETHER = 8;

    private final short[] asked;
    private final int inLanes;

    VectorProducts(int dimension) {
        this.asked = new short[dimension];
        this.inLanes = dimension / LANES * LANES;
    }

    @Override
    public void of(byte[] codes) {
        for (int i = 0; i < asked.length; i++) {
            asked[i] = codes[i];
        }
    }

    @Override
    public void of(MemorySegment codes, long place) {
        for (int i = 0; i < inLanes; i += LANES) {
            at(codes, place + i).intoArray(asked, i);
        }
        for (int i = inLanes; i < asked.length; i++) {
            asked[i] = codes.get(ValueLayout.JAVA_BYTE, place + i);
        }
    }

    @Override
    public int with(MemorySegment codes, long place) {
        IntVector sum = IntVector.zero(INTS);
        int i = 0;
        while (i < inLanes) {
            int end = Math.min(i + TOGETHER * LANES, inLanes);
            ShortVector few = ShortVector.zero(SHORTS);
            for (; i < end; i += LANES) {
                few = few.add(ShortVector.fromArray(SHORTS, asked, i).mul(at(codes, place + i)));
            }
            sum = sum.add(widened(few));
        }
        return sum.reduceLanes(VectorOperators.ADD) + rest(codes, place);
    }

    @Override
    public void with(MemorySegment codes, long one, long other, int[] products) {
        IntVector sumOfOne = IntVector.zero(INTS);
        IntVector sumOfOther = IntVector.zero(INTS);
        int i = 0;
        while (i < inLanes) {
            int end = Math.min(i + TOGETHER * LANES, inLanes);
            ShortVector fewOfOne = ShortVector.zero(SHORTS);
            ShortVector fewOfOther = ShortVector.zero(SHORTS);
            for (; i < end; i += LANES) {
                ShortVector ours = ShortVector.fromArray(SHORTS, asked, i);
                fewOfOne = fewOfOne.add(ours.mul(at(codes, one + i)));
                fewOfOther = fewOfOther.add(ours.mul(at(codes, other + i)));
            }
            sumOfOne = sumOfOne.add(widened(fewOfOne));
            sumOfOther = sumOfOther.add(widened(fewOfOther));
        }
        products[0] = sumOfOne.reduceLanes(VectorOperators.ADD) + rest(codes, one);
        products[1] = sumOfOther.reduceLanes(VectorOperators.ADD) + rest(codes, other);
    }

    private static ShortVector at(MemorySegment codes, long place) {
        return (ShortVector) ByteVector.fromMemorySegment(BYTES, codes, place, ByteOrder.LITTLE_ENDIAN)
                .castShape(SHORTS, 0);
    }

    private static IntVector widened(ShortVector shorts) {
        IntVector low = (IntVector) shorts.convertShape(VectorOperators.S2I, INTS, 0);
        IntVector high = (IntVector) shorts.convertShape(VectorOperators.S2I, INTS, 1);
        return low.add(high);
    }

    private int rest(MemorySegment codes, long place) {
        int sum = 0;
        for (int i = inLanes; i < asked.length; i++) {
            sum += asked[i] * codes.get(ValueLayout.JAVA_BYTE, place + i);
        }
        return sum;
    }
}
