package org.precedent.it;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.precedent.api.query.Feedback;
import org.precedent.api.query.Listing;
import org.precedent.api.query.Part;
import org.precedent.api.query.Ranking;
import org.precedent.api.query.SearchRequest;
import org.precedent.index.model.CaseId;
import org.precedent.index.model.Filter;

/**
 * Two words of a reader, one hit up and one down, raise the precision of queries that leave open what is meant: those
 * that name only a kind of study, or a finding without its side. The two judged cases count nowhere.
 */
final class FeedbackIT {
    private static final double LEAST_GAIN = 0.1;
    private static final int FIRST = 10;
    private static final int LOOKED_THROUGH = 50;
    private static final List<String> KINDS =
            List.of("chest radiograph", "head CT", "fundus photograph", "skin photograph", "histology slide");

    @Test
    void twoThumbsRaiseThePrecisionOfAmbiguousQueries(@TempDir Path folder) throws IOException, InterruptedException {
        try (PhantomCases phantoms = PhantomCases.of(PhantomWorld.in(folder));
                MeasuredArchive archive = MeasuredArchive.of(phantoms.all(), phantoms.encoder(), folder)) {
            for (Ranking ranking : Ranking.values()) {
                Tally tally = new Tally();
                for (Map.Entry<String, String> topic : phantoms.topics().entrySet()) {
                    Set<CaseId> meant = phantoms.relevant(topic.getKey());
                    for (String query : ambiguous(topic, phantoms.topics())) {
                        ask(archive, query, ranking, meant, tally);
                    }
                }
                System.out.printf("%s: %s%n", ranking, tally);
                assertTrue(tally.gain() >= LEAST_GAIN, () -> ranking + ": " + tally);
            }
        }
    }

    /** What was found of many queries. */
    private static final class Tally {
        private int queries;
        private double before;
        private double after;

        void add(double first, double second) {
            queries++;
            before += first;
            after += second;
        }

        double gain() {
            return (after - before) / queries;
        }

        @Override
        public String toString() {
            return String.format(
                    "%d queries, P@10 %.3f before and %.3f after", queries, before / queries, after / queries);
        }
    }

    /** The kind of study that a topic is about, and its finding where it names a side. */
    private static List<String> ambiguous(Map.Entry<String, String> topic, Map<String, String> topics) {
        Optional<String> kind =
                KINDS.stream().filter(topic.getValue()::contains).findFirst();
        String finding = topic.getKey().replaceAll("-(left|right|bilateral)$", "");
        if (kind.isEmpty()) {
            return List.of();
        }
        return finding.equals(topic.getKey()) || !topics.containsKey(finding)
                ? List.of(kind.get())
                : List.of(kind.get(), String.valueOf(topics.get(finding)));
    }

    private static void ask(MeasuredArchive archive, String query, Ranking ranking, Set<CaseId> meant, Tally tally)
            throws IOException {
        List<CaseId> shown = found(archive, query, ranking, Feedback.NONE);
        Optional<CaseId> right = shown.stream().filter(meant::contains).findFirst();
        Optional<CaseId> wrong =
                shown.stream().filter(id -> !meant.contains(id)).findFirst();
        if (right.isPresent() && wrong.isPresent()) {
            Set<CaseId> judged = Set.of(right.get(), wrong.get());
            Feedback feedback = new Feedback(List.of(right.get()), List.of(wrong.get()));
            List<CaseId> moved = found(archive, query, ranking, feedback);
            tally.add(precision(shown, meant, judged), precision(moved, meant, judged));
        }
    }

    private static List<CaseId> found(MeasuredArchive archive, String query, Ranking ranking, Feedback feedback)
            throws IOException {
        List<Part> parts = List.of(new Part.Words(query, 1));
        SearchRequest request =
                new SearchRequest(parts, feedback, Filter.NONE, Listing.EVERY_CASE, LOOKED_THROUGH, ranking);
        return archive.search(request).hits().stream()
                .map(hit -> hit.content().id())
                .toList();
    }

    private static double precision(List<CaseId> found, Set<CaseId> meant, Set<CaseId> judged) {
        return found.stream()
                        .filter(id -> !judged.contains(id))
                        .limit(FIRST)
                        .filter(meant::contains)
                        .count()
                / (double) FIRST;
    }
}
