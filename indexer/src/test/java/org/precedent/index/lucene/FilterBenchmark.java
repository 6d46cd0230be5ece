package org.precedent.index.lucene;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.lucene.search.IndexSearcher;
import org.precedent.encoder.Embedding;
import org.precedent.encoder.Fingerprint;
import org.precedent.index.CaseIndex;
import org.precedent.index.EncodedCase;
import org.precedent.index.Engine;
import org.precedent.index.SampleCase;
import org.precedent.index.Scope;
import org.precedent.index.VectorField;
import org.precedent.index.lucene.ExactCases.Best;
import org.precedent.index.model.Facet;
import org.precedent.index.model.Filter;
import org.precedent.index.model.Hit;

/**
 * What filters cost a search by vector, in recall and in time: beside an exact scan of the cases that pass and beside a
 * walk through the graph without a filter, by turns, on one thread.
 *
 * <p>{@code FilterBenchmark FOLDER CASES DIMENSION [SEED]}: an empty folder, or one with the index of an earlier run.
 * The cases lie in {@value #CLUSTERS} clusters; within one they differ in {@value #DEGREES} directions, as embeddings
 * do, and a little in all others. Filters of a share of the cases choose by lot; those against the query take the
 * clusters that are farthest from it, those with it the nearest.
 */
final class FilterBenchmark {
    private static final int CLUSTERS = 100;
    private static final int DEGREES = 24;
    private static final double SPREAD = 0.7;
    private static final double NOISE = 0.2;
    private static final int QUERIES = 40;
    private static final int ROUNDS = 6;
    private static final int BATCH = 5_000;
    private static final int[] DEPTHS = {10, 200};
    private static final int JUDGED = 10;
    private static final double[] PER_MILLE = {1, 10, 50, 100, 250, 500, 900};
    private static final double[] WARMING = {1, 10, 500};
    private static final double[] OF_CLUSTERS = {0.01, 0.1, 0.5};

    private final int dimension;
    private final long seed;
    private final Random random;
    private final List<Embedding> centres = new ArrayList<>();
    private final List<Embedding> directions = new ArrayList<>();

