package org.precedent.encoder.checkpoint;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.precedent.encoder.checkpoint.SiglipConfig.TextConfig;
import org.precedent.encoder.checkpoint.SiglipConfig.TowerConfig;
import org.precedent.encoder.checkpoint.SiglipConfig.VisionConfig;

final class SiglipConfigTest {

    @TempDir
    private Path folder;

    @Test
    void everyDefaultIsPinned() throws IOException {
        TowerConfig tower = new TowerConfig(768, 12, 12, 3072, 1e-6);
        SiglipConfig config = SiglipConfig.read(Files.writeString(folder.resolve("config.json"), "{}"));
        assertEquals(
                new SiglipConfig(new TextConfig(tower, 32_000, 64, 768), new VisionConfig(tower, 224, 16)), config);
        assertEquals(196, config.vision().positions());
    }

    @Test
    void whatTheFileSaysHolds() throws IOException {
        String medSiglip = """
                {"model_type": "siglip", "initializer_factor": 1.0,
                 "text_config": {"hidden_size": 1152, "intermediate_size": 4304, "num_hidden_layers": 27,
                   "num_attention_heads": 16, "model_type": "siglip_text_model"},
                 "vision_config": {"hidden_size": 1152, "intermediate_size": 4304, "num_hidden_layers": 27,
                   "num_attention_heads": 16, "image_size": 448, "patch_size": 14}}
                """;
        SiglipConfig config = SiglipConfig.read(Files.writeString(folder.resolve("config.json"), medSiglip));
        TowerConfig tower = new TowerConfig(1152, 27, 16, 4304, 1e-6);
        assertEquals(
                new SiglipConfig(new TextConfig(tower, 32_000, 64, 1152), new VisionConfig(tower, 448, 14)), config);
        assertEquals(1024, config.vision().positions());
    }

    @Test
    void everyPreparationDefaultIsPinned() throws IOException {
        Path file = Files.writeString(folder.resolve("preprocessor_config.json"), "{}");
        List<Double> halves = List.of(0.5, 0.5, 0.5);
        assertEquals(new Preprocessing(224, halves, halves), Preprocessing.read(file));
    }

    @Test
    void aSizeMayBeOneNumber() throws IOException {
        Path file = Files.writeString(folder.resolve("preprocessor_config.json"), "{\"size\": 112}");
        assertEquals(112, Preprocessing.read(file).size());
    }
}
