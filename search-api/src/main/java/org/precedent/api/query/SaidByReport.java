package org.precedent.api.query;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.precedent.index.model.Course;
import org.precedent.index.model.Finding;
import org.precedent.index.model.Presence;
import org.precedent.index.model.SoughtFinding;
import org.precedent.index.model.Span;
import org.precedent.index.model.StatedFinding;
import org.precedent.index.report.Vocabulary;
import org.precedent.index.words.Agreement;
import org.precedent.index.words.QueryWords;
import org.precedent.index.words.ReportWords;
import org.precedent.index.words.Word;

/**
 * The most that a case with a report can be worth to words, whatever its images look like: what its report contradicts,
 * is silent of, or tells of another place is a weak answer; what it says in part, of the other side, as something
 * narrower, or otherwise than it is asked for, surer or less sure, larger or smaller, no strong one.
 */
final class SaidByReport {
    /** What stands above all findings: who denies it says nothing of any. */
    private static final String ANYTHING = "abnormality";

    /** What it is called after an operation, which is there as long as its traces are. */
    private static final String OPERATED = "postoperative-change";

    private final QueryWords words;
    private final ReportWords report;

    /** What it tells of, but for what it comes to deny. */
    private final List<Finding> told;

    /** What the report as a whole comes to say. */
    private final Map<String, Presence> verdicts;

    private SaidByReport(QueryWords words, ReportWords report) {
        this.words = words;
        this.report = report;
        this.verdicts = report.report().structure().verdicts().stream()
                .collect(Collectors.toMap(StatedFinding::id, StatedFinding::presence));
        this.told = report.report().structure().findings().stream()
                .filter(finding ->
                        finding.presence() == Presence.ABSENT || verdicts.get(finding.id()) != Presence.ABSENT)
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
        boolean whole = saysAll()
                && sought.stream().allMatch(this::isCalledSo)
                && words.wording().missing().stream().noneMatch(this::isDeniedAtSiteAlone);
        return whole ? Relevance.STRONG : Relevance.GOOD;
    }

    private boolean saysAll() {
        return words.wording().present().isEmpty()
                ? Agreement.unsaid(words, report).isEmpty()
                : Agreement.unsaid(words, report).stream().allMatch(this::narrows)
                        && words.asserted().stream().filter(this::narrows).allMatch(this::isNarrowedSo);
    }

    /** As the "acute" of an acute subdural haematoma, which a chronic one is not. */
    private boolean narrows(Word word) {
        return words.wording().told(word.span()).isEmpty()
                && !Vocabulary.narrowing(word.span().of(words.text())).isEmpty();
    }

    /** Whether the report says a word that means the same, of what is asked for. */
    private boolean isNarrowedSo(Word word) {
        Set<String> meant = Vocabulary.narrowing(word.span().of(words.text()));
        return Agreement.said(words, report).stream()
                .map(Word::span)
                .filter(said -> !Collections.disjoint(meant, Vocabulary.narrowing(said.of(text()))))
                .anyMatch(said -> !Vocabulary.denies(wordBefore(said)));
    }

    private String wordBefore(Span word) {
        String before = text().substring(0, word.start()).stripTrailing();
        return before.substring(before.lastIndexOf(' ') + 1);
    }

    private String text() {
        return report.report().text();
    }

    /** It is there or may be, at the place that is asked for; or the report says its name, read or not. */
    private boolean isTold(SoughtFinding sought) {
        List<Finding> meant = meant(sought);
        return meant.isEmpty()
                ? isOnlyWritten(sought) || isToldInGeneral(sought)
                : sought.site().isEmpty() || meant.stream().anyMatch(finding -> isAt(finding, sought.site()));
    }

    /** Under a name that was read as nothing: not what has gone, is denied, or is a relative's. */
    private boolean isOnlyWritten(SoughtFinding sought) {
        boolean isRead = told.stream().anyMatch(finding -> sought.narrower().contains(finding.id()));
        return !isRead && !sought.gone() && !isDenied(sought) && Agreement.affirms(words, report, sought.span());
    }

    /** Under a more general name that is part of its own: an effusion, where it is the pleura's that is asked for. */
    private boolean isToldInGeneral(SoughtFinding sought) {
        return told.stream()
                .filter(finding -> finding.presence() != Presence.ABSENT)
                .filter(finding -> sought.broader().contains(finding.id()) && mayBeThere(sought, finding))
                .anyMatch(finding -> Agreement.isPartOf(words, sought.span(), report, finding.span()));
    }

