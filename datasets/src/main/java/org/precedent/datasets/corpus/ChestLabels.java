package org.precedent.datasets.corpus;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What the labellers of CheXpert and NegBio say of a study: for each of 14 observations that it is present (1), denied
 * (0), uncertain (-1), or not spoken of (blank). What is present becomes a label; what is uncertain or denied becomes
 * none, and is kept in the fields {@code uncertain} and {@code absent}.
 *
 * @param packed two bits for each observation
 */
record ChestLabels(long packed) {
    /** The columns of the 14 observations, in small letters. */
    static final List<String> COLUMNS = List.of(
            "no finding",
            "enlarged cardiomediastinum",
            "cardiomegaly",
            "lung opacity",
            "lung lesion",
            "edema",
            "consolidation",
            "pneumonia",
            "atelectasis",
            "pneumothorax",
            "pleural effusion",
            "pleural other",
            "fracture",
            "support devices");

    static final ChestLabels NONE = new ChestLabels(0);

    private static final int PRESENT = 1;
    private static final int DENIED = 2;
    private static final int UNCERTAIN = 3;

    /** Reads a row; a value that is none of the four is told as a fault. */
    static ChestLabels of(TableRow row, Readings readings) {
        long packed = 0;
        for (int i = 0; i < COLUMNS.size(); i++) {
            String value = row.get(COLUMNS.get(i));
            int state = state(value);
            if (state == 0 && !value.isEmpty()) {
                readings.fault(Fault.UNKNOWN_VALUE, row.place());
            }
            packed |= (long) state << (2 * i);
        }
        return new ChestLabels(packed);
    }

    private static int state(String value) {
        return switch (value) {
            case "1", "1.0" -> PRESENT;
            case "0", "0.0" -> DENIED;
            case "-1", "-1.0" -> UNCERTAIN;
            default -> 0;
        };
    }

    void into(RowFields fields) {
        fields.list("labels", in(PRESENT));
        fields.list("uncertain", in(UNCERTAIN));
        fields.list("absent", in(DENIED));
    }

    private List<String> in(int wanted) {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < COLUMNS.size(); i++) {
            if ((packed >> (2 * i) & 3) == wanted) {
                names.add(COLUMNS.get(i));
            }
        }
        return names;
    }

    /** The columns with others. */
    static Set<String> columnsAnd(String... others) {
        Set<String> all = new HashSet<>(COLUMNS);
        all.addAll(List.of(others));
        return Set.copyOf(all);
    }
}
