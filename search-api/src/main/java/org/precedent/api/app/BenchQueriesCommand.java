package org.precedent.api.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import org.precedent.api.query.CaseSearch;
import org.precedent.api.query.Part;
import org.precedent.api.query.Ranking;
import org.precedent.api.query.SearchRequest;
import org.precedent.api.query.SearchResult;
import org.precedent.datasets.evaluation.Query;
import org.precedent.index.CaseIndex;
import org.precedent.index.View;
import org.precedent.index.model.Filter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "queries",
        description = {
            "Measures text queries end to end: every query once a round, against embeddings that are not cached.",
            "The first round warms up and does not count.",
            ""
        },
        mixinStandardHelpOptions = true)
final class BenchQueriesCommand implements Callable<Integer> {
    @Mixin
    private DataOption data = new DataOption();

    @Mixin
    private ModelOption model = new ModelOption();

    @Option(names = "--queries", required = true, paramLabel = "F", description = "a line a query, id TAB words")
    private Path queriesFile = Path.of("queries.tsv");

    @Option(
            names = "--rounds",
            paramLabel = "N",
            defaultValue = "10",
            description = "how often each query is asked (default: ${DEFAULT-VALUE})")
    private int rounds = 10;

    @Override
    public Integer call() throws IOException {
        if (rounds < 1) {
            throw new IllegalArgumentException("--rounds wants at least 1, got " + rounds);
        }
        List<Query> queries = Query.read(queriesFile);
        if (queries.stream().anyMatch(query -> query.text().isEmpty())) {
            throw new IllegalArgumentException("bench queries asks words alone, and a query of this file has none");
        }
        List<Double> encode = new ArrayList<>();
        List<Double> search = new ArrayList<>();
        List<Double> whole = new ArrayList<>();
        try (Workbench workbench = Workbench.toRead(data.directory(), model);
                CaseIndex index = workbench.index();
                View view = index.view()) {
            for (int round = 0; round <= rounds; round++) {
                // A new search has an empty cache, so that every query is encoded every time.
                CaseSearch fresh = workbench.search(index);
                for (Query query : queries) {
                    long start = System.nanoTime();
                    SearchResult result = fresh.search(new SearchRequest(
                            List.of(new Part.Words(query.text(), 1)), Filter.NONE, 10, Ranking.HYBRID));
                    double millis = (System.nanoTime() - start) / 1e6;
                    if (round > 0) {
                        whole.add(millis);
                        encode.add(result.encoding().toNanos() / 1e6);
                        search.add(result.searching().toNanos() / 1e6);
                    }
                }
            }
            System.out.printf("%d cases, %d queries, %d rounds%n", view.stats().cases(), queries.size(), rounds);
        }
        print("encode", encode);
        print("search", search);
        print("whole", whole);
        return ExitStatus.DONE;
    }

    private static void print(String what, List<Double> millis) {
        System.out.printf("%-7s p50 %.2f ms   p95 %.2f ms%n", what, percentile(millis, 50), percentile(millis, 95));
    }

    private static double percentile(List<Double> values, int percent) {
        List<Double> sorted = new ArrayList<>(values);
        Collections.sort(sorted);
        return sorted.get(Math.min(sorted.size() - 1, sorted.size() * percent / 100));
    }
}
