package org.precedent.api.app;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.precedent.api.http.FilterJson;
import org.precedent.index.model.AgeRange;
import org.precedent.index.model.Constraint;
import org.precedent.index.model.DateRange;
import org.precedent.index.model.Facet;
import org.precedent.index.model.Filter;
import picocli.CommandLine.Option;

/** Which cases may be found: {@code --filter key=value}, again and again, and {@code --filter-json}. */
final class FilterOption {
    private static final String ATTRIBUTE = "attribute.";

    @Option(
            names = "--filter",
            paramLabel = "KEY=VALUE",
            description = {
                "only cases with this value: modality=CR, bodyPart=CHEST, sex=F, label=nodule, view=PA,",
                "finding=pneumothorax:present (or :absent, :uncertain), age=40..80, studyDate=2020-01-01..2024-12-31,",
                "attribute.NAME=VALUE for a field that is shown with a case, or a range: attribute.magnification=20..40,",
                "attribute.NAME=2020-01-01..2024-12-31. Of a range an end may be left out: age=60.. Repeat it for more:",
                "values of one key are alternatives, every key must hold"
            })
    private List<String> filters = new ArrayList<>();

    @Option(
            names = "--filter-json",
            paramLabel = "JSON",
            description = {
                "a filter as in the API, with and, or, not; it must hold beside every --filter:",
                "'{\"or\":[{\"modality\":[\"CT\"]},{\"not\":{\"attribute.source\":[\"web\"]}}]}'"
            })
    private @Nullable String json;

    Filter filter() {
        Map<Facet, Set<String>> values = new EnumMap<>(Facet.class);
        AskedAttributes attributes = new AskedAttributes();
        Set<String> views = new HashSet<>();
        @Nullable AgeRange age = null;
        @Nullable DateRange studyDate = null;
        for (String filter : filters) {
            int equals = filter.indexOf('=');
            if (equals < 1 || equals == filter.length() - 1) {
                throw new IllegalArgumentException("--filter wants KEY=VALUE, such as modality=CR");
            }
            String key = filter.substring(0, equals);
            String value = filter.substring(equals + 1);
            switch (key) {
                case "modality" -> add(values, Facet.MODALITY, value);
                case "bodyPart" -> add(values, Facet.BODY_PART, value);
                case "sex" -> add(values, Facet.SEX, value);
                case "label" -> add(values, Facet.LABEL, value);
                case "finding" -> add(values, Facet.FINDING, value);
                case "view" -> views.add(value);
                case "age" -> age = once(key, age, ages(value));
                case "studyDate" -> studyDate = once(key, studyDate, dates(value));
                default -> {
                    if (!key.startsWith(ATTRIBUTE) || key.length() == ATTRIBUTE.length()) {
                        throw unknown(key);
                    }
                    attributes.add(key.substring(ATTRIBUTE.length()), value);
                }
            }
        }
        List<Constraint> further = new ArrayList<>(attributes.constraints());
        if (!views.isEmpty()) {
            further.add(new Constraint.Views(views));
        }
        Filter told = json == null ? Filter.NONE : FilterJson.read(json);
        if (!told.equals(Filter.NONE)) {
            further.add(new Constraint.AllOf(List.of(told)));
        }
        return new Filter(values, age, studyDate, further);
    }

    private static <T> T once(String key, @Nullable T before, T asked) {
        if (before != null) {
            throw new IllegalArgumentException("--filter " + key + " stands twice; give it one range");
        }
        return asked;
    }

    private static IllegalArgumentException unknown(String key) {
        return new IllegalArgumentException(
                "--filter knows modality, bodyPart, sex, label, finding, view, age, studyDate"
                        + " and attribute.NAME; it does not know " + key);
    }

    private static void add(Map<Facet, Set<String>> values, Facet facet, String value) {
        values.computeIfAbsent(facet, _ -> new HashSet<>()).add(value);
    }

    private static AgeRange ages(String value) {
        List<String> ends = ends("age", value);
        try {
            int from = year(ends.getFirst(), 0);
            int to = year(ends.getLast(), Integer.MAX_VALUE);
            if (to < from) {
                throw backwards("age");
            }
            return new AgeRange(from, to);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("--filter age wants whole years, such as age=40..80", e);
        }
    }

    /** Of a range whose ends stand in the wrong order. */
    static IllegalArgumentException backwards(String key) {
        return new IllegalArgumentException("--filter " + key + " runs backwards; write the smaller end first");
    }

    private static int year(String end, int open) {
        return end.isEmpty() ? open : Integer.parseInt(end);
    }

    private static DateRange dates(String value) {
        List<String> ends = ends("studyDate", value);
        try {
            LocalDate from = day(ends.getFirst(), DateRange.EARLIEST);
            LocalDate to = day(ends.getLast(), DateRange.LATEST);
            if (to.isBefore(from)) {
                throw backwards("studyDate");
            }
            return new DateRange(from, to);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(
                    "--filter studyDate wants days, such as studyDate=2020-01-01..2020-12-31", e);
        }
    }

    private static LocalDate day(String end, LocalDate open) {
        return end.isEmpty() ? open : LocalDate.parse(end);
    }

    /** Two ends, of which one may be empty. */
    private static List<String> ends(String key, String value) {
        int dots = value.indexOf("..");
        if (value.equals("..")) {
            throw new IllegalArgumentException("--filter " + key + " wants at least one end of its range");
        }
        return dots < 0 ? List.of(value, value) : List.of(value.substring(0, dots), value.substring(dots + 2));
    }
}
