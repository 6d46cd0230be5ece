package org.precedent.index.calibration;

import java.util.Set;
import org.precedent.index.model.CaseId;

/**
 * A case near to an image.
 *
 * @param cosine of what is nearest to the image in it
 * @param findings as {@link CaseFindings} has them; a case that shows none tells nothing
 */
public record Neighbour(CaseId id, double cosine, Set<String> findings) {
    /** Two vectors that are nearly equal are no more alike than these. */
    private static final double LEAST_DISTANCE = 1e-3;

    public Neighbour {
        findings = Set.copyOf(findings);
    }

    double distance() {
        return Math.max(0, 1 - cosine) + LEAST_DISTANCE;
    }
}
