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
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.precedent.datasets.evaluation.Evaluation;
import org.precedent.datasets.evaluation.Metric;
import org.precedent.datasets.evaluation.Qrels;
import org.precedent.datasets.evaluation.Query;
import org.precedent.datasets.evaluation.Run;
import org.precedent.datasets.phantom.PhantomArchive;
import org.precedent.encoder.Embedding;
import org.precedent.encoder.Encoder;
import org.precedent.encoder.EncoderOptions;
import org.precedent.encoder.Pixels;
import org.precedent.encoder.runtime.SiglipEncoder;
import org.precedent.index.archive.Archive;
import org.precedent.index.dicom.CtPreset;
import org.precedent.index.dicom.DicomLimits;
import org.precedent.index.dicom.DicomReader;
import org.precedent.index.dicom.DicomResult;

/**
 * The committed weights against phantoms of a seed that no training saw: text-to-image search alone, from DICOM files
 * to precision@10. A study is as near to a query as its nearest image; queries with fewer than ten answers are left
 * out.
 */
final class DemoModelIT {
    private static final int STUDIES = 900;
    private static final long SEED = 90_001;
    private static final double LEAST_FOR_A_FINDING = 0.80;
    private static final double LEAST_FOR_A_SIDE = 0.55;
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    private Path folder = Path.of("");

    @Test
    void wordsFindImagesThatNoTrainingSaw() throws IOException {
        PhantomArchive phantoms = PhantomArchive.write(folder.resolve("phantoms"), STUDIES, SEED);
        Qrels qrels = Qrels.read(phantoms.qrels());
        Run run = new Run();
        try (Encoder encoder = SiglipEncoder.open(Project.demoModel(), EncoderOptions.DEFAULTS)) {
            Map<String, List<Embedding>> studies = encode(phantoms, encoder);
            for (Query query : Query.read(phantoms.queries())) {
                run.add(query.id(), rank(encoder.encodeText(query.text()), studies));
            }
        }
        Predicate<String> answerable = query -> qrels.of(query).size() >= 10;
        Predicate<String> sided = query -> query.matches(".*-(left|right|bilateral)");
        double finding = precision(run, qrels.only(answerable.and(sided.negate())), "same kind and finding");
        double side = precision(run, qrels.only(answerable.and(sided)), "same kind, finding and side");
        assertTrue(finding >= LEAST_FOR_A_FINDING, "precision@10 for a finding is " + finding);
        assertTrue(side >= LEAST_FOR_A_SIDE, "precision@10 for a finding and its side is " + side);
    }

    private static double precision(Run run, Qrels qrels, String what) {
        Evaluation.Interval figure = Evaluation.of(run, qrels, 1).get(Metric.PRECISION_AT_10);
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

    private Map<String, List<Embedding>> encode(PhantomArchive phantoms, Encoder encoder) throws IOException {
        Archive archive = Archive.open(folder.resolve("archive"));
        DicomReader dicom = new DicomReader(archive.pseudonyms(), DicomLimits.DEFAULTS, CtPreset.MEDGEMMA_REPORT);
        Map<String, List<Embedding>> studies = new HashMap<>();
        for (String line : Files.readAllLines(phantoms.manifest())) {
            JsonNode row = JSON.readTree(line);
            List<Pixels> frames =
                    frames(dicom, phantoms.folder().resolve(row.get("file").asText()));
            studies.computeIfAbsent(row.get("study_id").asText(), study -> new ArrayList<>())
                    .addAll(encoder.encodeImages(frames));
        }
        return studies;
    }

    private static List<Pixels> frames(DicomReader dicom, Path file) throws IOException {
        return switch (dicom.read(file)) {
            case DicomResult.Ok ok -> ok.instance().frames(1);
            case DicomResult.Rejected rejected -> throw new IOException(rejected.reason());
        };
    }

    private static List<Run.Entry> rank(Embedding text, Map<String, List<Embedding>> studies) {
        List<Run.Entry> entries = new ArrayList<>();
        studies.forEach((study, images) -> entries.add(new Run.Entry(
                study, images.stream().mapToDouble(text::cosine).max().orElse(-1))));
        entries.sort(Comparator.comparingDouble(Run.Entry::score).reversed());
        return entries;
    }
}
