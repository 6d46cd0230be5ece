package org.precedent.api.app;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.precedent.encoder.Encoder;
import org.precedent.encoder.runtime.BenchRow;
import org.precedent.encoder.runtime.BenchRow.Part;
import org.precedent.encoder.runtime.EncoderBench;
import org.precedent.encoder.runtime.LaneBench;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "encoder",
        description = {
            "Measures a model's towers on this CPU: plain fp32, as an exporter writes the graph, then fp32 and int8 as",
            "Precedent runs them. All are loaded together and run in turn, so that only ratios within one table mean",
            "something. The last column compares with the machine's own product of matrices in fp32.",
            ""
        },
        footer = {
            "",
            "Without the model at hand: precedent model random DIR writes one of MedSigLIP's size.",
            "One --only shows how much memory that takes."
        },
        mixinStandardHelpOptions = true)
final class BenchEncoderCommand implements Callable<Integer> {
    @Mixin
    private ModelOption model = new ModelOption();

    @Option(
            names = "--rounds",
            paramLabel = "N",
            defaultValue = "5",
            description = "how often everything is run (default: ${DEFAULT-VALUE})")
    private int rounds = 5;

    @Option(names = "--only", paramLabel = "V", description = "load this of plain, fp32 and int8; may be repeated")
    private Set<String> only = new LinkedHashSet<>();

    @Option(names = "--queries", paramLabel = "N", description = "also ask N texts alone and while images are encoded")
    private int queries;

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (rounds < 1 || queries < 0) {
            throw new IllegalArgumentException("--rounds wants at least 1 and --queries no negative number");
        }
        if (!EncoderBench.VARIANTS.containsAll(only)) {
            throw new IllegalArgumentException("--only wants plain, fp32 or int8, got " + only);
        }
        Set<String> variants = only.isEmpty() ? EncoderBench.VARIANTS : only;
        try (EncoderBench bench = EncoderBench.open(model.directory(), model.options(), variants)) {
            print(bench.measure(rounds));
        }
        PeakMemory.ofThisProcess().ifPresent(peak -> System.out.printf("peak memory %.2f GB%n", peak / 1e9));
        if (queries > 0) {
            askBesideImages();
        }
        return ExitStatus.DONE;
    }

    private void askBesideImages() throws IOException, InterruptedException {
        try (Encoder encoder = model.open()) {
            LaneBench.Result result = LaneBench.measure(encoder, queries);
            System.out.printf(
                    "a text in %s: alone %.3f s, beside images %.3f s (%.2f times), %d images meanwhile%n",
                    encoder.fingerprint().precision(),
                    result.idle(),
                    result.busy(),
                    result.busy() / result.idle(),
                    result.images());
        }
    }

    private static void print(List<BenchRow> rows) {
        double product = rows.stream()
                .filter(row -> row.part() == Part.PRODUCT && !row.variant().equals("int8"))
                .mapToDouble(BenchRow::rate)
                .max()
                .orElse(Double.NaN);
        System.out.printf(
                "%-8s %-6s %5s %10s %10s %8s %9s %8s%n",
                "", "", "batch", "median s", "best s", "a second", "x plain", "share");
        List<BenchRow> ordered = new ArrayList<>(rows);
        ordered.sort(Comparator.comparing(BenchRow::part));
        for (BenchRow row : ordered) {
            double median = row.median();
            System.out.printf(
                    "%-8s %-6s %5d %10.4f %10.4f %8.2f %9s %7.0f%%%n",
                    row.part().name().toLowerCase(Locale.ROOT),
                    row.variant(),
                    row.batch(),
                    median,
                    row.shortest(),
                    1 / median,
                    plain(rows, row)
                            .map(plain -> "%.2f".formatted(plain / median))
                            .orElse(""),
                    100 * row.rate() / product);
        }
        System.out.printf("the machine's product in fp32: %.0f GFLOPS%n", product / 1e9);
    }

    /** The plain graph's median time of the same part and batch. */
    private static Optional<Double> plain(List<BenchRow> rows, BenchRow row) {
        return rows.stream()
                .filter(other ->
                        other.variant().equals("plain") && other.part() == row.part() && other.batch() == row.batch())
                .map(BenchRow::median)
                .findFirst();
    }
}
