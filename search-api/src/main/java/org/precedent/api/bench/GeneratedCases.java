package org.precedent.api.bench;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.precedent.encoder.Embedding;
import org.precedent.index.EncodedCase;
import org.precedent.index.Passage;
import org.precedent.index.model.Case;
import org.precedent.index.model.CaseId;
import org.precedent.index.model.Image;
import org.precedent.index.model.ImageId;
import org.precedent.index.model.PatientKey;
import org.precedent.index.model.Report;
import org.precedent.index.model.Span;
import org.precedent.index.model.Study;

/**
 * Cases by their numbers, each the same whenever it is asked for: of one cluster, with a few images and passages, and
 * labels by lot that so many in a thousand have. Safe for use by many threads.
 */
final class GeneratedCases {
    /** Of how many in a thousand there is a label. */
    static final List<Integer> PER_MILLE = List.of(1, 10, 50, 100, 250, 500);

    private static final int SIDE = 448;
    private static final int DAYS = 3_650;
    private static final int PATIENT_OF = 2;
    private static final List<String> MODALITIES = List.of("CR", "CT", "DX", "MR");
    private static final LocalDate FIRST_DAY = LocalDate.of(2015, 1, 1);

    private final GeneratedSpace space;
    private final Function<String, Report> reader;
    private final long seed;
    private final int images;
    private final int passages;

    /**
     * Describes an archive.
     *
     * @param reader takes reports apart
     * @param images of each case
     * @param passages of each case, at most 4
     */
    GeneratedCases(GeneratedSpace space, Function<String, Report> reader, long seed, int images, int passages) {
        this.space = space;
        this.reader = reader;
        this.seed = seed;
        this.images = images;
        this.passages = passages;
    }

    static String label(int perMille) {
        return "lot-" + perMille;
    }

    static CaseId id(int number) {
        return new CaseId("case-" + number);
    }

    private RandomGenerator random(int number, String of) {
        return new SplittableRandom(31 * (31 * seed + number) + of.hashCode());
    }

    private static int cluster(int number) {
        return Math.floorMod(number * 0x9E3779B9, GeneratedSpace.CLUSTERS);
    }

    /** The vectors of a case's images. */
    List<Embedding> imageVectors(int number) {
        return vectors(number, "images", images);
    }

    private List<Embedding> vectors(int number, String of, int count) {
        RandomGenerator random = random(number, of);
        return Stream.generate(() -> space.near(cluster(number), random))
                .limit(count)
                .toList();
    }

    /** Whether a case has the label of so many in a thousand. */
    boolean hasLabel(int number, int perMille) {
        return random(number, "lot").nextInt(1000) < perMille;
    }

    EncodedCase of(int number) {
        RandomGenerator random = random(number, "case");
        List<Image> shown = new ArrayList<>();
        Map<ImageId, Embedding> vectors = new LinkedHashMap<>();
        for (Embedding vector : imageVectors(number)) {
            ImageId id = new ImageId("image-" + number + "-" + shown.size());
            shown.add(new Image(id, 0, shown.size(), "", SIDE, SIDE));
            vectors.put(id, vector);
        }
        List<String> sentences = passages == 0 ? List.of() : GeneratedReports.sentences(random);
        Report report = reader.apply(String.join(" ", sentences));
        PatientKey patient = new PatientKey("patient-" + number / PATIENT_OF);
        Case content = new Case(id(number), patient, study(number, random), report, shown, List.of());
        return new EncodedCase(content, vectors, passages(number, sentences));
    }

    private Study study(int number, RandomGenerator random) {
        return new Study(
                MODALITIES.get(random.nextInt(MODALITIES.size())),
                "CHEST",
                random.nextBoolean() ? "F" : "M",
                random.nextInt(Study.OLDEST),
                FIRST_DAY.plusDays(random.nextInt(DAYS)),
                PER_MILLE.stream()
                        .filter(share -> hasLabel(number, share))
                        .map(GeneratedCases::label)
                        .toList(),
                new TreeMap<>());
    }

    private List<Passage> passages(int number, List<String> sentences) {
        List<Passage> all = new ArrayList<>();
        int start = 0;
        for (Embedding vector : vectors(number, "passages", passages)) {
            int end = start + sentences.get(all.size()).length();
            all.add(new Passage(new Span(start, end), vector));
            start = end + 1;
        }
        return all;
    }
}
