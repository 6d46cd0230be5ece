package org.precedent.api.app;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(
        name = "bench",
        description = "Measures this machine: how fast it encodes, and how fast it answers.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {BenchEncoderCommand.class, BenchIndexCommand.class, BenchQueriesCommand.class},
        mixinStandardHelpOptions = true)
final class BenchCommand implements Runnable {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(), "say what to measure: precedent bench encoder, index or queries");
    }
}
