package org.precedent.api.app;

import java.io.IOException;
import java.nio.file.Path;
import org.precedent.encoder.checkpoint.Checkpoint;
import org.precedent.encoder.checkpoint.CheckpointReport;
import org.precedent.encoder.checkpoint.RandomCheckpoint;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "model",
        description = "Looks after model folders.",
        synopsisSubcommandLabel = "COMMAND",
        mixinStandardHelpOptions = true)
final class ModelCommand implements Runnable {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "say what to do with the model: precedent model check DIR");
    }

    @Command(
            name = "check",
            description = "Says what a model folder holds, what is missing, and whether Precedent can use it.",
            mixinStandardHelpOptions = true)
    int check(@Parameters(paramLabel = "DIR", description = "a folder in Hugging Face layout") Path directory)
            throws IOException {
        CheckpointReport report = Checkpoint.inspect(directory);
        for (CheckpointReport.Line line : report.lines()) {
            System.out.println(
                    line instanceof CheckpointReport.Line.Ok ? "ok       " + line.text() : "problem  " + line.text());
        }
        return report.usable() ? ExitStatus.DONE : ExitStatus.FAILED;
    }

    @Command(
            name = "random",
            description = {
                "Writes a model folder of MedSigLIP's size whose weights mean nothing (3.5 GB): with it a machine can be",
                "measured before the real model is at hand.",
                ""
            },
            mixinStandardHelpOptions = true)
    int random(@Parameters(paramLabel = "DIR", description = "a folder that is made") Path directory)
            throws IOException {
        RandomCheckpoint.write(directory, ModelOption.demoModel().resolve("tokenizer.json"));
        System.out.println("wrote " + directory + "; its answers mean nothing");
        return ExitStatus.DONE;
    }
}
