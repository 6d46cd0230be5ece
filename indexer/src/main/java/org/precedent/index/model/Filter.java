package org.precedent.index.model;

import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which cases may be found. A case passes when every constraint holds; an empty set or a null range constrains nothing,
 * and a set holds when the case has any of its values. A case of unknown age or date fails a range on it. Modalities,
 * body parts and sexes are brought into the form of {@link Study}'s codes, so that a filter holds them as every case
 * does; labels are compared letter by letter, and the empty code stands for unknown. A range of ages above
 * {@link Study#OLDEST} holds for everyone of that age and more.
 */
public record Filter(
        Set<String> modalities,
        Set<String> bodyParts,
        Set<String> sexes,
        Set<String> labels,
        @Nullable AgeRange age,
        @Nullable DateRange studyDate) {
    public static final Filter NONE = new Filter(Set.of(), Set.of(), Set.of(), Set.of(), null, null);

    public Filter {
        modalities = codes(modalities);
        bodyParts = codes(bodyParts);
        sexes = codes(sexes);
        labels = Set.copyOf(labels);
    }

    private static Set<String> codes(Collection<String> values) {
        return values.stream().map(Study::code).collect(Collectors.toUnmodifiableSet());
    }
}
