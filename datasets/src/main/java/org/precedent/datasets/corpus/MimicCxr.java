package org.precedent.datasets.corpus;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * MIMIC-CXR-JPG 2.0.0 and 2.1.0: 377,110 chest radiographs of 227,827 studies of 65,379 patients of Beth Israel
 * Deaconess Medical Center, with the reports of MIMIC-CXR where they lie in the folder, too.
 *
 * <p>Source: Johnson et al., MIMIC-CXR-JPG, PhysioNet, doi:10.13026/8360-t248, and MIMIC-CXR, Scientific Data 6, 317
 * (2019). Terms: the PhysioNet Credentialed Health Data License 1.5.0, for people who have shown that they know how to
 * treat patients' data, and not to be passed on. Its splits are its own, patient by patient. It does not tell CR from
 * DX; every row is CR. Days are moved into the years 2100 to 2200. Labels are those of CheXpert's labeller, or of
 * NegBio where only those are there. Neither sex nor age is in it.
 */
final class MimicCxr implements Corpus {
    private static final CorpusSource SOURCE = new CorpusSource(
            "mimic-cxr-jpg",
            "MIMIC-CXR-JPG 2",
            "PhysioNet Credentialed Health Data License 1.5.0",
            "10.13026/8360-t248",
            "Credentialed access and a data use agreement with PhysioNet; no sharing, no attempt to know a patient.");

    private static final String STEM = "mimic-cxr-2.0.0-";
    private static final Requirement METADATA = table("metadata");
    private static final Requirement SPLIT = table("split");
    private static final Requirement LABELS = Requirement.of(
            STEM + "chexpert.csv.gz",
            STEM + "chexpert.csv.gz",
            STEM + "chexpert.csv",
            STEM + "negbio.csv.gz",
            STEM + "negbio.csv");
    private static final Requirement FILES = Requirement.of("files");

    private static final List<String> NEEDED =
            List.of("dicom_id", "subject_id", "study_id", "viewposition", "studydate");
    private static final Set<String> OTHERS = Set.of(
            "performedprocedurestepdescription",
            "rows",
            "columns",
            "studytime",
            "procedurecodesequence_codemeaning",
            "viewcodesequence_codemeaning",
            "patientorientationcodesequence_codemeaning");
    private static final Pattern SUBJECT = Pattern.compile("\\d{8}");

    private static Requirement table(String table) {
        return Requirement.of(STEM + table + ".csv.gz", STEM + table + ".csv.gz", STEM + table + ".csv");
    }

    @Override
    public CorpusSource source() {
        return SOURCE;
    }

    @Override
    public List<Requirement> needs() {
        return List.of(METADATA, SPLIT, LABELS, FILES);
    }

    @Override
    public void read(Path folder, Readings readings) throws IOException {
        MimicStudies studies = MimicStudies.read(LABELS.required(folder), SPLIT.required(folder), readings);
        MimicReports reports = MimicReports.in(folder, readings);
        Images images = new Images(folder, List.of("files"));
        try (Table table = Table.open(METADATA.required(folder), STEM + "metadata.csv", NEEDED, OTHERS, readings)) {
            for (TableRow row = table.next(); row != null; row = table.next()) {
                read(row, studies, reports, images, readings);
            }
        }
    }

    private static void read(TableRow row, MimicStudies studies, MimicReports reports, Images images, Readings readings)
            throws IOException {
        String dicom = row.get("dicom_id");
        String subject = row.get("subject_id");
        String study = row.get("study_id");
        if (dicom.isEmpty()
                || !SUBJECT.matcher(subject).matches()
                || !SUBJECT.matcher(study).matches()) {
            readings.fault(Fault.NO_IDENTIFIER, row.place());
            return;
        }
        String file = images.find(MimicReports.folder(subject) + "/s" + study + "/" + dicom + ".jpg");
        if (file == null) {
            readings.fault(Fault.MISSING_IMAGE, row.place());
            return;
        }
        MimicStudies.Known known = studies.of(study);
        RowFields fields = RowFields.of(SOURCE)
                .text("language", "en")
                .text("modality", "CR")
                .text("body_part", "CHEST")
                .text("view", row.get("viewposition"))
                .text("study_date", CalendarDay.iso(row.get("studydate")));
        known.labels().into(fields);
        fields.text("text", reports.of(subject, study, row.place()));
        readings.row(new CorpusRow(dicom, subject, study, file, known.split(), fields.all()), row.place());
    }
}
