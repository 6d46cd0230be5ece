package org.precedent.api.summary.table;

import org.jspecify.annotations.Nullable;
import org.precedent.api.summary.claim.Evidence;
import org.precedent.index.model.Course;
import org.precedent.index.model.Side;
import org.precedent.index.model.Span;

/**
 * A place where a report says of a finding what it comes to say of it.
 *
 * @param finding which is named there: that of the row, a narrower one, or, where it is denied, a broader one
 * @param evidence the sentence, or of a very long one the stretch around the finding
 * @param name where it is named
 * @param side where it is said, else null
 * @param severity the report's own word; empty when there is none
 * @param size as the report gives it; empty when it does not
 * @param course where it is said, else null
 */
public record Mention(
        String finding,
        Evidence evidence,
        Span name,
        @Nullable Side side,
        String severity,
        String size,
        @Nullable Course course) {}
