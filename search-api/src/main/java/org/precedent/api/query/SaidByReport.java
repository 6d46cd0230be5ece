package org.precedent.api.query;

import java.util.List;
import java.util.Set;
import org.precedent.index.model.Finding;
import org.precedent.index.model.Presence;
import org.precedent.index.model.SoughtFinding;
import org.precedent.index.report.Vocabulary;
import org.precedent.index.words.Agreement;
import org.precedent.index.words.QueryWords;
import org.precedent.index.words.ReportWords;

/**
 * The most that a case with a report can be worth to words, whatever its images look like: what its report contradicts,
 * is silent of, or tells of another place is a weak answer; what it says in part, of the other side, or as something
 * narrower, no strong one.
 */
final class SaidByReport {
    /** What stands above all findings: who denies it says nothing of any. */
    private static final String ANYTHING = "abnormality";

    private final QueryWords words;
    private final ReportWords report;
    private final List<Finding> told;

    private SaidByReport(QueryWords words, ReportWords report) {
        this.words = words;
        this.report = report;
        this.told = report.report().structure().findings().stream()
                .filter(finding -> finding.presence() != Presence.ABSENT && !finding.ofFamily())
                .toList();
    }

    /** The most that a report, which is not empty, lets a case be worth. */
    static Relevance most(QueryWords words, ReportWords report) {
        return new SaidByReport(words, report).most();
    }

    private Relevance most() {
        if (Agreement.contradicts(words, report)) {
            return Relevance.WEAK;
        }
        List<SoughtFinding> sought = words.wording().present();
        if (!sought.isEmpty() && sought.stream().noneMatch(this::isTold)) {
            return Relevance.WEAK;
        }
        if (!words.wording().missing().isEmpty() && sought.isEmpty() && !deniesOne()) {
            return Relevance.WEAK;
        }
        boolean whole = Agreement.affirmsAll(words, report) && sought.stream().allMatch(this::isCalledSo);
        return whole ? Relevance.STRONG : Relevance.GOOD;
    }

    /** It is there or may be, at the place that is asked for; or the report says its name, read or not. */
    private boolean isTold(SoughtFinding sought) {
        List<Finding> meant = meant(sought);
        return meant.isEmpty()
                ? Agreement.affirms(words, report, sought.span())
                : sought.site().isEmpty() || meant.stream().anyMatch(finding -> isAt(finding, sought.site()));
    }

    /** By what the report says of its place, or else where it usually is, or else what places the report speaks of. */
    private boolean isAt(Finding finding, String site) {
        Set<String> sites = finding.site().isEmpty() ? Vocabulary.sites(finding.id()) : Set.of(finding.site());
        Set<String> places = sites.isEmpty() ? Vocabulary.sites(report.report()) : sites;
        return places.stream().anyMatch(place -> Vocabulary.near(place, site));
    }

    private List<Finding> meant(SoughtFinding sought) {
        return told.stream()
                .filter(finding -> sought.narrower().contains(finding.id()))
                .toList();
    }

    /**
     * It is there, not on the other side alone, under the name that is asked for or another of the same, and not only
     * as something narrower.
     */
    private boolean isCalledSo(SoughtFinding sought) {
        List<Finding> meant = meant(sought);
        List<Finding> there = meant.stream()
                .filter(finding -> finding.presence() == Presence.PRESENT && sought.mayBeOn(finding.side()))
                .toList();
        boolean isNamed = Agreement.affirms(words, report, sought.span());
        return there.isEmpty()
                ? meant.isEmpty() && isNamed
                : isNamed || there.stream().anyMatch(finding -> finding.id().equals(sought.id()));
    }

    /** At least as far as it is asked for. */
    private boolean isDeniedInPart(SoughtFinding sought) {
        return !sought.qualifier().isEmpty() && Agreement.isMissing(sought, report);
    }

    /** Of what is not to be there, by more than that nothing at all is. */
    private boolean deniesOne() {
        return words.wording().missing().stream()
                .anyMatch(sought -> isDeniedInPart(sought)
                        || report.report().structure().verdicts().stream()
                                .filter(stated -> stated.presence() == Presence.ABSENT
                                        && !stated.id().equals(ANYTHING))
                                .anyMatch(stated -> stated.id().equals(sought.id())
                                        || sought.broader().contains(stated.id())));
    }
}
