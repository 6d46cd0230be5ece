package org.precedent.index;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.precedent.index.model.AgeRange;
import org.precedent.index.model.Constraint;
import org.precedent.index.model.Constraint.AllOf;
import org.precedent.index.model.Constraint.AnyOf;
import org.precedent.index.model.Constraint.Between;
import org.precedent.index.model.Constraint.During;
import org.precedent.index.model.Constraint.Not;
import org.precedent.index.model.Constraint.OneOf;
import org.precedent.index.model.Constraint.Views;
import org.precedent.index.model.DateRange;
import org.precedent.index.model.Facet;
import org.precedent.index.model.Filter;
import org.precedent.index.model.PatientKey;

/** Attributes and views as filters, and filters within filters. */
interface FilterContract extends IndexUnderTest {
    int CASES = 120;
    int FILTERS = 60;
    int DEEPEST = 4;

    private static SampleCase sample(String name) {
        return SampleCase.named(name)
                .report("Finding.")
                .passage("Finding.", Vectors.of(name.length(), 1))
                .image(name + "-image", Vectors.of(1, name.length()));
    }

    private void givenThree() throws IOException {
        given(
                sample("slide")
                        .modality("SM")
                        .sex("F")
                        .attribute("stain", "H&E, PAS")
                        .attribute("magnification", "40")
                        .attribute("scanned", "2021-03-01"),
                sample("film")
                        .modality("CR")
                        .sex("F")
                        .attribute("stain", "none")
                        .attribute("magnification", "-0.5")
                        .attribute("scanned", "2021-03-02")
                        .imageSeen("lateral", "LL"),
                sample("unknown").sex("M").attribute("magnification", "forty"));
    }

    private Set<String> passing(Constraint constraint) throws IOException {
        return passing(Filter.NONE.with(constraint));
    }

    private static Filter with(Constraint constraint) {
        return Filter.NONE.with(constraint);
    }

    private static During scanned(String from, String to) {
        return new During("scanned", new DateRange(LocalDate.parse(from), LocalDate.parse(to)));
    }

    @Test
    default void anAttributeHasOneOfTheValues() throws IOException {
        givenThree();
        assertEquals(Set.of("film"), passing(new OneOf("stain", Set.of("none"))));
        assertEquals(Set.of("film", "slide"), passing(new OneOf("stain", Set.of("none", "PAS"))));
        assertEquals(Set.of("slide"), passing(new OneOf("stain", Set.of("H&E, PAS"))));
        assertEquals(Set.of("film", "slide", "unknown"), passing(new OneOf("source", Set.of("sample"))));
        assertEquals(Set.of("unknown"), passing(new OneOf("magnification", Set.of("forty"))));
    }

    @Test
    default void whatNoCaseHasMatchesNothing() throws IOException {
        givenThree();
        assertEquals(Set.of(), passing(new OneOf("stain", Set.of("None", "PA", ""))));
        assertEquals(Set.of(), passing(new OneOf("Stain", Set.of("none"))));
        assertEquals(Set.of(), passing(new OneOf("stain\u0000n", Set.of("one"))));
        assertEquals(Set.of(), passing(new OneOf("", Set.of("none"))));
        assertEquals(Set.of(), passing(new Between("stain", Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY)));
    }

    @Test
    default void numbersAreComparedAsNumbersWithBothEnds() throws IOException {
        givenThree();
        assertEquals(Set.of("slide"), passing(new Between("magnification", 9, 100)));
        assertEquals(Set.of("film", "slide"), passing(new Between("magnification", -0.5, 40)));
        assertEquals(Set.of(), passing(new Between("magnification", -0.4999, 39.9999)));
        assertEquals(Set.of("film"), passing(new Between("magnification", Double.NEGATIVE_INFINITY, 0)));
    }

    @Test
    default void zeroHasNoSign() throws IOException {
        given(sample("zero").attribute("depth", "-0.0"));
        assertEquals(Set.of("zero"), passing(new Between("depth", 0, 0)));
        assertEquals(Set.of("zero"), passing(new Between("depth", -0.0, -0.0)));
    }

    @Test
    default void daysOfAnAttributeIncludeBothEnds() throws IOException {
        givenThree();
        assertEquals(Set.of("film", "slide"), passing(scanned("2021-03-01", "2021-03-02")));
        assertEquals(Set.of("film"), passing(scanned("2021-03-02", "9999-12-31")));
        assertEquals(Set.of(), passing(scanned("0001-01-01", "2021-02-28")));
    }

