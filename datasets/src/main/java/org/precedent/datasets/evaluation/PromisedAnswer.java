package org.precedent.datasets.evaluation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an archive said of its own answer to a query.
 *
 * @param query its id
 * @param match what it said that the answer is worth: found, weak or none
 * @param hits the first of them, best first
 */
public record PromisedAnswer(String query, String match, List<PromisedHit> hits) {
    public PromisedAnswer {
        hits = List.copyOf(hits);
    }

    /**
     * A hit and what was said of it.
     *
     * @param document its id in the qrels
     * @param band the word for how well it fits, such as strong
     * @param probability with which it was said to fit, 0 to 1; null where none was said
     */
    public record PromisedHit(
            String document, String band, @Nullable Double probability) {}
}
