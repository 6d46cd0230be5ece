package org.precedent.api.query;

import java.util.List;
import org.precedent.index.model.Span;

/**
 * The stretch of a report that shows best why the case was found.
 *
 * @param text as it stands in the report
 * @param matches the words that match, as UTF-16 offsets into {@code text}
 * @param denied those of them that the report says in a denial: "no effusion"
 */
public record ReportExcerpt(String text, List<Span> matches, List<Span> denied) {
    public ReportExcerpt {
        matches = List.copyOf(matches);
        denied = List.copyOf(denied);
    }
}
