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

    /** Whether a report counts; of equal ones each does. */
    boolean has(Opened one) {
        return one.contribution().equals(last.get(one.contribution().source()));
    }
}
