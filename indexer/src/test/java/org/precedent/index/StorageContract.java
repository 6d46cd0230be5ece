package org.precedent.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.precedent.encoder.Embedding;
import org.precedent.index.model.CaseId;
import org.precedent.index.model.Doubt;

/** Cases go in, come back as they were, are replaced and removed whole. */
interface StorageContract extends IndexUnderTest {
    CaseId A = new CaseId("a");

    private static SampleCase chest() {
        return SampleCase.named("a")
                .modality("CR")
                .bodyPart("CHEST")
                .sex("F")
                .age(63)
                .date("2021-05-17")
                .labels("pneumothorax", "effusion")
                .report("Left pneumothorax. No effusion.")
                .doubts(new Doubt(Doubt.Field.MODALITY, "CR", "CT", 0.9375))
                .passage("Left pneumothorax.", Vectors.of(1, 0, 0))
                .passage("No effusion.", Vectors.of(0, 1, 0))
                .imageWithoutVector("blank")
                .image("front", Vectors.of(0, 0, 1))
                .image("side", Vectors.of(0.3f, 0.4f, -0.2f));
    }

    @Test
    default void aCaseComesBackAsItWent() throws IOException {
        given(SampleCase.named("b").report("Before it."), chest(), SampleCase.named("c"));
        assertEquals(Optional.of(chest().build().content()), Newest.of(index()).find(A));
    }

    @Test
    default void itsVectorsComeBackToTheBit() throws IOException {
        given(SampleCase.named("b").image("x", Vectors.of(1, 1, 1)), chest(), SampleCase.named("c"));
        assertEquals(Optional.of(chest().build()), Newest.of(index()).encoded(A));
    }

    @Test
    default void theVectorsOfImagesComeBackAlone() throws IOException {
        given(SampleCase.named("b").image("x", Vectors.of(1, 1, 1)), chest(), SampleCase.named("c"));
        assertEquals(chest().build().imageVectors(), Newest.of(index()).imageVectors(List.of(A, new CaseId("nobody"))));
        assertEquals(
                3, Newest.of(index()).imageVectors(List.of(A, new CaseId("b"))).size());
        assertEquals(Map.of(), Newest.of(index()).imageVectors(List.of(new CaseId("c"))));
    }

    @Test
    default void aBareCaseIsKeptToo() throws IOException {
        given(SampleCase.named("a"));
        assertEquals(
                Optional.of(SampleCase.named("a").build()), Newest.of(index()).encoded(A));
    }

    @Test
    default void whatWasNotCommittedIsNotSeen() throws IOException {
        index().add(List.of(chest().build()));
        assertEquals(Optional.empty(), Newest.of(index()).find(A));
        assertEquals(0, Newest.of(index()).stats().cases());
        index().commit();
        assertTrue(Newest.of(index()).find(A).isPresent());
    }

    @Test
    default void whatWasNotCommittedIsGoneAfterClosing() throws IOException {
        given(SampleCase.named("b"));
        index().add(List.of(chest().build()));
        CaseIndex again = reopened(ENCODER);
        assertEquals(Optional.empty(), Newest.of(again).find(A));
        assertEquals(1, Newest.of(again).stats().cases());
    }

    @Test
    default void whatWasCommittedIsThereAfterClosing() throws IOException {
        given(chest());
        CaseIndex again = reopened(ENCODER);
        assertEquals(Optional.of(chest().build()), Newest.of(again).encoded(A));
        assertEquals(
                List.of("a"),
                IndexUnderTest.ids(Newest.of(again).nearest(VectorField.IMAGE, Vectors.of(0, 0, 1), 3, Scope.ALL)));
    }

    @Test
    default void anotherCaseOfTheSameNameTakesItsPlace() throws IOException {
        given(chest());
        given(SampleCase.named("a").report("Clear lungs.").image("new", Vectors.of(1, 0, 0)));
        IndexStats stats = Newest.of(index()).stats();
        assertEquals(List.of(1L, 1L, 0L), List.of(stats.cases(), stats.imageVectors(), stats.passageVectors()));
        assertEquals(List.of(), matching("pneumothorax"));
        assertEquals(List.of("a"), matching("lungs"));
    }

