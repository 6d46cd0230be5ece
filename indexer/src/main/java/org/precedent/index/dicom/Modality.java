package org.precedent.index.dicom;

import java.util.List;

/** A modality transformation: from stored values to what they measure, such as Hounsfield units (PS3.3 C.11.1). */
interface Modality {
    double apply(long stored);

    /** The transformation that a data set names: a table, a line, or none. */
    static Modality of(Dataset dataset, boolean signed) {
        List<Dataset> tables = dataset.items(Tag.MODALITY_LUT_SEQUENCE);
        if (!tables.isEmpty()) {
            LookupTable table = LookupTable.of(tables.getFirst(), signed);
            if (table != null) {
                return table::value;
            }
        }
        double slope = dataset.number(Tag.RESCALE_SLOPE).orElse(1);
        double intercept = dataset.number(Tag.RESCALE_INTERCEPT).orElse(0);
        return stored -> stored * slope + intercept;
    }

    /**
     * Checks that what a data set says of the line can be used, for one that is read as none shifts all values. Where
     * there is a table the line does not count.
     *
     * @throws Rejection if the slope or the intercept is there and is no number, or the slope is 0
     */
    static void check(Dataset dataset) throws Rejection {
        if (!dataset.items(Tag.MODALITY_LUT_SEQUENCE).isEmpty()) {
            return;
        }
        check(dataset, Tag.RESCALE_SLOPE, "Rescale Slope");
        check(dataset, Tag.RESCALE_INTERCEPT, "Rescale Intercept");
        if (dataset.number(Tag.RESCALE_SLOPE).orElse(1) == 0) {
            throw unusable("the Rescale Slope is 0");
        }
    }

    /**
     * Checks that a CT that tells how much a step is tells where to begin: without it, all values would be shifted.
     *
     * @throws Rejection if there is a slope and no intercept
     */
    static void checkOfCt(Dataset dataset) throws Rejection {
        boolean line = !dataset.text(Tag.RESCALE_SLOPE).isEmpty()
                && dataset.items(Tag.MODALITY_LUT_SEQUENCE).isEmpty();
        if (line && dataset.text(Tag.RESCALE_INTERCEPT).isEmpty()) {
            throw unusable("the Rescale Intercept of a CT is missing beside the Rescale Slope");
        }
    }

    private static void check(Dataset dataset, Tag tag, String name) throws Rejection {
        if (!dataset.text(tag).isEmpty() && dataset.number(tag).isEmpty()) {
            throw unusable("the " + name + " is no number");
        }
    }

    private static Rejection unusable(String fault) {
        return new Rejection(Rejection.Code.CORRUPT, fault + "; correct it, or export the file again");
    }
}
