package org.precedent.index;

import java.util.Set;
import org.precedent.index.model.Filter;
import org.precedent.index.model.PatientKey;

/** Which cases one search may return: those that pass the filter and belong to none of the excluded patients. */
public record Scope(Filter filter, Set<PatientKey> excluded) {
    public static final Scope ALL = new Scope(Filter.NONE, Set.of());

    public Scope {
        excluded = Set.copyOf(excluded);
    }
}
