package org.precedent.encoder.checkpoint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.precedent.encoder.EncoderOptions;
import org.precedent.encoder.ModelException;
import org.precedent.encoder.Placeholder;
import org.precedent.encoder.TestSeed;
import org.precedent.encoder.runtime.SiglipEncoder;

/** Downloads that were none, in the place of each file of a model. */
class PlaceholderTest {
    private static final Map<String, Placeholder> CONTENTS = Map.ofEntries(
            Map.entry("", Placeholder.EMPTY),
            Map.entry(" \n", Placeholder.EMPTY),
            Map.entry(
                    "version https://git-lfs.github.com/spec/v1\noid sha256:%s\nsize 99\n".formatted("ab".repeat(32)),
                    Placeholder.GIT_POINTER),
            Map.entry("version https://hawser.github.com/spec/v1\noid sha256:00\nsize 9\n", Placeholder.GIT_POINTER),
            Map.entry("# xet version 0\nfilesize = 99\nhash = 'ab'\n", Placeholder.GIT_POINTER),
            Map.entry("/annex/objects/SHA256E-s99--ab.safetensors\n", Placeholder.ANNEX_POINTER),
            Map.entry("../../.git/annex/objects/Xk/2f/SHA256E-s99--ab/it\n", Placeholder.ANNEX_POINTER),
            Map.entry("<!DOCTYPE html>\n<html><body>Log in</body></html>", Placeholder.WEB_PAGE),
            Map.entry("\uFEFF  <HTML><HEAD>", Placeholder.WEB_PAGE),
            Map.entry("<html>" + "<p>much</p>".repeat(5000), Placeholder.WEB_PAGE),
            Map.entry("<?xml version=\"1.0\"?><Error><Code>AccessDenied</Code></Error>", Placeholder.WEB_PAGE),
            Map.entry("{\"error\":\"Access to this model is restricted\"}", Placeholder.MESSAGE),
            Map.entry("{ \"message\" : \"Not Found\" }", Placeholder.MESSAGE),
            Map.entry("Access to model some/where is restricted. You must be authenticated.", Placeholder.MESSAGE),
            Map.entry("Entry not found", Placeholder.MESSAGE));

    private static final List<String> FILES =
            List.of("config.json", "preprocessor_config.json", "tokenizer.json", "model.safetensors");

    @TempDir
    private Path folder = Path.of("");

    private Path model = Path.of("");

    @BeforeEach
    void writeModel() throws IOException {
        model = folder.resolve("model");
        TinyCheckpoint.random(TestSeed.of("PlaceholderTest")).write(model);
    }

    static Stream<Arguments> everyContentInEveryFile() {
        List<Arguments> all = new ArrayList<>();
        FILES.forEach(file -> CONTENTS.forEach((content, kind) -> all.add(Arguments.of(file, kind, content))));
        return all.stream();
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("everyContentInEveryFile")
    void aPlaceholderIsNamedAsWhatItIs(String file, Placeholder kind, String content) throws IOException {
        Files.writeString(model.resolve(file), content);
        assertEquals(Optional.of(kind), Placeholder.in(model.resolve(file)));

        String opening = assertThrows(ModelException.class, () -> open(model)).getMessage();
        assertTrue(String.valueOf(opening).startsWith(model.resolve(file) + " is "), opening);
        assertTrue(String.valueOf(opening).contains("hf download MODEL " + file + " --local-dir " + model), opening);
        assertFalse(String.valueOf(opening).contains("some/where"), opening);

        CheckpointReport report = Checkpoint.inspect(model);
        assertFalse(report.usable());
        assertTrue(problems(report).contains(opening), () -> opening + " is not in " + report.lines());
        assertTrue(report.lines().getLast().text().startsWith("download " + file + " from"), report.toString());
    }

    @Test
    void everyPlaceholderOfADirectoryIsNamed() throws IOException {
        for (String file : FILES) {
            Files.writeString(model.resolve(file), "Entry not found");
        }
        CheckpointReport report = Checkpoint.inspect(model);

        for (String file : FILES) {
            assertTrue(
                    problems(report).stream()
                            .anyMatch(problem -> problem.startsWith(model.resolve(file) + " is a server")),
                    report.toString());
        }
        assertEquals(FILES.size(), problems(report).size());
    }

    @Test
    void aPlaceholderOfSpiecesOrOnnxIsNamedToo() throws IOException {
        Files.delete(model.resolve("tokenizer.json"));
        Files.writeString(model.resolve("spiece.model"), "version https://git-lfs.github.com/spec/v1\noid x\nsize 1\n");
        String pieces = assertThrows(ModelException.class, () -> open(model)).getMessage();
        assertTrue(String.valueOf(pieces).contains("spiece.model is a Git LFS pointer"), pieces);

        TinyCheckpoint.random(1).write(folder.resolve("ready"));
        Path ready = folder.resolve("ready");
        Files.delete(ready.resolve("model.safetensors"));
        Files.writeString(ready.resolve("model.onnx"), "<html>");
        String onnx = assertThrows(ModelException.class, () -> open(ready)).getMessage();
        assertTrue(String.valueOf(onnx).contains("model.onnx is a web page"), onnx);
    }

    @Test
    void filesOfAModelAreNoPlaceholders() throws IOException {
        for (String file : FILES) {
            assertEquals(Optional.empty(), Placeholder.in(model.resolve(file)), file);
        }
        try (Stream<Path> demo = Files.list(Path.of("demo-model"))) {
            for (Path file : demo.filter(one -> !one.toString().matches(".*(NOTICE|README.md)"))
                    .toList()) {
                assertEquals(Optional.empty(), Placeholder.in(file), file.toString());
            }
        }
        assertEquals(Optional.empty(), Placeholder.in(folder.resolve("nothing")));
        assertEquals(Optional.empty(), Placeholder.in(folder));
    }

    private void open(Path directory) throws IOException {
        SiglipEncoder.open(directory, EncoderOptions.DEFAULTS.withCache(folder.resolve("cache")))
                .close();
    }

    private static List<String> problems(CheckpointReport report) {
        return report.lines().stream()
                .filter(line -> line instanceof CheckpointReport.Line.Problem)
                .map(CheckpointReport.Line::text)
                .toList();
    }
}
