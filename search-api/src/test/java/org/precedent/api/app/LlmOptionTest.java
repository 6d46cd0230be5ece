package org.precedent.api.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.precedent.api.query.SampleArchive;
import org.precedent.api.summary.llm.ApiKey;
import org.precedent.api.summary.llm.LlmOptions;
import org.precedent.index.archive.Archive;
import org.precedent.index.archive.ImageFiles;
import org.precedent.index.archive.Renderer;
import org.precedent.index.record.InMemoryRecord;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

final class LlmOptionTest {
    @TempDir
    Path folder;

    @Command
    static final class Asked {
        @Mixin
        private LlmOption option = new LlmOption();
    }

    private static LlmOption parsed(String... arguments) {
        Asked asked = new Asked();
        new CommandLine(asked).parseArgs(arguments);
        return asked.option;
    }

    private SummaryWriter open(String... arguments) throws IOException {
        ImageFiles images = new ImageFiles(
                new InMemoryRecord(), Archive.open(folder.resolve("archive")).files(), Renderer.NONE);
        return parsed(arguments).open(new SampleArchive().index(), images);
    }

    private String line(String... arguments) throws IOException {
        try (SummaryWriter writer = open(arguments)) {
            return writer.line();
        }
    }

    @Test
    void whoNamesNoModelGetsSummariesByRule() throws IOException {
        try (SummaryWriter writer = open()) {
            assertEquals("Summaries: by rule; nothing is sent anywhere", writer.line());
            assertTrue(writer.summariser().model().isEmpty());
        }
    }

    @Test
    void whereReportsGoIsSaidAtTheStart() throws IOException {
        assertEquals(
                "Summaries: written by medgemma at llm.example.org; reports are sent there",
                line("--llm-url", "https://llm.example.org/v1", "--llm-model", "medgemma"));
        assertEquals(
                "Summaries: written by medgemma at llm.example.org; reports, and images of 2 cases, are sent there",
                line("--llm-url", "https://llm.example.org/v1", "--llm-model", "medgemma", "--llm-images", "2"));
        assertEquals(
                "Summaries: written by medgemma on this machine",
                line("--llm-url", "http://localhost:8000", "--llm-model", "medgemma"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--llm-model m",
                "--llm-images 2",
                "--llm-timeout 5",
                "--llm-key-file f",
                "--llm-url http://localhost",
                "--llm-url http://localhost --llm-model m --llm-images 9",
                "--llm-url http://localhost --llm-model m --llm-images -1",
                "--llm-url http://localhost --llm-model m --llm-timeout 0",
                "--llm-url http://localhost --llm-model m --llm-command x",
                "--llm-url http://llm.example.org --llm-model m",
                "--llm-url https://user:secret@llm.example.org --llm-model m",
                "--llm-command x --llm-key-file f",
                "--llm-command 'x"
            })
    void whatDoesNotFitTogetherIsRefusedBeforeAnythingStarts(String options) {
        IllegalArgumentException refused =
                assertThrows(IllegalArgumentException.class, () -> open(options.split(" ", -1)));
        assertFalse(String.valueOf(refused.getMessage()).contains("secret"));
    }

    @Test
    void noOptionTakesAKey() {
        List<String> names = new CommandLine(new Asked())
                .getCommandSpec().options().stream()
                        .map(CommandLine.Model.OptionSpec::longestName)
                        .filter(name -> name.contains("key"))
                        .toList();
        assertEquals(List.of("--llm-key-file"), names);
    }

    @Test
    void theKeyComesFromTheFileBeforeTheEnvironmentAndIsNeverShown() throws IOException {
        Path file = Files.writeString(folder.resolve("key"), "from-file\n");
        ApiKey key = parsed("--llm-key-file", file.toString()).key(_ -> "from-environment");
        assertEquals("a key", key.toString());
        assertEquals(ApiKey.NONE, parsed().key(_ -> null));
        assertEquals(ApiKey.NONE, parsed().key(_ -> " "));
        assertThrows(
                IOException.class,
                () -> parsed("--llm-key-file", folder.resolve("none").toString())
                        .key(_ -> null));
    }

    @Test
    void aTimeoutBoundsTheWholeAndItsBeginning() {
        assertEquals(LlmOptions.DEFAULTS, parsed().options());
        LlmOptions.Times times = parsed("--llm-timeout", "7").options().times();
        assertEquals(7, times.total().toSeconds());
        assertEquals(7, times.firstToken().toSeconds());
    }
}
