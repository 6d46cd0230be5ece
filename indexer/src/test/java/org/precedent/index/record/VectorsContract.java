package org.precedent.index.record;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.precedent.index.record.RecordUnderTest.id;
import static org.precedent.index.record.RecordUnderTest.vectors;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.precedent.encoder.Embedding;

/** What every record promises about vectors. */
interface VectorsContract extends RecordUnderTest {

    @Test
    default void vectorsComeBackBitForBit() throws IOException {
        accept(SampleArrival.from("s").about("c"));
        record().keepVectors(ENCODER, Map.of(id("c"), vectors("image|a", "text|b")));
        assertEquals(vectors("image|a", "text|b"), record().vectors(id("c"), ENCODER));
        assertEquals(2, record().counts().vectors());
        assertEquals(vectors("image|a", "text|b"), reopened().vectors(id("c"), ENCODER));
    }

    @Test
    default void vectorsOfManyComponentsComeBack() throws IOException {
        accept(SampleArrival.from("s").about("c"));
        float[] components = new float[1152];
        for (int i = 0; i < components.length; i++) {
            components[i] = (float) Math.sin(i);
        }
        Map<String, Embedding> many = new HashMap<>();
        for (int i = 0; i < 150; i++) {
            components[0] = i;
            many.put("image|" + i, Embedding.of(components));
        }
        record().keepVectors(ENCODER, Map.of(id("c"), many));
        assertEquals(many, record().vectors(id("c"), ENCODER));
    }

    @Test
    default void encodersAreKeptApart() throws IOException {
        accept(SampleArrival.from("s").about("c"));
        record().keepVectors(ENCODER, Map.of(id("c"), vectors("image|a")));
        record().keepVectors(ANOTHER_ENCODER, Map.of(id("c"), vectors("image|b")));
        assertEquals(vectors("image|a"), record().vectors(id("c"), ENCODER));
        assertEquals(vectors("image|b"), record().vectors(id("c"), ANOTHER_ENCODER));
        assertEquals(Map.of(), record().vectors(ENCODER, List.of("image|b")));
    }

    @Test
    default void equalContentIsFoundInWhateverCaseItIs() throws IOException {
        accept(SampleArrival.from("s").about("c"), SampleArrival.from("t").about("d"));
        record().keepVectors(ENCODER, Map.of(id("c"), vectors("image|a", "text|x")));
        record().keepVectors(ENCODER, Map.of(id("d"), vectors("image|b", "text|x")));
        assertEquals(
                vectors("image|a", "image|b", "text|x"),
                record().vectors(ENCODER, List.of("image|a", "image|b", "text|x", "text|unknown")));
    }

    @Test
    default void aVectorKeptAgainTakesThePlaceOfTheFirst() throws IOException {
        accept(SampleArrival.from("s").about("c"));
        record().keepVectors(ENCODER, Map.of(id("c"), Map.of("image|a", RecordUnderTest.vector(1))));
        record().keepVectors(ENCODER, Map.of(id("c"), Map.of("image|a", RecordUnderTest.vector(2))));
        assertEquals(Map.of("image|a", RecordUnderTest.vector(2)), record().vectors(id("c"), ENCODER));
    }

    @Test
    default void whatIsNotRetainedGoesFromThatCaseAndEncoderAlone() throws IOException {
        accept(SampleArrival.from("s").about("c"), SampleArrival.from("t").about("d"));
        record().keepVectors(ENCODER, Map.of(id("c"), vectors("image|a", "text|old")));
        record().keepVectors(ANOTHER_ENCODER, Map.of(id("c"), vectors("text|old")));
        record().keepVectors(ENCODER, Map.of(id("d"), vectors("text|old")));
        record().retainVectors(id("c"), ENCODER, Set.of("image|a", "text|new"));
        assertEquals(vectors("image|a"), record().vectors(id("c"), ENCODER));
        assertEquals(vectors("text|old"), record().vectors(id("c"), ANOTHER_ENCODER));
        assertEquals(vectors("text|old"), record().vectors(id("d"), ENCODER));
    }

    @Test
    default void deletionTakesTheVectorsAlong() throws IOException {
        accept(SampleArrival.from("s").about("c"));
        record().keepVectors(ENCODER, Map.of(id("c"), vectors("image|a")));
        record().delete(id("c"));
        assertEquals(Map.of(), record().vectors(id("c"), ENCODER));
        assertEquals(Map.of(), record().vectors(ENCODER, List.of("image|a")));
    }

    @Test
    default void aCaseThatWasDeletedWhileItWasEncodedKeepsNothing() throws IOException {
        accept(SampleArrival.from("s").about("c"));
        record().delete(id("c"));
        record().keepVectors(ENCODER, Map.of(id("c"), vectors("image|a")));
        record().keepVectors(ENCODER, Map.of(id("never-there"), vectors("image|a")));
        assertEquals(0, record().counts().vectors());
    }

    @Test
    default void theVectorsOfACaseGoOverToTheOneThatTookItsLastContribution() throws IOException {
        accept(SampleArrival.from("s").about("c"), SampleArrival.from("t").about("d"));
        record().keepVectors(ENCODER, Map.of(id("c"), vectors("image|a", "text|x")));
        record().keepVectors(ENCODER, Map.of(id("d"), vectors("text|x")));
        accept(SampleArrival.from("s").about("d"));
        assertEquals(vectors("image|a", "text|x"), record().vectors(id("d"), ENCODER));
        assertEquals(Map.of(), record().vectors(id("c"), ENCODER));
    }
}
