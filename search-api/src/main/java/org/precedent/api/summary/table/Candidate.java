package org.precedent.api.summary.table;

import java.util.List;
import org.precedent.api.summary.claim.CitedCase;
import org.precedent.api.summary.claim.Evidence;
import org.precedent.index.model.SectionRole;
import org.precedent.index.model.Span;
import org.precedent.index.model.StatedFinding;

/**
 * A sentence that may be quoted.
 *
 * @param role of its section
 * @param quoted the stretch that would be quoted
 * @param stated what it says of findings, in its order
 */
record Candidate(CitedCase cited, SectionRole role, Span quoted, List<StatedFinding> stated) {
    String text() {
        return quoted.of(cited.report().text());
    }

    Evidence evidence() {
        return Evidence.of(cited, quoted);
    }

    List<String> findings() {
        return stated.stream().map(StatedFinding::id).distinct().toList();
    }
}
