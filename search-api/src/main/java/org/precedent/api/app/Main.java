package org.precedent.api.app;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;

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
            EncodeCommand.class,
            EvalCommand.class,
            ModelCommand.class,
            VerifyCommand.class,
            BenchCommand.class,
            HelpCommand.class
        },
        exitCodeListHeading = "%nExit status:%n",
        exitCodeList = {"0:done", "1:failed", "2:usage", "3:done, but some inputs were rejected"},
        footer = {"", "precedent COMMAND --help explains a command."})
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        System.exit(commandLine().execute(arguments));
    }

    static CommandLine commandLine() {
        CommandLine commandLine = new CommandLine(new Main());
        commandLine.setExecutionExceptionHandler(new Failures());
        commandLine.setUsageHelpAutoWidth(true);
        commandLine.setCaseInsensitiveEnumValuesAllowed(true);
        return commandLine;
    }
}
