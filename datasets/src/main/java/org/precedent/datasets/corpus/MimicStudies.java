package org.precedent.datasets.corpus;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What MIMIC-CXR-JPG's tables of labels and splits say of each study: some 100 bytes of memory for each of its 227,827
 * studies.
 */
final class MimicStudies {
    private static final Known NOTHING = new Known(ChestLabels.NONE, null);

    private final Map<Integer, Known> studies = new HashMap<>();

    private MimicStudies() {}

    /** @param split null where the table does not say it; then the patient falls into one */
    record Known(ChestLabels labels, @Nullable Split split) {}

    static MimicStudies read(Path labels, Path splits, Readings readings) throws IOException {
        MimicStudies studies = new MimicStudies();
        studies.readLabels(labels, readings);
        studies.readSplits(splits, readings);
        return studies;
    }

    private void readLabels(Path file, Readings readings) throws IOException {
        Set<String> others = ChestLabels.columnsAnd("subject_id", "airspace opacity");
        try (Table table =
                Table.open(file, "mimic-cxr-2.0.0 labels", List.of("study_id", "no finding"), others, readings)) {
            table.within(Table.SMALL);
            for (TableRow row = table.next(); row != null; row = table.next()) {
                Integer study = number(row, readings);
                if (study != null) {
                    studies.put(study, new Known(ChestLabels.of(row, readings), null));
                }
            }
        }
    }

    private void readSplits(Path file, Readings readings) throws IOException {
        Set<String> others = Set.of("dicom_id", "subject_id");
        try (Table table =
                Table.open(file, "mimic-cxr-2.0.0-split.csv", List.of("study_id", "split"), others, readings)) {
            table.within(Table.SMALL);
            for (TableRow row = table.next(); row != null; row = table.next()) {
                Integer study = number(row, readings);
                Split split = Split.named(row.get("split"));
                if (split == null) {
                    readings.fault(Fault.UNKNOWN_VALUE, row.place());
                } else if (study != null) {
                    studies.put(study, new Known(ofNumber(study).labels(), split));
                }
            }
        }
    }

    private static @Nullable Integer number(TableRow row, Readings readings) {
        try {
            return Integer.valueOf(row.get("study_id"));
        } catch (NumberFormatException e) {
            readings.fault(Fault.NO_IDENTIFIER, row.place());
            return null;
        }
    }

    /** What is known of a study, named by figures; nothing of one that is in no table. */
    Known of(String study) {
        return ofNumber(Integer.parseInt(study));
    }

    private Known ofNumber(int study) {
        return studies.getOrDefault(study, NOTHING);
    }
}
