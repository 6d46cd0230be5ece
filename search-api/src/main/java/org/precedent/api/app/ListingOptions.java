package org.precedent.api.app;

import java.util.ArrayList;
import java.util.List;
import org.precedent.api.query.Feedback;
import org.precedent.api.query.Listing;
import picocli.CommandLine.Option;

/** How what was found is listed, and which hits of an earlier answer more or less of is wanted. */
final class ListingOptions {
    @Option(names = "--more", paramLabel = "ID", description = "a hit that more of is wanted; as often as wanted")
    private List<String> more = new ArrayList<>();

    @Option(names = "--less", paramLabel = "ID", description = "a hit that less of is wanted; it is left out")
    private List<String> less = new ArrayList<>();

    @Option(
            names = "--show-duplicates",
            description = "list a case by itself also where a better hit shows all of its images")
    private boolean everyCase;

    @Option(names = "--one-per-patient", description = "list only the best case of each patient")
    private boolean onePerPatient;

    Feedback feedback() {
        return new Feedback(
                more.stream().map(id -> PartOptions.caseId("--more", id)).toList(),
                less.stream().map(id -> PartOptions.caseId("--less", id)).toList());
    }

    Listing listing() {
        return new Listing(!everyCase, onePerPatient);
    }
}
