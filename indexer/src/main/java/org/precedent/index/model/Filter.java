package org.precedent.index.model;

import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which cases may be found. A case passes when every constraint holds; an empty set or a null range constrains nothing,
 * and a set holds when the case has any of its values. A case of unknown age or date fails a range on it. Modalities,
 * body parts and sexes are brought into the form of {@link Study}'s codes, so that a filter holds them as every case
 * does; labels and findings are compared letter by letter, and the empty code stands for unknown. A range of ages above
 * {@link Study#OLDEST} holds for everyone of that age and more.
 *
 * @param values the facets that are constrained, each with the values of which a case must have one
 */
public record Filter(
        Map<Facet, Set<String>> values,
        @Nullable AgeRange age,
        @Nullable DateRange studyDate) {
    public static final Filter NONE = new Filter(Map.of(), null, null);

    public Filter {
        Map<Facet, Set<String>> kept = new EnumMap<>(Facet.class);
        values.forEach((facet, wanted) -> {
            if (!wanted.isEmpty()) {
                kept.put(facet, inForm(facet, wanted));
            }
        });
        values = Map.copyOf(kept);
    }

    private static Set<String> inForm(Facet facet, Collection<String> values) {
        return switch (facet) {
            case MODALITY, BODY_PART, SEX -> values.stream().map(Study::code).collect(Collectors.toUnmodifiableSet());
            case LABEL, FINDING -> Set.copyOf(values);
        };
    }

    /** The values of a facet of which a case must have one; empty when it is not constrained. */
    public Set<String> of(Facet facet) {
        return values.getOrDefault(facet, Set.of());
    }

    /** The same with other values of a facet; none lift its constraint. */
    public Filter with(Facet facet, Set<String> others) {
        Map<Facet, Set<String>> all = new EnumMap<>(Facet.class);
        all.putAll(values);
        all.put(facet, others);
        return new Filter(all, age, studyDate);
    }

    /** The same for patients of an age. */
    public Filter with(AgeRange range) {
        return new Filter(values, range, studyDate);
    }

    /** The same for studies of some days. */
    public Filter with(DateRange range) {
        return new Filter(values, age, range);
    }
}
