package org.precedent.datasets.corpus;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/**
 * The COVID-19 image data collection: some 950 radiographs and CT slices of publications, with clinical notes.
 *
 * <p>Source: Cohen et al., COVID-19 Image Data Collection: Prospective Predictions Are the Future, MELBA 2020:002,
 * doi:10.59275/j.melba.2020-48g7; the repository ieee8023/covid-chestxray-dataset. Terms: each image has the licence of
 * its publication, which its row tells; where it tells none, nobody has given one. A study is what was taken of a
 * patient on one day since the onset, by one modality; where the day is not told, all of those. The days themselves are
 * told in many forms: a year alone is left out. The hospital is never kept. Volumes (NIfTI) are left out. It has no
 * splits.
 */
final class CovidChestXray implements Corpus {
    private static final CorpusSource SOURCE = new CorpusSource(
            "covid-chestxray",
            "COVID-19 image data collection",
            "not told for this image",
            "10.59275/j.melba.2020-48g7",
            "Open download; every image has a licence of its own, and some have none.");

    private static final String NAME = "metadata.csv";
    private static final Requirement TABLE = Requirement.of(NAME);
    private static final Requirement IMAGES = Requirement.of("images");
    private static final List<String> NEEDED =
            List.of("patientid", "offset", "sex", "age", "finding", "view", "modality", "filename");
    private static final Set<String> OTHERS = Set.of(
            "",
            "rt_pcr_positive",
            "survival",
            "intubated",
            "intubation_present",
            "went_icu",
            "in_icu",
            "needed_supplemental_o2",
            "extubated",
            "temperature",
            "po2_saturation",
            "leukocyte_count",
            "neutrophil_count",
            "lymphocyte_count",
            "wbc_count",
            "date",
            "location",
            "folder",
            "doi",
            "url",
            "license",
            "clinical_notes",
            "other_notes");

    @Override
    public CorpusSource source() {
        return SOURCE;
    }

    @Override
    public List<Requirement> needs() {
        return List.of(TABLE, IMAGES);
    }

    @Override
    public void read(Path folder, Readings readings) throws IOException {
        Images images = new Images(folder, List.of("images"));
        try (Table table = Table.open(TABLE.required(folder), NAME, NEEDED, OTHERS, readings)) {
            for (TableRow row = table.next(); row != null; row = table.next()) {
                read(row, images, readings);
            }
        }
    }

    private static void read(TableRow row, Images images, Readings readings) throws IOException {
        String name = row.get("filename");
        if (name.isEmpty() || row.get("patientid").isEmpty()) {
            readings.fault(Fault.NO_IDENTIFIER, row.place());
            return;
        }
        if (!Images.isRead(name)) {
            readings.fault(Fault.FORMAT_NOT_READ, row.place());
            return;
        }
        String file = images.find(name);
        if (file == null) {
            readings.fault(Fault.MISSING_IMAGE, row.place());
            return;
        }
        String modality = modality(row.get("modality"));
        if (modality.isEmpty()) {
            readings.fault(Fault.UNKNOWN_VALUE, row.place());
        }
        String patient = "ccx" + row.get("patientid");
        String study = patient + "/" + row.get("offset") + "/" + modality;
        readings.row(
                new CorpusRow(
                        name, patient, study, file, null, fields(row, modality).all()),
                row.place());
    }

    private static RowFields fields(TableRow row, String modality) {
        return RowFields.of(SOURCE)
                .text("licence", row.get("license"))
                .text("doi", row.get("doi"))
                .text("source", row.get("url"))
                .text("language", "en")
                .text("modality", modality)
                .text("body_part", "CHEST")
                .text("view", view(row.get("view")))
                .text("sex", Values.sex(row.get("sex")))
                .age(Values.age(row.get("age")))
                .text("study_date", CalendarDay.iso(row.get("date")))
                .list("labels", labels(row.get("finding")))
                .text("attribution", row.get("other_notes"))
                .text("text_origin", "notes of a publication")
                .text("text", row.get("clinical_notes"));
    }

    private static String modality(String word) {
        return switch (word) {
            case "X-ray" -> "CR";
            case "CT" -> "CT";
            default -> "";
        };
    }

    private static String view(String word) {
        return switch (word) {
            case "L" -> "LATERAL";
            case "AP Supine", "AP Erect" -> "AP";
            case "Axial" -> "AXIAL";
            case "Coronal" -> "CORONAL";
            default -> word;
        };
    }

    /** {@code Pneumonia/Viral/COVID-19} is each of its parts. */
    private static List<String> labels(String finding) {
        return List.of(finding.split("/", -1)).stream()
                .map(Values::label)
                .filter(label -> !label.isBlank() && !label.equals("todo") && !label.equals("unknown"))
                .distinct()
                .toList();
    }
}
