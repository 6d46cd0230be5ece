package org.precedent.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.precedent.index.model.CaseId;
import org.precedent.index.model.Hit;

/** A view is one commit, answers in bulk, and ends in time. */
interface ViewContract extends IndexUnderTest {
    @Test
    default void aViewStaysWithItsCommitWhateverIsWrittenMeanwhile() throws IOException {
        given(SampleCase.named("a").report("Old effusion.").image("i", Vectors.of(1, 0)));
        try (View view = index().view()) {
            given(
                    SampleCase.named("a").report("New fracture."),
                    SampleCase.named("b").image("j", Vectors.of(1, 0)));
            assertEquals(
                    "Old effusion.",
                    view.find(new CaseId("a")).orElseThrow().report().text());
            assertEquals(List.of("a"), IndexUnderTest.ids(view.matching("effusion", 9, Scope.ALL)));
            assertEquals(
                    List.of("a"), IndexUnderTest.ids(view.nearest(VectorField.IMAGE, Vectors.of(1, 0), 9, Scope.ALL)));
            assertEquals(1, view.stats().cases());
            assertEquals(1, view.facets(Scope.ALL).total());
        }
        assertEquals(
                List.of("b"),
                IndexUnderTest.ids(Newest.of(index()).nearest(VectorField.IMAGE, Vectors.of(1, 0), 9, Scope.ALL)));
    }

    @Test
    default void oneCallAnswersEveryQuestionInOrder() throws IOException {
        given(
                SampleCase.named("seen").image("i", Vectors.of(1, 0)),
                SampleCase.named("told").report("Told.").passage("Told.", Vectors.of(0, 1)));
        try (View view = index().view()) {
            List<List<Hit>> ranked = view.rank(
                    List.of(
                            new Question.Matching("told"),
                            new Question.Nearest(VectorField.IMAGE, List.of(Vectors.of(1, 0))),
                            new Question.Matching("nothing"),
                            new Question.Nearest(VectorField.PASSAGE, List.of(Vectors.of(0, 1)))),
                    5,
                    Scope.ALL);
            assertEquals(
                    List.of(List.of("told"), List.of("seen"), List.of(), List.of("told")),
                    ranked.stream().map(IndexUnderTest::ids).toList());
            assertEquals(List.of(), view.rank(List.of(), 5, Scope.ALL));
        }
    }

    @Test
    default void aCaseIsAsNearAsItIsToTheNearestOfSeveralVectors() throws IOException {
        given(
                SampleCase.named("a").image("a1", Vectors.of(1, 0, 0)),
                SampleCase.named("b").image("b1", Vectors.of(0, 1, 0)),
                SampleCase.named("c").image("c1", Vectors.of(0, 1, 1)));
        Question question =
                new Question.Nearest(VectorField.IMAGE, List.of(Vectors.of(1, 0.2f, 0), Vectors.of(0, 1, 0)));
        try (View view = index().view()) {
            List<Hit> hits = view.rank(List.of(question), 2, Scope.ALL).getFirst();
            assertEquals(List.of("b", "a"), IndexUnderTest.ids(hits));
            assertEquals(1, hits.getFirst().score(), 1e-6);
        }
    }

    @Test
    default void manyCasesComeInOneCallAndThoseThatAreNotThereAreLeftOut() throws IOException {
        given(SampleCase.named("a").report("A."), SampleCase.named("b").report("B."), SampleCase.named("c"));
        Set<CaseId> wanted = Set.of(new CaseId("a"), new CaseId("c"), new CaseId("nobody"));
        try (View view = index().view()) {
            assertEquals(
                    Set.of(new CaseId("a"), new CaseId("c")), view.cases(wanted).keySet());
            assertEquals(
                    Set.of(new CaseId("a"), new CaseId("c")),
                    view.encoded(wanted).keySet());
            assertEquals(Set.of(new CaseId("a"), new CaseId("c")), view.known(wanted));
            assertEquals(Map.of(), view.cases(List.of()));
            assertEquals(Set.of(), view.known(List.of()));
        }
    }

    @Test
    default void everyCaseIsShownOnceAndNoDeletedOne() throws IOException {
        given(SampleCase.named("a"), SampleCase.named("b").image("i", Vectors.of(1, 0)), SampleCase.named("c"));
        index().delete(new CaseId("a"));
        given(SampleCase.named("c").report("Again."));
        List<String> shown = new ArrayList<>();
        try (View view = index().view()) {
            view.forEach(encoded -> shown.add(
                    encoded.content().id().value() + encoded.imageVectors().size()));
        }
        assertEquals(List.of("b1", "c0"), shown.stream().sorted().toList());
    }

    @Test
    default void aSampleIsTheSameForASeedAndHasEachCaseOnce() throws IOException {
        List<SampleCase> cases = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            cases.add(SampleCase.named("case-" + i).image("i" + i, Vectors.of(1, i)));
        }
        given(cases.toArray(SampleCase[]::new));
        try (View view = index().view()) {
            List<String> ten = sampled(view, 10, 1);
            assertEquals(10, Set.copyOf(ten).size());
            assertEquals(ten, sampled(view, 10, 1));
            assertNotEquals(Set.copyOf(ten), Set.copyOf(sampled(view, 10, 2)));
            assertEquals(40, Set.copyOf(sampled(view, 99, 1)).size());
            assertEquals(1, view.sample(1, 1).getFirst().imageVectors().size());
        }
    }

    private static List<String> sampled(View view, int most, long seed) throws IOException {
        return view.sample(most, seed).stream()
                .map(encoded -> encoded.content().id().value())
                .toList();
    }

    @Test
    default void aViewThatIsAskedTooLateSaysSo() throws IOException {
        given(SampleCase.named("a").report("Effusion."));
        try (View view = index().view(Deadline.after(Duration.ZERO))) {
            assertThrows(DeadlineExceeded.class, () -> view.matching("effusion", 1, Scope.ALL));
            assertThrows(DeadlineExceeded.class, () -> view.facets(Scope.ALL));
            assertThrows(DeadlineExceeded.class, () -> view.find(new CaseId("a")));
        }
        try (View view = index().view(Deadline.after(Duration.ofHours(1)))) {
            assertEquals(List.of("a"), IndexUnderTest.ids(view.matching("effusion", 1, Scope.ALL)));
        }
    }

    @Test
    default void aClosedViewSaysSo() throws IOException {
        View view = index().view();
        view.close();
        view.close();
        assertThrows(IllegalStateException.class, () -> view.find(new CaseId("a")));
    }

    @Test
    default void whatWasExpungedIsGoneAndTheRestIsThere() throws IOException {
        given(SampleCase.named("a").report("Effusion."), SampleCase.named("b").image("i", Vectors.of(1, 0)));
        index().delete(new CaseId("a"));
        index().expunge();
        Newest newest = Newest.of(index());
        assertEquals(
                Set.of(new CaseId("b")),
                newest.cases(Set.of(new CaseId("a"), new CaseId("b"))).keySet());
        assertEquals(1, newest.stats().imageVectors());
    }
}
