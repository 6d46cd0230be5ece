package org.precedent.datasets.corpus;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * CheXpert v1.0 and v1.0-small: 224,316 chest radiographs of 65,240 patients of Stanford Hospital, without reports.
 *
 * <p>Source: Irvin et al., CheXpert: A Large Chest Radiograph Dataset with Uncertainty Labels and Expert Comparison,
 * AAAI 2019, doi:10.1609/aaai.v33i01.3301590. Terms: the Stanford University Dataset Research Use Agreement, for
 * research alone and not to be passed on. Its splits are its files, {@code train.csv} and {@code valid.csv}. It does
 * not tell CR from DX; every row is CR. An age of 0 stands where nobody knew it.
 */
final class CheXpert implements Corpus {
    private static final CorpusSource SOURCE = new CorpusSource(
            "chexpert",
            "CheXpert v1.0",
            "Stanford University Dataset Research Use Agreement",
            "10.1609/aaai.v33i01.3301590",
            "Registration with Stanford AIMI; research alone, no sharing, no attempt to know a patient.");

    private static final Requirement TRAIN = Requirement.of("train.csv", "train.csv", "CheXpert-v1.0*/train.csv");
    private static final Requirement VALID = Requirement.of("valid.csv", "valid.csv", "CheXpert-v1.0*/valid.csv");
    private static final List<String> NEEDED =
            List.of("path", "sex", "age", "frontal/lateral", "ap/pa", "no finding", "pleural effusion");
    private static final Set<String> OTHERS = ChestLabels.columnsAnd();
    private static final Pattern PATH =
            Pattern.compile("(?:CheXpert-v1\\.0[^/]*/)?((?:train|valid)/(patient\\d+)/(study\\d+)/[^/]+)");

    @Override
    public CorpusSource source() {
        return SOURCE;
    }

    @Override
    public List<Requirement> needs() {
        return List.of(TRAIN, VALID);
    }

    @Override
    public void read(Path folder, Readings readings) throws IOException {
        Images images = new Images(folder, places(folder));
        read(TRAIN.required(folder), Split.TRAIN, images, readings);
        read(VALID.required(folder), Split.VALIDATE, images, readings);
    }

    /** The folder, and the batches in which the large version comes. */
    private static List<String> places(Path folder) throws IOException {
        List<String> places = new ArrayList<>();
        places.add("");
        try (DirectoryStream<Path> batches = Files.newDirectoryStream(folder, "CheXpert-v1.0*")) {
            batches.forEach(batch -> places.add(String.valueOf(batch.getFileName())));
        }
        return places;
    }

    private static void read(Path file, Split split, Images images, Readings readings) throws IOException {
        String name = split == Split.TRAIN ? "train.csv" : "valid.csv";
        try (Table table = Table.open(file, name, NEEDED, OTHERS, readings)) {
            for (TableRow row = table.next(); row != null; row = table.next()) {
                read(row, split, images, readings);
            }
        }
    }

    private static void read(TableRow row, Split split, Images images, Readings readings) throws IOException {
        Matcher path = PATH.matcher(row.get("path"));
        if (!path.matches()) {
            readings.fault(Fault.NO_IDENTIFIER, row.place());
            return;
        }
        String file = image(path.group(1), images);
        if (file == null) {
            readings.fault(Fault.MISSING_IMAGE, row.place());
            return;
        }
        String patient = path.group(2);
        String study = patient + "/" + path.group(3);
        RowFields fields = RowFields.of(SOURCE)
                .text("modality", "CR")
                .text("body_part", "CHEST")
                .text("view", view(row))
                .text("sex", Values.sex(row.get("sex")))
                .age(age(row.get("age")));
        ChestLabels.of(row, readings).into(fields);
        readings.row(new CorpusRow(path.group(1), patient, study, file, split, fields.all()), row.place());
    }

    /** The batches leave {@code train/} out. */
    private static @Nullable String image(String path, Images images) {
        String file = images.find(path);
        return file == null ? images.find(path.substring(path.indexOf('/') + 1)) : file;
    }

    private static @Nullable Integer age(String text) {
        Integer age = Values.age(text);
        return age == null || age == 0 ? null : age;
    }

    private static String view(TableRow row) {
        String projection = row.get("ap/pa");
        return row.get("frontal/lateral").equalsIgnoreCase("lateral") ? "LATERAL" : projection;
    }
}
