package org.precedent.index;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.precedent.index.model.AgeRange;
import org.precedent.index.model.Case;
import org.precedent.index.model.DateRange;
import org.precedent.index.model.Facet;
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
        for (Facet facet : Facet.values()) {
            if (facet != lifted && !anyOf(scope.filter().of(facet), values(content, facet))) {
                return false;
            }
        }
        return ofAge(scope.filter().age(), content.study().age())
                && ofDate(scope.filter().studyDate(), content.study())
                && !scope.excluded().contains(content.patient());
    }

    static FacetCounts count(Collection<Case> cases, Scope scope) {
        Map<Facet, Map<String, Long>> counts = new EnumMap<>(Facet.class);
        for (Facet facet : Facet.values()) {
            Map<String, Long> values = new TreeMap<>();
            cases.stream()
                    .filter(content -> contain(scope, content, facet))
                    .flatMap(content -> values(content, facet).stream())
                    .filter(value -> !value.isEmpty())
                    .forEach(value -> values.merge(value, 1L, Long::sum));
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
