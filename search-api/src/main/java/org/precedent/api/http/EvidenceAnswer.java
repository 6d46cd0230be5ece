package org.precedent.api.http;

import java.util.List;
import org.precedent.api.summary.claim.Evidence;

/** The JSON of a stretch of a report that bears a claim out, in UTF-16 offsets. */
record EvidenceAnswer(String caseId, int start, int end, String quotedText) {
    static EvidenceAnswer of(Evidence evidence) {
        return new EvidenceAnswer(
                evidence.caseId().value(),
                evidence.span().start(),
                evidence.span().end(),
                evidence.quotedText());
    }

    static List<EvidenceAnswer> of(List<Evidence> evidence) {
        return evidence.stream().map(EvidenceAnswer::of).toList();
    }
}
