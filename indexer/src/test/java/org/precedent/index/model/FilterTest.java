package org.precedent.index.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class FilterTest {
    @Test
    void codesAreHeldAsStudiesHoldThem() {
        Filter filter = Filter.NONE
                .with(Facet.MODALITY, Set.of(" cr ", "CR", "dx"))
                .with(Facet.BODY_PART, Set.of("chest"))
                .with(Facet.SEX, Set.of("f\n"));
        Study study = new Study("cr", " chest", "F ", null, null, List.of(), new TreeMap<>());

        assertEquals(Set.of(study.modality(), "DX"), filter.of(Facet.MODALITY));
        assertEquals(Set.of(study.bodyPart()), filter.of(Facet.BODY_PART));
        assertEquals(Set.of(study.sex()), filter.of(Facet.SEX));
    }

    @Test
    void labelsStayAsTheyAre() {
        Set<String> labels = Set.of("Nodule", " nodule");
        assertEquals(labels, Filter.NONE.with(Facet.LABEL, labels).of(Facet.LABEL));
    }

    @Test
    void theEmptyCodeStandsForUnknown() {
        assertEquals(Set.of(""), Filter.NONE.with(Facet.MODALITY, Set.of(" ")).of(Facet.MODALITY));
    }

    @Test
    void theMachinesLanguageDoesNotMatter() {
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.forLanguageTag("tr"));
        try {
            assertEquals(
                    Set.of("KIDNEY"),
                    Filter.NONE.with(Facet.BODY_PART, Set.of("kidney")).of(Facet.BODY_PART));
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void noValuesConstrainNothing() {
        Filter filter = Filter.NONE.with(Facet.LABEL, Set.of("nodule"));
        assertEquals(Filter.NONE, filter.with(Facet.LABEL, Set.of()));
    }

    @Test
    void depthAndConstraintsAreThoseOfAllFiltersWithin() {
        Filter women = Filter.NONE.with(Facet.SEX, Set.of("F"));
        Filter either = Filter.NONE.with(new Constraint.AnyOf(
                List.of(women, women.with(new AgeRange(1, 2)).with(new Constraint.Not(women)))));
        assertEquals(0, Filter.NONE.constraints());
        assertEquals(1, Filter.NONE.depth());
        assertEquals(3, either.depth());
        assertEquals(4, either.constraints());
        assertEquals(5, either.with(new Constraint.Between("x", 1, 2)).constraints());
    }

    @Test
    void liftingAFacetKeepsWhatElseIsAsked() {
        Filter filter = Filter.NONE.with(new Constraint.OneOf("source", Set.of("a")));
        assertEquals(filter, filter.with(Facet.SEX, Set.of("F")).with(Facet.SEX, Set.of()));
    }
}
