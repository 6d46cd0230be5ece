package org.precedent.index.source.manifest;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.precedent.index.deid.FieldName;
import org.precedent.index.deid.Profile;

/**
 * What the names of fields give away, and which of them are shown. It remembers them, for the rows of a manifest share
 * their names. For one thread.
 */
final class FieldVerdicts {

    /** Names beyond so many are no names of fields. */
    private static final int MOST = 10_000;

    private final Set<String> allowed;
    private final Map<String, FieldName> known = new HashMap<>();
    private final Map<String, Boolean> shown = new HashMap<>();

    FieldVerdicts(Profile profile) {
        this.allowed =
                profile.shownFields().stream().map(FieldVerdicts::folded).collect(Collectors.toUnmodifiableSet());
    }

    FieldName of(String name) {
        return remembered(known, name, FieldName::of);
    }

    /** Whether a field is on the profile's list, and names nobody. */
    boolean isShown(String name) {
        return remembered(shown, name, field -> allowed.contains(folded(field)) && of(field) == FieldName.PLAIN);
    }

    /** {@code text_origin}, {@code textOrigin} and {@code Text Origin} are one. */
    private static String folded(String name) {
        return name.replaceAll("[\\s_-]", "").toLowerCase(Locale.ROOT);
    }

    private static <T> T remembered(Map<String, T> memory, String name, Function<String, T> verdict) {
        T known = memory.get(name);
        if (known != null) {
            return known;
        }
        T fresh = verdict.apply(name);
        if (memory.size() < MOST) {
            memory.put(name, fresh);
        }
        return fresh;
    }
}
