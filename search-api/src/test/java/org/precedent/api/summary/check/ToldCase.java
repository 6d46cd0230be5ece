package org.precedent.api.summary.check;

import java.util.List;
import java.util.Set;
import org.precedent.index.model.Presence;

/**
 * A report and what it is known to say.
 *
 * @param kind of which it is; those of a summary are of one kind
 * @param unclear the things of which it is not known whether it denies them
 */
record ToldCase(String kind, String report, List<Told> told, Set<String> unclear) {
    ToldCase {
        told = List.copyOf(told);
        unclear = Set.copyOf(unclear);
    }

    /** Whether it says all that a claim does. */
    boolean says(ClaimPlan plan) {
        return told.stream().anyMatch(one -> saysOf(one, plan));
    }

    private static boolean saysOf(Told one, ClaimPlan plan) {
        return one.thing().equals(plan.thing())
                && one.presence() == plan.presence()
                && (plan.presence() == Presence.ABSENT
                        || (isSame(one.side(), plan.side())
                                && isSame(one.place(), plan.place())
                                && isSame(one.grade(), plan.grade())
                                && isSame(one.size(), plan.size())
                                && isSame(one.course(), plan.course())));
    }

    private static boolean isSame(String told, String planned) {
        return planned.isEmpty() || planned.equals(told);
    }
}
