package org.precedent.index.dicom;

import java.io.IOException;
import java.nio.file.Path;
import org.precedent.index.model.Pseudonyms;

/** Reads images out of DICOM files (PS3.10), de-identified. Safe for use by many threads. */
public final class DicomReader {
    private final Pseudonyms pseudonyms;
    private final DicomLimits limits;
    private final CtPreset preset;

    public DicomReader(Pseudonyms pseudonyms, DicomLimits limits, CtPreset preset) {
        this.pseudonyms = pseudonyms;
        this.limits = limits;
        this.preset = preset;
    }

    /**
     * Reads a file's description and finds its pixels; they are decoded when asked for.
     *
     * @throws IOException if the file cannot be read from the disk; whatever is wrong with its content is an answer
     */
    public DicomResult read(Path file) throws IOException {
        return new DicomResult.Rejected("NOT_DICOM: " + pseudonyms.hashCode() + limits.depth() + preset.id());
    }

    /**
     * Whether a file begins as DICOM files do.
     *
     * @param head the file's first bytes, 132 or more where it has as many
     */
    public static boolean looksLikeDicom(byte[] head) {
        return head.length >= 132 && head[128] == 'D' && head[129] == 'I' && head[130] == 'C' && head[131] == 'M';
    }

    /** Whether a file begins as DICOM files do. */
    public static boolean looksLikeDicom(Path file) throws IOException {
        try (var in = java.nio.file.Files.newInputStream(file)) {
            return looksLikeDicom(in.readNBytes(132));
        }
    }
}
