package org.precedent.index.dicom;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.precedent.encoder.Pixels;

/** Reads what a test wrote. */
final class ReadFiles {
    private final Path folder;
    private final DicomReader reader;

    ReadFiles(Path folder) {
        this(folder, DicomLimits.DEFAULTS);
    }

    ReadFiles(Path folder, DicomLimits limits) {
        this(folder, limits, CtPreset.MEDGEMMA_REPORT);
    }

    ReadFiles(Path folder, CtPreset preset) {
        this(folder, DicomLimits.DEFAULTS, preset);
    }

    private ReadFiles(Path folder, DicomLimits limits, CtPreset preset) {
        this.folder = folder;
        this.reader = new DicomReader(new PlainPseudonyms(), limits, preset);
    }

    DicomResult read(byte[] file) throws IOException {
        return reader.read(Files.write(folder.resolve("image.dcm"), file));
    }

    DicomInstance ok(DicomWriter file) throws IOException {
        return ok(file.file());
    }

    DicomInstance ok(byte[] file) throws IOException {
        DicomResult result = read(file);
        return assertInstanceOf(DicomResult.Ok.class, result, result::toString).instance();
    }

    String rejection(DicomWriter file) throws IOException {
        return rejection(file.file());
    }

    String rejection(byte[] file) throws IOException {
        return assertInstanceOf(DicomResult.Rejected.class, read(file)).reason();
    }

    /** The red samples of the first frame as a reader sees it, row by row. */
    int[] shown(DicomWriter file) throws IOException {
        return samples(ok(file).display(0), 0);
    }

    static int[] samples(Pixels pixels, int channel) {
        int[] samples = new int[pixels.width() * pixels.height()];
        for (int i = 0; i < samples.length; i++) {
            samples[i] = pixels.sample(i % pixels.width(), i / pixels.width(), channel);
        }
        return samples;
    }
}
