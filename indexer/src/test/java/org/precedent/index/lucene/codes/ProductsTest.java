package org.precedent.index.lucene.codes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.lang.foreign.MemorySegment;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.precedent.index.TestSeed;

final class ProductsTest {
    private final Random random = TestSeed.random("ProductsTest");

    private byte[] codes(int length) {
        byte[] codes = new byte[length];
        for (int i = 0; i < length; i++) {
            codes[i] = (byte) (random.nextInt(2 * Coding.MOST + 1) - Coding.MOST);
        }
        return codes;
    }

    private static Products of(Products products, byte[] query) {
        products.of(query);
        return products;
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 15, 16, 17, 48, 127, 128, 129, 768, 1152, 4095, 4096})
    void manyAtOnceMakeTheSameAsOneAfterTheOther(int dimension) {
        byte[] query = codes(dimension);
        Products plain = of(new PlainProducts(dimension), query);
        Products vectors = of(new VectorProducts(dimension), query);
        MemorySegment all = MemorySegment.ofArray(codes(3 * dimension + 5));
        int[] two = new int[2];
        for (int place = 0; place <= 5; place++) {
            int one = plain.with(all, place);
            int other = plain.with(all, place + 2L * dimension);
            assertEquals(one, vectors.with(all, place));
            vectors.with(all, place, place + 2L * dimension, two);
            assertEquals(one, two[0]);
            assertEquals(other, two[1]);
            plain.with(all, place, place + 2L * dimension, two);
            assertEquals(one, two[0]);
            assertEquals(other, two[1]);
            plain.of(all, place);
            vectors.of(all, place);
            assertEquals(plain.with(all, 3), vectors.with(all, 3));
            plain.of(query);
            vectors.of(query);
        }
    }

    @Test
    void theGreatestProductsFit() {
        byte[] most = new byte[4096];
        Arrays.fill(most, (byte) Coding.MOST);
        byte[] least = new byte[4096];
        Arrays.fill(least, (byte) -Coding.MOST);
        int expected = 4096 * Coding.MOST * Coding.MOST;
        assertEquals(expected, of(new VectorProducts(4096), most).with(MemorySegment.ofArray(most), 0));
        assertEquals(-expected, of(new VectorProducts(4096), most).with(MemorySegment.ofArray(least), 0));
    }

    @Test
    void aJavaWithTheModuleForItUsesIt() {
        assertInstanceOf(VectorProducts.class, Products.ofDimension(8));
    }
}
