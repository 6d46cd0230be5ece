package org.precedent.api.summary.claim;

import org.precedent.index.model.CaseId;
import org.precedent.index.model.Span;

/**
 * A stretch of a report that bears a claim out.
 *
 * @param span in UTF-16 offsets into the text of the case's report
 * @param quotedText that stretch, verbatim
 */
public record Evidence(CaseId caseId, Span span, String quotedText) {
    public Evidence {
        if (quotedText.isBlank() || quotedText.length() != span.end() - span.start()) {
            throw new IllegalArgumentException("a quotation of " + quotedText.length()
                    + " characters is not the stretch from " + span.start() + " to " + span.end());
        }
    }

    /** The stretch of a case's report. */
    public static Evidence of(CitedCase cited, Span span) {
        return new Evidence(cited.id(), span, span.of(cited.report().text()));
    }
}
