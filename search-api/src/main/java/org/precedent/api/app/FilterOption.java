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
import org.precedent.index.model.AgeRange;
import org.precedent.index.model.DateRange;
import org.precedent.index.model.Facet;
import org.precedent.index.model.Filter;
import picocli.CommandLine.Option;

/** Which cases may be found: {@code --filter key=value}, again and again. */
final class FilterOption {
    @Option(
            names = "--filter",
            paramLabel = "KEY=VALUE",
            description = {
                "only cases with this value; repeat it for more: modality=CR, bodyPart=CHEST, sex=F, label=nodule,",
                "finding=pneumothorax:present (or :absent, :uncertain), age=40..80, studyDate=2020-01-01..2024-12-31"
            })
    private List<String> filters = new ArrayList<>();

    Filter filter() {
        Map<Facet, Set<String>> values = new EnumMap<>(Facet.class);
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
                case "age" -> age = ages(value);
                case "studyDate" -> studyDate = dates(value);
                default ->
                    throw new IllegalArgumentException("--filter knows modality, bodyPart, sex, label, finding, age and"
                            + " studyDate; it does not know " + key);
            }
        }
        return new Filter(values, age, studyDate);
    }

    private static void add(Map<Facet, Set<String>> values, Facet facet, String value) {
        values.computeIfAbsent(facet, _ -> new HashSet<>()).add(value);
    }

    private static AgeRange ages(String value) {
        List<String> ends = ends(value);
        try {
            return new AgeRange(Integer.parseInt(ends.getFirst()), Integer.parseInt(ends.getLast()));
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("--filter age wants whole years, such as age=40..80", e);
        }
    }

    private static DateRange dates(String value) {
        List<String> ends = ends(value);
        try {
            return new DateRange(LocalDate.parse(ends.getFirst()), LocalDate.parse(ends.getLast()));
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(
                    "--filter studyDate wants days, such as studyDate=2020-01-01..2020-12-31", e);
        }
    }

    private static List<String> ends(String value) {
        int dots = value.indexOf("..");
        return dots < 0 ? List.of(value) : List.of(value.substring(0, dots), value.substring(dots + 2));
    }
}
