package org.precedent.api.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.precedent.encoder.Device;
import org.precedent.encoder.EncoderOptions;
import org.precedent.encoder.Precision;
import picocli.CommandLine;

final class EncodingOptionsTest {

    private static EncoderOptions parse(String... arguments) {
        EncodingOptions encoding = new EncodingOptions();
        CommandLine commandLine = new CommandLine(encodingCommand(encoding));
        EncodingOptions.register(commandLine);
        commandLine.parseArgs(arguments);
        return encoding.options();
    }

    private static CommandLine.Model.CommandSpec encodingCommand(EncodingOptions encoding) {
        return CommandLine.Model.CommandSpec.create()
                .addMixin("encoding", CommandLine.Model.CommandSpec.forAnnotatedObject(encoding));
    }

    @Test
    void nothingSaidIsTheEncodersDefault() {
        assertEquals(EncoderOptions.DEFAULTS, parse());
    }

    @Test
    void allThatIsSaidReachesTheEncoder() {
        EncoderOptions options = parse(
                "--device",
                "cuda:1",
                "--precision",
                "fp16",
                "--batch-size",
                "32",
                "--threads",
                "3",
                "--device-memory",
                "1.5");
        assertEquals(
                EncoderOptions.DEFAULTS
                        .withDevice(Device.of("cuda:1"))
                        .withPrecision(Precision.FP16)
                        .withBatchSize(32)
                        .withThreads(3)
                        .withDeviceMemory(3L << 29),
                options);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "NaN", "Infinity", "1e300"})
    void aMemoryThatIsNoneIsRefused(String gib) {
        assertThrows(IllegalArgumentException.class, () -> parse("--device-memory", gib));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--device|gpu|no device is called 'gpu'; there are auto, cpu and cuda:N",
                "--precision|fp8|no precision is called 'fp8'; there are auto, fp32, int8 and fp16",
                "--batch-size|many|is not an int",
            })
    void aWrongValueIsAUsageErrorThatSaysWhatThereIs(String option, String value, String complaint) {
        StringWriter errors = new StringWriter();
        CommandLine commandLine = Main.commandLine();
        commandLine.setErr(new PrintWriter(errors, true));
        int status = commandLine.execute("encode", "--text", "lung", option, value);
        assertEquals(ExitStatus.USAGE, status);
        assertTrue(errors.toString().contains(complaint), errors.toString());
    }

    @ParameterizedTest
    @CsvSource({"--batch-size,1025", "--threads,-1", "--device-memory,-2"})
    void aNumberOutOfRangeIsAUsageError(String option, String value) {
        StringWriter errors = new StringWriter();
        CommandLine commandLine = Main.commandLine();
        commandLine.setErr(new PrintWriter(errors, true));
        assertEquals(ExitStatus.USAGE, commandLine.execute("encode", "--text", "lung", option + "=" + value));
        assertTrue(errors.toString().contains(value), errors.toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"demo", "ingest", "serve", "search", "encode", "eval", "bench encoder", "bench queries"})
    void everyCommandThatEncodesTakesThem(String words) {
        CommandLine command = Main.commandLine();
        for (String word : words.split(" ", -1)) {
            command = Objects.requireNonNull(command.getSubcommands().get(word));
        }
        String help = command.getUsageMessage();
        assertTrue(help.contains("--device=D") && help.contains("--precision=P"), help);
    }
}
