package org.precedent.index.deid;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/** How much was removed from texts, by kind; never what. */
public record MaskCounts(Map<MaskKind, Long> byKind) {
    /** Nothing. */
    public static final MaskCounts NONE = new MaskCounts(Map.of());

    /** Copies the counts, in the order of the kinds. */
    public MaskCounts {
        Map<MaskKind, Long> copy = new EnumMap<>(MaskKind.class);
        copy.putAll(byKind);
        copy.values().removeIf(count -> count == 0);
        byKind = Collections.unmodifiableMap(copy);
    }

    /** Both together. */
    public MaskCounts plus(MaskCounts other) {
        Map<MaskKind, Long> sum = new EnumMap<>(MaskKind.class);
        sum.putAll(byKind);
        other.byKind.forEach((kind, count) -> sum.merge(kind, count, Long::sum));
        return new MaskCounts(sum);
    }

    /** How many of a kind. */
    public long of(MaskKind kind) {
        return byKind.getOrDefault(kind, 0L);
    }

    /** Whether nothing was removed. */
    public boolean isEmpty() {
        return byKind.isEmpty();
    }
}
