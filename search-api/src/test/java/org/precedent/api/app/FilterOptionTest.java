package org.precedent.api.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.precedent.index.model.AgeRange;
import org.precedent.index.model.Constraint;
import org.precedent.index.model.DateRange;
import org.precedent.index.model.Facet;
import org.precedent.index.model.Filter;
import picocli.CommandLine;

class FilterOptionTest {
    private static Filter read(String... arguments) {
        return CommandLine.populateCommand(new FilterOption(), arguments).filter();
    }

    private static Filter with(Constraint... constraints) {
        return Filter.NONE.withFurther(List.of(constraints));
    }

    @Test
    void nothingAskedIsNoFilter() {
        assertEquals(Filter.NONE, read());
        assertEquals(Filter.NONE, read("--filter-json", "{}"));
    }

    @Test
    void valuesOfOneAttributeAreAlternativesAndEveryAttributeMustHold() {
        assertEquals(
                with(
                        new Constraint.OneOf("scanner.maker", Set.of("Beta")),
                        new Constraint.OneOf("source", Set.of("web = wide", "book"))),
                read(
                        "--filter", "attribute.source=web = wide",
                        "--filter", "attribute.scanner.maker=Beta",
                        "--filter", "attribute.source=book"));
    }

    @Test
    void rangesAreOfNumbersOrDaysAndMayBeOpen() {
        assertEquals(with(new Constraint.Between("x", -1.5, 40)), read("--filter", "attribute.x=-1.5..40"));
        assertEquals(
                with(new Constraint.Between("x", 3, Double.POSITIVE_INFINITY)), read("--filter", "attribute.x=3.."));
        assertEquals(
                with(new Constraint.During("x", days("2020-01-01", "2021-12-31"))),
                read("--filter", "attribute.x=2020-01-01..2021-12-31"));
        assertEquals(
                with(new Constraint.During("x", days("0001-01-01", "2021-12-31"))),
                read("--filter", "attribute.x=..2021-12-31"));
    }

    @Test
    void rangesOfAgesAndOfStudyDatesMayBeOpen() {
        assertEquals(Filter.NONE.with(new AgeRange(60, Integer.MAX_VALUE)), read("--filter", "age=60.."));
        assertEquals(Filter.NONE.with(new AgeRange(0, 18)), read("--filter", "age=..18"));
        assertEquals(Filter.NONE.with(new AgeRange(7, 7)), read("--filter", "age=7"));
        assertEquals(Filter.NONE.with(days("2020-01-01", "9999-12-31")), read("--filter", "studyDate=2020-01-01.."));
        assertEquals(Filter.NONE.with(days("0001-01-01", "2020-01-01")), read("--filter", "studyDate=..2020-01-01"));
        assertTrue(refused("--filter", "age=..").contains("one end"));
        assertTrue(refused("--filter", "studyDate=..").contains("one end"));
        assertTrue(refused("--filter", "age=old..").contains("whole years"));
    }

    private static DateRange days(String from, String to) {
        return new DateRange(LocalDate.parse(from), LocalDate.parse(to));
    }

    @Test
    void whatIsNoRangeIsAValue() {
        for (String value : Set.of("..", "a..b", "2020-01-01..9", "1.5", "2020-01-01", "1...2")) {
            assertEquals(
                    with(new Constraint.OneOf("x", Set.of(value))), read("--filter", "attribute.x=" + value), value);
        }
    }

    @Test
    void aFilterInJsonHoldsBesideTheOthers() {
        Filter not = with(new Constraint.Not(Filter.NONE.with(Facet.SEX, Set.of("F"))));
        assertEquals(
                with(new Constraint.Views(Set.of("PA")), new Constraint.AllOf(List.of(not)))
                        .with(Facet.MODALITY, Set.of("CR")),
                read("--filter-json", "{\"not\":{\"sex\":[\"F\"]}}", "--filter", "modality=CR", "--filter", "view=pa"));
    }

    @Test
    void whatIsWrongIsNamed() {
        assertTrue(refused("--filter", "colour=red").contains("attribute.NAME; it does not know colour"));
        assertTrue(refused("--filter", "attribute.=red").contains("it does not know"));
        assertTrue(refused("--filter", "attribute.x=2020-02-30..").contains("days of the calendar"));
        assertTrue(refused("--filter", "attribute.x=3..2").contains("attribute.x runs backwards"));
        assertTrue(refused("--filter-json", "{\"colour\":[\"red\"]}").contains("unknown field filter.colour"));
        assertTrue(refused("--filter", "age=1..2", "--filter", "age=3..4").contains("age stands twice"));
        assertTrue(refused("--filter-json", "{").contains("not valid JSON"));
    }

    private static String refused(String... arguments) {
        return String.valueOf(assertThrows(IllegalArgumentException.class, () -> read(arguments))
                .getMessage());
    }
}
