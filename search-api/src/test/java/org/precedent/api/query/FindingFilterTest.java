package org.precedent.api.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.precedent.index.model.Constraint;
import org.precedent.index.model.Facet;
import org.precedent.index.model.Filter;

final class FindingFilterTest {
    private static Set<String> widened(String... values) {
        return FindingFilter.widened(Filter.NONE.with(Facet.FINDING, Set.of(values)))
                .of(Facet.FINDING);
    }

    @Test
    void whatIsMoreGeneralIsMetByWhatIsLess() {
        Set<String> values = widened("pleural-finding:present");
        assertTrue(values.contains("pleural-finding:present"));
        assertTrue(values.contains("pneumothorax:present"));
        assertFalse(values.contains("pneumothorax:absent"));
        assertFalse(values.contains("fracture:present"));
    }

    @Test
    void whatDeniesTheMoreGeneralDeniesTheLess() {
        Set<String> values = widened("pneumothorax:absent");
        assertTrue(values.contains("pleural-finding:absent"));
        assertFalse(values.contains("tension-pneumothorax:absent"));
    }

    @Test
    void aNameAloneMeansPresent() {
        assertEquals(widened("pleural-effusion:present"), widened(" Pleural effusion "));
    }

    @Test
    void anyNameOfAFindingWillDo() {
        assertEquals(widened("pneumothorax:absent"), widened("PTX:absent"));
        assertEquals(widened("lobar-collapse:present"), widened("collapsed lung: Present"));
        assertEquals(widened("pneumothorax:present"), widened("ptx"));
        assertEquals(widened("haemothorax:present"), widened("hemothorax:present"));
        assertEquals(widened("pleural-effusion:uncertain"), widened("Pleuraerguss:uncertain"));
    }

    @Test
    void aFilterByNothingStaysOne() {
        assertEquals(Filter.NONE, FindingFilter.widened(Filter.NONE));
    }

    @Test
    void findingsWithinOtherFiltersAreWidenedToo() {
        Filter asked = Filter.NONE.with(Facet.FINDING, Set.of("ptx"));
        Filter meant = FindingFilter.widened(asked);
        for (UnaryOperator<Filter> within : List.<UnaryOperator<Filter>>of(
                filter -> Filter.NONE.with(new Constraint.Not(filter)),
                filter -> Filter.NONE.with(new Constraint.AnyOf(List.of(filter, filter))),
                filter -> Filter.NONE.with(
                        new Constraint.AllOf(List.of(Filter.NONE.with(new Constraint.Not(filter))))))) {
            assertEquals(within.apply(meant), FindingFilter.widened(within.apply(asked)));
        }
    }

    @Test
    void whatIsNoFindingIsRefusedWithoutRepeatingIt() {
        for (String value : Set.of("banana", "pneumothorax:yes", ":", "", "present", "pneumothorax:present:absent")) {
            SearchRefused refused = assertThrows(SearchRefused.class, () -> widened(value));
            assertEquals(SearchRefused.Reason.UNKNOWN_FINDING, refused.reason());
            assertTrue(String.valueOf(refused.getMessage()).startsWith("filter.finding "));
            assertFalse(String.valueOf(refused.getMessage()).contains("banana"));
        }
    }
}
