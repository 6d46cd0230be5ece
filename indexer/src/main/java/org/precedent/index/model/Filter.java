package org.precedent.index.model;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which cases may be found. A case passes when every constraint holds; an empty set or a null range constrains nothing,
 * and a set holds when the case has any of its values. A case of unknown age or date fails a range on it. Codes are
 * compared as {@link Study} writes them, labels letter by letter; the empty code stands for unknown. A range of ages
 * above {@link Study#OLDEST} holds for everyone of that age and more.
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
        modalities = Set.copyOf(modalities);
        bodyParts = Set.copyOf(bodyParts);
        sexes = Set.copyOf(sexes);
        labels = Set.copyOf(labels);
    }
}
