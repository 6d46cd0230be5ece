package org.precedent.api.query;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntPredicate;
import org.precedent.datasets.evaluation.Evaluation;
import org.precedent.datasets.evaluation.Metric;
import org.precedent.datasets.evaluation.Qrels;
import org.precedent.datasets.evaluation.Query;
import org.precedent.datasets.evaluation.Run;
import org.precedent.datasets.phantom.PhantomArchive;
import org.precedent.encoder.FakeEncoder;
import org.precedent.index.CaseIndex;
import org.precedent.index.EncodedCase;
import org.precedent.index.Engine;
import org.precedent.index.SampleCase;
import org.precedent.index.lucene.LuceneEngine;
import org.precedent.index.model.Filter;

/**
 * How well words find reports: as they are served, beside {@link PlainBm25}. The main prints nDCG@10 over the texts
 * beside the checkout and over phantoms, for all queries and for each half of them; the odd ones are for choosing, the
 * even ones for measuring.
 */
final class WordScores {
    private static final int DEPTH = 100;
    private static final long SEED = 42;

    private final TextSet set;
    private final Run plain = new Run();
    private final Run served = new Run();

    private WordScores(TextSet set) {
        this.set = set;
    }

    static WordScores of(TextSet set, Path work) throws IOException {
        WordScores scores = new WordScores(set);
        PlainBm25 bm25 = new PlainBm25(set.texts());
        FakeEncoder encoder = new FakeEncoder();
        try (CaseIndex index = new LuceneEngine().open(work, encoder.fingerprint(), Engine.Mode.WRITE)) {
            List<EncodedCase> cases = new ArrayList<>();
            List<String> studies = List.copyOf(set.texts().keySet());
            for (int i = 0; i < studies.size(); i++) {
                String text = set.texts().getOrDefault(studies.get(i), "");
                cases.add(SampleCase.named(String.format(Locale.ROOT, "case-%06d", i))
                        .report(text)
                        .build());
            }
            index.add(cases);
            index.commit();
            CaseSearch search = new CaseSearch(index, encoder, SearchOptions.DEFAULTS);
            for (Query query : set.queries()) {
                scores.plain.add(query.id(), bm25.rank(query.text(), DEPTH));
                scores.served.add(query.id(), rank(search, query.text(), studies));
            }
        }
        return scores;
    }

    private static List<Run.Entry> rank(CaseSearch search, String text, List<String> studies) throws IOException {
        List<Part> parts = List.of(new Part.Words(text, 1));
        List<Run.Entry> entries = new ArrayList<>();
        for (SearchHit hit : search.search(new SearchRequest(parts, Filter.NONE, DEPTH, Ranking.TEXT))
                .hits()) {
            String id = hit.content().id().value();
            int place = Integer.parseInt(id.substring(id.indexOf('-') + 1));
            entries.add(new Run.Entry(studies.get(place), hit.score()));
        }
        return entries;
    }

    double plain() {
        return score(plain, _ -> true);
    }

    double served() {
        return score(served, _ -> true);
    }

    /** nDCG@10 over the queries at some places, from 1. */
    private double score(Run run, IntPredicate places) {
        List<String> ids = set.queries().stream().map(Query::id).toList();
        Qrels chosen = set.qrels().only(id -> places.test(ids.indexOf(id) + 1));
        return Evaluation.of(run, chosen, SEED).get(Metric.NDCG_AT_10).mean();
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%-28s plain %.4f (odd %.4f, even %.4f)   served %.4f (odd %.4f, even %.4f)",
                set.name(),
                plain(),
                score(plain, place -> place % 2 == 1),
                score(plain, place -> place % 2 == 0),
                served(),
                score(served, place -> place % 2 == 1),
                score(served, place -> place % 2 == 0));
    }

    /** A line a query. */
    List<String> lines() {
        Map<String, String> texts = new LinkedHashMap<>();
        set.queries().forEach(query -> texts.put(query.id(), query.text()));
        List<String> lines = new ArrayList<>();
        texts.forEach((id, text) -> {
            Qrels one = set.qrels().only(id::equals);
            double before =
                    Evaluation.of(plain, one, SEED).get(Metric.NDCG_AT_10).mean();
            double after =
                    Evaluation.of(served, one, SEED).get(Metric.NDCG_AT_10).mean();
            lines.add(String.format(Locale.ROOT, "%.3f %.3f  %s", before, after, text));
        });
        return lines;
    }

    /** The sets at hand. */
    static List<TextSet> sets(Path phantoms, int studies) throws IOException {
        List<TextSet> sets = new ArrayList<>();
        PhantomArchive.write(phantoms, studies, SEED);
        sets.add(TextSet.read("phantoms", phantoms, true));
        if (TextSet.realTexts().isPresent()) {
            Path folder = TextSet.realTexts().get();
            sets.add(TextSet.read("real texts and templates", folder, true));
            sets.add(TextSet.read("real texts", folder, false));
        }
        return sets;
    }

    /** Arguments: a folder for phantoms, how many of them, and {@code -v} for a line a query. */
    public static void main(String[] arguments) throws IOException {
        for (TextSet set : sets(Path.of(arguments[0]), Integer.parseInt(arguments[1]))) {
            WordScores scores = of(set, Files.createTempDirectory("words"));
            System.out.println(scores);
            if (arguments.length > 2) {
                scores.lines().forEach(System.out::println);
            }
        }
    }
}
