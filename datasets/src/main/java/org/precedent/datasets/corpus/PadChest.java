package org.precedent.datasets.corpus;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * PadChest: 160,868 chest radiographs of 67,625 patients of Hospital San Juan (Alicante), with reports in Spanish.
 *
 * <p>Source: Bustos et al., PadChest: A large chest x-ray image dataset with multi-label annotated reports, Medical
 * Image Analysis 66, 101797 (2020), doi:10.1016/j.media.2020.101797; table of 1 February 2019. Terms: the PadChest
 * Dataset Research Use Agreement of BIMCV, for research alone. Its reports stand in it as the authors prepared them, in
 * small letters, without accents and with words cut to their stems. It has no splits. It tells the year of birth alone;
 * an age is that of the year of the study less it, so it may be one too many. What it labels {@code exclude} is left
 * out.
 */
final class PadChest implements Corpus {
    private static final CorpusSource SOURCE = new CorpusSource(
            "padchest",
            "PadChest 2019",
            "PadChest Dataset Research Use Agreement",
            "10.1016/j.media.2020.101797",
            "Registration with BIMCV; research alone, no sharing, no attempt to know a patient.");

    private static final String NAME = "PADCHEST labels";
    private static final Requirement TABLE = Requirement.of(
            "PADCHEST_chest_x_ray_images_labels_160K_*.csv", "PADCHEST_*labels*.csv", "PADCHEST_*.csv.gz");
    private static final List<String> NEEDED =
            List.of("imageid", "studyid", "patientid", "patientbirth", "patientsex_dicom", "projection", "labels");
    private static final Set<String> OTHERS = Set.of(
            "",
            "unnamed: 0",
            "imagedir",
            "studydate_dicom",
            "viewposition_dicom",
            "methodprojection",
            "pediatric",
            "modality_dicom",
            "manufacturer_dicom",
            "photometricinterpretation_dicom",
            "pixelrepresentation_dicom",
            "pixelaspectratio_dicom",
            "spatialresolution_dicom",
            "bitsstored_dicom",
            "windowcenter_dicom",
            "windowwidth_dicom",
            "rows_dicom",
            "columns_dicom",
            "xraytubecurrent_dicom",
            "exposure_dicom",
            "exposureinuas_dicom",
            "exposuretime",
            "exposuretime_dicom",
            "relativexrayexposure_dicom",
            "reportid",
            "report",
            "methodlabel",
            "localizations",
            "labelslocalizationsbysentence",
            "labelcuis",
            "localizationscuis");
    private static final String EXCLUDE = "exclude";

    @Override
    public CorpusSource source() {
        return SOURCE;
    }

    @Override
    public List<Requirement> needs() {
        return List.of(TABLE);
    }

    @Override
    public void read(Path folder, Readings readings) throws IOException {
        Images images = new Images(folder, List.of("", "images", "images-224", "images-224/images-224"));
        try (Table table = Table.open(TABLE.required(folder), NAME, NEEDED, OTHERS, readings)) {
            for (TableRow row = table.next(); row != null; row = table.next()) {
                read(row, images, readings);
            }
        }
    }

    private static void read(TableRow row, Images images, Readings readings) throws IOException {
        String image = row.get("imageid");
        if (image.isEmpty()
                || row.get("studyid").isEmpty()
                || row.get("patientid").isEmpty()) {
            readings.fault(Fault.NO_IDENTIFIER, row.place());
            return;
        }
        List<String> labels = Values.pythonList(row.get("labels"));
        if (labels.contains(EXCLUDE) || row.get("projection").equalsIgnoreCase(EXCLUDE)) {
            readings.fault(Fault.EXCLUDED, row.place());
            return;
        }
        String file = image(row.get("imagedir"), image, images);
        if (file == null) {
            readings.fault(Fault.MISSING_IMAGE, row.place());
            return;
        }
        RowFields fields = fields(row, labels);
        if (row.get("report").isEmpty()) {
            readings.fault(Fault.NO_REPORT, row.place());
        }
        readings.row(
                new CorpusRow(image, row.get("patientid"), row.get("studyid"), file, null, fields.all()), row.place());
    }

    /** The archives unpack into folders that are numbers; some copies have all in one. */
    private static @Nullable String image(String directory, String image, Images images) {
        String number = directory.endsWith(".0") ? directory.substring(0, directory.length() - 2) : directory;
        String file = number.isEmpty() ? null : images.find(number + "/" + image);
        return file == null ? images.find(image) : file;
    }

    private static RowFields fields(TableRow row, List<String> labels) {
        List<String> places = new ArrayList<>();
        for (String place : Values.pythonList(row.get("localizations"))) {
            places.add(place.startsWith("loc ") ? place.substring("loc ".length()) : place);
        }
        return RowFields.of(SOURCE)
                .text("language", "es")
                .text("modality", row.get("modality_dicom").equals("DX") ? "DX" : "CR")
                .text("body_part", "CHEST")
                .text("view", view(row.get("projection")))
                .text("sex", Values.sex(row.get("patientsex_dicom")))
                .age(age(row))
                .text("study_date", CalendarDay.iso(row.get("studydate_dicom")))
                .text("manufacturer", row.get("manufacturer_dicom"))
                .list("labels", labels.stream().map(Values::label).distinct().toList())
                .list("localizations", places)
                .text("labelled_by", row.get("methodlabel").toLowerCase(Locale.ROOT))
                .text("text", row.get("report"));
    }

    private static @Nullable Integer age(TableRow row) {
        LocalDate day = CalendarDay.of(row.get("studydate_dicom"));
        if (day == null) {
            return null;
        }
        try {
            int years = day.getYear() - (int) Double.parseDouble(row.get("patientbirth"));
            return Values.age(String.valueOf(years));
        } catch (NumberFormatException e) {
            return null;
        }
    }

    private static String view(String projection) {
        return switch (projection) {
            case "L" -> "LATERAL";
            case "AP_horizontal" -> "AP";
            case "UNK" -> "";
            default -> projection;
        };
    }
}
