package org.precedent.api.summary.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.precedent.api.summary.claim.CitedCase;

class DifferentialTest {
    private final List<CitedCase> cases = SampleCases.effusions();

    private DifferentialRow row(String finding, BaseRates rates) {
        return row(cases, finding, rates);
    }

    private static DifferentialRow row(List<CitedCase> cases, String finding, BaseRates rates) {
        FindingTable table = FindingTable.of(cases, TableOptions.DEFAULTS);
        return Differential.of(cases, table, rates, TableOptions.DEFAULTS).rows().stream()
                .filter(row -> row.finding().equals(finding))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aRowHasTheCasesThatHaveIt() {
        DifferentialRow row = row("pleural-effusion", BaseRates.UNKNOWN);

        assertEquals(List.of(1, 2, 3, 4, 5, 6, 7), row.cases());
        assertEquals(7, row.count());
    }

    @Test
    void aFindingThatIsOnlyDeniedIsNoRow() {
        FindingTable table = FindingTable.of(cases, TableOptions.DEFAULTS);

        assertTrue(Differential.of(cases, table, BaseRates.UNKNOWN, TableOptions.DEFAULTS).rows().stream()
                .noneMatch(row -> row.finding().equals("pneumothorax")));
    }

    @Test
    void similarityMassIsTheShareOfTheSimilarityOfAll() {
        CitedCase first = cases.getFirst();
        CitedCase last = cases.get(7);
        List<CitedCase> two = List.of(
                new CitedCase(1, first.id(), first.report(), 0.9), new CitedCase(2, last.id(), last.report(), 0.3));

        assertEquals(0.75, row(two, "pleural-effusion", BaseRates.UNKNOWN).similarityMass(), 1e-12);
    }

    @Test
    void whereAllAreLikeNothingNoneHasAShare() {
        List<CitedCase> unlike = cases.stream()
                .map(cited -> new CitedCase(cited.number(), cited.id(), cited.report(), 0))
                .toList();

        assertEquals(0, row(unlike, "pleural-effusion", BaseRates.UNKNOWN).similarityMass(), 1e-12);
    }

    @Test
    void liftIsTheShareOfTheCasesOverThatOfTheArchive() {
        DifferentialRow row = row("pleural-effusion", new BaseRates(1000, Map.of("pleural-effusion", 140L)));
        Lift lift = Objects.requireNonNull(row.lift());

        assertEquals(140L, row.archiveCount());
        assertEquals(5.0, lift.ratio(), 1e-12);
        // Wilson for 7 of 10: 0.3968 to 0.8922
        assertEquals(0.3968 / 0.14, lift.low(), 1e-3);
        assertEquals(0.8922 / 0.14, lift.high(), 1e-3);
        assertTrue(lift.isOverRepresented());
    }

    @Test
    void fewerThanFiveCasesGiveNoLift() {
        BaseRates rates = new BaseRates(1000, Map.of("consolidation", 30L, "pleural-effusion", 140L));

        assertNull(row("consolidation", rates).lift());
        assertEquals(30L, row("consolidation", rates).archiveCount());
        assertNull(row(cases.subList(0, 4), "pleural-effusion", rates).lift());
        assertNotNull(row(cases.subList(0, 5), "pleural-effusion", rates).lift());
    }

    @Test
    void whatWasNotCountedHasNoLift() {
        assertNull(row("pleural-effusion", BaseRates.UNKNOWN).lift());
        assertNull(row("pleural-effusion", BaseRates.UNKNOWN).archiveCount());
    }

    @Test
    void anArchiveThatWasCountedBeforeTheCasesCameGivesNoLift() {
        assertEquals(Optional.empty(), Lift.of(7, 10, 6, 1000));
        assertEquals(Optional.empty(), Lift.of(7, 10, 7, 9));
        assertTrue(Lift.of(7, 10, 7, 10).isPresent());
    }

    @Test
    void theIntervalHoldsTheLiftAndStaysWithinWhatThereCanBe() {
        for (int cases = 1; cases <= 100; cases++) {
            for (int having = 1; having <= cases; having++) {
                Lift lift = Lift.of(having, cases, 200, 1000).orElseThrow();
                assertTrue(lift.low() > 0 && lift.low() <= lift.ratio() && lift.ratio() <= lift.high());
                assertTrue(lift.high() <= 5 + 1e-12);
            }
        }
    }

    @Test
    void whatOneFindingAloneBearsOutIsCountedByTheFacet() {
        BaseRates rates = BaseRates.ofFacet(
                100, Map.of("pneumothorax:present", 7L, "pneumothorax:absent", 50L, "pleural-effusion:present", 9L));

        assertEquals(7, rates.count("pneumothorax").orElseThrow());
        assertEquals(9, rates.count("pleural-effusion").orElseThrow());
    }

    @Test
    void whatSeveralFindingsBearOutIsNotGuessedButCountedAfterwards() {
        BaseRates rates = BaseRates.ofFacet(100, Map.of("pleural-effusion:present", 9L, "haemothorax:present", 2L));

        assertTrue(rates.count("pleural-effusion").isEmpty());
        assertEquals(List.of("pleural-effusion"), rates.uncounted(List.of("haemothorax", "pleural-effusion")));
        assertTrue(BaseRates.bearingOut("pleural-effusion").containsAll(List.of("haemothorax", "pleural-effusion")));
        assertEquals(
                10, rates.with("pleural-effusion", 10).count("pleural-effusion").orElseThrow());
    }

    @Test
    void moreCasesThanTheArchiveHasAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> new BaseRates(5, Map.of("cyst", 6L)));
        assertThrows(IllegalArgumentException.class, () -> BaseRates.ofFacet(5, Map.of("Cyst is there", 1L)));
    }
}
