package org.precedent.api.quality;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.precedent.index.CaseIndex;
import org.precedent.index.CaseOrder;
import org.precedent.index.Deadline;
import org.precedent.index.Scope;
import org.precedent.index.View;
import org.precedent.index.model.Case;

/** Looks cases through for doubts, which no index lists. It ends when its time is over, and tells how far it came. */
final class DoubtSearch {
    private static final int AT_A_TIME = 1000;

    /** Nobody walks through more; so much is kept in memory. */
    private static final int MOST_KEPT = 10_000;

    private final CaseIndex index;
    private final Duration time;

    DoubtSearch(CaseIndex index, Duration time) {
        this.index = index;
        this.time = time;
    }

    DoubtfulCases run() throws IOException {
        List<DoubtfulCases.Doubtful> doubtful = new ArrayList<>();
        long looked = 0;
        long count = 0;
        CaseOrder.@Nullable Place last = null;
        Deadline end = Deadline.after(time);
        try (View view = index.view()) {
            while (!end.passed()) {
                List<Case> cases = view.list(Scope.ALL, CaseOrder.NEWEST_FIRST, last, AT_A_TIME);
                looked += cases.size();
                for (Case one : cases) {
                    last = CaseOrder.NEWEST_FIRST.of(one);
                    count += one.doubts().isEmpty() ? 0 : 1;
                    if (!one.doubts().isEmpty() && doubtful.size() < MOST_KEPT) {
                        doubtful.add(doubtful(one));
                    }
                }
                if (cases.size() < AT_A_TIME) {
                    return new DoubtfulCases(looked, true, count, doubtful);
                }
            }
        }
        return new DoubtfulCases(looked, false, count, doubtful);
    }

    private static DoubtfulCases.Doubtful doubtful(Case one) {
        return new DoubtfulCases.Doubtful(
                one.id(), one.study().modality(), one.study().bodyPart(), one.doubts());
    }
}
