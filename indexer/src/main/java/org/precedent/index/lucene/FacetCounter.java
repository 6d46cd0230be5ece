package org.precedent.index.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.precedent.index.FacetCounts;
import org.precedent.index.Implied;
import org.precedent.index.Scope;
import org.precedent.index.model.Facet;

/**
 * Counts the values of every facet, with what they imply, each facet without its own constraint; facets with the same
 * scope in one pass.
 */
final class FacetCounter {
    private static final Comparator<Map.Entry<String, Long>> MOST_FREQUENT_FIRST =
            Map.Entry.<String, Long>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey());

    private FacetCounter() {}

    static FacetCounts count(IndexSearcher searcher, Scope scope, Implied implied) throws IOException {
        Map<Query, List<Facet>> passes = new LinkedHashMap<>();
        for (Facet facet : Facet.values()) {
            Query query = CaseQueries.inScope(CaseQueries.without(facet, scope));
            passes.computeIfAbsent(query, q -> new ArrayList<>()).add(facet);
        }
        Map<Facet, Counted> counted = new EnumMap<>(Facet.class);
        for (Map.Entry<Query, List<Facet>> pass : passes.entrySet()) {
            counted.putAll(searcher.search(pass.getKey(), new Pass(pass.getValue(), implied)));
        }
        Map<Facet, Map<String, Long>> counts = new EnumMap<>(Facet.class);
        counted.forEach((facet, one) -> {
            one.own.addAll(scope.filter().of(facet));
            one.counts.keySet().retainAll(one.own);
            counts.put(facet, sorted(one.counts));
        });
        return new FacetCounts(searcher.count(CaseQueries.inScope(scope)), counts);
    }

    private static SequencedMap<String, Long> sorted(Map<String, Long> values) {
        SequencedMap<String, Long> sorted = new LinkedHashMap<>();
        values.entrySet().stream()
                .sorted(MOST_FREQUENT_FIRST)
                .forEach(entry -> sorted.put(entry.getKey(), entry.getValue()));
        return sorted;
    }

    /** What was counted of a facet, in some segments or all. */
    private static final class Counted {
        /** Also of values that are only implied. */
        private final Map<String, Long> counts = new HashMap<>();

        /** The values that some case has by itself. */
        private final Set<String> own = new HashSet<>();

        private void add(Counted other) {
            other.counts.forEach((value, count) -> counts.merge(value, count, Long::sum));
            own.addAll(other.own);
        }
    }

    /** One pass over the cases of a scope. */
    private record Pass(List<Facet> facets, Implied implied) implements CollectorManager<Tally, Map<Facet, Counted>> {
        @Override
        public Tally newCollector() {
            return new Tally(facets, implied);
        }

        @Override
        public Map<Facet, Counted> reduce(Collection<Tally> tallies) {
            Map<Facet, Counted> sum = new EnumMap<>(Facet.class);
            for (Facet facet : facets) {
                Counted all = new Counted();
                tallies.forEach(tally -> all.add(tally.of(facet)));
                sum.put(facet, all);
            }
            return sum;
        }
    }

    /** Counts by ordinal within a segment, by value across segments; the empty value stands for unknown, uncounted. */
    private static final class Tally extends SimpleCollector {
        private final Map<Facet, Counted> counted = new EnumMap<>(Facet.class);
        private final Map<Facet, SegmentTally> segment = new EnumMap<>(Facet.class);
        private final Implied implied;

        private Tally(List<Facet> facets, Implied implied) {
            facets.forEach(facet -> counted.put(facet, new Counted()));
            this.implied = implied;
        }

        private Counted of(Facet facet) {
            return Objects.requireNonNull(counted.get(facet));
        }

        @Override
        protected void doSetNextReader(LeafReaderContext leaf) throws IOException {
            for (Facet facet : counted.keySet()) {
                SortedSetDocValues values = DocValues.getSortedSet(leaf.reader(), Schema.name(facet));
                segment.put(facet, new SegmentTally(facet, values, implied));
            }
        }

        @Override
        public void collect(int root) throws IOException {
            for (SegmentTally tally : segment.values()) {
                tally.add(root);
            }
        }

        @Override
        public void finish() {
            for (Map.Entry<Facet, SegmentTally> tally : segment.entrySet()) {
                tally.getValue().addTo(of(tally.getKey()));
            }
            segment.clear();
        }

        @Override
        public ScoreMode scoreMode() {
            return ScoreMode.COMPLETE_NO_SCORES;
        }
    }

    /** Counts within a segment: the places of its values are their ordinals, behind them stand those only implied. */
    private static final class SegmentTally {
        private final SortedSetDocValues values;
        private final List<String> names = new ArrayList<>();

        /** By ordinal, itself the first: under which places a case with this value counts. */
        private final int[][] places;

        private final long[] counts;

        /** How many cases have it by itself. */
        private final long[] own;

        /** The case that was counted last, so that several values that imply one count it once. */
        private final int[] last;

        private SegmentTally(Facet facet, SortedSetDocValues values, Implied implied) throws IOException {
            this.values = values;
            int size = Math.toIntExact(values.getValueCount());
            Map<String, Integer> placed = new HashMap<>();
            for (int ord = 0; ord < size; ord++) {
                names.add(values.lookupOrd(ord).utf8ToString());
                placed.put(names.getLast(), ord);
            }
            this.places = new int[size][];
            for (int ord = 0; ord < size; ord++) {
                places[ord] = IntStream.concat(
                                IntStream.of(ord),
                                implied.by(facet, names.get(ord)).stream().mapToInt(value -> place(value, placed)))
                        .toArray();
            }
            this.own = new long[size];
            this.counts = new long[names.size()];
            this.last = new int[names.size()];
            Arrays.fill(last, -1);
        }

        private int place(String value, Map<String, Integer> placed) {
            return placed.computeIfAbsent(value, _ -> {
                names.add(value);
                return names.size() - 1;
            });
        }

        private void add(int root) throws IOException {
            if (values.advanceExact(root)) {
                for (int i = 0; i < values.docValueCount(); i++) {
                    int ord = Math.toIntExact(values.nextOrd());
                    own[ord]++;
                    for (int place : places[ord]) {
                        if (last[place] != root) {
                            last[place] = root;
                            counts[place]++;
                        }
                    }
                }
            }
        }

        private void addTo(Counted all) {
            for (int place = 0; place < counts.length; place++) {
                String value = names.get(place);
                if (counts[place] > 0 && !value.isEmpty()) {
                    all.counts.merge(value, counts[place], Long::sum);
                    if (place < own.length && own[place] > 0) {
                        all.own.add(value);
                    }
                }
            }
        }
    }
}
