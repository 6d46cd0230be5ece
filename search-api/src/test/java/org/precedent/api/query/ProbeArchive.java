package org.precedent.api.query;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import org.precedent.encoder.FakeEncoder;
import org.precedent.index.CaseIndex;
import org.precedent.index.EncodedCase;
import org.precedent.index.Engine;
import org.precedent.index.SampleCase;
import org.precedent.index.lucene.LuceneEngine;
import org.precedent.index.model.Facet;
import org.precedent.index.model.Filter;

/** Reports that say the same finding in four ways: it is there, it may be, it is not, and not a word of it. */
final class ProbeArchive implements AutoCloseable {
    /** What a report says of the finding, last in the order in which a search for it finds them. */
    enum Says {
        THERE,
        UNSURE,
        DENIED,
        SILENT
    }

    /**
     * Four reports.
     *
     * @param finding as it is asked for
     * @param denial how its absence is asked for
     */
    record Probe(String finding, String denial, String there, String unsure, String denied, String silent) {
        String text(Says says) {
            return switch (says) {
                case THERE -> there;
                case UNSURE -> unsure;
                case DENIED -> denied;
                case SILENT -> silent;
            };
        }
    }

    private static final int ALL = 100;

    /** Three that assert a finding, and three that are unsure of it. */
    private static final int FIRST = 6;

    private final CaseIndex index;
    private final CaseSearch search;

    private ProbeArchive(Path directory, List<Probe> probes) throws IOException {
        FakeEncoder encoder = new FakeEncoder();
        this.index = new LuceneEngine().open(directory, encoder.fingerprint(), Engine.Mode.WRITE);
        List<EncodedCase> cases = new ArrayList<>();
        for (int i = 0; i < probes.size(); i++) {
            for (Says says : Says.values()) {
                String text = probes.get(i).text(says);
                cases.add(SampleCase.named("probe-" + i + "-" + says.name().toLowerCase(Locale.ROOT))
                        .report(text)
                        .passage(text, encoder.encodeText(text))
                        .labels("probe " + i)
                        .build());
            }
        }
        index.add(cases);
        index.commit();
        this.search = new CaseSearch(index, encoder, SearchOptions.DEFAULTS);
    }

    /**
     * Those of which a search that joins words and embeddings, in the whole archive, does not find first what asserts
     * the finding, then what is unsure of it, and what denies it after those.
     */
    static List<String> wrongOrdersOfAll(Path directory, List<Probe> probes) throws IOException {
        List<String> wrong = new ArrayList<>();
        try (ProbeArchive archive = new ProbeArchive(directory, probes)) {
            for (String finding : probes.stream().map(Probe::finding).distinct().toList()) {
                List<String> ids = archive.ids(Filter.NONE, finding, Ranking.HYBRID, ALL);
                List<Says> found = ids.stream()
                        .filter(id -> probes.get(probe(id)).finding().equals(finding))
                        .map(ProbeArchive::says)
                        .filter(says -> says != Says.SILENT)
                        .toList();
                boolean all = ids.stream()
                        .limit(FIRST)
                        .allMatch(id -> probes.get(probe(id)).finding().equals(finding) && says(id) != Says.SILENT);
                if (!found.equals(found.stream().sorted().toList()) || !all) {
                    wrong.add(finding + ": " + found);
                }
            }
        }
        return wrong;
    }

    /** The findings of which the first ten hits are others when more are asked for. */
    static List<String> thatDependOnTheSize(Path directory, List<Probe> probes) throws IOException {
        List<String> depend = new ArrayList<>();
        try (ProbeArchive archive = new ProbeArchive(directory, probes)) {
            for (String finding : probes.stream().map(Probe::finding).distinct().toList()) {
                List<String> few = archive.ids(Filter.NONE, finding, Ranking.HYBRID, 10);
                if (!few.equals(
                        archive.ids(Filter.NONE, finding, Ranking.HYBRID, ALL).subList(0, few.size()))) {
                    depend.add(finding);
                }
            }
        }
        return depend;
    }

    /** The probes of which a search for the finding does not find what asserts it, then doubts it, then denies it. */
    static List<String> wrongOrders(Path directory, List<Probe> probes) throws IOException {
        return wrongOrders(directory, probes, Probe::finding, List.of(Says.THERE, Says.UNSURE, Says.DENIED));
    }

    /** Those of which a search for its absence does not find what denies it, then is silent, doubts and asserts it. */
    static List<String> wrongOrdersOfAbsence(Path directory, List<Probe> probes) throws IOException {
        return wrongOrders(
                directory, probes, Probe::denial, List.of(Says.DENIED, Says.SILENT, Says.UNSURE, Says.THERE));
    }

    private static List<String> wrongOrders(
            Path directory, List<Probe> probes, Function<Probe, String> query, List<Says> right) throws IOException {
        List<String> wrong = new ArrayList<>();
        try (ProbeArchive archive = new ProbeArchive(directory, probes)) {
            for (int i = 0; i < probes.size(); i++) {
                Probe probe = probes.get(i);
                List<Says> found = archive.found(i, query.apply(probe));
                if (!found.equals(right)) {
                    wrong.add(query.apply(probe) + " of \"" + probe.there() + "\": " + found);
                }
            }
        }
        return wrong;
    }

    /** What a search by words finds among the reports of one probe, best first. */
    private List<Says> found(int probe, String text) throws IOException {
        Filter filter = Filter.NONE.with(Facet.LABEL, Set.of("probe " + probe));
        return ids(filter, text, Ranking.TEXT, 10).stream()
                .map(ProbeArchive::says)
                .toList();
    }

    private List<String> ids(Filter filter, String text, Ranking ranking, int size) throws IOException {
        SearchRequest request = new SearchRequest(List.of(new Part.Words(text, 1)), filter, size, ranking);
        return search.search(request).hits().stream()
                .map(hit -> hit.content().id().value())
                .toList();
    }

    private static int probe(String id) {
        return Integer.parseInt(id.split("-", -1)[1]);
    }

    private static Says says(String id) {
        return Says.valueOf(id.split("-", -1)[2].toUpperCase(Locale.ROOT));
    }

    @Override
    public void close() throws IOException {
        index.close();
    }
}
