package org.precedent.datasets.corpus;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What came of a corpus.
 *
 * @param whole all rows that were written
 * @param splits the rows of each split that has some
 * @param faults what was left out or is worth knowing, in the order of {@link Fault}
 */
public record CorpusTally(Count whole, Map<Split, Count> splits, Map<Fault, Found> faults) {
    public CorpusTally {
        splits = Collections.unmodifiableMap(copy(splits, Split.class));
        faults = Collections.unmodifiableMap(copy(faults, Fault.class));
    }

    private static <K extends Enum<K>, V> Map<K, V> copy(Map<K, V> map, Class<K> keys) {
        Map<K, V> copy = new EnumMap<>(keys);
        copy.putAll(map);
        return copy;
    }

    /** How many rows, and of how many studies and patients. */
    public record Count(long rows, long studies, long patients) {}

    /**
     * How often a fault was found.
     *
     * @param first the places where it was found first, at most three
     */
    public record Found(long times, List<Place> first) {
        public Found {
            first = List.copyOf(first);
        }
    }

    /** Whether a row was left out. */
    public boolean leftSomethingOut() {
        return faults.keySet().stream().anyMatch(Fault::costsTheRow);
    }
}
