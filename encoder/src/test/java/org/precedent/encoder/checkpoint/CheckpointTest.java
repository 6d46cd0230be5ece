package org.precedent.encoder.checkpoint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.precedent.encoder.EncoderOptions;
import org.precedent.encoder.Fingerprint;
import org.precedent.encoder.ModelException;
import org.precedent.encoder.Precision;
import org.precedent.encoder.Sha256;
import org.precedent.encoder.checkpoint.CheckpointLayout.Place;
import org.precedent.encoder.checkpoint.CheckpointReport.Line;

final class CheckpointTest {

    private static final String WEIGHTS = "model.safetensors";

    @TempDir
    private Path folder;

    @BeforeEach
    void write() throws IOException {
        TinyCheckpoint.random(1).write(folder);
    }

    /** Replaces bytes of one file by as many others. */
    private void change(String name, String from, String to) throws IOException {
        Path file = folder.resolve(name);
        String text = Files.readString(file, StandardCharsets.ISO_8859_1);
        assertTrue(text.contains(from), name + " has no " + from);
        Files.writeString(file, text.replace(from, to), StandardCharsets.ISO_8859_1);
    }

    private void assertRefused(String... words) {
        ModelException e = assertThrows(
                ModelException.class, () -> Checkpoint.open(folder, ModelCache.in(folder.resolve("cache"))));
        for (String word : words) {
            String message = String.valueOf(e.getMessage());
            assertTrue(message.contains(word), message);
        }
        assertFalse(Checkpoint.inspect(folder).usable());
    }

    @Test
    void aWholeDirectoryIsRead() throws IOException {
        Checkpoint checkpoint = Checkpoint.open(folder, ModelCache.in(folder.resolve("cache")));
        assertEquals(TinyCheckpoint.random(1).config(), checkpoint.config());
        assertEquals((float) Math.log(10), checkpoint.logitScale());
        assertEquals(-3, checkpoint.logitBias());
        assertEquals(39, checkpoint.tokenizer().largestId());
    }

    @Test
    void theFingerprintNamesEveryPart() throws IOException {
        Fingerprint fingerprint = Checkpoint.open(folder, ModelCache.in(folder.resolve("cache")))
                .fingerprint(EncoderOptions.DEFAULTS.withPrecision(Precision.FP32));
        assertTrue(fingerprint.weights().startsWith(Sha256.of(folder.resolve(WEIGHTS)) + "+"));
        assertEquals(Sha256.of(folder.resolve("tokenizer.json")), fingerprint.tokenizer());
        assertEquals("tf-bilinear-30-mean0.5-std0.5", fingerprint.resize());
        assertEquals("medgemma-report", fingerprint.windowing());
        assertEquals("fp32", fingerprint.precision());
    }

    @Test
    void otherWeightsOrAnotherArchitectureOnThemAreAnotherFingerprint() throws IOException {
        Fingerprint first = Checkpoint.open(folder, ModelCache.in(folder.resolve("cache")))
                .fingerprint(EncoderOptions.DEFAULTS.withPrecision(Precision.FP32));
        change("config.json", "\"num_attention_heads\": 3", "\"num_attention_heads\": 4");
        Fingerprint heads = Checkpoint.open(folder, ModelCache.in(folder.resolve("cache")))
                .fingerprint(EncoderOptions.DEFAULTS.withPrecision(Precision.FP32));
        assertNotEquals(first.weights(), heads.weights());
        TinyCheckpoint.random(2).write(folder);
        Fingerprint weights = Checkpoint.open(folder, ModelCache.in(folder.resolve("cache")))
                .fingerprint(EncoderOptions.DEFAULTS.withPrecision(Precision.FP32));
        assertNotEquals(first.weights(), weights.weights());
    }

    @ParameterizedTest
    @ValueSource(strings = {"config.json", "preprocessor_config.json", "tokenizer.json", "model.safetensors"})
    void aMissingFileIsNamed(String name) throws IOException {
        Files.delete(folder.resolve(name));
        assertRefused(folder.resolve(name).toString(), "is missing", "copy");
    }

