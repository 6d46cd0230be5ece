package org.precedent.api.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.precedent.datasets.corpus.Corpora;
import org.precedent.datasets.corpus.Corpus;
import org.precedent.datasets.corpus.CorpusManifest;
import org.precedent.datasets.corpus.CorpusTally;
import org.precedent.datasets.corpus.Fault;
import org.precedent.datasets.corpus.Place;
import org.precedent.datasets.corpus.Split;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "corpus",
        description = {
            "Makes the manifest of a public corpus, for ingest.",
            "",
            "FOLDER is the corpus as its official download unpacks (docs/corpora.md says how to get each, and under "
                    + "which terms). Nothing is copied, sent or changed: the manifest lies beside the images and names "
                    + "them. Each row has a split: train, validate or test, as the corpus has it, else by a hash of the "
                    + "patient, so that no patient is in two.",
            "",
            "What cannot be used is counted with the reason and the lines where it was found first, and the rest goes "
                    + "on.",
            ""
        },
        footer = {
            "",
            "Example:",
            "  precedent corpus --kind openi /data/nlmcxr",
            "  precedent ingest --data archive /data/nlmcxr/manifest.jsonl"
        },
        mixinStandardHelpOptions = true)
final class CorpusCommand implements Callable<Integer> {
    /** The kinds, for the help. */
    static final class Kinds implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return Corpora.names().iterator();
        }
    }

    @Option(
            names = "--kind",
            paramLabel = "NAME",
            completionCandidates = Kinds.class,
            description = "${COMPLETION-CANDIDATES}; found out by what lies in the folder when it is not given")
    private @Nullable String kind;

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "the manifest, in FOLDER or in a folder above it (default: manifest.jsonl in FOLDER)")
    private @Nullable Path out;

    @Option(
            names = "--seed",
            paramLabel = "N",
            description = "deals the patients anew, where the corpus has no splits (default: ${DEFAULT-VALUE})")
    private long seed = CorpusManifest.SEED;

    @Parameters(paramLabel = "FOLDER", description = "the corpus")
    private Path folder = Path.of(".");

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        Corpus corpus = kind == null ? Corpora.detected(folder) : Corpora.named(kind, folder);
        Path manifest = out == null ? folder.resolve("manifest.jsonl") : out;
        CorpusTally tally = CorpusManifest.write(corpus, folder, manifest, seed);
        PrintWriter printer = spec.commandLine().getOut();
        printer.println(corpus.source().title() + ": " + counted(tally.whole()));
        for (Map.Entry<Split, CorpusTally.Count> split : tally.splits().entrySet()) {
            printer.println("  " + split.getKey().word() + ": " + counted(split.getValue()));
        }
        tell(tally, true, "left out:", printer);
        tell(tally, false, "worth knowing:", printer);
        printer.println("manifest: " + manifest);
        printer.println(
                "terms: " + corpus.source().licence() + ". " + corpus.source().terms());
        printer.flush();
        return tally.leftSomethingOut() ? ExitStatus.SOME_REJECTED : ExitStatus.DONE;
    }

    private static String counted(CorpusTally.Count count) {
        String studies = count.studies() + (count.studies() == 1 ? " study" : " studies");
        return Counted.of(count.rows(), "row") + " of " + studies + " of " + Counted.of(count.patients(), "patient");
    }

    private static void tell(CorpusTally tally, boolean leftOut, String heading, PrintWriter printer) {
        boolean first = true;
        for (Map.Entry<Fault, CorpusTally.Found> fault : tally.faults().entrySet()) {
            if (fault.getKey().costsTheRow() == leftOut) {
                if (first) {
                    printer.println(heading);
                    first = false;
                }
                CorpusTally.Found found = fault.getValue();
                printer.println("  " + fault.getKey().meaning() + " (" + found.times() + "): " + places(found));
            }
        }
    }

    private static String places(CorpusTally.Found found) {
        String first = found.first().stream().map(Place::toString).collect(Collectors.joining(", "));
        return found.times() > found.first().size() ? first + " and others" : first;
    }
}
