package org.precedent.api.app;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.precedent.api.query.CaseSearch;
import org.precedent.api.query.Ranking;
import org.precedent.api.query.SearchHit;
import org.precedent.api.query.SearchRequest;
import org.precedent.api.query.SearchResult;
import org.precedent.datasets.evaluation.EvaluationReport;
import org.precedent.datasets.evaluation.Latency;
import org.precedent.datasets.evaluation.PromisedAnswer;
import org.precedent.datasets.evaluation.Query;
import org.precedent.datasets.evaluation.Run;
import org.precedent.index.model.CaseId;
import org.precedent.index.model.Pseudonyms;

/**
 * Asks the queries of a test collection, one after the other. One that cannot be asked is noted, and the rest go on.
 */
final class QueryAsking {
    private final List<Query> queries;
    private final Pseudonyms pseudonyms;
    private final Ranking ranking;
    private final List<Refusal> refused = new ArrayList<>();
    private final List<PromisedAnswer> promised = new ArrayList<>();

    /**
     * A query that could not be asked.
     *
     * @param line in its file
     * @param why repeats nothing of it
     */
    record Refusal(int line, String why) {}

    QueryAsking(List<Query> queries, Pseudonyms pseudonyms, Ranking ranking) {
        this.queries = List.copyOf(queries);
        this.pseudonyms = pseudonyms;
        this.ranking = ranking;
    }

    /** The answers to all queries; one that cannot be asked has an empty one. */
    Run ask(CaseSearch search, int size, JudgedDocuments documents) throws IOException {
        refused.clear();
        promised.clear();
        Run run = new Run();
        for (Query query : queries) {
            try {
                SearchRequest request = QueryRequest.of(query, pseudonyms, size, ranking);
                SearchResult result = search.search(request);
                Set<CaseId> leftOut = leftOut(query);
                run.add(query.id(), entries(result, leftOut, documents));
                promised.add(Promised.of(query.id(), result, leftOut, documents));
            } catch (IllegalArgumentException e) {
                refused.add(new Refusal(query.line(), String.valueOf(e.getMessage())));
                run.add(query.id(), List.of());
            }
        }
        return run;
    }

    private Set<CaseId> leftOut(Query query) {
        return query.leaveOut().stream().map(pseudonyms::ofStudy).collect(Collectors.toSet());
    }

    /** The same document found by two cases counts where it comes first. */
    private static List<Run.Entry> entries(SearchResult result, Set<CaseId> leftOut, JudgedDocuments documents) {
        Set<String> seen = new HashSet<>();
        List<Run.Entry> entries = new ArrayList<>();
        for (SearchHit hit : result.hits()) {
            boolean counts = !leftOut.contains(hit.content().id());
            String name = counts ? documents.name(hit) : "";
            if (!name.isEmpty() && seen.add(name)) {
                entries.add(new Run.Entry(name, hit.score()));
            }
        }
        return entries;
    }

    /**
     * How long the answers take. Images are read before the clock starts.
     *
     * @param fresh has encoded no query yet, so that it encodes each
     */
    EvaluationReport.Timing time(CaseSearch fresh, int size) throws IOException {
        List<Duration> whole = new ArrayList<>();
        List<Duration> encoding = new ArrayList<>();
        Set<Integer> cannotBeAsked = new HashSet<>();
        refused.forEach(refusal -> cannotBeAsked.add(refusal.line()));
        for (Query query : queries) {
            if (!cannotBeAsked.contains(query.line())) {
                SearchRequest request = QueryRequest.of(query, pseudonyms, size, ranking);
                long start = System.nanoTime();
                SearchResult result = fresh.search(request);
                whole.add(Duration.ofNanos(System.nanoTime() - start));
                encoding.add(result.encoding());
            }
        }
        return new EvaluationReport.Timing(Latency.of(whole), Latency.of(encoding));
    }

    /** What the archive said of its answers the last time. */
    List<PromisedAnswer> promised() {
        return List.copyOf(promised);
    }

    /** What could not be asked the last time. */
    List<Refusal> refused() {
        return List.copyOf(refused);
    }
}
