package org.precedent.api.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.precedent.index.archive.Archive;
import org.precedent.index.ingest.IngestReport;
import org.precedent.index.ingest.Reindexing;
import org.precedent.index.ingest.TakingOver;
import org.precedent.index.record.Access;
import org.precedent.index.record.CaseRecord;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "reindex",
        description = {
            "Makes an archive's index anew out of its record.",
            "",
            "The new index is made beside the old one and takes its place when it is complete. With the encoder that",
            "made the old one nothing is encoded again; with another (--model, --precision) everything is, and a server",
            "that runs goes on with the old index until it is restarted. A run that was cut off is finished by running",
            "it again. An archive of an earlier version is taken over first.",
            ""
        },
        mixinStandardHelpOptions = true)
final class ReindexCommand implements Callable<Integer> {
    @Mixin
    private DataOption data = new DataOption();

    @Mixin
    private ModelOption model = new ModelOption();

    @Option(names = "--prune", description = "afterwards remove the indexes that are searched no more")
    private boolean prune;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getErr();
        try (Progress progress = Progress.toTerminal()) {
            takeOver(out, progress);
            Workbench.existing(data.directory());
            reindex(out, progress);
        }
        return ExitStatus.DONE;
    }

    private void reindex(PrintWriter out, Progress progress) throws IOException {
        try (Workbench workbench = Workbench.toWrite(data.directory(), model, model.options(), Optional.empty())) {
            Reindexing reindexing = workbench.reindexing(progress);
            IngestReport report = reindexing.run();
            out.printf(
                    "%s indexed; %s and %s encoded%n",
                    Counted.of(report.casesAdded(), "case"),
                    Counted.of(report.imagesEncoded(), "image"),
                    Counted.of(report.passagesEncoded(), "passage"));
            if (prune) {
                out.println("older indexes removed: " + reindexing.prune().size());
            }
        }
    }

    private void takeOver(PrintWriter out, Progress progress) throws IOException {
        if (!Archive.version(data.directory()).equals(Optional.of(Archive.EARLIER_VERSION))) {
            return;
        }
        Archive.Earlier earlier = Archive.earlier(data.directory());
        try (CaseRecord record = earlier.after().record(Access.WRITE)) {
            long cases = new TakingOver(earlier.before(), earlier.after(), record, Workbench.ENGINE, progress).run();
            out.println(Counted.of(cases, "case") + " of an archive of an earlier version taken over");
        }
    }
}
