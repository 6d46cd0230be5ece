package org.precedent.api.app;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.precedent.api.http.SummaryJson;
import org.precedent.api.query.SearchRequest;
import org.precedent.api.summary.Summary;
import org.precedent.api.summary.SummaryMode;
import org.precedent.api.summary.SummarySubject;
import org.precedent.api.summary.llm.Cancellation;
import org.precedent.index.CaseIndex;
import org.precedent.index.Deadline;
import org.precedent.index.model.Filter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "summarise",
        description = {
            "Says what the cases that a search finds have in common, from the command line, as the page and the API do.",
            "",
            "By rule: findings are counted and sentences are quoted. With --llm-url or --llm-command a language model",
            "writes, and each of its claims is shown only after it was checked against the reports that it cites.",
            "It is not for diagnosis.",
            ""
        },
        footer = {
            "",
            "Examples:",
            "  precedent summarise --data archive --text 'left pneumothorax' --filter modality=CR",
            "  precedent summarise --data archive --case ID --size 20 --json",
            "  precedent summarise --data archive --text opacity --llm-url http://localhost:8000/v1 --llm-model NAME"
        },
        mixinStandardHelpOptions = true)
final class SummariseCommand implements Callable<Integer> {
    @Mixin
    private DataOption data = new DataOption();

    @Mixin
    private ModelOption model = new ModelOption();

    @Mixin
    private PartOptions parts = new PartOptions();

    @Mixin
    private ListingOptions listing = new ListingOptions();

    @Mixin
    private FilterOption filter = new FilterOption();

    @Mixin
    private SummarisingOptions summarising = new SummarisingOptions();

    @Mixin
    private RankingOption ranking = new RankingOption();

    @Mixin
    private LlmOption writer = new LlmOption();

    @Option(names = "--json", description = "one JSON object, as in the API")
    private boolean json;

    @Override
    public Integer call() throws IOException, InterruptedException {
        parts.checkAny();
        Filter wanted = filter.filter();
        try (Workbench workbench = Workbench.toRead(data.directory(), model);
                CaseIndex index = workbench.index();
                SummaryWriter summaries = writer.open(index, workbench.images())) {
            SearchRequest request = new SearchRequest(
                    parts.parts(workbench.queryDicom()),
                    listing.feedback(),
                    wanted,
                    listing.listing(),
                    summarising.size(),
                    ranking.ranking());
            System.err.println(summaries.line());
            SummarySubject subject = workbench.subjects(index).of(request, Deadline.NONE);
            SummaryMode mode = summarising.mode();
            if (mode != SummaryMode.EXTRACTIVE && !subject.cases().isEmpty()) {
                summaries.awaitStart();
            }
            Summary summary = summaries.summariser().summarise(subject, mode, _ -> {}, new Cancellation());
            if (json) {
                System.out.println(SummaryJson.json(summary));
            } else {
                SummaryPrinter.lines(summary).forEach(System.out::println);
            }
        }
        return ExitStatus.DONE;
    }
}
