package org.precedent.index.record;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.precedent.index.record.RecordUnderTest.id;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.precedent.index.model.AccessionKey;
import org.precedent.index.model.CaseId;
import org.precedent.index.model.ReportStatus;
import org.precedent.index.model.SourceKey;

/** What every record promises about reports: that they wait for their case, and come in versions. */
interface WaitingContract extends RecordUnderTest {

    private static SampleArrival report(String source) {
        return SampleArrival.from(source).about("c").report(ReportStatus.FINAL).text("said by " + source);
    }

    private static SampleArrival images() {
        return SampleArrival.from("dicom").about("c").image("i").order("a1");
    }

    private List<String> waiting(String... cases) throws IOException {
        List<CaseId> ids = List.of(cases).stream().map(CaseId::new).toList();
        return record().waiting(ids).stream()
                .map(one -> one.contribution().text())
                .toList();
    }

    @Test
    default void aReportBeforeItsImagesWaitsAndIsNoCase() throws IOException {
        Acceptance acceptance = accept(report("s"));
        assertEquals(List.of(Outcome.WAITS), acceptance.outcomes());
        assertEquals(Set.of(), acceptance.changed().keySet());
        assertEquals(List.of(), ids());
        assertEquals(List.of("said by s"), waiting("c"));
        assertEquals(new RecordCounts(0, 0, 0, 1, 0, 0), record().counts());
        assertEquals("said by s", said("s").contribution().text());
    }

    @Test
    default void reportsThatWaitAreShownAndTakenAway() throws IOException {
        accept(report("s2"), report("s1").about("d").order("a1"), images(), report("in-case"));
        assertEquals(List.of("s1", "s2"), waitingSources());
        assertEquals(1, record().removeWaiting(List.of(new SourceKey("s1"), new SourceKey("in-case"))));
        assertEquals(List.of("s2"), waitingSources());
        assertEquals(2, recorded("c").contributions().size());
        assertEquals(0, record().removeWaiting(List.of(new SourceKey("s1"))));
        assertEquals(List.of(Outcome.WAITS), accept(report("s1").about("d")).outcomes());
        assertEquals(1, said("s1").version());
    }

    private List<String> waitingSources() throws IOException {
        List<String> sources = new ArrayList<>();
        record().forEachWaiting(one -> sources.add(one.contribution().source().value()));
        return sources;
    }

    @Test
    default void aReportThatWaitsIsThereWhenTheRecordIsOpenedAgain() throws IOException {
        accept(report("s").order("a1").issued(7));
        RecordedContribution before = said("s");
        reopened();
        assertEquals(List.of("said by s"), waiting("c"));
        assertEquals(before, said("s"));
    }

    @Test
    default void aReportThatWaitsJoinsItsCaseInTheBatchThatBringsIt() throws IOException {
        accept(report("s"));
        Acceptance acceptance = accept(images(), report("s"));
        assertEquals(List.of(Outcome.ADDED_CASE, Outcome.CHANGED_CASE), acceptance.outcomes());
        assertEquals(List.of("said by s", ""), texts("c"), "in the order in which their sources came");
        assertEquals(recorded("c"), acceptance.changed().get(id("c")));
        assertEquals(List.of(), waiting("c"));
        assertEquals(0, record().counts().waiting());
    }

    @Test
    default void aReportAfterItsImagesIsInTheCaseAtOnce() throws IOException {
        accept(images());
        assertEquals(List.of(Outcome.CHANGED_CASE), accept(report("s")).outcomes());
        assertEquals(List.of(Outcome.UNCHANGED), accept(report("s")).outcomes());
    }

