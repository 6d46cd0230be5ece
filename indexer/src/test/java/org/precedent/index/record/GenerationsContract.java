package org.precedent.index.record;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.precedent.index.record.RecordUnderTest.id;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every record promises about the indexes that are made from it. */
interface GenerationsContract extends RecordUnderTest {

    @Test
    default void everythingIsPendingForANewGeneration() throws IOException {
        accept(SampleArrival.from("s").about("c"), SampleArrival.from("t").about("d"));
        accept(SampleArrival.from("u").about("b"));
        record().delete(id("d"));
        GenerationName generation = record().createGeneration(ENCODER);
        assertEquals(List.of("c", "b"), pending(generation));
        assertEquals(List.of(new Pending(id("c"), recorded("c").revision(), false)), record().pending(generation, 1));
    }

    @Test
    default void whatIsIndexedIsPendingNoMoreUntilItChanges() throws IOException {
        GenerationName generation = record().createGeneration(ENCODER);
        accept(SampleArrival.from("s").about("c"), SampleArrival.from("t").about("d"));
        index(generation);
        assertEquals(List.of(), pending(generation));
        accept(SampleArrival.from("s").about("c"));
        assertEquals(List.of(), pending(generation));
        accept(SampleArrival.from("s").about("c").text("corrected"));
        assertEquals(List.of("c"), pending(generation));
        index(generation);
        assertEquals(List.of(), pending(generation));
    }

    @Test
    default void aCaseThatChangedWhileItWasIndexedStaysPending() throws IOException {
        GenerationName generation = record().createGeneration(ENCODER);
        accept(SampleArrival.from("s").about("c"));
        long revision = recorded("c").revision();
        accept(SampleArrival.from("s").about("c").text("corrected"));
        record().indexed(generation, Map.of(id("c"), revision));
        assertEquals(List.of("c"), pending(generation));
    }

    @Test
    default void aDeletedCaseIsToBeRemovedFromTheIndexThatHoldsIt() throws IOException {
        GenerationName holds = record().createGeneration(ENCODER);
        accept(SampleArrival.from("s").about("c"), SampleArrival.from("t").about("d"));
        index(holds);
        GenerationName holdsNothing = record().createGeneration(ENCODER);
        record().delete(id("c"));
        accept(SampleArrival.from("t").about("e"));
        assertEquals(List.of("-c", "-d", "e"), pending(holds));
        assertEquals(3, record().pendingCount(holds));
        assertEquals(List.of("e"), pending(holdsNothing));
        index(holds);
        assertEquals(List.of(), pending(holds));
    }

    @Test
    default void aCaseThatWasDeletedWhileItWasIndexedIsToBeRemoved() throws IOException {
        GenerationName generation = record().createGeneration(ENCODER);
        accept(SampleArrival.from("s").about("c"));
        long revision = recorded("c").revision();
        record().delete(id("c"));
        assertEquals(List.of(), pending(generation));
        record().indexed(generation, Map.of(id("c"), revision));
        assertEquals(List.of("-c"), pending(generation));
    }

    @Test
    default void aCaseThatCameBackWhileItWasRemovedIsPending() throws IOException {
        GenerationName generation = record().createGeneration(ENCODER);
        accept(SampleArrival.from("s").about("c"));
        index(generation);
        record().delete(id("c"));
        record().liftDeletion(id("c"));
        assertEquals(List.of("-c"), pending(generation));
        accept(SampleArrival.from("s").about("c"));
        assertEquals(List.of("c"), pending(generation));
        record().removed(generation, List.of(id("c")));
        assertEquals(List.of("c"), pending(generation));
    }

    @Test
    default void anIndexThatIsGoneHoldsNothing() throws IOException {
        GenerationName generation = record().createGeneration(ENCODER);
        accept(SampleArrival.from("s").about("c"), SampleArrival.from("t").about("d"));
        index(generation);
        record().delete(id("d"));
        record().forgetIndexed(generation);
        assertEquals(List.of("c"), pending(generation));
    }

    @Test
    default void generationsHoldEachTheirOwn() throws IOException {
        GenerationName first = record().createGeneration(ENCODER);
        GenerationName second = record().createGeneration(ANOTHER_ENCODER);
        assertNotEquals(first, second);
        accept(SampleArrival.from("s").about("c"));
        index(first);
        assertEquals(List.of(), pending(first));
        assertEquals(List.of("c"), pending(second));
    }

    @Test
    default void oneGenerationIsCurrent() throws IOException {
        assertEquals(Optional.empty(), record().currentGeneration());
        GenerationName first = record().createGeneration(ENCODER);
        GenerationName second = record().createGeneration(ANOTHER_ENCODER);
        assertEquals(Optional.empty(), record().currentGeneration());
        record().promote(first);
        record().promote(second);
        record().promote(second);
        List<Generation> all = reopened().generations();
        assertEquals(List.of(first, second), all.stream().map(Generation::name).toList());
        assertEquals(
                List.of(Generation.State.OLD, Generation.State.CURRENT),
                all.stream().map(Generation::state).toList());
        assertEquals(
                List.of(ENCODER, ANOTHER_ENCODER),
                all.stream().map(Generation::fingerprint).toList());
        assertEquals(Optional.of(all.get(1)), record().currentGeneration());
    }

    @Test
    default void aDroppedGenerationIsGoneAndItsNameIsNotUsedAgain() throws IOException {
        accept(SampleArrival.from("s").about("c"));
        GenerationName dropped = record().createGeneration(ENCODER);
        record().dropGeneration(dropped);
        record().dropGeneration(dropped);
        assertEquals(List.of(), record().generations());
        assertEquals(List.of(), pending(dropped));
        assertNotEquals(dropped, record().createGeneration(ENCODER));
        assertThrows(RecordException.class, () -> record().promote(dropped));
        assertThrows(RecordException.class, () -> record().indexed(dropped, Map.of(id("c"), 1L)));
    }

    @Test
    default void theCurrentGenerationIsNotDropped() throws IOException {
        GenerationName current = record().createGeneration(ENCODER);
        record().promote(current);
        assertThrows(IllegalArgumentException.class, () -> record().dropGeneration(current));
        assertEquals(1, record().generations().size());
    }
}
