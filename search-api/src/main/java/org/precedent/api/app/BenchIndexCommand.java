package org.precedent.api.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.precedent.api.bench.BenchTable;
import org.precedent.api.bench.IndexBench;
import org.precedent.api.bench.IndexBenchOptions;
import org.precedent.index.report.ReportParser;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "index",
        description = {
            "Makes an archive of generated cases and measures it: what it costs to build, and what searches of it cost.",
            ""
        },
        mixinStandardHelpOptions = true)
final class BenchIndexCommand implements Callable<Integer> {
    @Option(
            names = "--folder",
            required = true,
            paramLabel = "DIR",
            description = "where the index is made; one that is there is measured again")
    private Path folder = Path.of("");

    @Option(
            names = "--cases",
            paramLabel = "N",
            defaultValue = "100000",
            description = "how many (default: ${DEFAULT-VALUE})")
    private int cases;

    @Option(
            names = "--dimension",
            paramLabel = "N",
            defaultValue = "1152",
            description = "of the vectors (default: ${DEFAULT-VALUE})")
    private int dimension;

    @Option(
            names = "--images",
            paramLabel = "N",
            defaultValue = "2",
            description = "of each case (default: ${DEFAULT-VALUE})")
    private int images;

    @Option(
            names = "--passages",
            paramLabel = "N",
            defaultValue = "2",
            description = "of each case, 0 to 4 (default: ${DEFAULT-VALUE})")
    private int passages;

    @Option(
            names = "--batch",
            paramLabel = "N",
            defaultValue = "250",
            description = "how many cases are committed together (default: ${DEFAULT-VALUE})")
    private int batch;

    @Option(
            names = "--queries",
            paramLabel = "N",
            defaultValue = "200",
            description = "of each kind (default: ${DEFAULT-VALUE})")
    private int queries;

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "1",
            description = "of what is generated (default: ${DEFAULT-VALUE})")
    private long seed;

    @Override
    public Integer call() throws IOException {
        IndexBenchOptions options =
                new IndexBenchOptions(folder, cases, dimension, images, passages, batch, queries, seed);
        new IndexBench(Workbench.ENGINE, ReportParser::parse, options, new BenchTable(System.out)).run();
        return ExitStatus.DONE;
    }
}
