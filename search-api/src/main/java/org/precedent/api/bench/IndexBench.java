package org.precedent.api.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.precedent.api.query.CaseSearch;
import org.precedent.api.query.Part;
import org.precedent.api.query.Ranking;
import org.precedent.api.query.SearchOptions;
import org.precedent.api.query.SearchRequest;
import org.precedent.encoder.Embedding;
import org.precedent.encoder.Pixels;
import org.precedent.index.CaseIndex;
import org.precedent.index.EncodedCase;
import org.precedent.index.Engine;
import org.precedent.index.IndexStats;
import org.precedent.index.Scope;
import org.precedent.index.VectorField;
import org.precedent.index.View;
import org.precedent.index.model.Facet;
import org.precedent.index.model.Filter;
import org.precedent.index.model.Hit;
import org.precedent.index.model.Report;

/** Makes an archive of generated cases and measures it, a row of a table at a time. */
public final class IndexBench {
    private static final List<Integer> DEPTHS = List.of(10, 200);
    private static final List<Integer> SIZES = List.of(10, 24, 100);

    private final Engine engine;
    private final IndexBenchOptions options;
    private final GeneratedSpace space;
    private final GeneratedEncoder encoder;
    private final GeneratedCases cases;
    private final BenchTable table;

    /** @param reader takes reports apart */
    public IndexBench(Engine engine, Function<String, Report> reader, IndexBenchOptions options, BenchTable table) {
        this.engine = engine;
        this.options = options;
        this.space = new GeneratedSpace(options.dimension(), options.seed());
        this.encoder = new GeneratedEncoder(space);
        this.cases = new GeneratedCases(space, reader, options.seed(), options.images(), options.passages());
        this.table = table;
    }

    /** Measures everything. */
    public void run() throws IOException {
        if (engine.fingerprint(options.folder()).isEmpty()) {
            build();
        }
        try (CaseIndex index = engine.open(options.folder(), encoder.fingerprint(), Engine.Mode.READ)) {
            try (View view = index.view()) {
                tell(view.stats());
                vectors(view);
            }
            searches(index);
        }
    }

    private void build() throws IOException {
        double before = Cost.cpuSeconds();
        long start = System.nanoTime();
        try (CaseIndex index = engine.open(options.folder(), encoder.fingerprint(), Engine.Mode.WRITE)) {
            for (int first = 0; first < options.cases(); first += options.batch()) {
                int end = Math.min(options.cases(), first + options.batch());
                List<EncodedCase> some =
                        IntStream.range(first, end).mapToObj(cases::of).toList();
                index.add(some);
                index.commit();
            }
        }
        table.line("built in %.0f s, %.0f s of the processor, what is generated with it"
                .formatted((System.nanoTime() - start) / 1e9, Cost.cpuSeconds() - before));
    }

    private void tell(IndexStats stats) {
        table.line("%d cases, %d image and %d passage vectors of %d, %d segments, %.2f GB on disk"
                .formatted(
                        stats.cases(),
                        stats.imageVectors(),
                        stats.passageVectors(),
                        options.dimension(),
                        stats.segments(),
                        stats.bytes() / 1e9));
    }

    private void vectors(View view) throws IOException {
        Random random = new Random(options.seed() + 1);
        List<Embedding> asked = IntStream.range(0, options.queries())
                .mapToObj(i -> space.near(i % GeneratedSpace.CLUSTERS, random))
                .toList();
        List<String> names = new ArrayList<>(List.of("everything"));
        List<Scope> scopes = new ArrayList<>(List.of(Scope.ALL));
        List<IntPredicate> inScope = new ArrayList<>(List.of(_ -> true));
        for (int share : GeneratedCases.PER_MILLE) {
            names.add("label of " + share / 10.0 + " %");
            scopes.add(labelled(share));
            inScope.add(number -> cases.hasLabel(number, share));
        }
        List<TrueNearest> nearest = TrueNearest.of(asked, cases, options.cases(), inScope);
        table.heading();
        for (int depth : DEPTHS) {
            for (int scope = 0; scope < scopes.size(); scope++) {
                nearest(
                        view,
                        "nearest " + depth + ", " + names.get(scope),
                        asked,
                        depth,
                        scopes.get(scope),
                        nearest.get(scope));
            }
        }
    }

    private static Scope labelled(int perMille) {
        return new Scope(filter(perMille), Set.of());
    }

    private static Filter filter(int perMille) {
        return Filter.NONE.with(Facet.LABEL, Set.of(GeneratedCases.label(perMille)));
    }

    private void nearest(View view, String name, List<Embedding> asked, int depth, Scope scope, TrueNearest nearest)
            throws IOException {
        double recall = 0;
        for (int i = 0; i < asked.size(); i++) {
            List<Hit> found = view.nearest(VectorField.IMAGE, asked.get(i), depth, scope);
            recall += nearest.recall(i, found) / asked.size();
        }
        Cost cost = Cost.of(asked.size(), asked.size(), i -> {
            List<Hit> _ = view.nearest(VectorField.IMAGE, asked.get(i % asked.size()), depth, scope);
        });
        table.row(name, cost, recall);
    }

    private void searches(CaseIndex index) throws IOException {
        CaseSearch search = new CaseSearch(index, encoder, SearchOptions.DEFAULTS);
        for (int size : SIZES) {
            search(search, "words, " + size + " hits", size, Filter.NONE, this::words);
            search(search, "common words, " + size + " hits", size, Filter.NONE, this::commonWords);
            search(search, "an image, " + size + " hits", size, Filter.NONE, this::image);
            search(search, "a case, " + size + " hits", size, Filter.NONE, this::likeCase);
        }
        for (int share : GeneratedCases.PER_MILLE) {
            search(search, "words, label of " + share / 10.0 + " %", 10, filter(share), this::words);
        }
    }

    private void search(CaseSearch search, String name, int size, Filter filter, Function<Integer, Part> parts)
            throws IOException {
        Cost cost = Cost.of(
                options.queries(),
                options.queries(),
                i -> search.search(new SearchRequest(List.of(parts.apply(i)), filter, size, Ranking.HYBRID)));
        table.row(name, cost);
    }

    private Random random(int number) {
        return new Random(31 * options.seed() + number);
    }

    private Part words(int number) {
        return new Part.Words(GeneratedReports.finding(random(number)), 1);
    }

    private Part commonWords(int number) {
        return new Part.Words(GeneratedReports.commonWords(random(number)), 1);
    }

    private Part image(int number) {
        byte[] grey = new byte[4];
        random(number).nextBytes(grey);
        return new Part.Picture(Pixels.ofGrey(2, 2, grey), 1);
    }

    private Part likeCase(int number) {
        return new Part.LikeCase(GeneratedCases.id(random(number).nextInt(options.cases())), 1);
    }
}
