package org.precedent.index.dicom;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * How the Hounsfield units of a CT become red, green and blue, as the encoder was trained. Part of what makes vectors
 * comparable: an archive keeps to one.
 */
public enum CtPreset {
    /**
     * The wide, the soft tissue and the brain window of the MedGemma technical report; what MedSigLIP was trained on.
     */
    MEDGEMMA_REPORT("medgemma-report"),

    /** The windows of the MedGemma 1.5 notebook for CT: a wide one of another width, the others the same. */
    MEDGEMMA15_NOTEBOOK("medgemma15-notebook"),

    /** The notebook's wide window, centre 0 and width 2048, in all three channels: a grey image. */
    SINGLE_WINDOW("single-window");

    private static final Range REPORT_WIDE = new Range(-1225, 1025);
    private static final Range NOTEBOOK_WIDE = new Range(-1024, 1024);
    private static final Range MEDIASTINUM = new Range(-135, 215);
    private static final Range BRAIN = new Range(0, 80);

    private final String id;

    CtPreset(String id) {
        this.id = id;
    }

    /**
     * The preset of a name, as {@link #id} gives it.
     *
     * @throws IllegalArgumentException if no preset has this name
     */
    public static CtPreset named(String id) {
        return Arrays.stream(values())
                .filter(preset -> preset.id.equals(id))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalArgumentException("no CT preset is called \"" + id + "\"; there are " + names()));
    }

    private static String names() {
        return Arrays.stream(values()).map(CtPreset::id).collect(Collectors.joining(", "));
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

    /**
     * One value in one channel, 0 to 255, in the arithmetic of the MedGemma 1.5 notebook: 32-bit floats, halves to the
     * even neighbour.
     */
    static byte level(Range window, double hounsfield) {
        float above = (float) Math.clamp(hounsfield, window.low(), window.high()) - (float) window.low();
        float share = above / (float) (window.high() - window.low());
        return (byte) (int) Math.rint(share * 255f);
    }
}
