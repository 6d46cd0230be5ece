package org.precedent.it;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.precedent.api.query.Part;
import org.precedent.api.query.SearchHit;
import org.precedent.api.query.SearchOptions;
import org.precedent.api.query.SearchRefused;
import org.precedent.encoder.Embedding;
import org.precedent.index.EncodedCase;
import org.precedent.index.Passage;
import org.precedent.index.calibration.Leg;
import org.precedent.index.model.Case;
import org.precedent.index.model.CaseId;
import org.precedent.index.model.Image;
import org.precedent.index.model.ImageId;
import org.precedent.index.model.PatientKey;
import org.precedent.index.model.Report;

/**
 * All legs together are never worse than the best of them alone, whether the model knows the archive or not: nDCG@10,
 * with words, images, cases, and words with an image.
 */
final class FusionIT {
    private static final double MOST_BELOW = 0.005;
    private static final int IMAGES = 60;
    private static final long SEED = 7;

    @TempDir
    private static Path folder = Path.of("");

    private static PhantomCases phantoms;

    @BeforeAll
    static void ingest() throws IOException, InterruptedException {
        phantoms = PhantomCases.of(PhantomWorld.in(folder));
    }

    @AfterAll
    static void end() throws IOException {
        phantoms.close();
    }

    @Test
    void whereTheModelKnowsTheArchive() throws IOException {
        check("known", phantoms.all());
    }

    @Test
    void whereTheModelKnowsNothing() throws IOException {
        check("unknown", shuffled(phantoms.all()));
    }

    @Test
    void whereNoCaseHasAReport() throws IOException {
        check(
                "without reports",
                phantoms.all().stream().map(FusionIT::withoutReport).toList());
    }

    /** What is asked for, and which cases of other patients are right. */
    private record Asked(List<Part> parts, Set<CaseId> right, PatientKey own) {}

    private static void check(String regime, List<EncodedCase> cases) throws IOException {
        List<String> worse = new ArrayList<>();
        try (MeasuredArchive archive = MeasuredArchive.of(cases, phantoms.encoder(), folder)) {
            for (Map.Entry<String, List<Asked>> mode : modes(cases).entrySet()) {
                double together = score(archive, mode.getValue(), SearchOptions.DEFAULTS);
                Map<Leg, Double> alone = new EnumMap<>(Leg.class);
                for (Leg leg : Leg.values()) {
                    SearchOptions only = SearchOptions.DEFAULTS.withLegWeights(Map.of(leg, 1.0));
                    alone.put(leg, score(archive, mode.getValue(), only));
                }
                System.out.printf("%s, %s: together %.3f, alone %s%n", regime, mode.getKey(), together, alone);
                if (together < Collections.max(alone.values()) - MOST_BELOW) {
                    worse.add(mode.getKey());
                }
            }
        }
        assertTrue(worse.isEmpty(), () -> regime + ": worse than a leg alone by " + worse);
    }

    private static Map<String, List<Asked>> modes(List<EncodedCase> cases) throws IOException {
        Map<String, List<Asked>> modes = new HashMap<>();
        PatientKey nobody = new PatientKey("nobody");
        for (Map.Entry<String, String> topic : phantoms.topics().entrySet()) {
            Part words = new Part.Words(topic.getValue(), 1);
            add(modes, "words", new Asked(List.of(words), phantoms.relevant(topic.getKey()), nobody));
        }
        List<EncodedCase> some = new ArrayList<>(cases);
        Collections.shuffle(some, new Random(SEED));
        for (EncodedCase one : some.subList(0, Math.min(IMAGES, some.size()))) {
            Set<CaseId> right = alike(one.content(), cases);
            Image image = one.content().images().getFirst();
            Part picture = new Part.Picture(phantoms.pixels(image), 1);
            Part words = new Part.Words(String.join(", ", one.content().study().labels()), 1);
            PatientKey own = one.content().patient();
            add(modes, "image", new Asked(List.of(picture), right, own));
            add(modes, "case", new Asked(List.of(new Part.LikeCase(one.content().id(), 1)), right, own));
            add(modes, "words and image", new Asked(List.of(words, picture), right, own));
        }
        return modes;
    }

    private static void add(Map<String, List<Asked>> modes, String mode, Asked asked) {
        modes.computeIfAbsent(mode, _ -> new ArrayList<>()).add(asked);
    }

    /** Those of other patients with the same kind of study and all of its labels. */
    private static Set<CaseId> alike(Case one, List<EncodedCase> cases) {
        Set<CaseId> alike = new HashSet<>();
        for (EncodedCase other : cases) {
            Case content = other.content();
            boolean same = content.study().bodyPart().equals(one.study().bodyPart())
                    && Set.copyOf(content.study().labels())
                            .containsAll(one.study().labels());
            if (same && !content.patient().equals(one.patient())) {
                alike.add(content.id());
            }
        }
        return alike;
    }

    private static double score(MeasuredArchive archive, List<Asked> queries, SearchOptions options)
            throws IOException {
        double sum = 0;
        int counted = 0;
        for (Asked asked : queries) {
            if (!asked.right().isEmpty()) {
                sum += score(archive, asked, options);
                counted++;
            }
        }
        return sum / counted;
    }

    /** nDCG@10 of one query; a query for which a leg cannot be asked scores nothing. */
    private static double score(MeasuredArchive archive, Asked asked, SearchOptions options) throws IOException {
        List<SearchHit> hits;
        try {
            hits = archive.search(asked.parts(), 30, options).hits();
        } catch (SearchRefused e) {
            return 0;
        }
        List<SearchHit> others = hits.stream()
                .filter(hit -> !hit.content().patient().equals(asked.own()))
                .limit(10)
                .toList();
        double gained = 0;
        double most = 0;
        for (int i = 0; i < 10; i++) {
            double gain = 1 / (Math.log(i + 2) / Math.log(2));
            most += i < asked.right().size() ? gain : 0;
            boolean right = i < others.size()
                    && asked.right().contains(others.get(i).content().id());
            gained += right ? gain : 0;
        }
        return gained / most;
    }

    /** The same vectors, each with another case: what a model that knows nothing makes of an archive. */
    private static List<EncodedCase> shuffled(List<EncodedCase> cases) {
        Random random = new Random(SEED);
        List<Embedding> images = new ArrayList<>();
        List<Embedding> passages = new ArrayList<>();
        for (EncodedCase one : cases) {
            images.addAll(one.imageVectors().values());
            one.passages().forEach(passage -> passages.add(passage.vector()));
        }
        Collections.shuffle(images, random);
        Collections.shuffle(passages, random);
        List<EncodedCase> shuffled = new ArrayList<>();
        for (EncodedCase one : cases) {
            Map<ImageId, Embedding> others = new HashMap<>();
            one.imageVectors().keySet().forEach(id -> others.put(id, images.removeLast()));
            List<Passage> said = one.passages().stream()
                    .map(passage -> new Passage(passage.span(), passages.removeLast()))
                    .toList();
            shuffled.add(new EncodedCase(one.content(), others, said));
        }
        return shuffled;
    }

    private static EncodedCase withoutReport(EncodedCase one) {
        Case content = one.content();
        Case bare = new Case(
                content.id(), content.patient(), content.study(), Report.NONE, content.images(), content.doubts());
        return new EncodedCase(bare, one.imageVectors(), List.of());
    }
}
