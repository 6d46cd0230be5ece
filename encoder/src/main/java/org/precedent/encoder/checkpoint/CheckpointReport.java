package org.precedent.encoder.checkpoint;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.precedent.encoder.EncoderOptions;
import org.precedent.encoder.Fingerprint;
import org.precedent.encoder.LogitCalibration;
import org.precedent.encoder.Placeholder;
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

        /** What to do about several problems at once. */
        record Advice(String text) implements Line {}
    }

    /** Copies the lines. */
    public CheckpointReport {
        lines = List.copyOf(lines);
    }

    /** Whether an encoder can be opened on the directory. */
    public boolean usable() {
        return fingerprint.isPresent();
    }

    static CheckpointReport of(Path directory, ModelCache cache) {
        List<Line> lines = new ArrayList<>();
        Optional<SiglipConfig> config = look(
                lines,
                () -> {
                    Checkpoint.checkDirectory(directory);
                    return SiglipConfig.read(directory.resolve(Checkpoint.CONFIG));
                },
                CheckpointReport::describe);
        Optional<Fingerprint> fingerprint = config.flatMap(found -> parts(lines, directory, found, cache));
        if (config.isEmpty()) {
            MissingFiles.placeholders(directory).forEach(other -> look(lines, () -> refused(other), String::valueOf));
        }
        if (Files.isDirectory(directory) && fingerprint.isEmpty()) {
            MissingFiles.advice(directory).ifPresent(advice -> lines.add(new Line.Advice(advice)));
        }
        return new CheckpointReport(directory, lines, fingerprint);
    }

    private static Optional<Fingerprint> parts(
            List<Line> lines, Path directory, SiglipConfig config, ModelCache cache) {
        Optional<Preprocessing> preprocessing = look(
                lines,
                () -> Checkpoint.preprocessing(directory, config),
                value -> Checkpoint.PREPROCESSOR + ": " + value.label());
        Optional<TokenizerFile> tokenizer = look(
                lines,
                () -> Checkpoint.tokenizer(directory, config),
                value -> Checkpoint.TOKENIZER + ": " + (value.largestId() + 1) + " tokens");
        boolean sound = preprocessing.isPresent() && tokenizer.isPresent();
        if (ReadymadeCheckpoint.isIn(directory)) {
            return onnx(lines, directory, config, sound);
        }
        Optional<SafetensorsFiles> files = look(
                lines,
                () -> Checkpoint.files(directory, config),
                value -> value.table().getFileName() + ": " + value.description() + ", "
                        + value.tensors().size() + " tensors, all that are needed, "
                        + new FloatWeights(config, value).use());
        Optional<Checkpoint.Logits> logits = files.flatMap(found -> look(
                lines,
                () -> Checkpoint.Logits.of(found),
                value -> "logits: scale exp(" + value.scale() + "), bias " + value.bias()));
        if (!sound || logits.isEmpty()) {
            return Optional.empty();
        }
        return look(
                lines,
                () -> Checkpoint.fingerprint(
                        config,
                        preprocessing.orElseThrow(),
                        tokenizer.orElseThrow(),
                        files.orElseThrow().hash(new HashMemo(cache)),
                        EncoderOptions.DEFAULTS.withPrecision(Precision.FP32)),
                value -> "fingerprint: " + value);
    }

    private static Optional<Fingerprint> onnx(List<Line> lines, Path directory, SiglipConfig config, boolean sound) {
        Optional<ReadymadeModel> model = look(
                lines,
                () -> ReadymadeCheckpoint.model(directory, config, Precision.AUTO),
                value -> "ONNX: " + value.description() + ", chosen from "
                        + String.join(", ", ReadymadeModel.choices(directory)));
        model.ifPresent(found -> lines.add(new Line.Ok(logits(found))));
        if (!sound || model.isEmpty()) {
            return Optional.empty();
        }
        return look(
                lines,
                () -> ReadymadeCheckpoint.open(directory, Precision.AUTO).fingerprint(EncoderOptions.DEFAULTS),
                value -> "fingerprint: " + value);
    }

    private static String logits(ReadymadeModel model) {
        return switch (model.calibration()) {
            case LogitCalibration.Known known ->
                "logits: scale exp(" + known.logitScale() + "), bias " + known.logitBias();
            case LogitCalibration.Unknown unknown -> "no probabilities: " + unknown.why();
        };
    }

    private static Path refused(Path placeholder) throws IOException {
        Placeholder.refuse(placeholder);
        return placeholder;
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