    @Test
    default void aCaseHasTheViewsOfItsImages() throws IOException {
        givenThree();
        assertEquals(Set.of("film"), passing(new Views(Set.of("ll"))));
        assertEquals(Set.of("film", "slide", "unknown"), passing(new Views(Set.of("PA", "LL"))));
        assertEquals(Set.of(), passing(new Views(Set.of("AP"))));
    }

    @Test
    default void filtersAreJoinedAndDenied() throws IOException {
        givenThree();
        Filter women = Filter.NONE.with(Facet.SEX, Set.of("F"));
        Filter slides = Filter.NONE.with(Facet.MODALITY, Set.of("SM"));
        Filter large = with(new Between("magnification", 30, 50));

        assertEquals(Set.of("slide"), passing(new AllOf(List.of(women, slides))));
        assertEquals(Set.of("film", "slide"), passing(new AnyOf(List.of(women, slides))));
        assertEquals(Set.of("film", "unknown"), passing(new Not(slides)));
        assertEquals(Set.of("film", "unknown"), passing(new Not(large)), "what is unknown is not that");
        assertEquals(Set.of("film"), passing(women.with(new Not(large))));
        assertEquals(
                Set.of("slide", "unknown"), passing(new Not(with(new AllOf(List.of(women, with(new Not(large))))))));
        assertEquals(Set.of(), passing(new Not(Filter.NONE)));
        assertEquals(Set.of(), passing(new AnyOf(List.of())));
        assertEquals(Set.of("film", "slide", "unknown"), passing(new AllOf(List.of())));
    }

    @Test
    default void agesAndFindingsMayLieWithin() throws IOException {
        given(
                sample("young").age(20),
                sample("old").age(80),
                SampleCase.named("ill")
                        .report("Finding. A pneumothorax.")
                        .passage("Finding.", Vectors.of(1, 2))
                        .image("ill-image", Vectors.of(2, 1)));
        Filter young = Filter.NONE.with(new AgeRange(0, 40));
        Filter ill = Filter.NONE.with(Facet.FINDING, Set.of("pneumothorax:present"));
        assertEquals(Set.of("young", "ill"), passing(new AnyOf(List.of(young, ill))));
        assertEquals(Set.of("old"), passing(new Not(with(new AnyOf(List.of(young, ill))))));
    }

    @Test
    default void aFacetWithinAnotherFilterIsNotLifted() throws IOException {
        givenThree();
        Filter within = with(new AnyOf(List.of(Filter.NONE.with(Facet.MODALITY, Set.of("SM")))));
        FacetCounts counts = Newest.of(index()).facets(IndexUnderTest.only(within.with(Facet.SEX, Set.of("M"))));
        assertEquals(0, counts.total());
        assertEquals(Map.of("F", 1L), counts.counts().get(Facet.SEX));
        assertEquals(Map.of(), counts.counts().get(Facet.MODALITY));
    }

    @Test
    default void anyFilterFindsWhatItIsMetBy() throws IOException {
        Random random = TestSeed.random("anyFilterFindsWhatItIsMetBy");
        RandomFilter some = new RandomFilter(random);
        List<EncodedCase> cases = new ArrayList<>();
        for (int i = 0; i < CASES; i++) {
            String name = "case-" + i;
            SampleCase sample = SampleCase.named(name)
                    .patient("patient-" + i % 10)
                    .report("Finding.")
                    .passage("Finding.", Vectors.random(random, 2))
                    .image(name, Vectors.random(random, 2));
            cases.add(some.told(name, sample).build());
        }
        index().add(cases);
        index().commit();
        for (int i = 0; i < FILTERS; i++) {
            Filter filter = some.filter(1 + i % DEEPEST);
            Scope scope = new Scope(filter, i % 2 == 0 ? Set.of() : Set.of(new PatientKey("patient-3")));
            Set<String> expected = new TreeSet<>();
            cases.stream()
                    .map(EncodedCase::content)
                    .filter(content -> Scopes.contain(scope, content))
                    .forEach(content -> expected.add(content.id().value()));
            assertEquals(expected, passing(scope), filter::toString);
            assertEquals(
                    Scopes.count(cases.stream().map(EncodedCase::content).toList(), scope),
                    Newest.of(index()).facets(scope));
        }
    }
}
