package org.precedent.index.model;

import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which cases may be found. A case passes when every constraint holds; an empty set or a null range constrains nothing,
 * and a set holds when the case has any of its values. A case of unknown age or date fails a range on it. Modalities,
 * body parts and sexes are brought into the form of {@link Study}'s codes, so that a filter holds them as every case
 * does; labels and findings are compared letter by letter, and the empty code stands for unknown. A range of ages above
 * {@link Study#OLDEST} holds for everyone of that age and more.
 *
 * @param values the facets that are constrained, each with the values of which a case must have one
 * @param further what is asked beside that; it may hold filters
 */
public record Filter(
        Map<Facet, Set<String>> values,
        @Nullable AgeRange age,
        @Nullable DateRange studyDate,
        List<Constraint> further) {
    public static final Filter NONE = new Filter(Map.of(), null, null, List.of());

    public Filter {
        Map<Facet, Set<String>> kept = new EnumMap<>(Facet.class);
        values.forEach((facet, wanted) -> {
            if (!wanted.isEmpty()) {
                kept.put(facet, inForm(facet, wanted));
            }
        });
        values = Map.copyOf(kept);
        further = List.copyOf(further);
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
        return new Filter(all, age, studyDate, further);
    }

    /** The same for patients of an age. */
    public Filter with(AgeRange range) {
        return new Filter(values, range, studyDate, further);
    }

    /** The same for studies of some days. */
    public Filter with(DateRange range) {
        return new Filter(values, age, range, further);
    }

    /** The same with one thing more that is asked. */
    public Filter with(Constraint constraint) {
        return new Filter(
                values,
                age,
                studyDate,
                Stream.concat(further.stream(), Stream.of(constraint)).toList());
    }

    /** The same with other further constraints in place of its own. */
    public Filter withFurther(List<Constraint> others) {
        return new Filter(values, age, studyDate, others);
    }

    /** How many filters lie within one another, 1 where none holds another. */
    public int depth() {
        return 1 + inner().mapToInt(Filter::depth).max().orElse(0);
    }

    /** How many facets, ranges and attributes are constrained, here and in all filters within. */
    public int constraints() {
        int here = values.size() + (age == null ? 0 : 1) + (studyDate == null ? 0 : 1);
        long own = further.stream()
                .filter(constraint -> constraint.inner().isEmpty())
                .count();
        return here
                + Math.toIntExact(own)
                + inner().mapToInt(Filter::constraints).sum();
    }

    private Stream<Filter> inner() {
        return further.stream().flatMap(constraint -> constraint.inner().stream());
    }
}
