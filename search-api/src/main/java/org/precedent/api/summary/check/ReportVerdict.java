package org.precedent.api.summary.check;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.precedent.api.summary.claim.Reason;
import org.precedent.index.model.Course;
import org.precedent.index.model.Finding;
import org.precedent.index.model.Presence;
import org.precedent.index.report.Vocabulary;

/** Holds what a statement says of a finding, there, not there or open, against the verdict of a whole report. */
final class ReportVerdict {
    /** Of which everything is one: "no acute abnormality" denies nothing by name. */
    private static final String EVERYTHING = "abnormality";

    private ReportVerdict() {}

    /** A finding and what it is one of, but for what everything is. */
    static Set<String> broader(String id) {
        Set<String> broader = new HashSet<>(Vocabulary.broader(id));
        if (!id.equals(EVERYTHING)) {
            broader.remove(EVERYTHING);
        }
        broader.add(id);
        return broader;
    }

    /** What speaks against it; null when nothing does. */
    static @Nullable Reason against(Statement statement, CaseReport report) {
        if (statement.ofFamily() || statement.course() == Course.HISTORY) {
            return ofAnother(statement, report);
        }
        boolean denied = byName(statement, report) || isDeniedAlike(statement, report);
        Presence told = denied ? Presence.ABSENT : told(statement, report);
        if (told == statement.presence()) {
            return null;
        }
        if (told == null) {
            return isOfAnother(statement, report) ? Reason.OF_ANOTHER : Reason.NOT_IN_REPORT;
        }
        boolean open = told == Presence.UNCERTAIN || statement.presence() == Presence.UNCERTAIN;
        return open && told != Presence.ABSENT ? Reason.CERTAINTY : Reason.POLARITY;
    }

    /**
     * Where a report denies it, or what it is one of by a word of its name: who has no effusion has no pleural
     * effusion. That there is no tumour denies no lipoma by name.
     */
    static List<Finding> denials(Statement statement, CaseReport report) {
        Set<String> broader = broader(statement.id());
        boolean byName = byName(statement, report);
        return report.findings().stream()
                .filter(one -> one.presence() == Presence.ABSENT && !one.ofFamily())
                .filter(one -> !one.outweighed()
                        || isDeniedAlike(statement, report)
                        || (byName && report.termsOf(one).equals(statement.name())))
                .filter(one -> one.id().equals(statement.id())
                        || (broader.contains(one.id()) && statement.isNamedWith(report.termsOf(one))))
                .toList();
    }

    /**
     * Whether a report names it by the same words only to deny it, though something that is one is there: "no enhancing
     * lesion" beside an infarct.
     */
    private static boolean byName(Statement statement, CaseReport report) {
        List<Finding> named = report.findings().stream()
                .filter(one -> one.id().equals(statement.id()) && !one.ofFamily())
                .filter(one -> report.termsOf(one).equals(statement.name()))
                .toList();
        return !named.isEmpty() && named.stream().allMatch(one -> one.presence() == Presence.ABSENT);
    }

    /** Whether a report denies it with the same qualifiers, whatever of its kind is there: "no acute fracture". */
    private static boolean isDeniedAlike(Statement statement, CaseReport report) {
        return !statement.qualifier().isEmpty()
                && report.findings().stream()
                        .anyMatch(one -> one.id().equals(statement.id())
                                && !one.ofFamily()
                                && !one.qualifier().isEmpty()
                                && one.denies(statement.qualifier()));
    }

    /** What the report comes to say of it; null when it is silent. */
    private static @Nullable Presence told(Statement statement, CaseReport report) {
        String id = statement.id();
        Presence strongest = null;
        for (String narrower : Vocabulary.narrower(id)) {
            Presence one = report.verdicts().get(narrower);
            boolean counts = one != null && (one != Presence.ABSENT || narrower.equals(id));
            if (counts && (strongest == null || strength(Objects.requireNonNull(one)) > strength(strongest))) {
                strongest = one;
            }
        }
        if (strongest != null) {
            return strongest;
        }
        return denials(statement, report).isEmpty() ? null : Presence.ABSENT;
    }

    private static int strength(Presence presence) {
        return switch (presence) {
            case ABSENT -> 0;
            case UNCERTAIN -> 1;
            case PRESENT -> 2;
        };
    }

    private static @Nullable Reason ofAnother(Statement statement, CaseReport report) {
        return isOfAnother(statement, report) ? null : Reason.OF_ANOTHER;
    }

    /** Whether it is told of a relative or of the past. */
    private static boolean isOfAnother(Statement statement, CaseReport report) {
        Set<String> narrower = Vocabulary.narrower(statement.id());
        return report.findings().stream()
                .filter(one -> narrower.contains(one.id()))
                .anyMatch(one -> one.ofFamily() || one.course() == Course.HISTORY);
    }
}
