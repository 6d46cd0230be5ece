package org.precedent.api.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.precedent.api.http.ApiServer;
import org.precedent.datasets.phantom.PhantomArchive;
import org.precedent.index.CaseIndex;
import org.precedent.index.ingest.IngestOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "demo",
        description = {
            "Shows everything at work: draws an archive of synthetic cases, indexes it and serves it.",
            "",
            "The cases are phantoms: drawn by a program, of nobody. Run it again and it takes up where it stood.",
            ""
        },
        footer = {"", "Then open http://localhost:8080 and search for: left pneumothorax"},
        mixinStandardHelpOptions = true)
final class DemoCommand implements Callable<Integer> {
    private static final long SEED = 20_260_101;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            defaultValue = "data/demo",
            description = "where to keep it (default: ${DEFAULT-VALUE})")
    private Path directory = Path.of("data", "demo");

    @Option(
            names = "--cases",
            paramLabel = "N",
            defaultValue = "600",
            description = "how many studies to draw (default: ${DEFAULT-VALUE})")
    private int cases = 600;

    @Mixin
    private ModelOption model = new ModelOption();

    @Mixin
    private ListenOption listen = new ListenOption();

    @Mixin
    private LlmOption llm = new LlmOption();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException, InterruptedException {
        ApiServer.check(listen.options().address());
        Path phantoms = directory.resolve("phantoms");
        Path archive = directory.resolve("archive");
        System.err.println("demo: drawing " + cases + " synthetic studies");
        PhantomArchive.write(phantoms, cases, SEED);
        try (Workbench workbench = Workbench.toWrite(archive, model, model.options(), Optional.empty())) {
            List<Path> sources = List.of(phantoms.resolve("manifest.jsonl"));
            IngestCommand.ingest(
                    workbench,
                    sources,
                    IngestOptions.DEFAULTS,
                    Deidentifying.DEFAULTS,
                    spec.commandLine().getErr());
        }
        try (Workbench workbench = Workbench.toServe(archive, model);
                CaseIndex index = workbench.index();
                SummaryWriter summaries = llm.open(index, workbench.images())) {
            ServeCommand.serve(workbench, index, summaries, model.name(), listen.options());
        }
        return ExitStatus.DONE;
    }
}
