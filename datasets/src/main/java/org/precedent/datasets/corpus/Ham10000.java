package org.precedent.datasets.corpus;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * HAM10000: 10,015 dermatoscopic images of 7,470 pigmented lesions, without reports.
 *
 * <p>Source: Tschandl et al., The HAM10000 dataset, Scientific Data 5, 180161 (2018); Harvard Dataverse, version 4,
 * doi:10.7910/DVN/DBW86T. Terms: CC BY-NC 4.0. Its seven codes of diagnoses become words. It tells lesions and not
 * patients, so a lesion stands for a patient: two lesions of one patient may fall into two splits. It has no splits of
 * its own.
 */
final class Ham10000 implements Corpus {
    private static final CorpusSource SOURCE = new CorpusSource(
            "ham10000",
            "HAM10000 4.0",
            "CC-BY-NC-4.0",
            "10.7910/DVN/DBW86T",
            "Open download; not for commercial use, and its authors are to be named.");

    private static final String NAME = "HAM10000_metadata";
    private static final Requirement TABLE =
            Requirement.of(NAME, "HAM10000_metadata.csv", "HAM10000_metadata.tab", NAME);
    private static final Requirement IMAGES = Requirement.of(
            "HAM10000_images_part_1", "HAM10000_images_part_1", "HAM10000_images_part1", "HAM10000_images", "images");
    private static final List<String> PLACES = List.of(
            "HAM10000_images_part_1",
            "HAM10000_images_part_2",
            "HAM10000_images_part1",
            "HAM10000_images_part2",
            "HAM10000_images",
            "images");
    private static final List<String> NEEDED = List.of("lesion_id", "image_id", "dx", "age", "sex", "localization");
    private static final Set<String> OTHERS = Set.of("dx_type", "dataset");
    private static final Terms DIAGNOSES = Terms.read("ham10000-diagnoses.txt");

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
        Images images = new Images(folder, PLACES);
        try (Table table = Table.open(TABLE.required(folder), NAME, NEEDED, OTHERS, readings)) {
            for (TableRow row = table.next(); row != null; row = table.next()) {
                read(row, images, readings);
            }
        }
    }

    private static void read(TableRow row, Images images, Readings readings) throws IOException {
        String image = row.get("image_id");
        String lesion = row.get("lesion_id");
        if (image.isEmpty() || lesion.isEmpty()) {
            readings.fault(Fault.NO_IDENTIFIER, row.place());
            return;
        }
        String file = images.find(image + ".jpg");
        if (file == null) {
            readings.fault(Fault.MISSING_IMAGE, row.place());
            return;
        }
        String diagnosis = DIAGNOSES.of(row.get("dx"));
        if (diagnosis.isEmpty()) {
            readings.fault(Fault.UNKNOWN_VALUE, row.place());
        }
        RowFields fields = RowFields.of(SOURCE)
                .text("modality", "XC")
                .text("body_part", "SKIN")
                .text("sex", Values.sex(row.get("sex")))
                .age(Values.age(row.get("age")))
                .list("labels", diagnosis.isEmpty() ? List.of() : List.of(diagnosis))
                .text("localization", known(row.get("localization")))
                .text("confirmed_by", known(row.get("dx_type")))
                .text("source", row.get("dataset"));
        readings.row(new CorpusRow(image, lesion, lesion, file, null, fields.all()), row.place());
    }

    private static String known(String word) {
        return word.equalsIgnoreCase("unknown") ? "" : word.toLowerCase(Locale.ROOT);
    }
}
