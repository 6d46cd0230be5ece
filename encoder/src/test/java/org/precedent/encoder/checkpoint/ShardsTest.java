package org.precedent.encoder.checkpoint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.precedent.encoder.ModelException;
import org.precedent.encoder.Sha256;
import org.precedent.encoder.checkpoint.CheckpointLayout.Place;

final class ShardsTest {

    private static final String FIRST = "model-00001-of-00003.safetensors";
    private static final String SECOND = "model-00002-of-00003.safetensors";
    private static final String PROBE = "vision_model.head.probe";

    private Path model;
    private Path cache;

    @BeforeEach
    void write(@TempDir Path folder) throws IOException {
        model = folder.resolve("model");
        cache = folder.resolve("cache");
        TinyCheckpoint.random(1).write(model, new CheckpointLayout(List.of("F32"), 3, Place.BESIDE));
    }

    private Checkpoint open() throws IOException {
        return Checkpoint.open(model, ModelCache.in(cache));
    }

    private Path index() {
        return model.resolve("model.safetensors.index.json");
    }

    private void change(Path file, String from, String to) throws IOException {
        String text = Files.readString(file, StandardCharsets.ISO_8859_1);
        assertTrue(text.contains(from), file + " has no " + from);
        Files.writeString(file, text.replace(from, to), StandardCharsets.ISO_8859_1);
    }

    private void assertRefused(String... words) {
        ModelException e = assertThrows(ModelException.class, this::open);
        for (String word : words) {
            assertTrue(String.valueOf(e.getMessage()).contains(word), e.getMessage());
        }
        assertFalse(Checkpoint.inspect(model).usable());
        assertFalse(Files.exists(cache), "nothing is derived from what was refused");
    }

    @Test
    void floatsInOneFolderAreUsedInPlace() throws IOException {
        assertEquals("F32 in 3 files", open().weights().description());
        assertFalse(Files.exists(cache));
    }

    @Test
    void oneFileGoesBeforeSeveral() throws IOException {
        TinyCheckpoint.random(1).writeWeights(model);
        assertEquals("F32 in 1 file", open().weights().description());
        assertEquals(Sha256.of(model.resolve("model.safetensors")), open().weightsHash());
    }

