package org.precedent.index;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.precedent.index.model.AgeRange;
import org.precedent.index.model.AttributeValues;
import org.precedent.index.model.Case;
import org.precedent.index.model.Constraint;
import org.precedent.index.model.DateRange;
import org.precedent.index.model.Facet;
import org.precedent.index.model.Filter;
import org.precedent.index.model.Image;
import org.precedent.index.model.StatedFinding;
import org.precedent.index.model.Study;

/** What a scope means, one case at a time. */
final class Scopes {
    private Scopes() {}

    static boolean contain(Scope scope, Case content) {
        return contain(scope, content, null);
    }

    /** Whether a case is in scope, one facet's constraint lifted. */
    private static boolean contain(Scope scope, Case content, @Nullable Facet lifted) {
        Filter filter = lifted == null ? scope.filter() : scope.filter().with(lifted, Set.of());
        return passes(filter, content) && !scope.excluded().contains(content.patient());
    }

    private static boolean passes(Filter filter, Case content) {
        for (Facet facet : Facet.values()) {
            if (!anyOf(filter.of(facet), values(content, facet))) {
                return false;
            }
        }
        return ofAge(filter.age(), content.study().age())
                && ofDate(filter.studyDate(), content.study())
                && filter.further().stream().allMatch(constraint -> holds(constraint, content));
    }

    private static boolean holds(Constraint constraint, Case content) {
        return switch (constraint) {
            case Constraint.OneOf(String name, Set<String> wanted) ->
                attribute(content, name).texts().stream().anyMatch(wanted::contains);
            case Constraint.Between(String name, double min, double max) ->
                attribute(content, name).numbers().stream().anyMatch(number -> number >= min && number <= max);
            case Constraint.During(String name, DateRange(LocalDate from, LocalDate to)) ->
                attribute(content, name).days().stream().anyMatch(day -> !day.isBefore(from) && !day.isAfter(to));
            case Constraint.Views(Set<String> codes) ->
                content.images().stream().map(Image::view).map(Study::code).anyMatch(codes::contains);
            case Constraint.AllOf(List<Filter> filters) -> filters.stream().allMatch(one -> passes(one, content));
            case Constraint.AnyOf(List<Filter> filters) -> filters.stream().anyMatch(one -> passes(one, content));
            case Constraint.Not(Filter filter) -> !passes(filter, content);
        };
    }

    private static AttributeValues attribute(Case content, String name) {
        String shown = content.study().attributes().get(name);
        return AttributeValues.of(shown == null ? "" : shown);
    }

    static FacetCounts count(Collection<Case> cases, Scope scope) {
        return count(cases, scope, Implied.NOTHING);
    }

    static FacetCounts count(Collection<Case> cases, Scope scope, Implied implied) {
        Map<Facet, Map<String, Long>> counts = new EnumMap<>(Facet.class);
        for (Facet facet : Facet.values()) {
            Set<String> own = new HashSet<>(scope.filter().of(facet));
            Map<String, Long> values = new TreeMap<>();
            for (Case content : cases) {
                if (contain(scope, content, facet)) {
                    Set<String> had = values(content, facet);
                    own.addAll(had);
                    Set<String> all = new HashSet<>(had);
                    had.forEach(value -> all.addAll(implied.by(facet, value)));
                    all.forEach(value -> values.merge(value, 1L, Long::sum));
                }
            }
            values.keySet().retainAll(own);
            values.remove("");
            counts.put(facet, mostFrequentFirst(values));
        }
        long total = cases.stream().filter(content -> contain(scope, content)).count();
        return new FacetCounts(total, counts);
    }

    private static Map<String, Long> mostFrequentFirst(Map<String, Long> values) {
        List<Map.Entry<String, Long>> entries = new ArrayList<>(values.entrySet());
        entries.sort(Map.Entry.comparingByValue(Comparator.reverseOrder()));
        Map<String, Long> sorted = new LinkedHashMap<>();
        entries.forEach(entry -> sorted.put(entry.getKey(), entry.getValue()));
        return sorted;
    }

    private static Set<String> values(Case content, Facet facet) {
        Study study = content.study();
        return switch (facet) {
            case MODALITY -> Set.of(study.modality());
            case BODY_PART -> Set.of(study.bodyPart());
            case SEX -> Set.of(study.sex());
            case LABEL -> new LinkedHashSet<>(study.labels());
            case FINDING ->
                content.report().structure().verdicts().stream()
                        .map(StatedFinding::value)
                        .collect(Collectors.toSet());
        };
    }

    private static boolean anyOf(Set<String> wanted, Set<String> values) {
        return wanted.isEmpty() || values.stream().anyMatch(wanted::contains);
    }

    private static boolean ofAge(@Nullable AgeRange range, @Nullable Integer age) {
        if (range == null) {
            return true;
        }
        return age != null && age >= Math.min(range.min(), Study.OLDEST) && age <= range.max();
    }

    private static boolean ofDate(@Nullable DateRange range, Study study) {
        if (range == null) {
            return true;
        }
        return study.date() != null
                && !study.date().isBefore(range.from())
                && !study.date().isAfter(range.to());
    }
}
