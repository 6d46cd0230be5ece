package org.precedent.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.precedent.encoder.Embedding;
import org.precedent.index.model.CaseId;
import org.precedent.index.model.Hit;
import org.precedent.index.model.ImageId;
import org.precedent.index.model.PatientKey;
import org.precedent.index.model.Span;

/** Search by vector: the cosine, one hit a case, its best child, and k. */
interface NearestContract extends IndexUnderTest {
    double PRECISION = 1e-6;

    private List<Hit> images(Embedding query, int k) throws IOException {
        return Newest.of(index()).nearest(VectorField.IMAGE, query, k, Scope.ALL);
    }

    @Test
    default void casesComeByCosineAndTheScoreIsTheCosine() throws IOException {
        given(
                SampleCase.named("opposite").image("o", Vectors.of(-1, 0)),
                SampleCase.named("same").image("s", Vectors.of(3, 0)),
                SampleCase.named("across").image("x", Vectors.of(0, 1)));
        List<Hit> hits = images(Vectors.of(1, 0), 3);
        assertEquals(List.of("same", "across", "opposite"), IndexUnderTest.ids(hits));
        assertEquals(1, hits.get(0).score(), PRECISION);
        assertEquals(0, hits.get(1).score(), PRECISION);
        assertEquals(-1, hits.get(2).score(), PRECISION);
    }

    @Test
    default void aCaseIsOneHitWithItsBestImage() throws IOException {
        given(
                SampleCase.named("many")
                        .patient("p")
                        .image("far", Vectors.of(0, 1))
                        .image("near", Vectors.of(5, 1))
                        .image("middle", Vectors.of(1, 1)),
                SampleCase.named("one").image("only", Vectors.of(1, 2)));
        List<Hit> hits = images(Vectors.of(1, 0), 5);
        assertEquals(List.of("many", "one"), IndexUnderTest.ids(hits));
        assertEquals(new ImageId("near"), hits.getFirst().image());
        assertEquals(new PatientKey("p"), hits.getFirst().patient());
        assertEquals(null, hits.getFirst().passage());
    }

    @Test
    default void aPassageHitTellsWhereItStands() throws IOException {
        String report = "Clear lungs. Fracture of the rib.";
        given(SampleCase.named("a")
                .report(report)
                .passage("Clear lungs.", Vectors.of(1, 0))
                .passage("Fracture of the rib.", Vectors.of(0, 1))
                .image("i", Vectors.of(0, 1)));
        Hit hit = Newest.of(index())
                .nearest(VectorField.PASSAGE, Vectors.of(0.1f, 1), 1, Scope.ALL)
                .getFirst();
        assertEquals(new Span(13, report.length()), hit.passage());
        assertEquals(null, hit.image());
    }

    @Test
    default void imagesAndPassagesAreSearchedApart() throws IOException {
        given(
                SampleCase.named("seen").image("i", Vectors.of(1, 0)),
                SampleCase.named("told").report("Told.").passage("Told.", Vectors.of(1, 0)));
        assertEquals(List.of("seen"), IndexUnderTest.ids(images(Vectors.of(1, 0), 5)));
        assertEquals(
                List.of("told"),
                IndexUnderTest.ids(Newest.of(index()).nearest(VectorField.PASSAGE, Vectors.of(1, 0), 5, Scope.ALL)));
    }

    @Test
    default void casesWithoutVectorsAreNeverNear() throws IOException {
        given(
                SampleCase.named("blank").imageWithoutVector("b").report("Blank."),
                SampleCase.named("seen").image("i", Vectors.of(1, 0)));
        assertEquals(List.of("seen"), IndexUnderTest.ids(images(Vectors.of(1, 0), 5)));
    }

    @Test
    default void kBoundsTheHits() throws IOException {
        given(
                SampleCase.named("a").image("a1", Vectors.of(1, 0)).image("a2", Vectors.of(2, 0)),
                SampleCase.named("b").image("b1", Vectors.of(1, 1)),
                SampleCase.named("c").image("c1", Vectors.of(1, 2)));
        assertEquals(List.of("a", "b"), IndexUnderTest.ids(images(Vectors.of(1, 0), 2)));
        assertEquals(3, images(Vectors.of(1, 0), Integer.MAX_VALUE).size());
        assertThrows(IllegalArgumentException.class, () -> images(Vectors.of(1, 0), 0));
    }

    @Test
    default void anEmptyIndexHasNothingNear() throws IOException {
        assertEquals(List.of(), images(Vectors.of(1, 0), 5));
    }

    @Test
    default void aQueryOfAnotherDimensionIsRefused() throws IOException {
        given(SampleCase.named("a").image("i", Vectors.of(1, 0, 0)));
        IllegalArgumentException refused =
                assertThrows(IllegalArgumentException.class, () -> images(Vectors.of(1, 0), 5));
        assertTrue(String.valueOf(refused.getMessage()).contains("dimension 2 does not fit index of dimension 3"));
    }

    @Test
    default void equalCasesComeInTheSameOrderEachTime() throws IOException {
        given(
                SampleCase.named("b").image("b1", Vectors.of(1, 0)),
                SampleCase.named("a").image("a1", Vectors.of(1, 0)),
                SampleCase.named("c").image("c1", Vectors.of(1, 0)));
        assertEquals(List.of("a", "b", "c"), IndexUnderTest.ids(images(Vectors.of(1, 0), 5)));
    }

    @Test
    default void vectorsMayBeAsWideAsMedSigLips() throws IOException {
        Random random = TestSeed.random("vectorsMayBeAsWideAsMedSigLips");
        Embedding wide = Vectors.random(random, 1152);
        given(SampleCase.named("a").image("a1", wide), SampleCase.named("b").image("b1", Vectors.random(random, 1152)));
        Hit first = images(Vectors.near(wide, random, 0.1), 2).getFirst();
        assertEquals(new CaseId("a"), first.id());
        assertEquals(
                Optional.of(wide),
                Newest.of(index()).encoded(first.id()).map(e -> e.imageVectors().get(new ImageId("a1"))));
    }
}
