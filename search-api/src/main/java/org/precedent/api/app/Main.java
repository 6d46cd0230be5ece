package org.precedent.api.app;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.TypeConversionException;

/** The entry to every command; each is a class of its own in this room. */
@Command(
        name = "precedent",
        description = {
            "Finds the past cases that look, or read, like the one in front of you.",
            "It helps people judge; it is not for clinical diagnosis."
        },
        synopsisSubcommandLabel = "COMMAND",
        mixinStandardHelpOptions = true,
        version = "Precedent " + Version.NUMBER,
        subcommands = {
            DemoCommand.class,
            IngestCommand.class,
            ServeCommand.class,
            SearchCommand.class,
            ListCommand.class,
            SummariseCommand.class,
            EncodeCommand.class,
            EvalCommand.class,
            EvalSummaryCommand.class,
            ModelCommand.class,
            CalibrateCommand.class,
            VerifyCommand.class,
            ReindexCommand.class,
            DeleteCommand.class,
            WaitingCommand.class,
            QuarantineCommand.class,
            IdCommand.class,
            ExportCommand.class,
            CollectionCommand.class,
            CorpusCommand.class,
            BenchCommand.class,
            HelpCommand.class
        },
        exitCodeListHeading = "%nExit status:%n",
        exitCodeList = {"0:done", "1:failed", "2:usage", "3:done, but some inputs were rejected"},
        footer = {"", "precedent COMMAND --help explains a command."})
public final class Main {
    /** The name that logback.xml reads, from the system properties or the environment. */
    private static final String LOG_LEVEL = "PRECEDENT_LOG_LEVEL";

    private Main() {}

    public static void main(String[] arguments) {
        StandardError.keep();
        beQuietUnlessServing(arguments);
        System.exit(commandLine().execute(arguments));
    }

    /** A server logs what it does; a command at a terminal says it, and logs only what is wrong. */
    private static void beQuietUnlessServing(String[] arguments) {
        boolean serving = arguments.length > 0 && arguments[0].equals("serve");
        if (!serving && System.getenv(LOG_LEVEL) == null && System.getProperty(LOG_LEVEL) == null) {
            System.setProperty(LOG_LEVEL, "WARN");
        }
    }

    static CommandLine commandLine() {
        CommandLine commandLine = new CommandLine(new Main());
        EncodingOptions.register(commandLine);
        commandLine.registerConverter(Path.class, Main::path);
        commandLine.setExecutionExceptionHandler(new Failures());
        commandLine.setUsageHelpAutoWidth(true);
        commandLine.setCaseInsensitiveEnumValuesAllowed(true);
        return commandLine;
    }

    /** An empty path would mean the current folder, which nobody asked for whose variable is not set. */
    private static Path path(String text) {
        if (text.isBlank()) {
            throw new TypeConversionException("an empty text names no file or folder; '.' names the current one");
        }
        try {
            return Path.of(text);
        } catch (InvalidPathException e) {
            throw new TypeConversionException("it names no file or folder: " + e.getReason());
        }
    }
}
