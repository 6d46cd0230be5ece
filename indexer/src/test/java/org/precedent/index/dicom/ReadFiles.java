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

    ReadFiles(Path folder, BurnedIn burnedIn) {
        this(folder, DicomLimits.DEFAULTS, CtPreset.MEDGEMMA_REPORT, burnedIn);
    }

    private ReadFiles(Path folder, DicomLimits limits, CtPreset preset) {
        this(folder, limits, preset, BurnedIn.QUARANTINE);
    }

    private ReadFiles(Path folder, DicomLimits limits, CtPreset preset, BurnedIn burnedIn) {
        this.folder = folder;
        this.reader = DicomReader.standard(new PlainPseudonyms(), limits, preset, burnedIn);
    }

    DicomResult<DicomInstance> read(byte[] file) throws IOException {
        return reader.open(DicomSource.of(Files.write(folder.resolve("image.dcm"), file)));
    }

    DicomResult<DicomHead> head(byte[] file) throws IOException {
        return reader.head(DicomSource.of(Files.write(folder.resolve("image.dcm"), file)));
    }

    DicomInstance ok(DicomWriter file) throws IOException {
        return ok(file.file());
    }

    DicomInstance ok(byte[] file) throws IOException {
        return value(read(file));
    }

    static <T> T value(DicomResult<T> result) {
        return switch (result) {
            case DicomResult.Ok<T>(T value) -> value;
            case DicomResult.Refused<T> refused -> throw new AssertionError(refused.printed());
        };
    }

    String rejection(DicomWriter file) throws IOException {
        return rejection(file.file());
    }

    String rejection(byte[] file) throws IOException {
        return assertInstanceOf(DicomResult.Refused.class, read(file)).printed();
    }

    /** The red samples of the first frame as a reader sees it, row by row. */
    int[] shown(DicomWriter file) throws IOException {
        return samples(first(file).shown(), 0);
    }

    /** The first frame. */
    Rendered first(DicomWriter file) throws IOException {
        return frame(ok(file), 0);
    }

    static Rendered frame(DicomInstance instance, int index) throws IOException {
        return value(instance.frames(instance.frameCount())).get(index);
    }

    static int[] samples(Pixels pixels, int channel) {
        int[] samples = new int[pixels.width() * pixels.height()];
        for (int i = 0; i < samples.length; i++) {
            samples[i] = pixels.sample(i % pixels.width(), i / pixels.width(), channel);
        }
        return samples;
    }
}
