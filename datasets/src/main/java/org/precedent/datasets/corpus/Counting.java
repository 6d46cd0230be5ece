package org.precedent.datasets.corpus;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Counts rows, studies, patients and faults. What was seen is remembered by 64 bits each: some 30 MB for the 377,110
 * rows of MIMIC-CXR-JPG.
 */
final class Counting {
    private static final int FIRST_PLACES = 3;

    private final Set<Long> rows = new HashSet<>();
    private final Set<Long> studies = new HashSet<>();
    private final Map<Long, Split> patients = new HashMap<>();
    private final Set<Long> patientsInTwo = new HashSet<>();
    private final Map<Split, long[]> splits = new EnumMap<>(Split.class);
    private final Map<Fault, Long> times = new EnumMap<>(Fault.class);
    private final Map<Fault, List<Place>> places = new EnumMap<>(Fault.class);
    private final long[] whole = new long[3];

    /** Whether a row was not counted before; then it is. A patient in two splits is told as a fault. */
    boolean add(CorpusRow row, Split split, Place place) {
        if (!rows.add(ShortHash.of(row.study() + "\n" + row.id() + "\n" + row.file()))) {
            fault(Fault.REPEATED, place);
            return false;
        }
        long[] inSplit = splits.computeIfAbsent(split, _ -> new long[3]);
        count(inSplit, whole, 0);
        if (studies.add(ShortHash.of(row.patient() + "\n" + row.study()))) {
            count(inSplit, whole, 1);
        }
        addPatient(ShortHash.of(row.patient()), split, inSplit, place);
        return true;
    }

    private void addPatient(long patient, Split split, long[] inSplit, Place place) {
        Split before = patients.putIfAbsent(patient, split);
        if (before == null) {
            count(inSplit, whole, 2);
        } else if (before != split && patientsInTwo.add(patient)) {
            inSplit[2]++;
            fault(Fault.TWO_SPLITS, place);
        }
    }

    private static void count(long[] inSplit, long[] whole, int what) {
        inSplit[what]++;
        whole[what]++;
    }

    void fault(Fault fault, Place place) {
        times.merge(fault, 1L, Long::sum);
        List<Place> first = places.computeIfAbsent(fault, _ -> new ArrayList<>());
        if (first.size() < FIRST_PLACES) {
            first.add(place);
        }
    }

    CorpusTally tally() {
        Map<Split, CorpusTally.Count> counts = new EnumMap<>(Split.class);
        splits.forEach((split, count) -> counts.put(split, count(count)));
        Map<Fault, CorpusTally.Found> faults = new EnumMap<>(Fault.class);
        times.forEach((fault, number) ->
                faults.put(fault, new CorpusTally.Found(number, places.getOrDefault(fault, List.of()))));
        return new CorpusTally(count(whole), counts, faults);
    }

    private static CorpusTally.Count count(long[] count) {
        return new CorpusTally.Count(count[0], count[1], count[2]);
    }
}
