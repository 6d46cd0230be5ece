package org.precedent.encoder.checkpoint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.precedent.encoder.checkpoint.SiglipConfig.TextConfig;
import org.precedent.encoder.checkpoint.SiglipConfig.TowerConfig;
import org.precedent.encoder.checkpoint.SiglipConfig.VisionConfig;

final class NoticeTest {

    private static final SiglipConfig TINY = TinyCheckpoint.random(1).config();

    @TempDir
    private Path folder;

    private static SiglipConfig ofSize(int pixels) {
        TowerConfig tower = new TowerConfig(1152, 27, 16, 4304, 1e-6);
        return new SiglipConfig(new TextConfig(tower, 32_000, 64, 1152), new VisionConfig(tower, pixels, 14));
    }

    @Test
    void medSiglipHasTheLineThatItsTermsAskFor() throws IOException {
        assertEquals(
                Optional.of("HAI-DEF is provided under and subject to the Health AI Developer Foundations Terms of Use"
                        + " found at https://developers.google.com/health-ai-developer-foundations/terms\n"),
                Notice.of(folder, ofSize(448)));
        assertEquals(Optional.empty(), Notice.of(folder, ofSize(384)));
        assertEquals(Optional.empty(), Notice.of(folder, TINY));
    }

    @Test
    void aModelsOwnNoticeGoesBeforeAllOthers() throws IOException {
        Files.writeString(folder.resolve("NOTICE"), "terms apply\n");
        assertEquals(Optional.of("terms apply\n"), Notice.of(folder, ofSize(448)));
        assertEquals(Optional.of("terms apply\n"), Notice.of(folder, TINY));
    }

    @Test
    void theNoticeLiesBesideWhatIsDerived() throws IOException {
        Path model = folder.resolve("model");
        TinyCheckpoint.random(1).write(model, CheckpointLayout.of("F16"));
        Files.writeString(model.resolve("NOTICE"), "terms apply\n");
        Checkpoint checkpoint = Checkpoint.open(model, ModelCache.in(folder.resolve("cache")));
        Path notice = checkpoint.tensorFolder().resolve(checkpoint.weightsHash() + ".NOTICE");
        assertEquals("terms apply\n", Files.readString(notice));
    }

    @Test
    void whatIsUsedInPlaceNeedsNoCache() throws IOException {
        Path model = folder.resolve("model");
        TinyCheckpoint.random(1).write(model);
        Files.writeString(model.resolve("NOTICE"), "terms apply\n");
        Path cache = Files.writeString(folder.resolve("cache"), "a file");
        assertTrue(Checkpoint.open(model, ModelCache.in(cache)).tensorFolder().endsWith("model"));
        assertFalse(Files.isDirectory(cache));
    }
}
