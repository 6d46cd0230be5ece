package org.precedent.index;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.precedent.index.model.AgeRange;
import org.precedent.index.model.DateRange;
import org.precedent.index.model.Facet;
import org.precedent.index.model.Filter;
import org.precedent.index.model.PatientKey;

/** Filters and excluded patients: every kind, alike for vectors, words and counts. */
interface ScopeContract extends IndexUnderTest {
    private void givenFour() throws IOException {
        given(
                finding("woman", 1)
                        .modality("CR")
                        .bodyPart("CHEST")
                        .sex("F")
                        .age(40)
                        .date("2020-01-01")
                        .labels("x", "y"),
                finding("man", 2)
                        .modality("CT")
                        .bodyPart("HEAD")
                        .sex("M")
                        .age(80)
                        .date("2020-12-31")
                        .labels("y"),
                finding("eldest", 3)
                        .modality("CT")
                        .bodyPart("CHEST")
                        .sex("F")
                        .age(97)
                        .date("2021-06-15"),
                finding("unknown", 4));
    }

    private static SampleCase finding(String name, int place) {
        return SampleCase.named(name)
                .report("Finding.")
                .passage("Finding.", Vectors.of(place, 1))
                .image(name + "-image", Vectors.of(1, place));
    }

    private static Filter aged(int min, int max) {
        return Filter.NONE.with(new AgeRange(min, max));
    }

    private static Filter dated(String from, String to) {
        DateRange range = new DateRange(LocalDate.parse(from), LocalDate.parse(to));
        return Filter.NONE.with(range);
    }

    private static Filter labelled(String... labels) {
        return Filter.NONE.with(Facet.LABEL, Set.of(labels));
    }

    @Test
    default void withoutAFilterEveryCasePasses() throws IOException {
        givenFour();
        assertEquals(Set.of("woman", "man", "eldest", "unknown"), passing(Scope.ALL));
    }

    @Test
    default void codesAreAnyOf() throws IOException {
        givenFour();
        Filter ct = Filter.NONE.with(Facet.MODALITY, Set.of("CT"));
        assertEquals(Set.of("man", "eldest"), passing(ct));
        Filter both = Filter.NONE.with(Facet.MODALITY, Set.of("CT", "CR"));
        assertEquals(Set.of("woman", "man", "eldest"), passing(both));
        Filter chest = Filter.NONE.with(Facet.BODY_PART, Set.of("CHEST"));
        assertEquals(Set.of("woman", "eldest"), passing(chest));
        Filter women = Filter.NONE.with(Facet.SEX, Set.of("F"));
        assertEquals(Set.of("woman", "eldest"), passing(women));
    }

    @Test
    default void codesAreComparedAsAStudyWritesThem() throws IOException {
        givenFour();
        Filter ct = Filter.NONE.with(Facet.MODALITY, Set.of(" ct"));
        assertEquals(Set.of("man", "eldest"), passing(ct));
    }

    @Test
    default void theEmptyCodeStandsForUnknown() throws IOException {
        givenFour();
        Filter unknown = Filter.NONE.with(Facet.MODALITY, Set.of(""));
        assertEquals(Set.of("unknown"), passing(unknown));
    }

    @Test
    default void aCaseHasAnyOfItsLabels() throws IOException {
        givenFour();
        assertEquals(Set.of("woman"), passing(labelled("x")));
        assertEquals(Set.of("woman", "man"), passing(labelled("y")));
        assertEquals(Set.of("woman", "man"), passing(labelled("x", "y", "z")));
        assertEquals(Set.of(), passing(labelled("X")));
    }

    @Test
    default void aCaseSaysWhatItsReportComesToOfAFinding() throws IOException {
        given(
                finding("has", 1).report("Finding. A pneumothorax."),
                finding("denies", 2).report("Finding. No pneumothorax."),
                finding("doubts", 3).report("Finding. Possible pneumothorax."),
                finding("silent", 4).report("Finding. A fracture."));
        assertEquals(Set.of("has"), passing(stated("pneumothorax:present")));
        assertEquals(Set.of("denies", "doubts"), passing(stated("pneumothorax:absent", "pneumothorax:uncertain")));
    }

    private static Filter stated(String... findings) {
        return Filter.NONE.with(Facet.FINDING, Set.of(findings));
    }

    @Test
    default void everyConstraintMustHold() throws IOException {
        givenFour();
        Filter filter = Filter.NONE
                .with(Facet.MODALITY, Set.of("CT"))
                .with(Facet.BODY_PART, Set.of("CHEST"))
                .with(Facet.SEX, Set.of("F"));
        assertEquals(Set.of("eldest"), passing(filter));
        Filter none = Filter.NONE.with(Facet.MODALITY, Set.of("CR")).with(Facet.BODY_PART, Set.of("HEAD"));
        assertEquals(Set.of(), passing(none));
    }

    @Test
    default void agesIncludeBothEnds() throws IOException {
        givenFour();
        assertEquals(Set.of("woman", "man"), passing(aged(40, 80)));
        assertEquals(Set.of(), passing(aged(41, 79)));
        assertEquals(Set.of("woman", "man", "eldest"), passing(aged(0, 200)));
    }

    @Test
    default void theEldestPassEveryRangeThatReachesTheirs() throws IOException {
        givenFour();
        assertEquals(Set.of("eldest"), passing(aged(90, 90)));
        assertEquals(Set.of("eldest"), passing(aged(95, 120)));
        assertEquals(Set.of("man"), passing(aged(41, 89)));
    }

    @Test
    default void daysIncludeBothEnds() throws IOException {
        givenFour();
        assertEquals(Set.of("woman", "man"), passing(dated("2020-01-01", "2020-12-31")));
        assertEquals(Set.of(), passing(dated("2020-01-02", "2020-12-30")));
        assertEquals(Set.of("woman", "man", "eldest"), passing(dated("0001-01-01", "9999-12-31")));
    }

    @Test
    default void excludedPatientsAreNotFound() throws IOException {
        given(
                finding("mine", 1).patient("me").modality("CT"),
                finding("mine-too", 2).patient("me").modality("CT"),
                finding("yours", 3).patient("you").modality("CT"),
                finding("theirs", 4).patient("they").modality("MR"));
        Set<PatientKey> me = Set.of(new PatientKey("me"), new PatientKey("nobody"));
        assertEquals(Set.of("yours", "theirs"), passing(new Scope(Filter.NONE, me)));
        Filter ct = Filter.NONE.with(Facet.MODALITY, Set.of("CT"));
        assertEquals(Set.of("yours"), passing(new Scope(ct, me)));
    }
}
