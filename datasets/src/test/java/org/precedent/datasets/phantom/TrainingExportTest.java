package org.precedent.datasets.phantom;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrainingExportTest {
    private static final int PICTURE = TrainingExport.SIDE * TrainingExport.SIDE * 3;

    @TempDir
    Path folder;

    @Test
    void aSampleHasAPictureAndTextsThatFit() throws IOException {
        TrainingExport.main(new String[] {folder.toString(), "6", "3"});
        assertEquals(6L * PICTURE, Files.size(folder.resolve("images.u8")));
        List<String> lines = Files.readAllLines(folder.resolve("samples.jsonl"));
        assertEquals(6, lines.size());
        Phantom study = new PhantomGenerator(3).study(5);
        JsonNode sample = new ObjectMapper().readTree(lines.get(5));
        assertEquals(study.kind().name(), sample.get("kind").asText());
        assertEquals(study.findings().size(), sample.get("findings").size());
        assertTrue(sample.get("texts").toString().contains(study.report().impression()));
    }

    @Test
    void aRunThatStartsLaterGivesTheSameSamples() throws IOException {
        TrainingExport.write(folder.resolve("all"), 0, 4, 9);
        TrainingExport.write(folder.resolve("rest"), 2, 2, 9);
        byte[] all = Files.readAllBytes(folder.resolve("all/images.u8"));
        byte[] rest = Files.readAllBytes(folder.resolve("rest/images.u8"));
        assertArrayEquals(Arrays.copyOfRange(all, 2 * PICTURE, 4 * PICTURE), rest);
    }

    @Test
    void missingArgumentsAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> TrainingExport.main(new String[] {"folder"}));
    }
}
