package org.precedent.api.list;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ColumnsTest {
    @Test
    void allThatEveryArchiveHasStandInTheirOrder() {
        List<String> facts = List.of(
                "caseId",
                "modality",
                "bodyPart",
                "sex",
                "age",
                "studyDate",
                "labels",
                "findings.present",
                "findings.uncertain",
                "findings.absent",
                "imageCount",
                "attributes");
        assertEquals(facts, Columns.of(null, false).titles());
        List<String> ranked = Columns.of(null, true).titles();
        assertEquals(List.of("rank", "relevance"), ranked.subList(0, 2));
        assertEquals(facts, ranked.subList(2, ranked.size()));
    }

    @Test
    void chosenOnesStandAsTheyAreAskedFor() {
        assertEquals(
                List.of("attribute.x,y", "age", "caseId"),
                Columns.of(List.of("attribute.x,y", "age", "caseId"), false).titles());
    }

    @Test
    void whatIsNoColumnIsNamedByItsPlaceAndNotRepeated() {
        for (String name : new String[] {"colour", "", "attribute.", "attribute." + "x".repeat(91)}) {
            String said = refused(List.of("age", name));
            assertTrue(said.startsWith("columns[1] names no column; known are rank, relevance, caseId"), said);
        }
        assertTrue(refused(Collections.singletonList(null)).startsWith("columns[0]"));
        assertTrue(refused(List.of("age", "age")).contains("a second time"));
        assertTrue(refused(List.of()).contains("not 0"));
        assertTrue(refused(Collections.nCopies(65, "age")).contains("not 65"));
    }

    private static String refused(List<@Nullable String> names) {
        return String.valueOf(
                assertThrows(ListRefused.class, () -> Columns.of(names, false)).getMessage());
    }
}
