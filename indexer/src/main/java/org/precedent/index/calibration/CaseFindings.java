package org.precedent.index.calibration;

import java.util.Set;
import java.util.stream.Collectors;
import org.precedent.index.model.Case;
import org.precedent.index.model.Presence;
import org.precedent.index.model.StatedFinding;

/** What a case is taken to show, so that it can be told which cases agree. */
public final class CaseFindings {
    private CaseFindings() {}

    /** What its report as a whole asserts; where it asserts nothing, the labels that its source gave. */
    public static Set<String> of(Case content) {
        Set<String> asserted = asserted(content);
        return asserted.isEmpty() ? Set.copyOf(content.study().labels()) : asserted;
    }

    /** What its report as a whole asserts. */
    static Set<String> asserted(Case content) {
        return content.report().structure().verdicts().stream()
                .filter(stated -> stated.presence() == Presence.PRESENT)
                .map(StatedFinding::id)
                .collect(Collectors.toUnmodifiableSet());
    }
}
