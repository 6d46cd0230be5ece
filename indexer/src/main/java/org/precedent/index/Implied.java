package org.precedent.index;

import java.util.Set;
import org.precedent.index.model.Facet;

/**
 * What a value of a facet says beside itself, as filters understand it: a case with a pleural effusion is one with an
 * effusion. What was counted is remembered by it: keep one, and do not make it anew for each question.
 */
@FunctionalInterface
public interface Implied {
    /** Each value stands for itself alone. */
    Implied NOTHING = (_, _) -> Set.of();

    /** The other values that a case with this one has too. */
    Set<String> by(Facet facet, String value);
}
