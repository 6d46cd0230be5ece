package org.precedent.it;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.precedent.datasets.evaluation.Evaluation;
import org.precedent.datasets.evaluation.Interval;
import org.precedent.datasets.evaluation.Metric;
import org.precedent.datasets.evaluation.Qrels;
import org.precedent.datasets.evaluation.Query;
import org.precedent.datasets.evaluation.Run;
import org.precedent.datasets.phantom.Phantom;
import org.precedent.datasets.phantom.PhantomArchive;
import org.precedent.datasets.phantom.PhantomGenerator;
import org.precedent.encoder.Embedding;
import org.precedent.encoder.Encoder;
import org.precedent.encoder.EncoderOptions;
import org.precedent.encoder.Pixels;
import org.precedent.encoder.runtime.SiglipEncoder;
import org.precedent.index.archive.Archive;
import org.precedent.index.dicom.CtPreset;
import org.precedent.index.dicom.DicomInstance;
import org.precedent.index.dicom.DicomLimits;
import org.precedent.index.dicom.DicomReader;
import org.precedent.index.dicom.DicomResult;
import org.precedent.index.dicom.DicomSource;
import org.precedent.index.dicom.Rendered;

/**
 * The committed weights against phantoms of a seed that no training saw, from DICOM files on. Words: a study is as near
 * to a query as its nearest image; queries with fewer than ten answers are left out. Images: one of each study, on
 * which all that the study shows can be seen, and its nearest image of another patient.
 */
final class DemoModelIT {
    private static final int STUDIES = 900;
    private static final long SEED = 90_001;
    private static final double LEAST_FOR_A_FINDING = 0.90;
    private static final double LEAST_FOR_A_SIDE = 0.75;
    private static final double LEAST_FOR_AN_IMAGE = 0.85;
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    private static Path folder = Path.of("");

    private static PhantomArchive phantoms;
    private static Encoder encoder;
    private static Map<String, List<Embedding>> studies;

    @BeforeAll
    static void drawAndEncode() throws IOException {
        phantoms = PhantomArchive.write(folder.resolve("phantoms"), STUDIES, SEED);
        encoder = SiglipEncoder.open(Project.demoModel(), EncoderOptions.DEFAULTS);
        studies = encode();
    }

    @AfterAll
    static void end() {
        encoder.close();
    }

    @Test
    void wordsFindImagesThatNoTrainingSaw() throws IOException {
        Qrels qrels = Qrels.read(phantoms.qrels());
        Run run = new Run();
        for (Query query : Query.read(phantoms.queries())) {
            run.add(query.id(), rank(encoder.encodeText(query.text())));
        }
        Predicate<String> answerable = query -> qrels.of(query).size() >= 10;
        Predicate<String> sided = query -> query.matches(".*-(left|right|bilateral)");
        double finding = precision(run, qrels.only(answerable.and(sided.negate())), "same kind and finding");
        double side = precision(run, qrels.only(answerable.and(sided)), "same kind, finding and side");
        assertTrue(finding >= LEAST_FOR_A_FINDING, "precision@10 for a finding is " + finding);
        assertTrue(side >= LEAST_FOR_A_SIDE, "precision@10 for a finding and its side is " + side);
    }

    @Test
    void anImageFindsAnotherPatientsImageWithTheSameFindings() {
        List<Image> images = tellingImages();
        long same = images.stream()
                .filter(image -> image.shows().equals(nearest(image, images).shows()))
                .count();
        double chance = images.stream()
                        .mapToLong(image -> images.stream()
                                .filter(other -> other.shows().equals(image.shows()))
                                .count())
                        .sum()
                / Math.pow(STUDIES, 2);
        double found = same / (double) STUDIES;
        System.out.printf(
                "demo model, nearest image of another patient has the same findings: %.3f, chance %.3f,"
                        + " %d studies of seed %d%n",
                found, chance, STUDIES, SEED);
        assertTrue(found >= LEAST_FOR_AN_IMAGE, "the nearest image has the same findings for " + found);
    }

    /** What is compared: an image of a patient, and its kind and findings without their sides. */
    private record Image(String patient, Set<String> shows, Embedding embedding) {}

    private static List<Image> tellingImages() {
        PhantomGenerator generator = new PhantomGenerator(SEED);
        List<Image> images = new ArrayList<>();
        for (int i = 0; i < STUDIES; i++) {
            Phantom study = generator.study(i);
            Set<String> shows =
                    study.findings().stream().map(f -> f.condition().name()).collect(Collectors.toSet());
            int telling = generator.telling(study).getFirst();
            List<Embedding> ofStudy = Objects.requireNonNull(studies.get(study.uid()), "a study without images");
            images.add(new Image(study.patient().id(), shows, ofStudy.get(telling)));
        }
        return images;
    }

    private static Image nearest(Image image, List<Image> among) {
        return among.stream()
                .filter(other -> !other.patient().equals(image.patient()))
                .max(Comparator.comparingDouble(other -> image.embedding().cosine(other.embedding())))
                .orElseThrow();
    }

    private static double precision(Run run, Qrels qrels, String what) {
        Interval figure = Evaluation.of(run, qrels, 1).get(Metric.PRECISION_AT_10);
        double chance = qrels.queries().stream()
                .mapToDouble(query -> qrels.of(query).size() / (double) STUDIES)
                .average()
                .orElse(0);
        System.out.printf(
                "demo model, %s: precision@10 %.3f [%.3f, %.3f], chance %.3f, %d queries, %d studies of seed %d%n",
                what,
                figure.mean(),
                figure.low(),
                figure.high(),
                chance,
                qrels.queries().size(),
                STUDIES,
                SEED);
        return figure.mean();
    }

    /** Each study's images in the manifest's order, which is the order of their numbers. */
    private static Map<String, List<Embedding>> encode() throws IOException {
        Archive archive = Archive.open(folder.resolve("archive"));
        DicomReader dicom = DicomReader.standard(archive.pseudonyms(), DicomLimits.DEFAULTS, CtPreset.MEDGEMMA_REPORT);
        Map<String, List<Embedding>> result = new HashMap<>();
        for (String line : Files.readAllLines(phantoms.manifest())) {
            JsonNode row = JSON.readTree(line);
            List<Pixels> frames =
                    frames(dicom, phantoms.folder().resolve(row.get("file").asText()));
            result.computeIfAbsent(row.get("study_id").asText(), study -> new ArrayList<>())
                    .addAll(encoder.encodeImages(frames));
        }
        return result;
    }

    private static List<Pixels> frames(DicomReader dicom, Path file) throws IOException {
        DicomInstance instance = value(dicom.open(DicomSource.of(file)));
        return value(instance.frames(1)).stream().map(Rendered::encoded).toList();
    }

    private static <T> T value(DicomResult<T> result) throws IOException {
        return switch (result) {
            case DicomResult.Ok<T>(T value) -> value;
            case DicomResult.Refused<T> refused -> throw new IOException(refused.printed());
        };
    }

    private static List<Run.Entry> rank(Embedding text) {
        List<Run.Entry> entries = new ArrayList<>();
        studies.forEach((study, images) -> entries.add(new Run.Entry(
                study, images.stream().mapToDouble(text::cosine).max().orElse(-1))));
        entries.sort(Comparator.comparingDouble(Run.Entry::score).reversed());
        return entries;
    }
}
