package org.precedent.it;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.precedent.api.query.CaseSearch;
import org.precedent.api.query.ImageRegions;
import org.precedent.api.query.RegionGrid;
import org.precedent.api.query.RegionRequest;
import org.precedent.api.query.SearchOptions;
import org.precedent.datasets.phantom.Condition;
import org.precedent.datasets.phantom.Lesion;
import org.precedent.datasets.phantom.Phantom;
import org.precedent.datasets.phantom.PhantomFinding;
import org.precedent.datasets.phantom.PhantomGenerator;
import org.precedent.datasets.phantom.Preview;
import org.precedent.datasets.phantom.Slice;
import org.precedent.encoder.Encoder;
import org.precedent.encoder.EncoderOptions;
import org.precedent.encoder.Pixels;
import org.precedent.encoder.runtime.SiglipEncoder;
import org.precedent.index.CaseIndex;
import org.precedent.index.Engine;
import org.precedent.index.lucene.LuceneEngine;

/**
 * The pointing game (Zhang et al., Top-Down Neural Attention by Excitation Backprop, 2016) on phantoms that neither the
 * model nor the map was made on: the peak of a map lies in the lesion's true box. Lesions are focal whose box takes at
 * most a quarter of the picture. Prints the figures.
 */
final class PointingGameIT {
    private static final long SEED = Long.getLong("tests.seed", 7_301);
    private static final int STUDIES = 500;
    private static final double MOST_AREA = 0.25;
    private static final double LEAST = 0.7;

    @TempDir
    private static Path folder = Path.of("");

    private static Encoder encoder;
    private static CaseIndex index;
    private static ImageRegions regions;
    private static final List<Shown> SHOWN = new ArrayList<>();

    /** A picture with a finding, and where it shows it. */
    private record Shown(Phantom study, PhantomFinding finding, Pixels pixels, List<Lesion> lesions) {
        String words() {
            return study.kind().title() + " with " + finding.name();
        }

        Condition condition() {
            return finding.condition();
        }

        String patient() {
            return study.patient().id();
        }

        boolean has(RegionGrid.Peak peak) {
            return lesions.stream().anyMatch(lesion -> lesion.contains(peak.x(), peak.y()));
        }

        double area() {
            return lesions.stream().mapToDouble(Lesion::area).sum();
        }
    }

    /** How often a map pointed at the lesion, and how often a random point would have. */
    private static final class Count {
        private int asked;
        private int right;
        private double chance;

        void add(Shown shown, RegionGrid grid) {
            asked++;
            right += shown.has(grid.peak()) ? 1 : 0;
            chance += shown.area();
        }

        double share() {
            return right / (double) asked;
        }

        @Override
        public String toString() {
            return String.format("%d of %d (%.2f; chance %.2f)", right, asked, share(), chance / asked);
        }
    }

    @BeforeAll
    static void draw() throws IOException {
        System.out.println("PointingGameIT: -Dtests.seed=" + SEED);
        encoder = SiglipEncoder.open(Project.demoModel(), EncoderOptions.DEFAULTS);
        index = new LuceneEngine().open(folder, encoder.fingerprint(), Engine.Mode.WRITE);
        index.commit();
        regions = new CaseSearch(index, encoder, SearchOptions.DEFAULTS).regions();
        PhantomGenerator generator = new PhantomGenerator(SEED);
        for (int i = 0; i < STUDIES; i++) {
            Phantom study = generator.study(i);
            List<Integer> telling = generator.telling(study);
            Slice slice = generator.image(study, telling.get(telling.size() / 2));
            Preview preview = Preview.of(slice);
            Pixels pixels = Pixels.of(preview.width(), preview.height(), preview.toBytes());
            for (PhantomFinding finding : new LinkedHashSet<>(study.findings())) {
                List<Lesion> lesions = slice.lesions().stream()
                        .filter(lesion -> lesion.finding().equals(finding))
                        .toList();
                Shown shown = new Shown(study, finding, pixels, lesions);
                if (!lesions.isEmpty() && shown.area() <= MOST_AREA) {
                    SHOWN.add(shown);
                }
            }
        }
    }

    @AfterAll
    static void end() throws IOException {
        index.close();
        encoder.close();
    }

    @Test
    void theMapOfWordsPointsAtTheLesion() {
        Count all = new Count();
        Map<Condition, Count> each = new TreeMap<>();
        for (Shown shown : SHOWN) {
            RegionGrid grid =
                    regions.of(new RegionRequest(shown.pixels(), new RegionRequest.Other.Words(shown.words())));
            all.add(shown, grid);
            each.computeIfAbsent(shown.condition(), _ -> new Count()).add(shown, grid);
        }
        print("words", all, each);
        assertTrue(all.share() >= LEAST, "words: " + all);
    }

    @Test
    void theMapOfAnImageWithTheSameFindingPointsAtTheLesion() {
        Count all = new Count();
        Map<Condition, Count> each = new TreeMap<>();
        for (Shown shown : SHOWN) {
            Optional<Shown> query = alike(shown);
            if (query.isPresent()) {
                RegionRequest.Other other =
                        new RegionRequest.Other.Picture(query.get().pixels());
                RegionGrid grid = regions.of(new RegionRequest(shown.pixels(), other));
                all.add(shown, grid);
                each.computeIfAbsent(shown.condition(), _ -> new Count()).add(shown, grid);
            }
        }
        print("image", all, each);
        assertTrue(all.share() >= LEAST, "image: " + all);
    }

    /** Of two lesions in one picture, each asked for by its own words: how far the map follows the words. */
    @Test
    void wordsMoveThePeakFromOneLesionToAnother() {
        Count own = new Count();
        Count others = new Count();
        for (Shown shown : SHOWN) {
            for (Shown beside : SHOWN) {
                if (beside.study().equals(shown.study()) && !beside.finding().equals(shown.finding())) {
                    own.add(shown, words(shown, shown.words()));
                    others.add(shown, words(shown, beside.words()));
                }
            }
        }
        System.out.printf("two lesions: by its own words %s, by the other's %s%n", own, others);
        assertTrue(own.right > others.right, own + ", " + others);
    }

    private static RegionGrid words(Shown shown, String words) {
        return regions.of(new RegionRequest(shown.pixels(), new RegionRequest.Other.Words(words)));
    }

    /** The next patient's picture with the same finding. */
    private static Optional<Shown> alike(Shown shown) {
        int place = SHOWN.indexOf(shown);
        for (int i = 1; i < SHOWN.size(); i++) {
            Shown other = SHOWN.get((place + i) % SHOWN.size());
            if (other.condition() == shown.condition() && !other.patient().equals(shown.patient())) {
                return Optional.of(other);
            }
        }
        return Optional.empty();
    }

    private static void print(String query, Count all, Map<Condition, Count> each) {
        each.forEach((condition, count) -> System.out.printf("pointing by %s, %s: %s%n", query, condition, count));
        System.out.printf("pointing by %s, all: %s%n", query, all);
    }
}
