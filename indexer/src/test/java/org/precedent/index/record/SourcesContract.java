package org.precedent.index.record;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.precedent.index.record.RecordUnderTest.digests;
import static org.precedent.index.record.RecordUnderTest.id;
import static org.precedent.index.record.RecordUnderTest.image;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.precedent.index.model.CaseId;
import org.precedent.index.model.SourceKey;

/** What every record promises about what sources say. */
interface SourcesContract extends RecordUnderTest {

    @Test
    default void whatASourceSaysComesBackAsItWas() throws IOException {
        SampleArrival said = SampleArrival.from("s")
                .text("Left pneumothorax.\nNo effusion.")
                .patient("p")
                .aboutImagesOf("other")
                .by("rules 7")
                .image("i")
                .frameOf("instance", 12)
                .image("j", "encoded", "shown");
        accept(said);
        assertEquals(
                said.contribution(),
                record().contribution(new SourceKey("s")).orElseThrow().contribution());
        assertEquals(
                said.arrival().images(),
                List.of(
                        record().keptImage(image("i")).orElseThrow(),
                        record().keptImage(image("j")).orElseThrow()));
        RecordedCase recorded = recorded("case-of-s");
        assertEquals(said.contribution(), recorded.contributions().getFirst().contribution());
        assertEquals(Set.of(image("i"), image("j")), recorded.images().keySet());
    }

    @Test
    default void casesAreListedPageByPageWithTheirRevisions() throws IOException {
        for (String source : List.of("b", "a", "c", "d")) {
            accept(SampleArrival.from(source).about("case-" + source));
        }
        long before = record().revision(id("case-b")).orElseThrow();
        accept(SampleArrival.from("b").about("case-b").text("news"));
        record().delete(id("case-c"));
        assertTrue(record().revision(id("case-b")).orElseThrow() > before);
        assertEquals(Optional.empty(), record().revision(id("case-c")));
        assertEquals(Optional.empty(), record().revision(id("nobody")));
        List<CaseRevision> first = record().revisions(null, 2);
        assertEquals(
                List.of("case-a", "case-b"),
                first.stream().map(one -> one.id().value()).toList());
        assertEquals(recorded("case-b").revision(), first.getLast().revision());
        assertEquals(
                List.of("case-d"),
                record().revisions(first.getLast().id(), 9).stream()
                        .map(one -> one.id().value())
                        .toList());
    }

    @Test
    default void anyTextComesBackAsItWas() throws IOException {
        for (String text :
                List.of("", "\u0000 and \u0001", "Gr\u00f6\u00dfe \ud83e\ude7b \u4f60", "'; DROP TABLE cases; --")) {
            accept(SampleArrival.from("s").text(text));
            assertEquals(List.of(text), texts("case-of-s"));
        }
    }

    @Test
    default void halfOfASurrogatePairIsAQuestionMarkAndNoNewsTheNextTime() throws IOException {
        accept(SampleArrival.from("s").text("a\ud83e"));
        assertEquals(List.of("a?"), texts("case-of-s"));
        Acceptance again = accept(SampleArrival.from("s").text("a\ud83e"));
        assertEquals(List.of(Outcome.UNCHANGED), again.outcomes());
    }

    @Test
    default void whatIsNotThereIsEmpty() throws IOException {
        assertEquals(Optional.empty(), record().contribution(new SourceKey("s")));
        assertEquals(Optional.empty(), record().contributions(id("c")));
        assertEquals(Optional.empty(), record().keptImage(image("i")));
        assertEquals(Optional.empty(), record().deletedAt(id("c")));
        assertEquals(new RecordCounts(0, 0, 0, 0, 0, 0), record().counts());
        assertEquals(List.of(), ids());
    }

    @Test
    default void theFirstSourceAddsACaseAndTheNextOnesChangeIt() throws IOException {
        Acceptance acceptance = accept(
                SampleArrival.from("s").about("c"),
                SampleArrival.from("t").about("c"),
                SampleArrival.from("u").about("d"));
        assertEquals(List.of(Outcome.ADDED_CASE, Outcome.CHANGED_CASE, Outcome.ADDED_CASE), acceptance.outcomes());
        assertEquals(List.of("c", "d"), ids());
        assertEquals(new RecordCounts(2, 0, 3, 0, 0, 0), record().counts());
    }

    @Test
    default void theSameAgainChangesNothing() throws IOException {
        accept(SampleArrival.from("s").text("said").image("i"));
        RecordedCase before = recorded("case-of-s");
        Acceptance again = accept(SampleArrival.from("s").text("said").image("i"));
        assertEquals(List.of(Outcome.UNCHANGED), again.outcomes());
        assertEquals(before, recorded("case-of-s"));
    }

    @Test
    default void whatABatchChangesComesBackAsItIsRecorded() throws IOException {
        accept(
                SampleArrival.from("s").about("c").image("i"),
                SampleArrival.from("t").about("c").text("stays"),
                SampleArrival.from("u").about("d"));
        Acceptance acceptance = accept(
                SampleArrival.from("s").about("c").text("a\ud83e").image("i"),
                SampleArrival.from("u").about("d"),
                SampleArrival.from("v").about("e"));
        assertEquals(Map.of(id("c"), recorded("c"), id("e"), recorded("e")), acceptance.changed());
    }

