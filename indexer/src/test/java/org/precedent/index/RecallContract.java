package org.precedent.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.precedent.encoder.Embedding;
import org.precedent.index.model.CaseId;
import org.precedent.index.model.Facet;
import org.precedent.index.model.Filter;
import org.precedent.index.model.Hit;
import org.precedent.index.model.PatientKey;

/** Approximate search held against brute force, on cases of several images that lie in clusters. */
interface RecallContract extends IndexUnderTest {
    /** The cases of each commit: so many that an engine builds its graph, and few. */
    List<Integer> BATCHES = List.of(3_000, 600);

    int REMOVED = 100;
    int CLUSTERS = 60;
    int DIMENSION = 48;
    int QUERIES = 20;
    int K = 10;
    double ENOUGH = 0.95;

    /** For filters that lie apart from the query, or around it. */
    double NEARLY_ALL = 0.99;

    @Test
    default void nearlyEveryNearestCaseIsFound() throws IOException {
        Random random = TestSeed.random("nearlyEveryNearestCaseIsFound");
        List<Embedding> centres = centres(random);
        List<EncodedCase> all = givenClusters(centres, random);
        Set<PatientKey> others = Set.of(new PatientKey("patient-3"), new PatientKey("patient-4"));
        SortedMap<String, Scope> scopes = new TreeMap<>(Map.of(
                "everything",
                Scope.ALL,
                "other patients",
                new Scope(Filter.NONE, others),
                "1 %",
                IndexUnderTest.only(labelled("1")),
                "10 %",
                IndexUnderTest.only(labelled("10")),
                "25 %",
                IndexUnderTest.only(labelled("25")),
                "50 %",
                new Scope(labelled("50"), others)));
        for (Map.Entry<String, Scope> scope : scopes.entrySet()) {
            double recall = recall(all, centres, scope.getValue(), random);
            System.out.println("recall@" + K + " of " + scope.getKey() + ": " + recall);
            assertTrue(recall >= ENOUGH, "recall@" + K + " of " + scope.getKey() + " is " + recall);
        }
    }

    private static List<Embedding> centres(Random random) {
        List<Embedding> centres = new ArrayList<>();
        for (int i = 0; i < CLUSTERS; i++) {
            centres.add(Vectors.random(random, DIMENSION));
        }
        return centres;
    }

    private List<EncodedCase> givenClusters(List<Embedding> centres, Random random) throws IOException {
        List<EncodedCase> all = new ArrayList<>();
        for (int size : BATCHES) {
            List<EncodedCase> cases = batch(size, centres, random);
            index().add(cases);
            index().commit();
            all.addAll(cases);
        }
        for (EncodedCase removed : List.copyOf(all.subList(0, REMOVED))) {
            index().delete(removed.content().id());
            all.remove(removed);
        }
        index().commit();
        return all;
    }

    /** The clusters farthest from a query, and those nearest to it: half of all, and a few. */
    @Test
    default void filtersAgainstTheQueryAndAroundItLoseNothing() throws IOException {
        Random random = TestSeed.random("filtersAgainstTheQueryAndAroundItLoseNothing");
        List<Embedding> centres = centres(random);
        List<EncodedCase> all = givenClusters(centres, random);
        for (int clusters : List.of(CLUSTERS / 2, CLUSTERS / 10)) {
            double far = 0;
            double near = 0;
            for (int i = 0; i < QUERIES; i++) {
                Embedding query = Vectors.near(centres.get(i), random, 0.8);
                far += recall(all, query, IndexUnderTest.only(clusters(centres, query, clusters, -1)));
                near += recall(all, query, IndexUnderTest.only(clusters(centres, query, clusters, 1)));
            }
            System.out.println(
                    "recall@" + K + " of " + clusters + " clusters, far " + far / QUERIES + ", near " + near / QUERIES);
            assertTrue(far / QUERIES >= NEARLY_ALL, "recall of far clusters is " + far / QUERIES);
            assertTrue(near / QUERIES >= NEARLY_ALL, "recall of near clusters is " + near / QUERIES);
        }
    }

    private static Filter clusters(List<Embedding> centres, Embedding query, int count, int sign) {
        Set<String> labels = new HashSet<>();
        centres.stream()
                .sorted(Comparator.comparingDouble(centre -> -sign * centre.cosine(query)))
                .limit(count)
                .forEach(centre -> labels.add(cluster(centres.indexOf(centre))));
        return Filter.NONE.with(Facet.LABEL, labels);
    }

    private static String cluster(int number) {
        return "cluster-" + number;
    }

    private static Filter labelled(String label) {
        return Filter.NONE.with(Facet.LABEL, Set.of(label));
    }

    private static List<EncodedCase> batch(int size, List<Embedding> centres, Random random) {
        List<EncodedCase> cases = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            String name = "case-" + size + "-" + i;
            int cluster = random.nextInt(CLUSTERS);
            Embedding centre = centres.get(cluster);
            SampleCase sample = SampleCase.named(name)
                    .patient("patient-" + random.nextInt(50))
                    .labels(labels(random.nextInt(100), cluster(cluster)));
            int images = 1 + random.nextInt(4);
            for (int image = 0; image < images; image++) {
                sample.image(name + "-" + image, Vectors.near(centre, random, 0.8));
            }
            cases.add(sample.build());
        }
        return cases;
    }

    private static String[] labels(int percentile, String cluster) {
        List<String> labels = new ArrayList<>(List.of(cluster));
        for (int share : new int[] {1, 10, 25, 50}) {
            if (percentile < share) {
                labels.add(String.valueOf(share));
            }
        }
        return labels.toArray(String[]::new);
    }

    private double recall(List<EncodedCase> all, List<Embedding> centres, Scope scope, Random random)
            throws IOException {
        double sum = 0;
        for (int i = 0; i < QUERIES; i++) {
            sum += recall(all, Vectors.near(centres.get(i % CLUSTERS), random, 0.8), scope);
        }
        return sum / QUERIES;
    }

    private double recall(List<EncodedCase> all, Embedding query, Scope scope) throws IOException {
        List<EncodedCase> inScope =
                all.stream().filter(e -> Scopes.contain(scope, e.content())).toList();
        int wanted = Math.min(K, inScope.size());
        List<Hit> hits = Newest.of(index()).nearest(VectorField.IMAGE, query, K, scope);
        assertEquals(wanted, hits.size());
        Set<CaseId> ids = new HashSet<>();
        hits.forEach(hit -> ids.add(hit.id()));
        assertEquals(wanted, ids.size());
        ids.retainAll(nearest(inScope, query, wanted));
        return wanted == 0 ? 1 : ids.size() / (double) wanted;
    }

    private static Set<CaseId> nearest(List<EncodedCase> cases, Embedding query, int k) {
        Set<CaseId> nearest = new HashSet<>();
        cases.stream()
                .map(e -> new Hit(e.content().id(), e.content().patient(), cosine(e, query), null, null))
                .sorted(Comparator.comparingDouble(Hit::score).reversed())
                .limit(k)
                .forEach(hit -> nearest.add(hit.id()));
        return nearest;
    }

    private static double cosine(EncodedCase encoded, Embedding query) {
        return encoded.imageVectors().values().stream()
                .mapToDouble(query::cosine)
                .max()
                .orElseThrow();
    }
}