    private FilterBenchmark(int dimension, long seed) {
        this.dimension = dimension;
        this.seed = seed;
        this.random = new Random(seed);
        for (int i = 0; i < CLUSTERS; i++) {
            centres.add(direction());
        }
        for (int i = 0; i < DEGREES; i++) {
            directions.add(direction());
        }
    }

    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        int cases = Integer.parseInt(arguments[1]);
        int dimension = Integer.parseInt(arguments[2]);
        long seed = arguments.length > 3 ? Long.parseLong(arguments[3]) : 1;
        new FilterBenchmark(dimension, seed).run(folder, cases);
    }

    private void run(Path folder, int cases) throws IOException {
        Fingerprint encoder = new Fingerprint("generated", "none", "none", "none", "fp32");
        if (new LuceneEngine().fingerprint(folder).isEmpty()) {
            fill(folder, encoder, cases);
        }
        random.setSeed(seed + 1);
        CommittedView view = new CommittedView(folder, encoder);
        try (view) {
            CommittedView.Lease lease = view.acquire();
            System.out.println(
                    lease.commit().searcher().getIndexReader().leaves().size() + " segments");
            List<Asked> warming = Collections.nCopies(QUERIES, new Asked(near(0), 0));
            for (int depth : DEPTHS) {
                for (double share : WARMING) {
                    tell(lease.commit(), depth, "(warming)", warming, _ -> labelled(Set.of(lot(share))));
                }
            }
            for (int depth : DEPTHS) {
                measure(lease.commit(), depth);
            }
            lease.giveBack().close();
        }
    }

    private void fill(Path folder, Fingerprint encoder, int cases) throws IOException {
        try (CaseIndex index = LuceneCaseIndex.open(folder, encoder, Engine.Mode.WRITE)) {
            long start = System.nanoTime();
            for (int first = 0; first < cases; first += BATCH) {
                index.add(batch(first, Math.min(cases, first + BATCH)));
            }
            index.commit();
            System.out.printf(
                    "%d cases of dimension %d indexed in %d s%n",
                    cases, dimension, (System.nanoTime() - start) / 1_000_000_000);
        }
    }

    private List<EncodedCase> batch(int first, int end) {
        List<EncodedCase> cases = new ArrayList<>();
        for (int i = first; i < end; i++) {
            int cluster = random.nextInt(CLUSTERS);
            double lot = random.nextDouble() * 1000;
            Stream<String> lots =
                    Arrays.stream(PER_MILLE).filter(share -> lot < share).mapToObj(FilterBenchmark::lot);
            String[] labels = Stream.concat(lots, Stream.of(cluster(cluster))).toArray(String[]::new);
            cases.add(SampleCase.named("case-" + i)
                    .labels(labels)
                    .image("image-" + i, near(cluster))
                    .build());
        }
        return cases;
    }

    private Embedding near(int cluster) {
        float[] vector = centres.get(cluster).toArray();
        for (Embedding direction : directions) {
            float[] step = direction.toArray();
            double length = SPREAD * random.nextGaussian() / Math.sqrt(DEGREES);
            for (int i = 0; i < vector.length; i++) {
                vector[i] += (float) (length * step[i]);
            }
        }
        for (int i = 0; i < vector.length; i++) {
            vector[i] += (float) (NOISE * random.nextGaussian() / Math.sqrt(dimension));
        }
        return Embedding.of(vector);
    }

    private Embedding direction() {
        float[] vector = new float[dimension];
        for (int i = 0; i < vector.length; i++) {
            vector[i] = (float) random.nextGaussian();
        }
        return Embedding.of(vector);
    }

    private static String lot(double perMille) {
        return "lot-" + perMille;
    }

    private static String cluster(int number) {
        return "cluster-" + number;
    }

    private void measure(Commit commit, int k) throws IOException {
        System.out.printf(
                "%n%-14s %8s %5s %8s %8s %8s %8s %9s %9s %6s%n",
                "k=" + k, "cases", "hits", "recall", "least", "ms", "exact", "graph", "times", "first");
        List<Asked> asked = IntStream.range(0, QUERIES)
                .mapToObj(i -> new Asked(near(i % CLUSTERS), i % CLUSTERS))
                .toList();
        tell(commit, k, "everything", asked, i -> Scope.ALL);
        for (double share : PER_MILLE) {
            tell(commit, k, share / 10 + " %", asked, i -> labelled(Set.of(lot(share))));
        }
        for (double share : OF_CLUSTERS) {
            int count = (int) Math.round(share * CLUSTERS);
            tell(commit, k, "far " + share, asked, i -> labelled(clusters(asked.get(i), count, true)));
            tell(commit, k, "near " + share, asked, i -> labelled(clusters(asked.get(i), count, false)));
        }
    }

    /** A query, and the cluster that it is from. */
    private record Asked(Embedding vector, int cluster) {}

    private static Scope labelled(Set<String> labels) {
        return new Scope(Filter.NONE.with(Facet.LABEL, labels), Set.of());
    }

    private Set<String> clusters(Asked asked, int count, boolean far) {
        Comparator<Integer> nearestFirst =
                Comparator.comparingDouble(other -> -centres.get(other).cosine(asked.vector()));
        return IntStream.range(0, CLUSTERS)
                .boxed()
                .sorted(far ? nearestFirst.reversed() : nearestFirst)
                .limit(count)
                .map(FilterBenchmark::cluster)
                .collect(Collectors.toSet());
    }

    private static void tell(Commit commit, int k, String name, List<Asked> asked, IntFunction<Scope> scopes)
            throws IOException {
        Times first = new Times();
        for (int i = 0; i < asked.size(); i++) {
            Scope scope = scopes.apply(i);
            List<Embedding> vectors = List.of(asked.get(i).vector());
            Commit fresh = new Commit(new IndexSearcher(commit.searcher().getIndexReader()));
            first.add(() -> search(fresh, vectors, k, scope));
        }
        Commit warm = new Commit(new IndexSearcher(commit.searcher().getIndexReader()));
        List<Compared> compared = new ArrayList<>();
        for (int i = 0; i < asked.size(); i++) {
            compared.add(new Compared(warm, asked.get(i).vector(), k, scopes.apply(i)));
        }
        for (int round = 0; round < ROUNDS; round++) {
            for (Compared one : compared) {
                one.compare(round);
            }
        }
        Times filtered = new Times();
        Times exact = new Times();
        Times graph = new Times();
        compared.forEach(one -> {
            filtered.add(one.filtered.least);
            exact.add(one.exact.least);
            graph.add(one.graph.least);
        });
        double recalls = compared.stream().mapToDouble(Compared::recall).sum();
        double least = compared.stream().mapToDouble(Compared::recall).min().orElse(0);
        int hits = compared.stream().mapToInt(one -> one.found.size()).min().orElse(0);
        int cases = compared.getFirst().cases;
        double cheaper = Math.min(exact.mean(), graph.mean());
        System.out.printf(
                Locale.ROOT,
                "%-14s %8d %5d %8.4f %8.2f %8.3f %8.3f %9.3f %9.2f %6.2f%n",
                name,
                cases,
                hits,
                recalls / asked.size(),
                least,
                filtered.mean(),
                exact.mean(),
                graph.mean(),
                filtered.mean() / cheaper,
                first.mean());
    }

    /** One search, timed with a filter, as an exact scan, and without a filter. */
    private static final class Compared {
        private final Commit commit;
        private final List<Embedding> vectors;
        private final int k;
        private final Scope scope;
        private final int cases;
        private final Timed<List<Hit>> filtered = new Timed<>();
        private final Timed<List<Best>> exact = new Timed<>();
        private final Timed<List<Hit>> graph = new Timed<>();
        private List<Hit> found = List.of();
        private List<Best> expected = List.of();

        Compared(Commit commit, Embedding vector, int k, Scope scope) throws IOException {
            this.commit = commit;
            this.vectors = List.of(vector);
            this.k = k;
            this.scope = scope;
            this.cases = commit.searcher().count(CaseQueries.inScope(scope, VectorField.IMAGE));
        }

        /** Whoever comes second finds in the processor's cache what the first has read; so they take turns. */
        void compare(int round) throws IOException {
            if (round % 2 == 0) {
                found = filtered.of(() -> search(commit, vectors, k, scope));
                expected = exact.of(() -> scanned());
                graph.of(() -> search(commit, vectors, k, Scope.ALL));
            } else {
                graph.of(() -> search(commit, vectors, k, Scope.ALL));
                expected = exact.of(() -> scanned());
                found = filtered.of(() -> search(commit, vectors, k, scope));
            }
        }

        /** With what a search reads of its hits. */
        private List<Best> scanned() throws IOException {
            IndexSearcher searcher = commit.searcher();
            float[] query = vectors.getFirst().toArray();
            List<Best> best = searcher.search(
                    CaseQueries.inScope(scope, VectorField.IMAGE),
                    new ExactCases(Schema.name(VectorField.IMAGE), query, k));
            HitReader reader = new HitReader(searcher, new ConcurrentHashMap<>());
            for (Best one :
                    best.stream().sorted(Comparator.comparingInt(Best::root)).toList()) {
                reader.nearest(one, VectorField.IMAGE);
            }
            return best;
        }

        double recall() {
            return FilterBenchmark.recall(found, expected);
        }
    }

    private static List<Hit> search(Commit commit, List<Embedding> vectors, int k, Scope scope) throws IOException {
        return new NearestCases(commit.searcher(), commit, new ConcurrentHashMap<>(), VectorField.IMAGE)
                .search(vectors, k, scope);
    }

    /** Of the ten best, how many are at least as near as the tenth in truth: equals stand for one another. */
    private static double recall(List<Hit> found, List<Best> expected) {
        int judged = Math.min(JUDGED, expected.size());
        if (judged == 0) {
            return 1;
        }
        double last = 2.0 * expected.get(judged - 1).score() - 1 - 1e-6;
        long right =
                found.stream().limit(judged).filter(hit -> hit.score() >= last).count();
        return right / (double) judged;
    }

    /** Something to be timed. */
    @FunctionalInterface
    private interface Work<T> {
        T done() throws IOException;
    }

    /** The least time that something took. */
    private static final class Timed<T> {
        private double least = Double.MAX_VALUE;

        T of(Work<T> work) throws IOException {
            long start = System.nanoTime();
            T result = work.done();
            least = Math.min(least, (System.nanoTime() - start) / 1e6);
            return result;
        }
    }

    /** Milliseconds. */
    private static final class Times {
        private double sum;
        private int count;

        void add(double millis) {
            sum += millis;
            count++;
        }

        void add(Work<?> work) throws IOException {
            Timed<Object> timed = new Timed<>();
            timed.of(work::done);
            add(timed.least);
        }

        double mean() {
            return sum / count;
        }
    }
}
