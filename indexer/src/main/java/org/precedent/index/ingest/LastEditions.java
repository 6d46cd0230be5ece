package org.precedent.index.ingest;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.precedent.index.model.Contribution;
import org.precedent.index.model.SourceKey;

/** Which of the versions of reports that came together count: those that no other takes the place of. */
final class LastEditions {
    private final Map<SourceKey, Contribution> last = new HashMap<>();

    private LastEditions() {}

    static LastEditions of(List<Opened> opened) {
        LastEditions editions = new LastEditions();
        for (Opened one : opened) {
            Contribution said = one.contribution();
            if (said.origin().isMessage()) {
                editions.take(said);
                if (said.edition().strikesParent()) {
                    editions.take(said.parentStruck());
                }
            }
        }
        return editions;
    }

    private void take(Contribution said) {
        last.merge(said.source(), said, (before, now) -> now.edition().supersedes(before.edition()) ? now : before);
    }

    /** Whether a report counts; of equal ones each does, and a part behind the whole counts beside it. */
    boolean has(Opened one) {
        Contribution said = one.contribution();
        Contribution counts = last.get(said.source());
        return said.equals(counts) || (counts != null && said.edition().follows(counts.edition()));
    }
}
