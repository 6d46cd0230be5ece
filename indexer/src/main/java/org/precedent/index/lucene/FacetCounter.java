package org.precedent.index.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.precedent.index.FacetCounts;
import org.precedent.index.Scope;
import org.precedent.index.model.Facet;

/** Counts the values of every facet, each facet without its own constraint; facets with the same scope in one pass. */
final class FacetCounter {
    private static final Comparator<Map.Entry<String, Long>> MOST_FREQUENT_FIRST =
            Map.Entry.<String, Long>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey());

    private FacetCounter() {}

    static FacetCounts count(IndexSearcher searcher, Scope scope) throws IOException {
        Map<Query, List<Facet>> passes = new LinkedHashMap<>();
        for (Facet facet : Facet.values()) {
            Query query = CaseQueries.inScope(CaseQueries.without(facet, scope));
            passes.computeIfAbsent(query, q -> new ArrayList<>()).add(facet);
        }
        Map<Facet, Map<String, Long>> counts = new EnumMap<>(Facet.class);
        for (Map.Entry<Query, List<Facet>> pass : passes.entrySet()) {
            counts.putAll(searcher.search(pass.getKey(), new Pass(pass.getValue())));
        }
        counts.replaceAll((facet, values) -> sorted(values));
        return new FacetCounts(searcher.count(CaseQueries.inScope(scope)), counts);
    }

    private static SequencedMap<String, Long> sorted(Map<String, Long> values) {
        SequencedMap<String, Long> sorted = new LinkedHashMap<>();
        values.entrySet().stream()
                .sorted(MOST_FREQUENT_FIRST)
                .forEach(entry -> sorted.put(entry.getKey(), entry.getValue()));
        return sorted;
    }

    /** One pass over the cases of a scope. */
    private record Pass(List<Facet> facets) implements CollectorManager<Tally, Map<Facet, Map<String, Long>>> {
        @Override
        public Tally newCollector() {
            return new Tally(facets);
        }

        @Override
        public Map<Facet, Map<String, Long>> reduce(Collection<Tally> tallies) {
            Map<Facet, Map<String, Long>> sum = new EnumMap<>(Facet.class);
            for (Facet facet : facets) {
                Map<String, Long> values = new HashMap<>();
                tallies.forEach(tally -> tally.of(facet).forEach((value, n) -> values.merge(value, n, Long::sum)));
                sum.put(facet, values);
            }
            return sum;
        }
    }

    /** Counts by ordinal within a segment, by value across segments; the empty value stands for unknown, uncounted. */
    private static final class Tally extends SimpleCollector {
        private final Map<Facet, Map<String, Long>> byValue = new EnumMap<>(Facet.class);
        private final Map<Facet, SegmentTally> segment = new EnumMap<>(Facet.class);

        private Tally(List<Facet> facets) {
            facets.forEach(facet -> byValue.put(facet, new HashMap<>()));
        }

        private Map<String, Long> of(Facet facet) {
            return byValue.getOrDefault(facet, Map.of());
        }

        @Override
        protected void doSetNextReader(LeafReaderContext leaf) throws IOException {
            for (Facet facet : byValue.keySet()) {
                segment.put(facet, new SegmentTally(DocValues.getSortedSet(leaf.reader(), Schema.name(facet))));
            }
        }

        @Override
        public void collect(int root) throws IOException {
            for (SegmentTally tally : segment.values()) {
                tally.add(root);
            }
        }

        @Override
        public void finish() throws IOException {
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

    private static final class SegmentTally {
        private final SortedSetDocValues values;
        private final long[] counts;

        private SegmentTally(SortedSetDocValues values) {
            this.values = values;
            this.counts = new long[Math.toIntExact(values.getValueCount())];
        }

        private void add(int root) throws IOException {
            if (values.advanceExact(root)) {
                for (int i = 0; i < values.docValueCount(); i++) {
                    counts[Math.toIntExact(values.nextOrd())]++;
                }
            }
        }

        private void addTo(Map<String, Long> byValue) throws IOException {
            for (int ord = 0; ord < counts.length; ord++) {
                String value = values.lookupOrd(ord).utf8ToString();
                if (counts[ord] > 0 && !value.isEmpty()) {
                    byValue.merge(value, counts[ord], Long::sum);
                }
            }
        }
    }
}
