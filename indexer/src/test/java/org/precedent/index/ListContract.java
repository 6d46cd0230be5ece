package org.precedent.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.precedent.index.CaseOrder.By;
import org.precedent.index.model.Case;
import org.precedent.index.model.CaseId;
import org.precedent.index.model.Facet;
import org.precedent.index.model.Filter;
import org.precedent.index.model.PatientKey;

/** Cases in an order, stretch by stretch to the end. */
interface ListContract extends IndexUnderTest {
    int CASES_TO_LIST = 300;
    int LISTS = 60;

    private void givenFive() throws IOException {
        given(
                SampleCase.named("c").age(50).date("2020-05-01").modality("CR"),
                SampleCase.named("b").age(50).date("2021-05-01"),
                SampleCase.named("e").age(7));
        given(SampleCase.named("a").date("1969-05-01"), SampleCase.named("d").modality("CR"));
    }

    private List<String> listed(Filter filter, CaseOrder order, CaseOrder.@Nullable Place after, int most)
            throws IOException {
        return names(Newest.of(index()).list(IndexUnderTest.only(filter), order, after, most));
    }

    private static List<String> names(List<Case> cases) {
        return cases.stream().map(content -> content.id().value()).toList();
    }

    @Test
    default void casesAreListedByDateInBothDirectionsThoseWithoutOneLast() throws IOException {
        givenFive();
        assertEquals(List.of("b", "c", "a", "d", "e"), listed(Filter.NONE, CaseOrder.NEWEST_FIRST, null, 9));
        assertEquals(List.of("a", "c", "b", "d", "e"), listed(Filter.NONE, new CaseOrder(By.DATE, false), null, 9));
    }

    @Test
    default void casesOfOneAgeAreListedByTheirIds() throws IOException {
        givenFive();
        assertEquals(List.of("b", "c", "e", "a", "d"), listed(Filter.NONE, new CaseOrder(By.AGE, true), null, 9));
        assertEquals(List.of("e", "b", "c", "a", "d"), listed(Filter.NONE, new CaseOrder(By.AGE, false), null, 9));
    }

    @Test
    default void aStretchBeginsBehindItsPlaceWhoseCaseMayBeGone() throws IOException {
        givenFive();
        CaseOrder byAge = new CaseOrder(By.AGE, false);
        assertEquals(List.of("c", "a"), listed(Filter.NONE, byAge, new CaseOrder.Place(50L, new CaseId("b")), 2));
        assertEquals(List.of("d"), listed(Filter.NONE, byAge, new CaseOrder.Place(null, new CaseId("a")), 2));
        assertEquals(List.of(), listed(Filter.NONE, byAge, new CaseOrder.Place(null, new CaseId("d")), 2));
        index().delete(new CaseId("b"));
        index().commit();
        assertEquals(List.of("c", "a"), listed(Filter.NONE, byAge, new CaseOrder.Place(50L, new CaseId("b")), 2));
    }

    @Test
    default void onlyCasesInScopeAreListed() throws IOException {
        givenFive();
        Filter films = Filter.NONE.with(Facet.MODALITY, Set.of("CR"));
        assertEquals(List.of("c", "d"), listed(films, CaseOrder.NEWEST_FIRST, null, 9));
        Scope others = new Scope(films, Set.of(new PatientKey("patient-of-c")));
        assertEquals(List.of("d"), names(Newest.of(index()).list(others, CaseOrder.NEWEST_FIRST, null, 9)));
    }

    @Test
    default void nothingIsListedOfAnEmptyIndexAndNothingIsNoLength() throws IOException {
        assertEquals(List.of(), listed(Filter.NONE, CaseOrder.NEWEST_FIRST, null, 9));
        assertEquals(
                List.of(), listed(Filter.NONE, CaseOrder.NEWEST_FIRST, new CaseOrder.Place(1L, new CaseId("a")), 9));
        assertThrows(IllegalArgumentException.class, () -> listed(Filter.NONE, CaseOrder.NEWEST_FIRST, null, 0));
    }

    @Test
    default void anyListReadToItsEndHasEveryCaseOfItsFilterOnceAndInOrder() throws IOException {
        Random random = TestSeed.random("anyListReadToItsEndHasEveryCaseOfItsFilterOnceAndInOrder");
        RandomFilter some = new RandomFilter(random);
        List<Case> cases = new ArrayList<>();
        for (int i = 0; i < CASES_TO_LIST; i++) {
            SampleCase sample = some.told("c" + i, SampleCase.named("case-" + random.nextInt(10) + "-" + i));
            if (random.nextInt(4) > 0) {
                sample.date(LocalDate.EPOCH.plusDays(random.nextInt(60) - 30).toString());
            }
            EncodedCase built = sample.build();
            cases.add(built.content());
            index().add(List.of(built));
            if (i % 70 == 0) {
                index().commit();
            }
        }
        index().commit();
        for (int i = 0; i < LISTS; i++) {
            Scope scope = IndexUnderTest.only(i % 5 == 0 ? Filter.NONE : some.filter(1 + i % 3));
            CaseOrder order = new CaseOrder(i % 2 == 0 ? By.AGE : By.DATE, random.nextBoolean());
            List<String> expected = names(cases.stream()
                    .filter(content -> Scopes.contain(scope, content))
                    .sorted(Comparator.comparing(order::of, order.comparator()))
                    .toList());
            assertEquals(expected, toTheEnd(scope, order, 1 + random.nextInt(50)), () -> scope + " " + order);
            assertEquals(expected.size(), Newest.of(index()).count(scope));
        }
    }

    private List<String> toTheEnd(Scope scope, CaseOrder order, int most) throws IOException {
        List<String> all = new ArrayList<>();
        try (View view = index().view()) {
            List<Case> stretch = view.list(scope, order, null, most);
            while (!stretch.isEmpty()) {
                all.addAll(names(stretch));
                stretch = view.list(scope, order, order.of(stretch.getLast()), most);
            }
        }
        return all;
    }
}
