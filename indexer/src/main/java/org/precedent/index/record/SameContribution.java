package org.precedent.index.record;

import java.time.Instant;
import java.util.List;
import org.precedent.index.model.Contribution;

/** Whether a source says what it said: by what would be stored, as a text may come back a little different. */
final class SameContribution {

    private SameContribution() {}

    static boolean is(Contribution before, Contribution said) {
        if (before.equals(said)) {
            return true;
        }
        return Contributions.row(asFirst(before)).isSame(Contributions.row(asFirst(said)))
                && areSame(Contributions.imageRows(before), Contributions.imageRows(said));
    }

    private static RecordedContribution asFirst(Contribution said) {
        return new RecordedContribution(said, 1, 0, Instant.EPOCH, Instant.EPOCH);
    }

    private static boolean areSame(List<Row> before, List<Row> said) {
        if (before.size() != said.size()) {
            return false;
        }
        for (int i = 0; i < before.size(); i++) {
            if (!before.get(i).isSame(said.get(i))) {
                return false;
            }
        }
        return true;
    }
}
