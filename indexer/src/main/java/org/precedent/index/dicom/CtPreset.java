package org.precedent.index.dicom;

import java.util.List;

/**
 * How the Hounsfield units of a CT become red, green and blue, as the encoder was trained. Part of what makes vectors
 * comparable: an archive keeps to one.
 */
public enum CtPreset {
    /** The wide, the mediastinal and the brain window of the MedGemma report. */
    MEDGEMMA_REPORT("medgemma-report"),

    /** As {@link #MEDGEMMA_REPORT}, with the wide window of the MedGemma 1.5 notebook. */
    MEDGEMMA15_NOTEBOOK("medgemma15-notebook"),

    /** The notebook's wide window in all three channels: a grey image. */
    SINGLE_WINDOW("single-window");

    private static final Range REPORT_WIDE = new Range(-1225, 1025);
    private static final Range NOTEBOOK_WIDE = new Range(-1024, 1024);
    private static final Range MEDIASTINUM = new Range(-135, 215);
    private static final Range BRAIN = new Range(0, 80);

    private final String id;

    CtPreset(String id) {
        this.id = id;
    }

    /** The name that stands in configurations and fingerprints. */
    public String id() {
        return id;
    }

    /** The windows in Hounsfield units, in the order red, green, blue. */
    List<Range> channels() {
        return switch (this) {
            case MEDGEMMA_REPORT -> List.of(REPORT_WIDE, MEDIASTINUM, BRAIN);
            case MEDGEMMA15_NOTEBOOK -> List.of(NOTEBOOK_WIDE, MEDIASTINUM, BRAIN);
            case SINGLE_WINDOW -> List.of(NOTEBOOK_WIDE, NOTEBOOK_WIDE, NOTEBOOK_WIDE);
        };
    }
}
