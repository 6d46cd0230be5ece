package org.precedent.index.ingest;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.precedent.index.Engine;
import org.precedent.index.archive.RememberedStudies;
import org.precedent.index.deid.Profile;
import org.precedent.index.dicom.CtPreset;
import org.precedent.index.dicom.DicomLimits;
import org.precedent.index.dicom.DicomReader;
import org.precedent.index.lucene.LuceneEngine;
import org.precedent.index.model.Origin;
import org.precedent.index.record.CaseRecord;
import org.precedent.index.source.door.Doors;
import org.precedent.index.source.door.MessageFiles;
import org.precedent.index.source.door.MessageFormat;
import org.precedent.index.source.hl7.Hl7Reader;
import org.precedent.index.source.message.Attachment;
import org.precedent.index.tags.ImageKinds;

/**
 * How many reports without images come in a second, accepted and indexed, with an encoder that costs nothing: as rows
 * of a manifest, as HL7 messages that join those cases, as HL7 messages that wait, and all of them again.
 *
 * <p>{@code ReportBenchmark FOLDER [REPORTS]}: an empty folder, and how many reports (20,000).
 */
final class ReportBenchmark {
    private static final int WORDS = 80;
    private static final String[] PARTS = {
        "pneumothorax",
        "pleural effusion",
        "consolidation",
        "atelectasis",
        "nodule",
        "fracture",
        "cardiomegaly",
        "no oedema",
        "without emphysema",
        "possible fibrosis",
        "left",
        "right",
        "basal",
        "apical",
        "small",
        "unchanged",
        "in the lower zone",
        "is seen",
        "measures 12 mm",
        "since the previous examination"
    };

    private final Bench bench;
    private final int reports;

    private ReportBenchmark(Bench bench, int reports) {
        this.bench = bench;
        this.reports = reports;
    }

    public static void main(String[] arguments) throws IOException {
        int reports = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 20_000;
        new ReportBenchmark(new Bench(Path.of(arguments[0])), reports).run();
    }

    private void run() throws IOException {
        Path manifest = manifest();
        Path joining = messages("joining.hl7", "s");
        Path waiting = messages("waiting.hl7", "w");
        measure("rows of a manifest", manifest);
        measure("the same again", manifest);
        measure("HL7 messages that join", joining);
        measure("the same again", joining);
        measure("HL7 messages that wait", waiting);
        measure("the same again", waiting);
    }

    private Path manifest() throws IOException {
        Random random = new Random(1);
        List<String> rows = new ArrayList<>();
        for (int i = 0; i < reports; i++) {
            rows.add(("{\"id\":\"r%d\",\"study_id\":\"s%d\",\"patient_id\":\"p%d\",\"modality\":\"CR\","
                            + "\"accession\":\"A%d\",\"text\":\"%s\"}")
                    .formatted(i, i, i / 2, i + 1, text(random)));
        }
        return bench.manifest(rows.toArray(String[]::new));
    }

    private Path messages(String name, String studies) throws IOException {
        Random random = new Random(2);
        Path file = bench.sources.resolve(name);
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            for (int i = 0; i < reports; i++) {
                out.write("MSH|^~\\&|RIS|HOSP|PACS|HOSP|20240301120000||ORU^R01|m%s%d|P|2.5\r".formatted(studies, i));
                out.write("PID|1||p%d^^^HOSP||Karamazov^Dmitri%d||19500101|M\r".formatted(i / 2, i));
                out.write("OBR|1||%s-f%d|71020^Chest|||20240301110000|||||||||||%s||||||RAD|F\r"
                        .formatted(studies, i, (studies.equals("s") ? "A" : "W") + (i + 1)));
                out.write("OBX|1|TX|71020&GDT^Chest||%s||||||F\r".formatted(text(random)));
            }
        }
        return file;
    }

    /** As many reports as are asked for, always the same ones. */
    static List<String> texts(int reports) {
        Random random = new Random(1);
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < reports; i++) {
            texts.add(text(random));
        }
        return texts;
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder("FINDINGS:");
        int words = 0;
        while (words < WORDS) {
            String part = PARTS[random.nextInt(PARTS.length)];
            words += part.split(" ").length;
            text.append(' ').append(part).append(random.nextInt(8) == 0 ? "." : "");
        }
        return text.append('.').toString();
    }

    private void measure(String what, Path source) throws IOException {
        long start = System.nanoTime();
        Duration before = busy();
        IngestReport report = ingest(source);
        double seconds = (System.nanoTime() - start) / 1e9;
        double work = busy().minus(before).toMillis() / 1e3;
        System.out.printf(
                Locale.ROOT,
                "%-24s %6d reports in %6.1f s, %6.1f s of work: %6.0f a second; %d added, %d updated, %d unchanged, %d wait, %d refused%n",
                what,
                reports,
                seconds,
                work,
                reports / seconds,
                report.casesAdded(),
                report.casesUpdated(),
                report.casesUnchanged(),
                report.reportsWaiting(),
                report.refused().size());
    }

    /** How long all threads have worked so far: on a busy machine the time that passes says little. */
    static Duration busy() {
        return ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO);
    }

    private IngestReport ingest(Path source) throws IOException {
        Engine engine = new LuceneEngine();
        IngestOptions options = IngestOptions.DEFAULTS;
        RememberedStudies studies = bench.archive.studyIds().remembering();
        DicomReader dicom = DicomReader.standard(studies, DicomLimits.DEFAULTS, CtPreset.MEDGEMMA_REPORT);
        MessageFormat hl7 = new MessageFormat(
                Origin.HL7, (_, head) -> Hl7Reader.looksLike(head), new Hl7Reader((_, _) -> Attachment.of("")));
        try (CaseRecord record = bench.record();
                Doors doors = new Doors(
                        studies,
                        dicom,
                        Profile.DEFAULTS,
                        options.framesPerInstance(),
                        false,
                        new MessageFiles(List.of(hl7), options.messagesPerFile()))) {
            IndexDoor door = new IndexDoor(bench.archive, record, engine, bench.encoder.fingerprint());
            return new Ingest(
                            bench.archive,
                            record,
                            doors,
                            studies,
                            bench.encoder,
                            door,
                            bench.files(),
                            ImageKinds.MEDICAL,
                            options,
                            IngestListener.NONE)
                    .run(List.of(source));
        }
    }
}
