package org.precedent.encoder.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.precedent.encoder.Embedding;
import org.precedent.encoder.LogitCalibration;
import org.precedent.encoder.Precision;
import org.precedent.encoder.checkpoint.ReadymadeCheckpoint;
import org.precedent.encoder.checkpoint.TinyCheckpoint;

/** A model.onnx that PyTorch's own exporter wrote, cut into towers, gives what PyTorch computed with the whole. */
final class TorchExportTest {

    private static final Path EXPORT = Path.of("src/test/resources/torch-export");

    @Test
    void bothTowersAndTheLogitsAgreeWithPyTorch(@TempDir Path folder) throws IOException {
        TinyCheckpoint.random(1).write(folder);
        Files.delete(folder.resolve("model.safetensors"));
        Files.copy(EXPORT.resolve("model.onnx"), folder.resolve("model.onnx"));
        JsonNode expected =
                new ObjectMapper().readTree(EXPORT.resolve("expected.json").toFile());
        ReadymadeCheckpoint checkpoint = ReadymadeCheckpoint.open(folder, Precision.FP32);
        ReadymadeTowers towers = new ReadymadeTowers(checkpoint);
        List<Embedding> images;
        List<Embedding> texts;
        try (Tower vision = towers.vision(1);
                Tower text = towers.text(1)) {
            images = vision.pooled(pixels(3, checkpoint.preprocessing().size()), 3);
            texts = text.pooled(ids(expected.get("ids")), 4);
        }
        double worst = Math.min(worst(images, expected.get("images")), worst(texts, expected.get("texts")));
        System.out.printf("a PyTorch export, cut, against PyTorch: 1 - cosine %.2e%n", 1 - worst);
        assertTrue(worst >= 0.999999, "cosine " + worst);
        assertEquals(new LogitCalibration.Known(2, -3), checkpoint.model().calibration());
        for (int i = 0; i < images.size(); i++) {
            for (int j = 0; j < texts.size(); j++) {
                double logit = Math.exp(2) * images.get(i).cosine(texts.get(j)) - 3;
                double wanted = expected.get("logits_per_image").get(i).get(j).doubleValue();
                assertEquals(wanted, logit, 1e-4);
            }
        }
    }

    /** The samples of {@code pattern} in export.py, as SigLIP is given them. */
    private static ByteBuffer pixels(int count, int size) {
        ByteBuffer pixels = direct(count * 3 * size * size * Float.BYTES);
        for (int n = 0; n < count; n++) {
            for (int channel = 0; channel < 3; channel++) {
                for (int i = 0; i < size * size; i++) {
                    int x = i % size;
                    int y = i / size;
                    int sample = (3 * x + 5 * y + 7 * channel + 11 * n * x * y) % 256;
                    pixels.putFloat((sample / 255f - 0.5f) / 0.5f);
                }
            }
        }
        return pixels;
    }

    private static ByteBuffer ids(JsonNode texts) {
        ByteBuffer ids = direct(texts.size() * texts.get(0).size() * Long.BYTES);
        texts.forEach(text -> text.forEach(id -> ids.putLong(id.longValue())));
        return ids;
    }

    private static ByteBuffer direct(int bytes) {
        return ByteBuffer.allocateDirect(bytes).order(ByteOrder.nativeOrder());
    }

    private static double worst(List<Embedding> found, JsonNode wanted) {
        List<Double> cosines = new ArrayList<>();
        for (int i = 0; i < found.size(); i++) {
            float[] vector = new float[wanted.get(i).size()];
            for (int j = 0; j < vector.length; j++) {
                vector[j] = (float) wanted.get(i).get(j).doubleValue();
            }
            cosines.add(found.get(i).cosine(Embedding.of(vector)));
        }
        return cosines.stream().mapToDouble(cosine -> cosine).min().orElseThrow();
    }
}
