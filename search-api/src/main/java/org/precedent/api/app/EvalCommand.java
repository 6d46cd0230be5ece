package org.precedent.api.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.precedent.api.query.CaseSearch;
import org.precedent.api.query.Part;
import org.precedent.api.query.SearchHit;
import org.precedent.api.query.SearchRequest;
import org.precedent.datasets.evaluation.Evaluation;
import org.precedent.datasets.evaluation.Interval;
import org.precedent.datasets.evaluation.Metric;
import org.precedent.datasets.evaluation.Qrels;
import org.precedent.datasets.evaluation.Query;
import org.precedent.datasets.evaluation.Run;
import org.precedent.index.CaseIndex;
import org.precedent.index.View;
import org.precedent.index.model.CaseId;
import org.precedent.index.model.Filter;
import org.precedent.index.model.Pseudonyms;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "eval",
        description = {
            "Judges an archive's answers to text queries against relevance judgements.",
            "",
            "Queries: a line a query, id TAB words. Qrels: TREC, with the source's study ids, which are mapped by the",
            "archive's key as ingest did. Metrics come with 95 %% bootstrap intervals over the judged queries.",
            ""
        },
        mixinStandardHelpOptions = true)
final class EvalCommand implements Callable<Integer> {
    private static final int DEPTH = 100;
    private static final long SEED = 42;

    @Mixin
    private DataOption data = new DataOption();

    @Mixin
    private ModelOption model = new ModelOption();

    @Option(names = "--queries", required = true, paramLabel = "F", description = "the queries file")
    private Path queriesFile = Path.of("queries.tsv");

    @Option(names = "--qrels", required = true, paramLabel = "F", description = "the relevance judgements")
    private Path qrelsFile = Path.of("qrels.tsv");

    @Option(names = "--run", paramLabel = "OUT", description = "also write a TREC run file")
    private @Nullable Path runFile;

    @Mixin
    private RankingOption ranking = new RankingOption();

    @Option(names = "--json", description = "the metrics as one JSON object")
    private boolean json;

    @Override
    public Integer call() throws IOException {
        List<Query> queries = Query.read(queriesFile);
        Qrels qrels = Qrels.read(qrelsFile);
        Run run;
        long unknown;
        try (Workbench workbench = Workbench.toRead(data.directory(), model);
                CaseIndex index = workbench.index()) {
            Map<CaseId, String> sources = sources(qrels, workbench.archive().pseudonyms());
            unknown = countUnknown(sources.keySet(), index);
            run = answer(queries, workbench.search(index), sources);
        }
        if (unknown > 0) {
            System.err.println("eval: " + unknown + " of the judged studies are not in this archive");
        }
        if (runFile != null) {
            run.write(runFile, "precedent-" + name());
        }
        print(Evaluation.of(run, qrels, SEED));
        return ExitStatus.DONE;
    }

    private static Map<CaseId, String> sources(Qrels qrels, Pseudonyms pseudonyms) {
        Map<CaseId, String> sources = new HashMap<>();
        for (String query : qrels.queries()) {
            qrels.of(query).keySet().forEach(study -> sources.put(pseudonyms.ofStudy(study), study));
        }
        return sources;
    }

    private static long countUnknown(Set<CaseId> judged, CaseIndex index) throws IOException {
        try (View view = index.view()) {
            return (long) judged.size() - view.cases(judged).size();
        }
    }

    private Run answer(List<Query> queries, CaseSearch search, Map<CaseId, String> sources) throws IOException {
        Run run = new Run();
        for (Query query : queries) {
            List<Part> parts = List.of(new Part.Words(query.text(), 1));
            List<Run.Entry> entries = new ArrayList<>();
            for (SearchHit hit : search.search(new SearchRequest(parts, Filter.NONE, DEPTH, ranking.ranking()))
                    .hits()) {
                CaseId id = hit.content().id();
                entries.add(new Run.Entry(sources.getOrDefault(id, id.value()), hit.score()));
            }
            run.add(query.id(), entries);
        }
        return run;
    }

    private String name() {
        return ranking.ranking().name().toLowerCase(Locale.ROOT);
    }

    private void print(Evaluation evaluation) {
        if (json) {
            System.out.println(Json.line(asMap(evaluation)));
            return;
        }
        System.out.printf("%s ranking, %d judged queries%n", name(), evaluation.queries());
        for (Metric metric : Metric.values()) {
            Interval figure = evaluation.get(metric);
            System.out.printf(
                    "%-13s %.3f   [%.3f, %.3f]%n", metric.label(), figure.mean(), figure.low(), figure.high());
        }
    }

    private Map<String, Object> asMap(Evaluation evaluation) {
        Map<String, Object> metrics = new LinkedHashMap<>();
        for (Metric metric : Metric.values()) {
            metrics.put(metric.label(), evaluation.get(metric));
        }
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("ranking", name());
        all.put("queries", evaluation.queries());
        all.put("metrics", metrics);
        return all;
    }
}
