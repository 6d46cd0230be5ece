package org.precedent.index.record;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.precedent.index.model.CaseId;
import org.precedent.index.model.Contribution;
import org.precedent.index.model.ImageId;
import org.precedent.index.model.SourceKey;

/** What every record promises about sources and cases. An adapter's test extends it and opens a new record. */
abstract class CaseRecordContract {

    CaseRecord record = new InMemoryRecord();

    abstract CaseRecord open() throws IOException;

    @BeforeEach
    void openRecord() throws IOException {
        record = open();
    }

    @AfterEach
    void closeSoundRecord() throws IOException {
        assertEquals(List.of(), problems());
        record.close();
    }

    final List<String> problems() throws IOException {
        List<String> problems = new ArrayList<>();
        record.check(problems::add);
        return problems;
    }

    final Acceptance accept(SampleArrival... arrivals) throws IOException {
        return record.accept(Stream.of(arrivals).map(SampleArrival::arrival).toList());
    }

    final RecordedCase recorded(String id) throws IOException {
        return record.contributions(new CaseId(id)).orElseThrow();
    }

    final List<String> texts(String id) throws IOException {
        return recorded(id).contributions().stream()
                .map(one -> one.contribution().text())
                .toList();
    }

    final List<String> ids() throws IOException {
        List<String> ids = new ArrayList<>();
        record.forEachCase(id -> ids.add(id.value()));
        return ids;
    }

    final Set<String> files() throws IOException {
        List<String> files = new ArrayList<>();
        record.forEachFile(files::add);
        assertEquals(files.stream().sorted().distinct().toList(), files);
        return Set.copyOf(files);
    }

    static Set<String> digests(String... files) {
        return Set.copyOf(Stream.of(files).map(SampleArrival::digest).toList());
    }

    @Test
    void whatASourceSaysComesBackAsItWas() throws IOException {
        SampleArrival said = SampleArrival.from("s")
                .text("Left pneumothorax.\nNo effusion.")
                .patient("p")
                .aboutImagesOf("other")
                .image("i")
                .image("j", "encoded", "shown");
        accept(said);
        assertEquals(
                said.contribution(),
                record.contribution(new SourceKey("s")).orElseThrow().contribution());
        assertEquals(
                said.arrival().images(),
                List.of(
                        record.keptImage(new ImageId("i")).orElseThrow(),
                        record.keptImage(new ImageId("j")).orElseThrow()));
        RecordedCase recorded = recorded("case-of-s");
        assertEquals(said.contribution(), recorded.contributions().getFirst().contribution());
        assertEquals(
                Set.of(new ImageId("i"), new ImageId("j")), recorded.images().keySet());
    }

    @Test
    void anyTextComesBackAsItWas() throws IOException {
        for (String text :
                List.of("", "\u0000 and \u0001", "Gr\u00f6\u00dfe \ud83e\ude7b \u4f60", "'; DROP TABLE cases; --")) {
            accept(SampleArrival.from("s").text(text));
            assertEquals(List.of(text), texts("case-of-s"));
        }
    }

    @Test
    void halfOfASurrogatePairIsAQuestionMarkAndNoNewsTheNextTime() throws IOException {
        accept(SampleArrival.from("s").text("a\ud83e"));
        assertEquals(List.of("a?"), texts("case-of-s"));
        Acceptance again = accept(SampleArrival.from("s").text("a\ud83e"));
        assertEquals(List.of(Outcome.UNCHANGED), again.outcomes());
    }

    @Test
    void whatIsNotThereIsEmpty() throws IOException {
        assertEquals(Optional.empty(), record.contribution(new SourceKey("s")));
        assertEquals(Optional.empty(), record.contributions(new CaseId("c")));
        assertEquals(Optional.empty(), record.keptImage(new ImageId("i")));
        assertEquals(Optional.empty(), record.deletedAt(new CaseId("c")));
        assertEquals(new RecordCounts(0, 0, 0, 0, 0), record.counts());
        assertEquals(List.of(), ids());
    }

    @Test
    void theFirstSourceAddsACaseAndTheNextOnesChangeIt() throws IOException {
        Acceptance acceptance = accept(
                SampleArrival.from("s").about("c"),
                SampleArrival.from("t").about("c"),
                SampleArrival.from("u").about("d"));
        assertEquals(List.of(Outcome.ADDED_CASE, Outcome.CHANGED_CASE, Outcome.ADDED_CASE), acceptance.outcomes());
        assertEquals(List.of("c", "d"), ids());
        assertEquals(new RecordCounts(2, 0, 3, 0, 0), record.counts());
    }

