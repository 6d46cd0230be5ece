package org.precedent.api.summary.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.precedent.api.summary.claim.Reason;
import org.precedent.index.model.Course;
import org.precedent.index.model.Finding;
import org.precedent.index.model.Presence;
import org.precedent.index.model.Side;
import org.precedent.index.report.Vocabulary;

/**
 * Whether a report bears a statement out. What is present or uncertain is borne out by the finding itself or by one
 * that is one, for an effusion is a pleural finding; what is absent, by the denial of it or of what it is one of. A
 * report that is silent bears nothing out.
 */
sealed interface Bearing {
    /**
     * It does.
     *
     * @param by the places in the report that say it
     * @param sure whether the report ties each particular to the finding itself, and not only to its sentence
     */
    record Borne(List<Finding> by, boolean sure) implements Bearing {
        public Borne {
            by = List.copyOf(by);
        }
    }

    /** It does not. */
    record NotBorne(Reason reason) implements Bearing {}

    static Bearing of(Statement said, CaseReport report) {
        Statement statement = said.asNamedIn(report);
        Reason against = ReportVerdict.against(statement, report);
        if (against != null) {
            return new NotBorne(against);
        }
        boolean absent = statement.presence() == Presence.ABSENT && statement.course() != Course.RESOLVED;
        return absent ? absent(statement, report) : there(statement, report);
    }

    private static Bearing absent(Statement statement, CaseReport report) {
        List<Finding> denials = ReportVerdict.denials(statement, report);
        List<Finding> sided =
                denials.stream().filter(one -> deniesOn(statement, one)).toList();
        if (sided.isEmpty()) {
            return new NotBorne(denials.isEmpty() ? Reason.NOT_IN_REPORT : Reason.SIDE);
        }
        // "no large effusion" denies no small one
        List<Finding> reaching =
                sided.stream().filter(one -> one.denies(statement.qualifier())).toList();
        if (reaching.isEmpty()) {
            return new NotBorne(Reason.DENIED_IN_PART);
        }
        Finding itself = reaching.stream()
                .filter(one -> one.id().equals(statement.id()))
                .findFirst()
                .orElse(reaching.getFirst());
        return new Borne(List.of(itself), true);
    }

    /** Whether a denial reaches the sides of which a statement denies it: all when that tells none. */
    private static boolean deniesOn(Statement statement, Finding denial) {
        Side told = denial.side();
        Side side = statement.side() == null ? Side.BILATERAL : statement.side();
        boolean gone = denial.course() == Course.RESOLVED && statement.side() == null;
        return gone || told == null || told.each().containsAll(side.each());
    }

    private static Bearing there(Statement statement, CaseReport report) {
        Set<String> narrower = Vocabulary.narrower(statement.id());
        boolean ofPast = statement.course() == Course.HISTORY;
        List<Finding> mentions = new ArrayList<>();
        for (Finding one : report.findings()) {
            boolean counts = one.ofFamily() == statement.ofFamily() && (one.course() == Course.HISTORY) == ofPast;
            boolean resolved = one.course() == Course.RESOLVED && statement.course() == Course.RESOLVED;
            if (narrower.contains(one.id()) && counts && (resolved || one.presence() != Presence.ABSENT)) {
                mentions.add(one);
            }
        }
        return new Particulars(statement, mentions, report).bearing();
    }
}
