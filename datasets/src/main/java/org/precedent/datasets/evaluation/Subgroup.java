package org.precedent.datasets.evaluation;

/**
 * The figures of a part of a test collection.
 *
 * @param by whose property parts the collection
 * @param property such as {@code sex}
 * @param value such as {@code F}
 * @param evaluation of the queries in it
 */
public record Subgroup(By by, String property, String value, Evaluation evaluation) {
    /** Fewer queries tell nothing of a group. */
    public static final int FEW = 5;

    /** Whose property it is. */
    public enum By {
        /** The query's own: each query counts, as it stands, in one group a property. */
        QUERY,
        /**
         * The documents': what was found and what is relevant are both cut down to the documents of the group, much as
         * a filter would.
         */
        DOCUMENT
    }

    /** Whether it has fewer than {@link #FEW} queries. */
    public boolean few() {
        return evaluation.queries() < FEW;
    }
}
