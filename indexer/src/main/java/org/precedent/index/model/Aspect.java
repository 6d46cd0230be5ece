package org.precedent.index.model;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What may be told of a finding beside its name, in reports and in queries alike. */
public enum Aspect {
    SIDE,
    ZONE,
    DEGREE,
    COURSE,
    /** Whether it is there for sure. */
    DOUBT;

    /** What is told of a finding, in lower case: two values of what is on both sides, none where nothing is told. */
    public List<String> of(Finding finding) {
        return switch (this) {
            case SIDE ->
                finding.side() == null ? List.of() : names(finding.side().each());
            case ZONE -> finding.zone().isEmpty() ? List.of() : List.of(finding.zone());
            case DEGREE -> name(finding.degree());
            case COURSE -> name(finding.course());
            case DOUBT -> name(finding.presence());
        };
    }

    private static List<String> name(@Nullable Enum<?> value) {
        return value == null ? List.of() : names(List.of(value));
    }

    private static List<String> names(List<? extends Enum<?>> values) {
        return values.stream()
                .map(value -> value.name().toLowerCase(Locale.ROOT))
                .toList();
    }

    /** Whether of what is said all is told that is asked for; true where nothing is. */
    public boolean agrees(Finding asked, Finding said) {
        return of(said).containsAll(of(asked));
    }

    /** Whether of what is said something else is told than is asked for. */
    public boolean differs(Finding asked, Finding said) {
        return !of(said).isEmpty() && !agrees(asked, said);
    }
}
