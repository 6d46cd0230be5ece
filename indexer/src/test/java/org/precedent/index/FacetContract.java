package org.precedent.index;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.precedent.index.model.AgeRange;
import org.precedent.index.model.CaseId;
import org.precedent.index.model.Facet;
import org.precedent.index.model.Filter;
import org.precedent.index.model.PatientKey;
import org.precedent.index.model.Presence;
import org.precedent.index.model.StatedFinding;

/** Counts of values: each facet without its own constraint, within everybody else's. */
interface FacetContract extends IndexUnderTest {
    private void givenFive() throws IOException {
        given(
                SampleCase.named("a")
                        .patient("p")
                        .modality("CT")
                        .sex("F")
                        .age(30)
                        .labels("bleed", "old", "bleed"),
                SampleCase.named("b").modality("CT").sex("M").age(50).labels("bleed"),
                SampleCase.named("c").modality("MR").sex("F").age(70).report("A pneumothorax. No fracture."),
                SampleCase.named("d").modality("CR").sex("F").age(70).bodyPart("CHEST"),
                SampleCase.named("e"));
    }

    private Map<String, Long> counted(Facet facet, Scope scope) throws IOException {
        return Newest.of(index()).facets(scope).counts().getOrDefault(facet, Map.of());
    }

    @Test
    default void everyKnownValueIsCountedOnceACase() throws IOException {
        givenFive();
        FacetCounts counts = Newest.of(index()).facets(Scope.ALL);
        assertEquals(5, counts.total());
        assertEquals(
                Map.of(
                        Facet.MODALITY, Map.of("CT", 2L, "MR", 1L, "CR", 1L),
                        Facet.BODY_PART, Map.of("CHEST", 1L),
                        Facet.SEX, Map.of("F", 3L, "M", 1L),
                        Facet.LABEL, Map.of("bleed", 2L, "old", 1L),
                        Facet.FINDING, Map.of("pneumothorax:present", 1L, "fracture:absent", 1L)),
                counts.counts());
    }

    private void givenEffusions() throws IOException {
        given(
                SampleCase.named("special").modality("CT").report("A pleural effusion."),
                SampleCase.named("general").modality("CR").report("An effusion."),
                SampleCase.named("both").modality("CT").report("A pleural effusion. There is an effusion."));
    }

    private static Set<String> general(Facet facet, String value) {
        boolean special = facet == Facet.FINDING && value.equals("pleural-effusion:present");
        return special ? Set.of("effusion:present", "abnormality:present") : Set.of();
    }

    @Test
    default void aCaseCountsOnceUnderEachValueThatItsOwnImply() throws IOException {
        givenEffusions();
        Implied implied = FacetContract::general;

        assertEquals(
                Map.of("effusion:present", 3L, "pleural-effusion:present", 2L),
                Newest.of(index()).facets(Scope.ALL, implied).counts().get(Facet.FINDING));
        assertEquals(Map.of("effusion:present", 2L, "pleural-effusion:present", 2L), counted(Facet.FINDING, Scope.ALL));
    }

    @Test
    default void whatIsOnlyImpliedIsCountedWhereTheFilterNamesIt() throws IOException {
        givenEffusions();
        Filter filter = Filter.NONE.with(Facet.FINDING, Set.of("abnormality:present", "pleural-effusion:present"));

        FacetCounts counts = Newest.of(index()).facets(IndexUnderTest.only(filter), FacetContract::general);
        assertEquals(
                Map.of("effusion:present", 3L, "pleural-effusion:present", 2L, "abnormality:present", 2L),
                counts.counts().get(Facet.FINDING));
    }

    @Test
    default void theMostFrequentComeFirstThenByValue() throws IOException {
        givenFive();
        assertEquals(
                List.of("CT", "CR", "MR"),
                List.copyOf(counted(Facet.MODALITY, Scope.ALL).keySet()));
    }

    @Test
    default void aFacetCountsAsIfItsOwnConstraintWereLifted() throws IOException {
        givenFive();
        Scope scope = IndexUnderTest.only(
                Filter.NONE.with(Facet.MODALITY, Set.of("CT")).with(Facet.SEX, Set.of("F")));
        assertEquals(1, Newest.of(index()).facets(scope).total());
        assertEquals(Map.of("CT", 1L, "MR", 1L, "CR", 1L), counted(Facet.MODALITY, scope));
        assertEquals(Map.of("F", 1L, "M", 1L), counted(Facet.SEX, scope));
        assertEquals(Map.of("bleed", 1L, "old", 1L), counted(Facet.LABEL, scope));
    }

    @Test
    default void agesAndExcludedPatientsNarrowEveryFacet() throws IOException {
        givenFive();
        Filter old = Filter.NONE.with(new AgeRange(0, 50));
        Scope scope = new Scope(old, Set.of(new PatientKey("p")));
        assertEquals(1, Newest.of(index()).facets(scope).total());
        assertEquals(Map.of("CT", 1L), counted(Facet.MODALITY, scope));
        assertEquals(Map.of("M", 1L), counted(Facet.SEX, scope));
    }

    @Test
    default void whatWasRemovedIsNotCounted() throws IOException {
        givenFive();
        index().delete(new CaseId("b"));
        given(SampleCase.named("c").modality("CT"));
        FacetCounts counts = Newest.of(index()).facets(Scope.ALL);
        assertEquals(4, counts.total());
        assertEquals(Map.of("CT", 2L, "CR", 1L), counts.counts().get(Facet.MODALITY));
    }

    @Test
    default void anEmptyIndexHasEveryFacetAndNoValue() throws IOException {
        FacetCounts counts = Newest.of(index()).facets(Scope.ALL);
        assertEquals(0, counts.total());
        assertEquals(Set.of(Facet.values()), counts.counts().keySet());
        assertEquals(Map.of(), counts.counts().get(Facet.LABEL));
    }

    @Test
    default void whatReportsSayOfSomeFindingsIsTold() throws IOException {
        givenFive();
        StatedFinding pneumothorax = new StatedFinding("pneumothorax", Presence.PRESENT);
        StatedFinding fracture = new StatedFinding("fracture", Presence.ABSENT);
        Set<CaseId> asked = Set.of(new CaseId("a"), new CaseId("c"), new CaseId("gone"));

        assertEquals(
                Map.of(new CaseId("c"), Set.of(pneumothorax, fracture)),
                Newest.of(index()).stated(asked, Set.of("pneumothorax", "fracture", "nothing")));
        assertEquals(Map.of(), Newest.of(index()).stated(asked, Set.of("effusion")));
        assertEquals(Map.of(), Newest.of(index()).stated(Set.of(), Set.of("fracture")));
    }
}
