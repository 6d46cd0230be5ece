package org.precedent.encoder.checkpoint;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.precedent.encoder.EncoderOptions;
import org.precedent.encoder.Fingerprint;
import org.precedent.encoder.LogitCalibration;
import org.precedent.encoder.Precision;
import org.precedent.encoder.readymade.ReadymadeModel;

/**
 * What was found in a model directory, in the order it was looked at.
 *
 * @param fingerprint with the default options; empty unless the model can be used
 */
public record CheckpointReport(Path directory, List<Line> lines, Optional<Fingerprint> fingerprint) {

    /** One finding. */
    public sealed interface Line {

        /** The finding in words. */
        String text();

        /** A part that is as it should be. */
        record Ok(String text) implements Line {}

        /** A part that is not, with what to do about it. */
        record Problem(String text) implements Line {}
    }

    /** Copies the lines. */
    public CheckpointReport {
        lines = List.copyOf(lines);
    }

    /** Whether an encoder can be opened on the directory. */
    public boolean usable() {
        return fingerprint.isPresent();
    }

    static CheckpointReport of(Path directory) {
        List<Line> lines = new ArrayList<>();
        Optional<SiglipConfig> config = look(
                lines,
                () -> {
                    Checkpoint.checkDirectory(directory);
                    return SiglipConfig.read(directory.resolve(Checkpoint.CONFIG));
                },
                CheckpointReport::describe);
        if (config.isEmpty()) {
            return new CheckpointReport(directory, lines, Optional.empty());
        }
        SiglipConfig found = config.get();
        look(
                lines,
                () -> Checkpoint.preprocessing(directory, found),
                value -> Checkpoint.PREPROCESSOR + ": " + value.label());
        look(
                lines,
                () -> Checkpoint.tokenizer(directory, found),
                value -> Checkpoint.TOKENIZER + ": " + (value.largestId() + 1) + " tokens");
        boolean readymade = ReadymadeCheckpoint.isIn(directory);
        if (readymade) {
            lookAtOnnx(lines, directory, found);
        } else {
            look(
                    lines,
                    () -> Checkpoint.weights(directory, found),
                    value -> Checkpoint.WEIGHTS + ": " + value.tensors().size() + " tensors, all that are needed");
        }
        if (lines.stream().anyMatch(Line.Problem.class::isInstance)) {
            return new CheckpointReport(directory, lines, Optional.empty());
        }
        Optional<Fingerprint> fingerprint = look(
                lines,
                () -> readymade
                        ? ReadymadeCheckpoint.open(directory, Precision.AUTO).fingerprint(EncoderOptions.DEFAULTS)
                        : Checkpoint.open(directory, ModelCache.in(EncoderOptions.DEFAULTS.cache()))
                                .fingerprint(EncoderOptions.DEFAULTS.withPrecision(Precision.FP32)),
                value -> "fingerprint: " + value);
        return new CheckpointReport(directory, lines, fingerprint);
    }

    private static void lookAtOnnx(List<Line> lines, Path directory, SiglipConfig config) {
        Optional<ReadymadeModel> model = look(
                lines,
                () -> ReadymadeCheckpoint.model(directory, config, Precision.AUTO),
                value -> "ONNX: " + value.description() + ", chosen from "
                        + String.join(", ", ReadymadeModel.choices(directory)));
        model.ifPresent(found -> lines.add(new Line.Ok(
                switch (found.calibration()) {
                    case LogitCalibration.Known known ->
                        "logits: scale exp(" + known.logitScale() + "), bias " + known.logitBias();
                    case LogitCalibration.Unknown unknown -> "no probabilities: " + unknown.why();
                })));
    }

    private static String describe(SiglipConfig config) {
        return Checkpoint.CONFIG + ": SigLIP, vision " + config.vision().tower().layers() + " layers of "
                + config.vision().tower().width() + " at " + config.vision().imageSize() + " pixels, text "
                + config.text().tower().layers() + " layers of "
                + config.text().tower().width() + ", "
                + config.text().positions() + " tokens";
    }

    private static <T> Optional<T> look(List<Line> lines, Reading<T> reading, Function<T, String> words) {
        try {
            T value = reading.read();
            lines.add(new Line.Ok(words.apply(value)));
            return Optional.of(value);
        } catch (IOException e) {
            String message = e.getMessage();
            lines.add(new Line.Problem(message == null ? e.toString() : message));
            return Optional.empty();
        }
    }

    @FunctionalInterface
    private interface Reading<T> {
        T read() throws IOException;
    }
}