    @Test
    void theSameAgainChangesNothing() throws IOException {
        accept(SampleArrival.from("s").text("said").image("i"));
        RecordedCase before = recorded("case-of-s");
        Acceptance again = accept(SampleArrival.from("s").text("said").image("i"));
        assertEquals(List.of(Outcome.UNCHANGED), again.outcomes());
        assertEquals(before, recorded("case-of-s"));
    }

    @Test
    void aCorrectionTakesThePlaceOfWhatItsSourceSaid() throws IOException {
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
    void contributionsStandInTheOrderInWhichTheirSourcesCame() throws IOException {
        accept(SampleArrival.from("z").about("c").text("1"));
        accept(
                SampleArrival.from("a").about("c").text("2"),
                SampleArrival.from("m").about("c").text("3"));
        accept(SampleArrival.from("z").about("c").text("1 again"));
        assertEquals(List.of("1 again", "2", "3"), texts("c"));
    }

    @Test
    void aSourceMayMoveToAnotherCase() throws IOException {
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
    void aCaseThatItsLastSourceLeavesIsGoneAndMayComeAgain() throws IOException {
        accept(SampleArrival.from("s").about("c"));
        long before = recorded("c").revision();
        accept(SampleArrival.from("s").about("d"));
        assertEquals(List.of("d"), ids());
        assertEquals(Optional.empty(), record.deletedAt(new CaseId("c")));
        assertEquals(
                List.of(Outcome.ADDED_CASE),
                accept(SampleArrival.from("t").about("c")).outcomes());
        assertTrue(recorded("c").revision() > before, "an index may still hold the earlier one");
    }

    @Test
    void aCorrectionThatDropsAnImageSetsItsFilesFree() throws IOException {
        accept(SampleArrival.from("s").image("i", "e1", "s1").image("j", "e2", null));
        Acceptance corrected = accept(SampleArrival.from("s").image("j", "e2", null));
        assertEquals(digests("e1", "s1"), corrected.unreferenced());
        assertEquals(digests("e2"), files());
        assertEquals(Optional.empty(), record.keptImage(new ImageId("i")));
    }

    @Test
    void aFileThatAnotherImageSharesIsNotFree() throws IOException {
        accept(
                SampleArrival.from("s").image("i", "same", "shown"),
                SampleArrival.from("t").image("j", "shown", "same"));
        assertEquals(Set.of(), accept(SampleArrival.from("s")).unreferenced());
        assertEquals(digests("same", "shown"), accept(SampleArrival.from("t")).unreferenced());
        assertEquals(Set.of(), files());
    }

    @Test
    void anImageThatAnotherContributionSharesStays() throws IOException {
        accept(
                SampleArrival.from("s").image("i"),
                SampleArrival.from("t").about("other").image("i"));
        assertEquals(Set.of(), accept(SampleArrival.from("s")).unreferenced());
        assertTrue(record.keptImage(new ImageId("i")).isPresent());
    }

    @Test
    void anImageRenderedAnewChangesEveryCaseThatHasIt() throws IOException {
        accept(SampleArrival.from("s").about("c").image("i", "old", null));
        accept(SampleArrival.from("t").about("d").image("i", "old", null));
        long before = recorded("c").revision();
        Acceptance anew = accept(SampleArrival.from("t").about("d").image("i", "new", null));
        assertEquals(List.of(Outcome.CHANGED_CASE), anew.outcomes());
        assertEquals(digests("old"), anew.unreferenced());
        assertTrue(recorded("c").revision() > before);
        assertEquals(1, recorded("d").contributions().getFirst().version(), "the source said nothing else");
    }

    @Test
    void oneContributionMayShowAnImageTwice() throws IOException {
        Contribution said = SampleArrival.from("s").image("i").contribution();
        Contribution twice = new Contribution(
                said.source(),
                said.origin(),
                said.digest(),
                said.caseId(),
                said.patient(),
                said.study(),
                said.text(),
                List.of(said.images().getFirst(), said.images().getFirst()),
                said.about(),
                said.view());
        record.accept(List.of(
                new Arrival(twice, SampleArrival.from("s").image("i").arrival().images())));
        assertEquals(
                2,
                recorded("case-of-s")
                        .contributions()
                        .getFirst()
                        .contribution()
                        .images()
                        .size());
    }

    @Test
    void deletionLeavesATombstoneAlone() throws IOException {
        accept(
                SampleArrival.from("s").about("c").image("i", "e", "s"),
                SampleArrival.from("t").about("d"));
        assertEquals(digests("e", "s"), record.delete(new CaseId("c")));
        assertEquals(List.of("d"), ids());
        assertEquals(new RecordCounts(1, 1, 1, 0, 0), record.counts());
        assertEquals(Optional.empty(), record.contributions(new CaseId("c")));
        assertEquals(Optional.empty(), record.contribution(new SourceKey("s")));
        assertEquals(Optional.empty(), record.keptImage(new ImageId("i")));
        assertTrue(record.deletedAt(new CaseId("c")).isPresent());
    }

    @Test
    void deletionKeepsWhatAnotherCaseShares() throws IOException {
        accept(SampleArrival.from("s").about("c").image("i", "e", null).image("j", "e", "x"));
        accept(SampleArrival.from("t").about("d").image("i", "e", null));
        assertEquals(digests("x"), record.delete(new CaseId("c")));
        assertTrue(record.refersTo(SampleArrival.digest("e")));
        assertFalse(record.refersTo(SampleArrival.digest("x")));
    }

    @Test
    void aDeletedCaseIsNotAcceptedAgainUntilItsDeletionIsLifted() throws IOException {
        accept(SampleArrival.from("s").about("c"));
        record.delete(new CaseId("c"));
        assertEquals(
                List.of(Outcome.DELETED_CASE, Outcome.DELETED_CASE),
                accept(
                                SampleArrival.from("s").about("c").image("i"),
                                SampleArrival.from("t").about("c"))
                        .outcomes());
        assertEquals(Optional.empty(), record.keptImage(new ImageId("i")));
        record.liftDeletion(new CaseId("c"));
        assertEquals(Optional.empty(), record.deletedAt(new CaseId("c")));
        assertEquals(
                List.of(Outcome.ADDED_CASE),
                accept(SampleArrival.from("s").about("c")).outcomes());
    }

    @Test
    void deletingWhatIsNotThereDoesNothing() throws IOException {
        assertEquals(Set.of(), record.delete(new CaseId("c")));
        assertEquals(Optional.empty(), record.deletedAt(new CaseId("c")));
    }

    @Test
    void liftingTheDeletionOfALivingCaseDoesNothing() throws IOException {
        accept(SampleArrival.from("s").about("c"));
        record.liftDeletion(new CaseId("c"));
        assertEquals(List.of("c"), ids());
    }

    @Test
    void manyCasesAreShownInOrder() throws IOException {
        List<Arrival> many = new ArrayList<>();
        for (int i = 0; i < 2500; i++) {
            many.add(SampleArrival.from("s" + i)
                    .about("c%05d".formatted(i))
                    .image("i" + i)
                    .arrival());
        }
        record.accept(many);
        List<String> ids = ids();
        assertEquals(2500, ids.size());
        assertEquals(ids.stream().sorted().toList(), ids);
        assertEquals(2500, files().size());
    }

    @Test
    void refusalsBelongToTheirRun() throws IOException {
        assertEquals(Optional.empty(), record.latestRun());
        Run first = record.beginRun();
        Refusal whole = new Refusal("folder/a.dcm", null, "burned-in", "has burned-in text", true);
        Refusal line = new Refusal("manifest.jsonl", 7L, "no-file", "names no file", false);
        record.refuse(first, List.of(whole));
        record.refuse(first, List.of(line));
        record.refuse(first, List.of());
        Run second = record.beginRun();
        assertNotEquals(first.number(), second.number());
        assertEquals(Optional.of(second), record.latestRun());
        assertEquals(List.of(whole, line), record.refusals(first));
        assertEquals(List.of(), record.refusals(second));
    }

    @Test
    void aClosedRecordIsOfNoUse() throws IOException {
        record.close();
        List<Arrival> batch = List.of(SampleArrival.from("s").arrival());
        assertThrows(IllegalStateException.class, () -> record.accept(batch));
        assertThrows(IllegalStateException.class, () -> record.contribution(new SourceKey("s")));
        record = open();
    }

    @Test
    void anArrivalBringsExactlyTheImagesOfItsContribution() {
        Contribution withImage = SampleArrival.from("s").image("i").contribution();
        assertThrows(IllegalArgumentException.class, () -> new Arrival(withImage, List.of()));
    }
}
