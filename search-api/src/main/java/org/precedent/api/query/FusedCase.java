package org.precedent.api.query;

import java.util.List;
import org.precedent.index.model.CaseId;

/** A case with every vote on it and their sum. */
record FusedCase(CaseId id, double score, List<Vote> votes) {
    FusedCase {
        votes = List.copyOf(votes);
    }
}
