package org.precedent.index.deid;

import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;

/** Counts what {@link Scrubber#counting} scrubbers remove. For one thread. */
public final class MaskTally {
    private final Map<MaskKind, Long> counts = new EnumMap<>(MaskKind.class);

    void add(Collection<Mask> masks) {
        masks.forEach(mask -> counts.merge(mask.kind(), 1L, Long::sum));
    }

    /** What has been removed so far. */
    public MaskCounts counts() {
        return new MaskCounts(counts);
    }
}