    @Test
    void theHashKnowsEveryShardAndItsName() throws IOException {
        String hash = open().weightsHash();
        assertEquals(hash, open().weightsHash());
        Files.move(model.resolve(FIRST), model.resolve("other.safetensors"));
        change(index(), FIRST, "other.safetensors");
        assertNotEquals(hash, open().weightsHash());
        TinyCheckpoint.random(2).write(model, new CheckpointLayout(List.of("F32"), 3, Place.BESIDE));
        assertNotEquals(hash, open().weightsHash());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../model/model-00002-of-00003.safetensors",
                "/etc/passwd",
                "sub/a.safetensors",
                "..safetensors",
                ".safetensors",
                "pytorch_model.bin",
                "a\\\\b.safetensors",
                "a\\u0000.safetensors",
                ""
            })
    void aNameThatIsNoSafetensorsFileBesideTheIndexIsRefused(String name) throws IOException {
        change(index(), "\"" + SECOND + "\"", "\"" + name + "\"");
        assertRefused(index().toString(), "no safetensors file beside it", "copy the index");
    }

    @ParameterizedTest
    @ValueSource(strings = {"7", "null", "[]", "{}", "{\"a\":\"b\"}"})
    void aNameThatIsNoTextIsRefused(String value) throws IOException {
        change(index(), "\"" + SECOND + "\"", value);
        assertRefused("no safetensors file beside it");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"weight_map\": []}", "{\"weight_map\": {}}", "{\"weight_map\": 7}"})
    void anIndexWithoutATableIsRefused(String text) throws IOException {
        Files.writeString(index(), text);
        assertRefused("weight_map must be an object");
    }

    @Test
    void anEndlessIndexIsNotRead() throws IOException {
        try (RandomAccessFile sparse = new RandomAccessFile(index().toFile(), "rw")) {
            sparse.setLength(1L << 40);
        }
        assertRefused(index().toString(), "more than");
    }

    @Test
    void anIndexOfThousandsOfFilesIsRefused() throws IOException {
        StringBuilder map = new StringBuilder();
        for (int i = 0; i < 5000; i++) {
            map.append(",\"t%d\":\"s%d.safetensors\"".formatted(i, i));
        }
        Files.writeString(index(), "{\"weight_map\":{" + map.substring(1) + "}}");
        assertRefused("names 5000 files");
    }

    @Test
    void aMissingShardIsNamed() throws IOException {
        Files.delete(model.resolve(SECOND));
        assertRefused(model.resolve(SECOND).toString(), "is missing");
    }

    @Test
    void aTruncatedShardIsNamed() throws IOException {
        try (RandomAccessFile shard = new RandomAccessFile(model.resolve(SECOND).toFile(), "rw")) {
            shard.setLength(shard.length() - 1);
        }
        assertRefused(model.resolve(SECOND).toString(), "outside the file");
    }

    @Test
    void aTensorThatIsNotWhereTheIndexSaysIsNamed() throws IOException {
        String text = Files.readString(index());
        String shard = Stream.of(FIRST, SECOND)
                .filter(name -> !text.contains("\"" + PROBE + "\": \"" + name))
                .findFirst()
                .orElseThrow();
        Files.writeString(index(), text.replaceFirst("(?<=\"" + PROBE + "\": \")[^\"]+", shard));
        assertRefused(PROBE, shard, "but it does not");
    }

    @Test
    void aTensorThatTheIndexForgetsIsNamed() throws IOException {
        change(index(), "\"" + PROBE + "\"", "\"" + PROBE + "s\"");
        assertRefused(PROBE + "s", "but it does not");
        Files.writeString(index(), Files.readString(index()).replaceAll(".*probes.*\n", ""));
        assertRefused(index() + " has no tensor " + PROBE);
    }

    @Test
    void aDerivedFileThatIsDamagedIsMadeAnew() throws IOException {
        CheckpointLayout layout = new CheckpointLayout(List.of("F16"), 2, Place.BESIDE);
        TinyCheckpoint.random(1).write(model, layout);
        Path derived = open().tensor(PROBE).file();
        byte[] whole = Files.readAllBytes(derived);
        try (RandomAccessFile file = new RandomAccessFile(derived.toFile(), "rw")) {
            file.setLength(file.length() / 2);
        }
        assertEquals(derived, open().tensor(PROBE).file());
        assertEquals(Sha256.of(whole), Sha256.of(derived));
    }

    @Test
    void weightsThatAreNoNumbersAreRefusedBeforeTheyAreConverted() throws IOException {
        TinyCheckpoint checkpoint = TinyCheckpoint.random(1);
        checkpoint.weight(PROBE)[3] = Float.POSITIVE_INFINITY;
        checkpoint.write(model, new CheckpointLayout(List.of("BF16"), 3, Place.BESIDE));
        ModelException e = assertThrows(ModelException.class, this::open);
        assertTrue(String.valueOf(e.getMessage()).contains("has Infinity in tensor " + PROBE), e.getMessage());
        try (Stream<Path> files = Files.list(cache)) {
            assertTrue(files.noneMatch(file -> file.toString().endsWith(".safetensors")));
        }
    }

    @Test
    void aCacheThatCannotTakeTheConvertedWeightsIsNamed() throws IOException {
        TinyCheckpoint.random(1).write(model, new CheckpointLayout(List.of("F16"), 3, Place.BESIDE));
        Files.writeString(cache, "a file");
        ModelException e = assertThrows(ModelException.class, this::open);
        String message = String.valueOf(e.getMessage());
        assertTrue(message.contains(cache.toString()), message);
        assertTrue(message.contains("name another folder for derived weights"), message);
    }
}
