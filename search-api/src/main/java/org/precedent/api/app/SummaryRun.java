package org.precedent.api.app;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The measures of the queries of a test collection: what is kept of a run, to be compared with another.
 *
 * @param kind always {@link #KIND}
 * @param version of this form
 * @param complete whether every query was asked
 * @param settings how it was made
 * @param queries in the order of the file, without those that could not be asked
 * @param refused how many could not
 */
record SummaryRun(
        String kind, int version, boolean complete, Settings settings, List<MeasuredSummary> queries, int refused) {
    static final String KIND = "precedent eval-summary";
    static final int VERSION = 1;

    /**
     * How a run was made.
     *
     * @param precedent the version of Precedent
     * @param mode who was to write
     * @param model the name by which it was asked; empty for rules alone
     * @param prompt the version of what it was asked
     * @param size of how many hits
     * @param ranking which comparisons counted
     */
    record Settings(String precedent, String mode, String model, String prompt, int size, String ranking) {
        /** Who wrote, for people. */
        String writer() {
            return model.isEmpty() ? "rules" : model;
        }
    }

    SummaryRun {
        queries = List.copyOf(queries);
        Set<String> ids = new HashSet<>();
        if (!queries.stream().map(MeasuredSummary::query).allMatch(ids::add)) {
            throw new IllegalArgumentException("a query comes twice");
        }
        if (refused < 0) {
            throw new IllegalArgumentException("a count is not less than 0");
        }
    }

    static SummaryRun of(Settings settings, List<MeasuredSummary> queries, int refused, boolean complete) {
        return new SummaryRun(KIND, VERSION, complete, settings, queries, refused);
    }
}