    @Test
    default void aCaseIsKnownFromItsFirstSourceOnAndWhenItIsDeleted() throws IOException {
        List<CaseId> asked = List.of(id("c"), id("d"), id("e"));
        assertEquals(Set.of(), record().known(asked));
        accept(SampleArrival.from("s").about("c"), SampleArrival.from("t").about("d"));
        record().delete(id("d"));
        assertEquals(Set.of(id("c"), id("d")), record().known(asked));
        record().liftDeletion(id("d"));
        assertEquals(Set.of(id("c")), record().known(asked));
    }

    @Test
    default void aCorrectionTakesThePlaceOfWhatItsSourceSaid() throws IOException {
        accept(
                SampleArrival.from("s").about("c").text("first"),
                SampleArrival.from("t").about("c").text("second"));
        long before = recorded("c").revision();
        Acceptance corrected = accept(SampleArrival.from("s").about("c").text("corrected"));
        assertEquals(List.of(Outcome.CHANGED_CASE), corrected.outcomes());
        assertEquals(List.of("corrected", "second"), texts("c"));
        assertTrue(recorded("c").revision() > before);
        assertEquals(
                List.of(2L, 1L),
                recorded("c").contributions().stream()
                        .map(RecordedContribution::version)
                        .toList());
    }

    @Test
    default void contributionsStandInTheOrderInWhichTheirSourcesCame() throws IOException {
        accept(SampleArrival.from("z").about("c").text("1"));
        accept(
                SampleArrival.from("a").about("c").text("2"),
                SampleArrival.from("m").about("c").text("3"));
        accept(SampleArrival.from("z").about("c").text("1 again"));
        assertEquals(List.of("1 again", "2", "3"), texts("c"));
    }

    @Test
    default void aSourceMayMoveToAnotherCase() throws IOException {
        accept(
                SampleArrival.from("s").about("c").text("moves"),
                SampleArrival.from("t").about("c").text("stays"));
        long before = recorded("c").revision();
        Acceptance moved = accept(SampleArrival.from("s").about("d").text("moves"));
        assertEquals(List.of(Outcome.ADDED_CASE), moved.outcomes());
        assertEquals(List.of("stays"), texts("c"));
        assertEquals(List.of("moves"), texts("d"));
        assertTrue(recorded("c").revision() > before);
    }

    @Test
    default void aCaseThatItsLastSourceLeavesIsGoneAndMayComeAgain() throws IOException {
        accept(SampleArrival.from("s").about("c"));
        long before = recorded("c").revision();
        accept(SampleArrival.from("s").about("d"));
        assertEquals(List.of("d"), ids());
        assertEquals(Optional.empty(), record().deletedAt(id("c")));
        assertEquals(
                List.of(Outcome.ADDED_CASE),
                accept(SampleArrival.from("t").about("c")).outcomes());
        assertTrue(recorded("c").revision() > before, "an index may still hold the earlier one");
    }

    @Test
    default void whatIsWithdrawnLeavesItsCaseAndTheLastOfItTakesTheCaseAlong() throws IOException {
        GenerationName index = record().createGeneration(ENCODER);
        accept(
                SampleArrival.from("s").about("c").image("i", "e1", "s1"),
                SampleArrival.from("t").about("c").image("j", "e2", null));
        index(index);
        record().keepVectors(ENCODER, Map.of(id("c"), RecordUnderTest.vectors("image|1")));
        long before = recorded("c").revision();
        assertEquals(digests("e1", "s1"), record().withdraw(List.of(new SourceKey("s"), new SourceKey("nobody"))));
        assertEquals(Set.of(image("j")), recorded("c").images().keySet());
        assertEquals(Optional.empty(), record().contribution(new SourceKey("s")));
        assertTrue(recorded("c").revision() > before);
        assertEquals(List.of("c"), pending(index));
        assertEquals(digests("e2"), record().withdraw(List.of(new SourceKey("t"))));
        assertEquals(List.of(), ids());
        assertEquals(List.of("-c"), pending(index));
        assertEquals(Map.of(), record().vectors(id("c"), ENCODER));
        assertEquals(Optional.empty(), record().deletedAt(id("c")), "it may come again");
        assertEquals(List.of(), problems());
    }

    @Test
    default void whatIsWithdrawnMakesTheNoteOfItsCaseVoid() throws IOException {
        Arrival s = SampleArrival.from("s").about("c").arrival();
        Arrival t = SampleArrival.from("t").about("c").arrival();
        record().accept(List.of(s, t), Map.of(id("c"), new Reading(0, "read")));
        record().withdraw(List.of(new SourceKey("s")));
        assertEquals(Optional.empty(), record().reading(id("c")));
    }

    @Test
    default void manyCasesAreShownInOrder() throws IOException {
        List<Arrival> many = new ArrayList<>();
        for (int i = 0; i < 1100; i++) {
            many.add(SampleArrival.from("s" + i)
                    .about("c%05d".formatted(i))
                    .image("i" + i)
                    .arrival());
        }
        record().accept(many);
        List<String> ids = ids();
        assertEquals(1100, ids.size());
        assertEquals(ids.stream().sorted().toList(), ids);
        assertEquals(1100, files().size());
    }
}
