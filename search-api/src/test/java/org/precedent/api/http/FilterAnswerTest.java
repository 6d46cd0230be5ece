package org.precedent.api.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.precedent.index.model.Constraint;
import org.precedent.index.model.DateRange;
import org.precedent.index.model.Facet;
import org.precedent.index.model.Filter;

class FilterAnswerTest {
    private static String written(Filter filter) {
        return new String(
                new Json(1000).bytes(Objects.requireNonNull(FilterAnswer.of(filter))), StandardCharsets.UTF_8);
    }

    @Test
    void noFilterIsNotWritten() {
        assertNull(FilterAnswer.of(Filter.NONE));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"modality\":[\"CR\",\"CT\"],\"bodyPart\":[\"CHEST\"],\"sex\":[\"F\"],\"label\":[\"a\"],\"finding\":[\"b:absent\"]}",
                "{\"age\":{\"min\":40}}",
                "{\"age\":{\"max\":40}}",
                "{\"age\":{\"min\":0}}",
                "{\"age\":{\"min\":40,\"max\":40}}",
                "{\"studyDate\":{\"from\":\"2020-01-01\"}}",
                "{\"studyDate\":{\"to\":\"2020-01-01\"}}",
                "{\"attribute.a\":[\"x\",\"y\"],\"attribute.b.c\":{\"min\":-1.5,\"max\":2.0},\"attribute.d\":{\"max\":2.0}}",
                "{\"attribute.a\":{\"from\":\"2020-01-01\",\"to\":\"2020-01-02\"},\"view\":[\"PA\"]}",
                "{\"or\":[{\"sex\":[\"F\"]},{\"not\":{\"sex\":[\"M\"]}}],\"not\":{\"and\":[{\"sex\":[\"O\"]}]}}",
                "{\"and\":[{\"sex\":[\"F\"],\"or\":[{\"view\":[\"PA\"]}]},{\"attribute.a\":{\"min\":1.0}}]}"
            })
    void whatWasAskedIsWrittenAsItWasAsked(String json) {
        assertEquals(json, written(FilterJson.read(json)));
    }

    @Test
    void whatIsAskedTwiceOfOneNameStandsBeside() {
        DateRange day = new DateRange(LocalDate.of(2020, 1, 1), LocalDate.of(2020, 1, 1));
        Filter filter = Filter.NONE
                .with(new Constraint.OneOf("a", Set.of("x")))
                .with(new Constraint.During("a", day))
                .with(new Constraint.Between("a", 1, Double.POSITIVE_INFINITY))
                .with(new Constraint.AllOf(List.of(Filter.NONE.with(Facet.SEX, Set.of("F")))));
        assertEquals(
                "{\"attribute.a\":[\"x\"],\"and\":["
                        + "{\"attribute.a\":{\"from\":\"2020-01-01\",\"to\":\"2020-01-01\"}},"
                        + "{\"attribute.a\":{\"min\":1.0}},{\"sex\":[\"F\"]}]}",
                written(filter));
    }
}
