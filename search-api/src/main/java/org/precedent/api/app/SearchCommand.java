package org.precedent.api.app;

import java.io.IOException;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.precedent.api.http.HitLine;
import org.precedent.api.query.Match;
import org.precedent.api.query.QueryNotes;
import org.precedent.api.query.ReportExcerpt;
import org.precedent.api.query.SearchHit;
import org.precedent.api.query.SearchRequest;
import org.precedent.api.query.SearchResult;
import org.precedent.api.query.Suggestion;
import org.precedent.index.CaseIndex;
import org.precedent.index.model.Filter;
import org.precedent.index.model.Study;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "search",
        description = {"Searches an archive from the command line, as the page and the API do.", ""},
        footer = {
            "",
            "Examples:",
            "  precedent search --data archive --text 'left pneumothorax' --filter modality=CR",
            "  precedent search --data archive --image lesion.jpg --not-text 'seborrhoeic keratosis' --json",
            "  precedent search --data archive --text opacity --more ID --less ID --one-per-patient"
        },
        mixinStandardHelpOptions = true)
final class SearchCommand implements Callable<Integer> {
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

    @Option(
            names = "--size",
            paramLabel = "N",
            defaultValue = "10",
            description = "how many hits, 1 to 100 (default: ${DEFAULT-VALUE})")
    private int size = 10;

    @Mixin
    private RankingOption ranking = new RankingOption();

    @Option(names = "--json", description = "one JSON hit a line, as in the API")
    private boolean json;

    @Override
    public Integer call() throws IOException {
        parts.checkAny();
        Filter wanted = filter.filter();
        try (Workbench workbench = Workbench.toRead(data.directory(), model);
                CaseIndex index = workbench.index()) {
            SearchRequest request = new SearchRequest(
                    parts.parts(workbench.queryDicom()),
                    listing.feedback(),
                    wanted,
                    listing.listing(),
                    size,
                    ranking.ranking());
            SearchResult result = workbench.search(index).search(request);
            tell(result.notes());
            tell(result);
            if (json) {
                result.hits().forEach(hit -> System.out.println(HitLine.json(hit)));
            } else {
                result.hitsInBands().forEach(hit -> System.out.println(plain(hit)));
            }
        }
        return ExitStatus.DONE;
    }

    /** Beside the hits, so that each line of them stays one hit. */
    private static void tell(QueryNotes notes) {
        for (Suggestion suggestion : notes.suggestions()) {
            System.err.println("search: did you mean \"" + suggestion.as() + "\" by \"" + suggestion.word() + "\"?");
        }
        for (String word : notes.unknownWords()) {
            System.err.println("search: neither a report nor the lexicon knows \"" + word + "\"");
        }
    }

    private static void tell(SearchResult result) {
        Match match = result.match();
        switch (match.verdict()) {
            case FOUND -> {}
            case WEAK -> System.err.println("search: a weak answer: " + match.reason());
            case NONE -> {
                String behind = result.hits().isEmpty() ? "" : "; what follows is nearest, though not alike";
                System.err.println("search: nothing here is like this (" + match.reason() + ")" + behind);
            }
        }
    }

    /** What is listed under a hit. */
    private static String behind(SearchHit hit) {
        String same = hit.folded().isEmpty() ? "" : "  [+" + hit.folded().size() + " with the same images]";
        String patient = hit.ofSamePatient() == 0 ? "" : "  [+" + hit.ofSamePatient() + " of this patient]";
        return same + patient;
    }

    private static String plain(SearchHit hit) {
        Study study = hit.content().study();
        ReportExcerpt report = hit.report();
        return String.format(
                "%3d  %s  %-6s  %-3s %-12s %s%s",
                hit.rank(),
                hit.content().id(),
                hit.relevance().name().toLowerCase(Locale.ROOT),
                study.modality(),
                study.bodyPart(),
                report == null ? "" : report.text().replaceAll("\\s+", " "),
                behind(hit));
    }
}