    @Test
    default void theLastOfTwoOfOneNameInABatchStays() throws IOException {
        given(chest(), SampleCase.named("a").report("Clear lungs."));
        assertEquals(1, Newest.of(index()).stats().cases());
        assertEquals(
                "Clear lungs.",
                Newest.of(index()).find(A).orElseThrow().report().text());
    }

    @Test
    default void aRemovedCaseIsGoneWithEverythingOfIt() throws IOException {
        given(chest(), SampleCase.named("b").image("other", Vectors.of(0, 0, -1)));
        index().delete(A);
        index().commit();
        assertEquals(Optional.empty(), Newest.of(index()).find(A));
        assertEquals(Optional.empty(), Newest.of(index()).encoded(A));
        IndexStats stats = Newest.of(index()).stats();
        assertEquals(List.of(1L, 1L, 0L), List.of(stats.cases(), stats.imageVectors(), stats.passageVectors()));
        Embedding front = Vectors.of(0, 0, 1);
        assertEquals(
                List.of("b"), IndexUnderTest.ids(Newest.of(index()).nearest(VectorField.IMAGE, front, 9, Scope.ALL)));
        assertEquals(List.of(), matching("pneumothorax"));
    }

    @Test
    default void removingWhatIsNotThereDoesNothing() throws IOException {
        given(chest());
        index().delete(new CaseId("nobody"));
        index().commit();
        assertEquals(1, Newest.of(index()).stats().cases());
    }

    @Test
    default void statisticsCountVectorsNotImages() throws IOException {
        given(chest());
        IndexStats stats = Newest.of(index()).stats();
        assertEquals(List.of(1L, 2L, 2L), List.of(stats.cases(), stats.imageVectors(), stats.passageVectors()));
        assertTrue(stats.bytes() > 0);
    }

    @Test
    default void everyCharacterOfAReportIsKept() throws IOException {
        String text = "Nævus \uD83E\uDE7B links; h\u00e9morragie \u2014 \u809d\u810f, half a pair: \uD83E.";
        given(SampleCase.named("a").report(text));
        assertEquals(text, Newest.of(index()).find(A).orElseThrow().report().text());
    }

    @Test
    default void vectorsOfADimensionAreRefusedAmongThoseOfAnother() throws IOException {
        given(chest());
        EncodedCase other = SampleCase.named("b").image("x", Vectors.of(1, 0)).build();
        IllegalArgumentException refused =
                assertThrows(IllegalArgumentException.class, () -> index().add(List.of(other)));
        assertTrue(String.valueOf(refused.getMessage()).contains("dimension 2 does not fit index of dimension 3"));
        assertEquals(1, Newest.of(index()).stats().cases());
    }

    @Test
    default void theDimensionIsRememberedAfterClosing() throws IOException {
        given(chest());
        CaseIndex again = reopened(ENCODER);
        EncodedCase other = SampleCase.named("b").image("x", Vectors.of(1, 0)).build();
        assertThrows(IllegalArgumentException.class, () -> again.add(List.of(other)));
    }

    @Test
    default void anIndexMadeByAnotherEncoderIsRefusedAndBothAreNamed() throws IOException {
        given(chest());
        FingerprintMismatch refused = assertThrows(FingerprintMismatch.class, () -> reopened(OTHER_ENCODER));
        String message = String.valueOf(refused.getMessage());
        assertTrue(message.contains(ENCODER.id()) && message.contains(OTHER_ENCODER.id()), message);
    }

    @Test
    default void anIndexWithoutACaseBelongsToNobodyYet() throws IOException {
        index().commit();
        CaseIndex taken = reopened(OTHER_ENCODER);
        assertEquals(OTHER_ENCODER, taken.fingerprint());
        taken.add(List.of(chest().build()));
        taken.commit();
        assertThrows(FingerprintMismatch.class, () -> reopened(ENCODER));
    }

    @Test
    default void aClosedIndexSaysSo() throws IOException {
        index().close();
        assertThrows(IllegalStateException.class, () -> Newest.of(index()).find(A));
        assertThrows(IllegalStateException.class, () -> index().commit());
        assertThrows(IllegalStateException.class, () -> index().add(List.of(chest().build())));
    }

    @Test
    default void closingTwiceDoesNothing() throws IOException {
        index().close();
        index().close();
    }
}
