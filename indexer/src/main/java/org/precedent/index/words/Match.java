package org.precedent.index.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.precedent.index.model.Finding;
import org.precedent.index.model.Presence;
import org.precedent.index.model.SoughtFinding;
import org.precedent.index.model.Span;

/**
 * A place of a report where it says something that a query asks for.
 *
 * @param name the same for all that say the same
 * @param asAsked whether the report affirms what it is to affirm, or denies what it is to deny
 */
record Match(String name, Span span, boolean asAsked) {
    /** Begins the name of a finding in the place of a term, which never has a colon within. */
    private static final String FINDING = "finding:";

    /** All of them: the words of the query, then what the report calls by another name than the query does. */
    static List<Match> all(ReportWords report, QueryWords query) {
        List<Match> matches = new ArrayList<>();
        Set<String> affirmed = query.terms(false);
        Set<String> denied = query.terms(true);
        if (affirmed.isEmpty() && denied.isEmpty()) {
            return matches;
        }
        for (Word word : report.all()) {
            boolean toAffirm = isIn(affirmed, word);
            boolean toDeny = isIn(denied, word);
            if (toAffirm || toDeny) {
                matches.add(new Match(word.term(), word.span(), report.isNegated(word) ? toDeny : toAffirm));
            }
        }
        matches.addAll(named(report, query, matches));
        return matches;
    }

    private static List<Match> named(ReportWords report, QueryWords query, List<Match> words) {
        List<Match> named = new ArrayList<>();
        for (Finding finding : report.report().structure().findings()) {
            if (words.stream().noneMatch(match -> overlap(match.span(), finding.span()))) {
                query.wording().findings().stream()
                        .filter(sought -> answers(finding, sought))
                        .map(sought -> new Match(FINDING + sought.id(), finding.span(), isAsAsked(finding, sought)))
                        .forEach(named::add);
            }
        }
        return named;
    }

    /** Who has none of a kind does not have one of it. */
    private static boolean answers(Finding finding, SoughtFinding sought) {
        boolean denied = finding.presence() == Presence.ABSENT;
        return sought.narrower().contains(finding.id())
                || (sought.absent() && denied && sought.broader().contains(finding.id()));
    }

    private static boolean isAsAsked(Finding finding, SoughtFinding sought) {
        return sought.absent() == (finding.presence() == Presence.ABSENT);
    }

    private static boolean isIn(Set<String> terms, Word word) {
        return terms.contains(word.term()) || (word.other() != null && terms.contains(word.other()));
    }

    private static boolean overlap(Span one, Span other) {
        return one.start() < other.end() && other.start() < one.end();
    }
}
