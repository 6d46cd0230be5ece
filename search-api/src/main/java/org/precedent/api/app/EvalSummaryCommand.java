package org.precedent.api.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.precedent.api.summary.LanguageModel;
import org.precedent.api.summary.SummaryMode;
import org.precedent.api.summary.llm.CallLog;
import org.precedent.api.summary.prompt.SummaryPrompt;
import org.precedent.datasets.evaluation.Query;
import org.precedent.index.CaseIndex;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "eval-summary",
        description = {
            "Measures summaries of an archive's own cases, and with --llm-url or --llm-command the language model that"
                    + " writes them.",
            "",
            "For each query the cases that are found are summarised, one query after the other, as the page does. Told are"
                    + " the claims, how many passed their checks and why others were dropped, how well shown claims cite"
                    + " (against the table of findings that rules make of the same reports), fallbacks, times and tokens."
                    + " docs/medgemma.md says more.",
            "",
            "Queries are those of precedent eval: a line a query, id TAB words, or a .jsonl file.",
            ""
        },
        footer = {
            "",
            "Examples:",
            "  precedent eval-summary --data archive --queries queries.tsv --mode extractive",
            "  precedent eval-summary --data archive --queries queries.tsv --llm-url http://localhost:8000/v1 --llm-model"
                    + " NAME --runs first.json",
            "  precedent eval-summary --data archive --queries queries.tsv --llm-url http://localhost:8001/v1 --llm-model"
                    + " OTHER --compare first.json"
        },
        mixinStandardHelpOptions = true)
final class EvalSummaryCommand implements Callable<Integer> {
    private static final long SEED = 42;

    @Mixin
    private DataOption data = new DataOption();

    @Mixin
    private ModelOption model = new ModelOption();

    @Option(names = "--queries", required = true, paramLabel = "F", description = "the queries file")
    private Path queriesFile = Path.of("queries.tsv");

    @Mixin
    private SummarisingOptions summarising = new SummarisingOptions();

    @Mixin
    private RankingOption ranking = new RankingOption();

    @Mixin
    private LlmOption writer = new LlmOption();

    @Option(
            names = "--runs",
            paramLabel = "OUT",
            description = {
                "also write what was measured of each query, as JSON: counts and times under the queries' ids,",
                "no text of a query, a report or a claim"
            })
    private @Nullable Path runFile;

    @Option(
            names = "--compare",
            paramLabel = "RUN",
            description = "test the difference to this earlier run, query by query")
    private @Nullable Path compare;

    @Option(names = "--json", description = "the result as one JSON object")
    private boolean json;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException, InterruptedException {
        SummaryMode mode = summarising.mode();
        checkOptions(mode);
        List<Query> queries = Query.read(queriesFile);
        @Nullable SummaryRun earlier = compare == null ? null : SummaryRunFile.read(compare);
        try (Workbench workbench = Workbench.toRead(data.directory(), model);
                CaseIndex index = workbench.index()) {
            QuerySubjects subjects = new QuerySubjects(
                    workbench.subjects(index), workbench.archive().pseudonyms(), summarising.size(), ranking.ranking());
            SummaryMeasuring measuring = new SummaryMeasuring(subjects, mode);
            try (SummaryWriter written = mode == SummaryMode.EXTRACTIVE
                    ? SummaryWriter.byRule()
                    : writer.open(index, workbench.images(), new CallLog().andThen(measuring))) {
                err().println(written.line());
                err().flush();
                written.awaitStart();
                @Nullable LanguageModel asked = written.summariser().model().orElse(null);
                SummaryRun run = new SummaryRunning(settings(asked), runFile, err()).over(queries, measuring, asked);
                print(run, earlier == null ? null : SummaryComparison.of(run, earlier, SEED));
                return status(run);
            }
        }
    }

    private void checkOptions(SummaryMode mode) {
        int _ = summarising.size();
        boolean asks = given("--llm-url") != null || given("--llm-command") != null;
        if (mode == SummaryMode.EXTRACTIVE && asks) {
            throw new IllegalArgumentException(
                    "--mode extractive asks no language model: leave out --llm-url and --llm-command");
        }
        if (mode == SummaryMode.GENERATED && !asks) {
            throw new IllegalArgumentException("--mode generated needs --llm-url or --llm-command");
        }
    }

    /** The value of an option of a mixin; null when it was not given. */
    private @Nullable String given(String option) {
        return spec.findOption(option).getValue();
    }

    private SummaryRun.Settings settings(@Nullable LanguageModel asked) {
        return new SummaryRun.Settings(
                Version.NUMBER,
                summarising.mode().name().toLowerCase(Locale.ROOT),
                asked == null ? "" : asked.name(),
                asked == null ? "" : SummaryPrompt.VERSION,
                summarising.size(),
                ranking.ranking().name().toLowerCase(Locale.ROOT));
    }

    private void print(SummaryRun run, @Nullable SummaryComparison comparison) {
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(SummaryScoreJson.line(run, comparison));
            out.flush();
        } else {
            new SummaryScorePrinter(out).print(run, comparison);
        }
    }

    private int status(SummaryRun run) {
        if (new SummaryScores(run).isNeverAnswered()) {
            err().println("precedent: the language model answered none of the queries");
            err().flush();
            return ExitStatus.FAILED;
        }
        return run.refused() == 0 ? ExitStatus.DONE : ExitStatus.SOME_REJECTED;
    }

    private PrintWriter err() {
        return spec.commandLine().getErr();
    }
}