    @ParameterizedTest
    @ValueSource(strings = {"config.json", "preprocessor_config.json", "tokenizer.json", "model.safetensors"})
    void aFolderInTheFilesPlaceIsNamed(String name) throws IOException {
        Files.delete(folder.resolve(name));
        Files.createDirectory(folder.resolve(name));
        assertRefused(folder.resolve(name).toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"config.json", "preprocessor_config.json", "tokenizer.json"})
    void aFileThatIsNoJsonIsNamed(String name) throws IOException {
        Files.writeString(folder.resolve(name), "{\"model_type\": siglip");
        assertRefused(folder.resolve(name).toString(), "is not JSON", "copy it again");
    }

    @Test
    void anEndlessConfigurationIsNotRead() throws IOException {
        Files.writeString(folder.resolve("config.json"), " ".repeat((1 << 20) + 1));
        assertRefused("config.json", "more than");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"model_type\": \"siglip\"       | \"model_type\": \"clip\"             | only siglip",
                "\"num_attention_heads\": 3       | \"num_attention_heads\": 5           | do not divide",
                "\"num_attention_heads\": 3       | \"num_attention_heads\": 0           | whole number from 1",
                "\"num_hidden_layers\": 3         | \"num_hidden_layers\": 9999999       | whole number from 1",
                "\"hidden_size\": 24              | \"hidden_size\": \"24\"              | whole number from 1",
                "\"projection_size\": 24          | \"projection_size\": 23              | ends in dimension 23",
                "\"patch_size\": 7                | \"patch_size\": 31                   | do not fit",
                "\"image_size\": 30               | \"image_size\": 30, \"num_channels\": 1 | num_channels must be 3",
                "\"image_size\": 30               | \"image_size\": 30, \"hidden_act\": \"gelu\" | gelu_pytorch_tanh",
                "\"image_size\": 30               | \"image_size\": 60                   | resizes to 30 pixels",
                "\"layer_norm_eps\": 1.0E-5      | \"layer_norm_eps\": \"small\"        | a finite number"
            })
    void anArchitectureThatCannotBeBuiltIsRefused(String from, String to, String why) throws IOException {
        change("config.json", from, to);
        assertRefused(why);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"height\": 30                       | \"height\": 31                 | a square",
                "\"image_mean\": [0.5, 0.5, 0.5]      | \"image_mean\": [0.5]          | three numbers",
                "\"image_std\": [0.5, 0.5, 0.5]       | \"image_std\": [0.5, 0, 0.5]   | three positive deviations",
                "\"image_std\": [0.5, 0.5, 0.5]       | \"do_normalize\": false        | do_normalize must be true",
                "\"rescale_factor\": 0.00392156862745098 | \"rescale_factor\": 1.0     | rescale_factor must be 1/255"
            })
    void aPreparationThatCannotBeDoneIsRefused(String from, String to, String why) throws IOException {
        change("preprocessor_config.json", from, to);
        assertRefused(why);
    }

    @Test
    void aMissingTensorIsNamed() throws IOException {
        change(WEIGHTS, "text_model.head.bias", "text_model.hdea.bias");
        assertRefused("has no tensor text_model.head.bias");
    }

    @Test
    void aTensorOfAnotherShapeIsNamedWithBothShapes() throws IOException {
        change("config.json", "\"intermediate_size\": 36", "\"intermediate_size\": 35");
        assertRefused("text_model.encoder.layers.0.mlp.fc1.weight", "[36, 20]", "[35, 20]");
    }

    @Test
    void aLogitScaleThatNoModelHasIsRefused() throws IOException {
        TinyCheckpoint checkpoint = TinyCheckpoint.random(1);
        checkpoint.weight("logit_scale")[0] = 1e30f;
        checkpoint.writeWeights(folder);
        assertRefused("logit_scale");
        checkpoint.weight("logit_scale")[0] = Float.NaN;
        checkpoint.writeWeights(folder);
        assertRefused("logit_scale");
    }

    @Test
    void aTypeThatIsNoFloatIsRefusedWithTheWayOut() throws IOException {
        change(
                WEIGHTS,
                "\"vision_model.head.probe\":{\"dtype\":\"F32\"",
                "\"vision_model.head.probe\":{\"dtype\":\"I32\"");
        assertRefused("vision_model.head.probe as I32", "F32, F16 or BF16", "model.float()");
    }

    @Test
    void weightsOfPyTorchAreRefusedWithTheWayOut() throws IOException {
        Files.move(folder.resolve(WEIGHTS), folder.resolve("pytorch_model.bin"));
        assertRefused("pytorch_model.bin is not supported", "save_pretrained");
    }

    @Test
    void aTokenizerBeyondTheVocabularyIsRefused() throws IOException {
        change("tokenizer.json", "[\"a\", -6.0]", "[\"a\", -6.0], [\"Q\", -6.0]");
        assertRefused("tokenizer.json has token 40, beyond the 40");
    }

    @Test
    void aTokenizerWithAnotherEndMarkIsRefused() throws IOException {
        change("tokenizer.json", "\"id\": 1, \"content\": \"</s>\"", "\"id\": 1, \"content\": \"[SEP]\"");
        assertRefused("does not have </s> as token 1");
    }

    @Test
    void somethingThatIsNoDirectoryIsRefused() {
        Path nowhere = folder.resolve("no such \n folder");
        ModelException e = assertThrows(ModelException.class, () -> Checkpoint.open(nowhere, ModelCache.in(folder)));
        assertTrue(String.valueOf(e.getMessage()).contains("is not a directory"));
        assertFalse(Checkpoint.inspect(nowhere).usable());
    }

    private String report() {
        return Checkpoint.inspect(folder).lines().stream().map(Line::text).collect(Collectors.joining("\n"));
    }

    @Test
    void theReportTellsWhatIsThere() {
        CheckpointReport report = Checkpoint.inspect(folder);
        assertTrue(report.usable());
        assertEquals(6, report.lines().size());
        assertTrue(report.lines().stream().allMatch(Line.Ok.class::isInstance));
        assertTrue(report().contains("F32 in 1 file, 104 tensors, all that are needed, 1 MB, used in place"), report());
    }

    @Test
    void theReportTellsWhatWillBeConvertedAndConvertsNothing() throws IOException {
        Files.delete(folder.resolve(WEIGHTS));
        TinyCheckpoint.random(1).write(folder, new CheckpointLayout(List.of("BF16", "F16"), 2, Place.BESIDE));
        ModelCache cache = ModelCache.in(folder.resolve("cache"));
        CheckpointReport report = CheckpointReport.of(folder, cache);
        assertTrue(report.usable());
        assertTrue(report().contains("BF16 and F16 in 2 files"), report());
        assertTrue(report().contains("copied once as F32 into 1 MB of the cache"), report());
        assertFalse(Files.exists(folder.resolve("cache")));
        EncoderOptions options = EncoderOptions.DEFAULTS.withPrecision(Precision.FP32);
        assertEquals(
                Checkpoint.open(folder, cache).fingerprint(options),
                report.fingerprint().orElseThrow());
    }

    @Test
    void theReportTellsEveryProblemAtOnceAndWhatToDownload() throws IOException {
        Files.delete(folder.resolve("tokenizer.json"));
        change(WEIGHTS, "text_model.head.bias", "text_model.hdea.bias");
        CheckpointReport report = Checkpoint.inspect(folder);
        assertEquals(
                2,
                report.lines().stream().filter(Line.Problem.class::isInstance).count());
        assertFalse(report.usable());
        String advice = report.lines().getLast().text();
        assertTrue(advice.startsWith("download tokenizer.json from"), advice);
        assertTrue(advice.contains("google/medsiglip-448 on Hugging Face: accept its terms"), advice);
    }

    @Test
    void anEmptyFolderIsToldAllThatItNeeds() throws IOException {
        Path empty = Files.createDirectory(folder.resolve("empty"));
        String advice = Checkpoint.inspect(empty).lines().getLast().text();
        assertTrue(
                advice.startsWith("download config.json, preprocessor_config.json, tokenizer.json, model.safetensors"),
                advice);
    }

    @Test
    void shardsThatAreMissingAreAllNamed() throws IOException {
        Files.delete(folder.resolve(WEIGHTS));
        TinyCheckpoint.random(1).write(folder, new CheckpointLayout(List.of("F32"), 3, Place.BESIDE));
        Files.delete(folder.resolve("model-00001-of-00003.safetensors"));
        Files.delete(folder.resolve("model-00003-of-00003.safetensors"));
        assertTrue(
                report().contains("download model-00001-of-00003.safetensors, model-00003-of-00003.safetensors"),
                report());
    }
}
