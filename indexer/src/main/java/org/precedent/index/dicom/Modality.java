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
        return slope == 0 ? stored -> stored : stored -> stored * slope + intercept;
    }
}