    private boolean mayBeThere(SoughtFinding sought, Finding finding) {
        Set<String> sites = sought.site().isEmpty() ? Vocabulary.sites(sought.id()) : Set.of(sought.site());
        Set<String> places = finding.site().isEmpty() ? Vocabulary.sites(report.report()) : Set.of(finding.site());
        return places.isEmpty()
                || places.stream().anyMatch(place -> sites.stream().anyMatch(site -> Vocabulary.near(place, site)));
    }

    /** By what the report says of its place, or else where it usually is, or else what places the report speaks of. */
    private boolean isAt(Finding finding, String site) {
        Set<String> sites = finding.site().isEmpty() ? Vocabulary.sites(finding.id()) : Set.of(finding.site());
        Set<String> places = sites.isEmpty() ? Vocabulary.sites(report.report()) : sites;
        return places.stream().anyMatch(place -> Vocabulary.near(place, site));
    }

    private List<Finding> meant(SoughtFinding sought) {
        return told.stream().filter(sought::mayBeMetBy).toList();
    }

    /**
     * It is there, or in doubt, or gone, as it is asked for, with nothing told otherwise, under the name that is asked
     * for or another of the same, and not only as something narrower.
     */
    private boolean isCalledSo(SoughtFinding sought) {
        List<Finding> meant = meant(sought);
        List<Finding> there = meant.stream()
                .filter(finding -> sought.isMetBy(finding) && counts(sought, finding) && !sought.isOtherThan(finding))
                .toList();
        boolean isNamed = Agreement.affirms(words, report, sought.span());
        return there.isEmpty()
                ? meant.isEmpty() && isNamed && !isDoubtedInGeneral(sought)
                : isNamed || there.stream().anyMatch(finding -> isSame(sought, finding));
    }

    /** By its own name, or the one that it has at a site. */
    private static boolean isSame(SoughtFinding sought, Finding finding) {
        return finding.id().equals(sought.id()) || sought.placed().contains(finding.id());
    }

    /** Whether it is there as the whole report has it: not what was only asked, nor what was there before. */
    private boolean counts(SoughtFinding sought, Finding finding) {
        boolean isOfThePast = sought.gone() || sought.asked().course() == Course.HISTORY;
        return isOfThePast
                || verdicts.get(finding.id()) == sought.asked().presence()
                || Vocabulary.broader(finding.id()).contains(OPERATED)
                || finding.id().equals(OPERATED);
    }

    /** As in "effusion on the right is unlikely", which tells of no pleura. */
    private boolean isDoubtedInGeneral(SoughtFinding sought) {
        List<Finding> general = told.stream()
                .filter(finding -> sought.broader().contains(finding.id()) && !finding.ofFamily())
                .toList();
        return !general.isEmpty()
                && general.stream()
                        .allMatch(
                                finding -> finding.presence() != sought.asked().presence());
    }

    /** As an effusion by "no pleural effusion". */
    private boolean isDeniedAtSiteAlone(SoughtFinding sought) {
        return !isDeniedInPart(sought) && !isDenied(sought) && isDeniedAtSite(sought);
    }

    private boolean isDenied(SoughtFinding sought) {
        return denied(sought)
                .anyMatch(id -> id.equals(sought.id()) || sought.broader().contains(id));
    }

    private boolean isDeniedAtSite(SoughtFinding sought) {
        return denied(sought).anyMatch(sought.placed()::contains);
    }

    /** Whether a report, in its findings, tells of all that is asked for, whether it counts for the whole or not. */
    static boolean tellsAll(QueryWords words, ReportWords report) {
        SaidByReport said = new SaidByReport(words, report);
        return words.wording().present().stream()
                .allMatch(sought -> !said.meant(sought).isEmpty());
    }

    /** What it denies where something is asked for, but for all at once. */
    private Stream<String> denied(SoughtFinding sought) {
        return report.report().structure().findings().stream()
                .filter(finding -> finding.presence() == Presence.ABSENT && !sought.isElsewhere(finding))
                .map(Finding::id)
                .filter(id -> verdicts.get(id) == Presence.ABSENT && !id.equals(ANYTHING));
    }

    /** At least as far as it is asked for. */
    private boolean isDeniedInPart(SoughtFinding sought) {
        return !sought.qualifier().isEmpty() && Agreement.isMissing(sought, report);
    }

    /** Of what is not to be there, by more than that nothing at all is. */
    private boolean deniesOne() {
        return words.wording().missing().stream()
                .anyMatch(sought -> isDeniedInPart(sought) || isDenied(sought) || isDeniedAtSite(sought));
    }
}
