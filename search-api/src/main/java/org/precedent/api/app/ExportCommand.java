package org.precedent.api.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.precedent.api.query.Part;
import org.precedent.api.query.Ranking;
import org.precedent.api.query.SearchHit;
import org.precedent.api.query.SearchRequest;
import org.precedent.index.CaseIndex;
import org.precedent.index.Scope;
import org.precedent.index.View;
import org.precedent.index.archive.ImageFiles;
import org.precedent.index.model.Filter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "export",
        description = {
            "Writes cases out, de-identified as they are kept: a manifest.jsonl with the images beside it, and the same",
            "rows in cases.csv for a spreadsheet. Patients get names that hold within this export alone.",
            "",
            "Without --text all cases are written that pass the filters.",
            "Images are written as they are shown: a CT in one window, where it was encoded in three.",
            "Collections that hold any of these cases lie in collections.jsonl, with what people typed, which nobody "
                    + "de-identified.",
            ""
        },
        footer = {
            "",
            "Example:",
            "  precedent export --data archive --out teaching --text 'left pneumothorax' --filter modality=CR"
        },
        mixinStandardHelpOptions = true)
final class ExportCommand implements Callable<Integer> {
    @Mixin
    private DataOption data = new DataOption();

    @Mixin
    private ModelOption model = new ModelOption();

    @Option(
            names = "--out",
            required = true,
            paramLabel = "DIR",
            description = "a folder, new or empty, outside the archive")
    private Path out = Path.of("export");

    @Option(names = "--text", paramLabel = "T", description = "only what a search for these words finds, best first")
    private @Nullable String text;

    @Option(
            names = "--size",
            paramLabel = "N",
            defaultValue = "100",
            description = "how many hits of --text, 1 to 100 (default: ${DEFAULT-VALUE})")
    private int size = 100;

    @Mixin
    private FilterOption filter = new FilterOption();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        PrintWriter log = spec.commandLine().getErr();
        try (Workbench workbench = Workbench.toRead(data.directory(), model);
                CaseIndex index = workbench.index()) {
            ImageFiles images = workbench.images();
            try (CaseExport export = CaseExport.into(out, workbench.archive().root(), images)) {
                if (text == null) {
                    writeAll(index, export);
                } else {
                    writeHits(workbench, index, text, export);
                }
                log.printf(
                        "%s and %s written to %s%n",
                        Counted.of(export.cases(), "case"), Counted.of(export.images(), "image"), out);
                tellOfCollections(export.write(workbench.record().collections()), log);
                if (export.lost() > 0) {
                    log.println(Counted.of(export.lost(), "image")
                            + " could not be written, as the file is missing or damaged; precedent verify names it");
                    return ExitStatus.SOME_REJECTED;
                }
            }
        }
        return ExitStatus.DONE;
    }

    private static void tellOfCollections(int count, PrintWriter log) {
        if (count > 0) {
            log.println(
                    Counted.of(count, "collection") + " written to collections.jsonl: their notes and histories are as"
                            + " people typed them, de-identified by nobody; look through them before you pass them on");
        }
    }

    private void writeAll(CaseIndex index, CaseExport export) throws IOException {
        Filter wanted = filter.filter();
        try (View view = index.view()) {
            view.forEach(new Scope(wanted, Set.of()), encoded -> export.write(encoded.content()));
        }
    }

    private void writeHits(Workbench workbench, CaseIndex index, String words, CaseExport export) throws IOException {
        List<Part> parts = List.of(new Part.Words(words, 1));
        SearchRequest request = new SearchRequest(parts, filter.filter(), size, Ranking.HYBRID);
        for (SearchHit hit : workbench.search(index).search(request).hits()) {
            export.write(hit.content());
        }
    }
}
