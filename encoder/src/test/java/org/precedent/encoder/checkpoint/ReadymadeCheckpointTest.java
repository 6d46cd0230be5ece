package org.precedent.encoder.checkpoint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.precedent.encoder.checkpoint.CheckpointReport.Line;
import org.precedent.encoder.readymade.ReadyExport;

/** What is told of a directory with ready ONNX files. */
final class ReadymadeCheckpointTest {

    @TempDir
    private Path folder;

    private Path directory;
    private ReadyExport export;

    @BeforeEach
    void write() throws IOException {
        Path original = folder.resolve("original");
        directory = folder.resolve("ready");
        TinyCheckpoint.random(1).write(original);
        TinyCheckpoint.random(1).write(directory);
        export = ReadyExport.of(original, folder.resolve("cache"));
    }

    private void assertTold(boolean usable, String... words) {
        CheckpointReport report = Checkpoint.inspect(directory);
        List<String> lines = report.lines().stream().map(Line::text).toList();
        for (String word : words) {
            assertTrue(lines.stream().anyMatch(line -> line.contains(word)), lines.toString());
        }
        assertEquals(usable, report.usable(), lines.toString());
    }

    @Test
    void theReportTellsWhatWasChosenFromWhat() throws IOException {
        Files.delete(directory.resolve("model.safetensors"));
        ReadyExport.write(export.both(2, -3), directory.resolve("model.onnx"));
        ReadyExport.write(export.both(2, -3), directory.resolve("onnx/model_q4.onnx"));
        assertTold(
                true,
                "ONNX: model.onnx (fp32), chosen from model.onnx (fp32), onnx/model_q4.onnx (q4)",
                "logits: scale exp(2.0), bias -3.0",
                "fingerprint: ");
    }

    @Test
    void theReportTellsThatAPairHasNoProbabilities() throws IOException {
        Files.delete(directory.resolve("model.safetensors"));
        ReadyExport.write(export.vision(), directory.resolve("onnx/vision_model.onnx"));
        ReadyExport.write(export.text(), directory.resolve("onnx/text_model.onnx"));
        assertTold(true, "onnx/vision_model.onnx with onnx/text_model.onnx (fp32)", "no probabilities: ");
    }

    @Test
    void theReportTellsWhatIsMissingFromHalfAPair() throws IOException {
        Files.delete(directory.resolve("model.safetensors"));
        ReadyExport.write(export.vision(), directory.resolve("onnx/vision_model.onnx"));
        assertTold(false, "both of vision_model.onnx and text_model.onnx");
    }

    @Test
    void safetensorsArePreferredToOnnx() throws IOException {
        ReadyExport.write(export.both(2, -3), directory.resolve("model.onnx"));
        assertFalse(ReadymadeCheckpoint.isIn(directory));
        assertTold(true, "model.safetensors: ");
    }
}