    @Test
    default void anOlderVersionChangesNothingHoweverItComes() throws IOException {
        accept(report("s").report(ReportStatus.FINAL).issued(20));
        assertEquals(
                List.of(Outcome.OUTDATED),
                accept(report("s").report(ReportStatus.CORRECTED).issued(10).text("older"))
                        .outcomes());
        assertEquals(List.of("said by s"), waiting("c"));
        accept(images(), report("s").issued(20));
        assertEquals(
                List.of(Outcome.OUTDATED),
                accept(report("s").report(ReportStatus.PRELIMINARY).text("untimed"))
                        .outcomes());
        assertEquals(List.of("said by s", ""), texts("c"));
    }

    @Test
    default void whatWasWithdrawnComesInAgainOnlyWithALaterTime() throws IOException {
        accept(images(), report("s").report(ReportStatus.WITHDRAWN).issued(10).text(""));
        assertEquals(List.of(Outcome.OUTDATED), accept(report("s").issued(5)).outcomes());
        assertEquals(List.of(Outcome.OUTDATED), accept(report("s")).outcomes());
        assertEquals(
                List.of(Outcome.CHANGED_CASE), accept(report("s").issued(15)).outcomes());
    }

    @Test
    default void aWithdrawalThatWaitsIsNotCounted() throws IOException {
        accept(report("s").report(ReportStatus.WITHDRAWN).text(""));
        assertEquals(0, record().counts().waiting());
    }

    @Test
    default void theCasesOfAnOrderAreKnownAlsoWhenTheyAreDeleted() throws IOException {
        AccessionKey order = new AccessionKey("a1");
        assertEquals(Set.of(), record().casesOf(order));
        accept(images());
        accept(SampleArrival.from("other").about("d").order("a1"));
        assertEquals(Set.of(id("c"), id("d")), record().casesOf(order));
        record().delete(id("c"));
        assertEquals(Set.of(id("c"), id("d")), record().casesOf(order));
        record().liftDeletion(id("c"));
        assertEquals(Set.of(id("d")), record().casesOf(order));
    }

    @Test
    default void casesThatAreThereAreAwaitedByStudyAndByOrder() throws IOException {
        accept(report("s").patient("p"), report("t").about("a1"), report("u").about("a2"));
        assertEquals(List.of(), record().awaited(9));
        accept(images().patient("p"));
        assertEquals(List.of(id("c")), record().awaited(9));
    }

    @Test
    default void anOrderOfTwoStudiesAwaitsNeither() throws IOException {
        accept(report("t").about("a1"));
        accept(images(), SampleArrival.from("other").about("d").order("a1"));
        assertEquals(List.of(), record().awaited(9));
    }

    @Test
    default void aCaseOfAnotherPatientIsNotAwaited() throws IOException {
        accept(report("s").patient("p"));
        accept(images().patient("q"));
        assertEquals(List.of(), record().awaited(9));
    }

    @Test
    default void reportsWaitAgainWhenAllElseLeavesTheirCase() throws IOException {
        accept(images(), report("s"));
        accept(images().about("d"));
        assertEquals(List.of("d"), ids());
        assertEquals(List.of("said by s"), waiting("c"));
    }

    @Test
    default void reportsWaitAgainWhenAllElseOfTheirCaseIsWithdrawn() throws IOException {
        accept(images(), report("s"));
        record().withdraw(List.of(images().contribution().source()));
        assertEquals(List.of(), ids());
        assertEquals(List.of("said by s"), waiting("c"));
    }

    @Test
    default void aReportThatNamesAnotherStudyLeavesItsCase() throws IOException {
        accept(images(), report("s"));
        assertEquals(List.of(Outcome.WAITS), accept(report("s").about("e")).outcomes());
        assertEquals(List.of(""), texts("c"));
        assertEquals(List.of("said by s"), waiting("e"));
    }

    @Test
    default void nothingWaitsForADeletedCase() throws IOException {
        accept(images(), report("s"));
        record().delete(id("c"));
        assertEquals(List.of(Outcome.DELETED_CASE), accept(report("s")).outcomes());
        assertEquals(List.of(), waiting("c"));
    }
}
