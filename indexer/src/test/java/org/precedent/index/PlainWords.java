package org.precedent.index;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.precedent.index.model.Presence;
import org.precedent.index.model.Report;
import org.precedent.index.model.SoughtFinding;
import org.precedent.index.model.Span;
import org.precedent.index.model.StatedFinding;
import org.precedent.index.model.Wording;
import org.precedent.index.words.QueryWords;
import org.precedent.index.words.ReportWords;
import org.precedent.index.words.Word;

/** The words of a query, matched in the plainest way that keeps the contract. */
final class PlainWords {
    private static final double NEGATED = 0.01;

    private final QueryWords query;
    private final List<String> terms;

    private PlainWords(QueryWords query) {
        this.query = query;
        this.terms = terms(query.asserted());
    }

    static PlainWords of(Wording wording) {
        return new PlainWords(QueryWords.of(wording));
    }

    /**
     * A point a word that is affirmed, a hundredth one that is negated, a point each two neighbours kept together; ten
     * points a finding that is there, in doubt or gone as is asked for, and one for what is told of it; and less than
     * all of it where something is not absent that should be.
     */
    double score(Report report) {
        boolean absenceAlone = terms.isEmpty() && query.wording().denies();
        double score = absenceAlone ? 1 : asserted(report);
        for (SoughtFinding finding : query.wording().missing()) {
            score *= factor(finding, report);
        }
        for (Span phrase : query.wording().absent()) {
            score *= factor(terms(query.within(phrase)), report);
        }
        return score;
    }

    private double asserted(Report report) {
        ReportWords words = ReportWords.of(report);
        List<String> affirmed = terms(words.affirmed());
        List<String> all = terms(words.all());
        double score = 0;
        for (String term : terms) {
            if (affirmed.contains(term)) {
                score += 1;
            } else if (all.contains(term)) {
                score += NEGATED;
            }
        }
        for (int i = 1; i < terms.size(); i++) {
            int first = affirmed.indexOf(terms.get(i - 1));
            if (first >= 0
                    && first + 1 < affirmed.size()
                    && affirmed.get(first + 1).equals(terms.get(i))) {
                score += 1;
            }
        }
        for (SoughtFinding finding : query.wording().present()) {
            boolean present = states(report, finding.narrower(), Presence.PRESENT);
            boolean uncertain = states(report, finding.narrower(), Presence.UNCERTAIN);
            if (isMet(finding, report)) {
                score += 10 + aspects(finding, report);
            } else if (present || uncertain) {
                score += 5;
            } else if (states(report, Set.of(finding.id()), Presence.ABSENT)) {
                score = NEGATED;
            }
        }
        return score;
    }

    private static boolean isMet(SoughtFinding finding, Report report) {
        boolean present = states(report, finding.narrower(), Presence.PRESENT);
        if (finding.gone()) {
            return report.structure().findings().stream().anyMatch(finding::isMetBy);
        }
        return finding.doubted() ? !present && states(report, finding.narrower(), Presence.UNCERTAIN) : present;
    }

    /** A point for each thing that is told of it as it is asked for. */
    private double aspects(SoughtFinding finding, Report report) {
        return query.wording().told().stream()
                .filter(description -> report.structure().findings().stream()
                        .filter(finding::isMetBy)
                        .anyMatch(one -> description.aspect().agrees(finding.asked(), one)))
                .count();
    }

    private static double factor(SoughtFinding finding, Report report) {
        if (states(report, finding.narrower(), Presence.PRESENT)) {
            return 0.1;
        }
        if (states(report, finding.narrower(), Presence.UNCERTAIN)) {
            return 0.3;
        }
        boolean inPart = report.structure().findings().stream()
                .anyMatch(one -> one.isDeniedInPart()
                        && one.id().equals(finding.id())
                        && !finding.qualifier().isEmpty()
                        && one.denies(finding.qualifier()));
        return inPart || states(report, Set.of(finding.id()), Presence.ABSENT) ? 1 : 0.6;
    }

    private static double factor(List<String> phrase, Report report) {
        ReportWords words = ReportWords.of(report);
        if (terms(words.affirmed()).containsAll(phrase)) {
            return 0.1;
        }
        return terms(words.all()).containsAll(phrase) ? 1 : 0.6;
    }

    private static boolean states(Report report, Set<String> ids, Presence presence) {
        Set<String> stated = report.structure().verdicts().stream()
                .filter(one -> one.presence() == presence)
                .map(StatedFinding::id)
                .collect(Collectors.toSet());
        return ids.stream().anyMatch(stated::contains);
    }

    private static List<String> terms(List<Word> words) {
        List<String> terms = new ArrayList<>();
        words.forEach(word -> terms.add(word.term()));
        return terms;
    }
}
