package org.precedent.index.colour;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.precedent.index.TestSeed;

final class GreyRangeTest {
    private static GreyRange of(double... values) {
        return GreyRange.of(values.length, i -> values[i]);
    }

    private static GreyRange withStrays(int count, int strays) {
        return GreyRange.of(count, i -> i < strays ? 60_000 : i % 4096);
    }

    @Test
    void aRangeIsFromTheLeastToTheGreatest() {
        assertEquals(new GreyRange(-3, 8), of(2, -3, 8, 0));
    }

    @Test
    void whatIsNoPartOfTheImageDoesNotCount() {
        assertEquals(new GreyRange(1, 2), of(Double.NaN, 1, 2, Double.NaN));
        assertEquals(new GreyRange(0, 0), of(Double.NaN));
        assertEquals(new GreyRange(0, 0), of());
    }

    @Test
    void fewValuesAreAllMeant() {
        assertEquals(new GreyRange(1, 60_000), withStrays(900, 1));
    }

    @Test
    void strayValuesAreLeftOutWhereTheyTakeHalfTheRoom() {
        assertEquals(4095, withStrays(100_000, 20).high(), 10);
        assertEquals(0, withStrays(100_000, 20).low(), 10);
    }

    @Test
    void valuesOfMoreThanAThousandthAreMeant() {
        assertEquals(new GreyRange(0, 60_000), withStrays(100_000, 400));
    }

    @Test
    void aRangeWithoutStrayValuesIsExact() {
        Random random = TestSeed.random("aRangeWithoutStrayValuesIsExact");
        double[] values = random.ints(300_000, 100, 900).asDoubleStream().toArray();
        values[123_457] = 1000;
        values[77_777] = 3;
        assertEquals(new GreyRange(3, 1000), of(values));
    }

    @Test
    void aFlatImageWithADotKeepsTheDot() {
        assertEquals(new GreyRange(0, 1), GreyRange.of(10_000, i -> i == 5000 ? 1 : 0));
    }
}
