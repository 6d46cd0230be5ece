package org.precedent.api.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.precedent.datasets.evaluation.EvaluationReport;
import org.precedent.datasets.evaluation.Qrels;
import org.precedent.datasets.evaluation.Query;
import org.precedent.datasets.evaluation.Run;
import org.precedent.datasets.evaluation.page.EvaluationPage;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.Spec;

@Command(
        name = "eval",
        description = {
            "Judges an archive's answers, or a run file, against relevance judgements.",
            "",
            "Queries: a line a query, id TAB words; or in a file that ends in .jsonl a JSON object a line: id, and"
                    + " text, image (a path relative to the file), case (a study's id), notText, filter, subgroup,"
                    + " leaveOut. Qrels: TREC, with the source's study ids, which are mapped by the archive's key as"
                    + " ingest did. docs/evaluation.md says more.",
            "",
            "Figures are nDCG@10, precision, recall, mAP and MRR as trec_eval -c defines them, with 95 %% bootstrap "
                    + "intervals over the judged queries, and tables of subgroups.",
            ""
        },
        footer = {
            "",
            "Examples:",
            "  precedent eval --data archive --queries queries.tsv --qrels qrels.tsv --run before.run",
            "  precedent eval --data archive --queries queries.jsonl --qrels qrels.tsv --compare before.run --html"
                    + " e.html",
            "  precedent eval --run-in other.run --qrels qrels.tsv"
        },
        mixinStandardHelpOptions = true)
final class EvalCommand implements Callable<Integer> {
    /** What only an archive can be asked. */
    private static final List<String> OF_AN_ARCHIVE =
            List.of("--data", "--model", "--ranking", "--documents", "--run", "--exact", "--latency");

    @Option(names = "--data", paramLabel = "DIR", description = "the archive's folder")
    private @Nullable Path data;

    @Mixin
    private ModelOption model = new ModelOption();

    @Option(names = "--queries", paramLabel = "F", description = "the queries file")
    private @Nullable Path queriesFile;

    @Option(names = "--qrels", required = true, paramLabel = "F", description = "the relevance judgements")
    private Path qrelsFile = Path.of("qrels.tsv");

    @Option(
            names = "--run-in",
            paramLabel = "RUN",
            description = "judge this TREC run file; no archive is asked. --queries tells its subgroups and texts")
    private @Nullable Path runIn;

    @Option(
            names = "--documents",
            paramLabel = "D",
            defaultValue = "case",
            description = {
                "what the qrels judge: case, or image, the best image of each case that is found, by its SOP Instance",
                "UID, or for a picture by the SHA-256 of its file (default: ${DEFAULT-VALUE})"
            })
    private EvalArchive.Documents documents = EvalArchive.Documents.CASE;

    @Mixin
    private RankingOption ranking = new RankingOption();

    @Option(names = "--run", paramLabel = "OUT", description = "also write a TREC run file")
    private @Nullable Path runFile;

    @Option(names = "--compare", paramLabel = "RUN", description = "test the difference to this run, query by query")
    private @Nullable Path compare;

    @Option(
            names = "--exact",
            description = "also ask with every vector scored, and tell which share of its ten best are found; slow")
    private boolean exact;

    @Option(
            names = "--latency",
            description = "also ask every query once more, warm but encoded anew, and tell the median and p95 time")
    private boolean latency;

    @Option(names = "--html", paramLabel = "OUT", description = "also write a report: one file, no script, no request")
    private @Nullable Path page;

    @Option(names = "--json", description = "the result as one JSON object")
    private boolean json;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        checkOptions();
        Qrels qrels = Qrels.read(qrelsFile);
        if (qrels.queries().stream().noneMatch(qrels::hasRelevant)) {
            throw new IOException("the qrels name no relevant document");
        }
        List<Query> queries = queriesFile == null ? List.of() : Query.read(queriesFile);
        @Nullable Run other = compare == null ? null : Run.read(compare);
        EvalAnswers answers = answers(queries, qrels);
        EvalReport judging = new EvalReport(answers, queries, qrels);
        if (runFile != null) {
            answers.run().write(runFile, "precedent-" + name());
        }
        String shown = runIn == null ? name() : null;
        EvaluationReport report = judging.report(shown, documents, other);
        if (page != null) {
            EvaluationPage.write(page, report);
        }
        print(report, answers.refused());
        return answers.refused().isEmpty() ? ExitStatus.DONE : ExitStatus.SOME_REJECTED;
    }

    private void checkOptions() {
        ParseResult given = spec.commandLine().getParseResult();
        if (runIn != null && OF_AN_ARCHIVE.stream().anyMatch(given::hasMatchedOption)) {
            throw new IllegalArgumentException(
                    "--run-in judges a run without an archive: leave out " + String.join(", ", OF_AN_ARCHIVE));
        }
        if (runIn == null && (data == null || queriesFile == null)) {
            throw new IllegalArgumentException("say what to judge: --data with --queries, or --run-in");
        }
    }

    private EvalAnswers answers(List<Query> queries, Qrels qrels) throws IOException {
        if (runIn != null) {
            return EvalAnswers.given(Run.read(runIn));
        }
        if (queries.stream().noneMatch(query -> qrels.hasRelevant(query.id()))) {
            throw new IOException("the qrels judge none of the queries: their ids do not meet");
        }
        Path archive = data == null ? Path.of("data") : data;
        return new EvalArchive(archive, model, ranking.ranking(), documents, exact, latency).ask(queries, qrels);
    }

    private String name() {
        return ranking.ranking().name().toLowerCase(Locale.ROOT);
    }

    private void print(EvaluationReport report, List<QueryAsking.Refusal> refused) {
        PrintWriter err = spec.commandLine().getErr();
        for (QueryAsking.Refusal refusal : refused) {
            err.println(
                    "eval: line " + refusal.line() + " of the queries was not asked and scores 0: " + refusal.why());
        }
        err.flush();
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(EvalJson.line(report, refused.size()));
            out.flush();
        } else {
            new EvalPrinter(out).print(report);
        }
    }
}
