package org.precedent.index.lucene.codes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.foreign.MemorySegment;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.precedent.index.TestSeed;
import org.precedent.index.Vectors;

final class CodingTest {
    private final Random random = TestSeed.random("CodingTest");

    private static byte[] codes(float[] vector) {
        byte[] codes = new byte[vector.length];
        new Coding(vector.length).encode(vector, codes);
        return codes;
    }

    @ParameterizedTest
    @ValueSource(ints = {8, 48, 768, 1152, 4096})
    void theScoreOfCodesIsNearToThatOfTheVectors(int dimension) {
        Coding coding = new Coding(dimension);
        for (int i = 0; i < 100; i++) {
            float[] one = Vectors.random(random, dimension).toArray();
            float[] other =
                    Vectors.near(Vectors.of(one), random, random.nextDouble()).toArray();
            Products products = new PlainProducts(dimension);
            products.of(codes(one));
            int product = products.with(MemorySegment.ofArray(codes(other)), 0);
            double cosine = Vectors.of(one).cosine(Vectors.of(other));
            assertEquals((1 + cosine) / 2, coding.score(product), 0.02);
        }
    }

    @Test
    void roundingTakesLittleOfAVector() {
        float[] vector = Vectors.random(random, 1152).toArray();
        double loss = new Coding(1152).loss(vector, codes(vector));
        assertTrue(loss < 0.001, "lost " + loss);
    }

    @Test
    void whatIsCutOffOfAFewGreatValuesIsALoss() {
        float[] vector = new float[1152];
        vector[7] = 1;
        assertEquals(Coding.MOST, codes(vector)[7]);
        assertTrue(new Coding(1152).loss(vector, codes(vector)) > 0.7);
    }
}
