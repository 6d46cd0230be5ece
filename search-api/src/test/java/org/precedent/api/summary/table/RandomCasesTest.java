package org.precedent.api.summary.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.precedent.api.summary.claim.CitedCase;
import org.precedent.api.summary.claim.Evidence;
import org.precedent.encoder.TestSeed;
import org.precedent.index.model.CaseId;
import org.precedent.index.model.Report;
import org.precedent.index.model.SectionRole;
import org.precedent.index.model.StatedFinding;

/** What holds of every summary, whatever the reports say. */
class RandomCasesTest {
    private static final TableOptions OPTIONS = TableOptions.DEFAULTS;

    private final Random random = TestSeed.random("RandomCasesTest");

    private List<CitedCase> cases(int most) {
        int count = 1 + random.nextInt(most);
        List<CitedCase> cases = new ArrayList<>();
        for (int number = 1; number <= count; number++) {
            Report report = UsualReports.report(random, 1 + random.nextInt(UsualReports.SENTENCES));
            cases.add(new CitedCase(number, new CaseId("case-" + number), report, random.nextDouble()));
        }
        return cases;
    }

    @Test
    void whatAReportComesToSayOfAFindingStandsInItsCell() {
        for (int round = 0; round < 50; round++) {
            List<CitedCase> cases = cases(12);
            FindingTable table = FindingTable.of(cases, OPTIONS);
            for (FindingRow row : table.rows()) {
                for (int i = 0; i < cases.size(); i++) {
                    check(row, row.cells().get(i), cases.get(i));
                }
            }
        }
    }

    /** By the report's verdicts alone, without the table's own way of counting. */
    private static void check(FindingRow row, Cell cell, CitedCase cited) {
        Set<StatedFinding> verdicts = new HashSet<>(cited.report().structure().verdicts());
        Set<String> narrower = BaseRates.bearingOut(row.finding());
        boolean present =
                verdicts.stream().anyMatch(one -> one.value().endsWith(":present") && narrower.contains(one.id()));
        boolean uncertain =
                verdicts.stream().anyMatch(one -> one.value().endsWith(":uncertain") && narrower.contains(one.id()));
        boolean absent = verdicts.contains(StatedFinding.of(row.finding() + ":absent"));

        assertEquals(present, cell.told() == Told.PRESENT);
        assertEquals(!present && uncertain, cell.told() == Told.UNCERTAIN);
        assertTrue(cell.told() == Told.ABSENT || present || uncertain || !absent);
        cell.mentions().forEach(mention -> checkVerbatim(mention.evidence(), cited));
    }

    private static void checkVerbatim(Evidence evidence, CitedCase cited) {
        assertEquals(cited.id(), evidence.caseId());
        assertEquals(evidence.span().of(cited.report().text()), evidence.quotedText());
    }

    @Test
    void nothingThatIsToldIsMissingFromWhatIsListed() {
        for (int round = 0; round < 50; round++) {
            List<CitedCase> cases = cases(12);
            FindingTable table = FindingTable.of(cases, OPTIONS);
            for (FindingRow row : table.rows()) {
                Set<String> narrower = BaseRates.bearingOut(row.finding());
                Set<Integer> listed = table.listed().stream()
                        .filter(other -> narrower.contains(other.finding()))
                        .flatMap(other -> other.cases(Told.PRESENT).stream())
                        .collect(Collectors.toSet());
                assertEquals(new HashSet<>(row.cases(Told.PRESENT)), listed, row.finding());
            }
        }
    }

    @Test
    void everyExtractIsASentenceOfWhatWasSeenOrConcluded() {
        for (int round = 0; round < 30; round++) {
            List<CitedCase> cases = cases(20);
            ExtractiveSummary summary = ExtractiveSummary.of(cases, BaseRates.UNKNOWN, OPTIONS);
            assertTrue(summary.extracts().size() <= OPTIONS.extracts());
            for (Extract extract : summary.extracts()) {
                CitedCase cited = cases.get(extract.number() - 1);
                checkVerbatim(extract.evidence(), cited);
                assertTrue(cited.report().structure().sentences().stream()
                        .filter(sentence ->
                                sentence.span().equals(extract.evidence().span()))
                        .anyMatch(sentence -> cited.report()
                                        .structure()
                                        .sections()
                                        .get(sentence.section())
                                        .role()
                                != SectionRole.ASKS));
            }
        }
    }

    @Test
    void everyFindingOfSeveralCasesIsCoveredWhileThereIsRoom() {
        for (int round = 0; round < 30; round++) {
            ExtractiveSummary summary = ExtractiveSummary.of(cases(20), BaseRates.UNKNOWN, OPTIONS);
            Set<String> covered = new HashSet<>();
            summary.extracts().forEach(extract -> covered.addAll(extract.findings()));
            if (summary.extracts().size() < OPTIONS.extracts()) {
                summary.agreements().stream()
                        .filter(one -> one.present() > 1)
                        .forEach(one -> assertTrue(
                                BaseRates.bearingOut(one.finding()).stream().anyMatch(covered::contains),
                                one.finding()));
            }
        }
    }

    /** By the work of a processor, which depends less than time on what else the machine does. */
    @Test
    void twentyReportsAreSummarisedInLessThanFiftyMilliseconds() {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        int rounds = 100;
        long[] work = new long[rounds];
        for (int round = -50; round < rounds; round++) {
            List<CitedCase> cases = new ArrayList<>();
            for (int number = 1; number <= 20; number++) {
                Report report = UsualReports.report(random, UsualReports.SENTENCES);
                cases.add(new CitedCase(number, new CaseId("case-" + number), report, 0.5));
            }
            long before = threads.getCurrentThreadCpuTime();
            ExtractiveSummary.of(cases, BaseRates.UNKNOWN, OPTIONS);
            if (round >= 0) {
                work[round] = threads.getCurrentThreadCpuTime() - before;
            }
        }
        Arrays.sort(work);
        long p95 = work[95];
        assertTrue(p95 < 50_000_000, () -> "p95 of " + p95 / 1_000_000 + " ms");
    }
}
