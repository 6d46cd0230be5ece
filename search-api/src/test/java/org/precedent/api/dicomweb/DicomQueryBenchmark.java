package org.precedent.api.dicomweb;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.precedent.index.Deadline;
import org.precedent.index.archive.Archive;
import org.precedent.index.dicom.CtPreset;
import org.precedent.index.dicom.DicomLimits;
import org.precedent.index.dicom.DicomReader;
import org.precedent.index.model.ContributedImage;
import org.precedent.index.model.Contribution;
import org.precedent.index.model.ImageId;
import org.precedent.index.model.InstanceFrame;
import org.precedent.index.model.KeptImage;
import org.precedent.index.model.Origin;
import org.precedent.index.model.Pseudonyms;
import org.precedent.index.model.Study;
import org.precedent.index.record.Access;
import org.precedent.index.record.Arrival;
import org.precedent.index.record.CaseRecord;

/**
 * How long queries take over many studies, the first time and later.
 *
 * <p>{@code java org.precedent.api.dicomweb.DicomQueryBenchmark [studies] [instances a study]}
 */
final class DicomQueryBenchmark {
    private static final String DIGEST = "ab".repeat(32);
    private static final int BATCH = 500;

    private DicomQueryBenchmark() {}

    /** Makes an archive in a temporary folder, and prints a line a query. */
    public static void main(String[] arguments) throws IOException {
        int studies = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 5_000;
        int instances = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 10;
        Path folder = Files.createTempDirectory("dicom-queries");
        Archive archive = Archive.open(folder.resolve("archive"));
        try (CaseRecord record = archive.record(Access.WRITE);
                DicomReader reader =
                        DicomReader.standard(archive.pseudonyms(), DicomLimits.DEFAULTS, CtPreset.MEDGEMMA_REPORT)) {
            fill(record, archive.pseudonyms(), studies, instances);
            DicomWebLimits limits = DicomWebLimits.DEFAULTS;
            DicomWeb web = new DicomWeb(record, archive.files(), archive.pseudonyms(), reader, limits);
            for (String round : List.of("first", "later", "later")) {
                time(round + ": 100 studies of all", web, Map.of("limit", List.of("100")));
                time(round + ": studies of one day", web, Map.of("StudyDate", List.of("20200102")));
                time(round + ": studies of no patient", web, Map.of("PatientID", List.of("nobody")));
            }
        }
    }

    private static void time(String what, DicomWeb web, Map<String, List<String>> asked) throws IOException {
        long begin = System.nanoTime();
        Query query = new QueryReader(web.limits()).read(Level.STUDY, new DicomPath(null, null, null), asked);
        QueryAnswer answer = web.search(query, "http://localhost/dicom-web", Deadline.NONE);
        System.out.printf("%-32s %6d found %8.1f ms%n", what, answer.results(), (System.nanoTime() - begin) / 1e6);
    }

    private static void fill(CaseRecord record, Pseudonyms pseudonyms, int studies, int instances) throws IOException {
        List<Arrival> batch = new ArrayList<>();
        for (int study = 0; study < studies; study++) {
            for (int instance = 0; instance < instances; instance++) {
                batch.add(arrival(pseudonyms, study, instance));
            }
            if (batch.size() >= BATCH || study == studies - 1) {
                record.accept(batch);
                batch.clear();
            }
        }
    }

    private static Arrival arrival(Pseudonyms pseudonyms, int study, int instance) {
        String uid = study + "." + instance;
        ImageId image = pseudonyms.ofImage(uid);
        LocalDate day = LocalDate.of(2020, 1, 1).plusDays(study % 1000);
        Study told = new Study("CT", "CHEST", "F", 60, day, List.of(), new TreeMap<>());
        String series = pseudonyms.ofSource(study + "." + instance % 2).value();
        Contribution said = new Contribution(
                pseudonyms.ofInstance(uid),
                Origin.DICOM,
                DIGEST,
                pseudonyms.ofStudy("study " + study),
                pseudonyms.ofPatient("patient " + study / 3),
                told,
                "",
                List.of(new ContributedImage(image, series, instance % 2, instance, "")),
                null,
                "");
        KeptImage kept = new KeptImage(image, 512, 512, DIGEST, DIGEST, null, false, new InstanceFrame(DIGEST, 0));
        return new Arrival(said, List.of(kept));
    }
}
