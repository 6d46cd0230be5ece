package org.precedent.encoder;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class EmbeddingTest {

    @Test
    void aVectorIsScaledToLengthOne() {
        assertArrayEquals(
                new float[] {0.6f, 0.8f}, Embedding.of(new float[] {3, 4}).toArray());
    }

    @Test
    void veryLargeAndVerySmallVectorsKeepTheirDirection() {
        assertArrayEquals(
                new float[] {0.6f, 0.8f},
                Embedding.of(new float[] {3e37f, 4e37f}).toArray(),
                1e-7f);
        assertArrayEquals(
                new float[] {0.6f, 0.8f},
                Embedding.of(new float[] {3e-30f, 4e-30f}).toArray(),
                1e-7f);
    }

    @Test
    void anEmbeddingReadBackIsTheSame() {
        Embedding embedding = Embedding.of(new float[] {0.3f, -7, 2.25f, 1e-3f});
        assertEquals(embedding, Embedding.of(embedding.toArray()));
        assertEquals(embedding.hashCode(), Embedding.of(embedding.toArray()).hashCode());
    }

    @Test
    void theCosineIsThatOfTheAngle() {
        Embedding right = Embedding.of(new float[] {2, 0});
        assertEquals(0, right.cosine(Embedding.of(new float[] {0, 5})));
        assertEquals(Math.sqrt(0.5), right.cosine(Embedding.of(new float[] {1, 1})), 1e-7);
        assertEquals(-1, right.cosine(Embedding.of(new float[] {-3, 0})));
    }

    @Test
    void nearIsWhatTheCosineSays() {
        Embedding one = Embedding.of(new float[] {1, 0, 0});
        for (int degrees = 0; degrees <= 180; degrees += 5) {
            double angle = Math.toRadians(degrees);
            Embedding other = Embedding.of(new float[] {(float) Math.cos(angle), 0, (float) Math.sin(angle)});
            for (double least : new double[] {-0.99, -0.3, 0.3, 0.99}) {
                assertEquals(one.cosine(other) >= least, one.isNear(other, least), degrees + " degrees, " + least);
            }
        }
    }

    @Test
    void theArrayIsACopy() {
        Embedding embedding = Embedding.of(new float[] {1, 0});
        embedding.toArray()[0] = 0;
        assertEquals(1, embedding.cosine(Embedding.of(new float[] {1, 0})));
    }

    @ParameterizedTest
    @ValueSource(floats = {Float.NaN, Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY})
    void aNumberThatIsNotFiniteIsRefused(float number) {
        assertThrows(IllegalArgumentException.class, () -> Embedding.of(new float[] {1, number}));
    }

    @Test
    void aVectorWithoutADirectionIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> Embedding.of(new float[] {0, 0}));
        assertThrows(IllegalArgumentException.class, () -> Embedding.of(new float[0]));
    }

    @Test
    void differentDimensionsAreNotCompared() {
        IllegalArgumentException e = assertThrows(
                IllegalArgumentException.class,
                () -> Embedding.of(new float[] {1}).cosine(Embedding.of(new float[] {1, 2})));
        assertEquals("dimension 1 cannot be compared with dimension 2", e.getMessage());
    }
}
