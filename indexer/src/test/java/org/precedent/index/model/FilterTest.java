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
        Filter filter = filter(Set.of(" cr ", "CR", "dx"), Set.of("chest"), Set.of("f\n"), Set.of());
        Study study = new Study("cr", " chest", "F ", null, null, List.of(), new TreeMap<>());

        assertEquals(Set.of(study.modality(), "DX"), filter.modalities());
        assertEquals(Set.of(study.bodyPart()), filter.bodyParts());
        assertEquals(Set.of(study.sex()), filter.sexes());
    }

    @Test
    void labelsStayAsTheyAre() {
        Set<String> labels = Set.of("Nodule", " nodule");
        assertEquals(labels, filter(Set.of(), Set.of(), Set.of(), labels).labels());
    }

    @Test
    void theEmptyCodeStandsForUnknown() {
        assertEquals(
                Set.of(""), filter(Set.of(" "), Set.of(), Set.of(), Set.of()).modalities());
    }

    @Test
    void theMachinesLanguageDoesNotMatter() {
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.forLanguageTag("tr"));
        try {
            assertEquals(
                    Set.of("KIDNEY"),
                    filter(Set.of(), Set.of("kidney"), Set.of(), Set.of()).bodyParts());
        } finally {
            Locale.setDefault(before);
        }
    }

    private static Filter filter(Set<String> modalities, Set<String> bodyParts, Set<String> sexes, Set<String> labels) {
        return new Filter(modalities, bodyParts, sexes, labels, null, null);
    }
}
