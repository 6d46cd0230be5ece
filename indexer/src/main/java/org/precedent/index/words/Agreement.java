package org.precedent.index.words;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.precedent.index.model.Aspect;
import org.precedent.index.model.Finding;
import org.precedent.index.model.Presence;
import org.precedent.index.model.SoughtFinding;
import org.precedent.index.model.Span;
import org.precedent.index.model.StatedFinding;
import org.precedent.index.model.Wording;

/**
 * How far a report says what a query asks for. Each word counts once, whatever its ending and spelling: one that is
 * asked for when the report affirms it, or affirms by another name the finding that it names; what is denied, a finding
 * or a few words together, when the report denies it.
 */
public final class Agreement {
    private final QueryWords query;
    private final ReportWords report;
    private final Set<String> affirmed = new HashSet<>();
    private final List<Finding> shown;
    private final List<Word> said;
    private final Belonging belonging;

    private Agreement(QueryWords query, ReportWords report, Span stretch) {
        this.query = query;
        this.report = report;
        this.said = report.affirmed().stream()
                .filter(word -> stretch.contains(word.span()))
                .toList();
        said.forEach(word -> addTo(affirmed, word));
        this.belonging = new Belonging(query, report);
        this.shown = report.report().structure().findings().stream()
                .filter(finding -> stretch.contains(finding.span()))
                .toList();
    }

    /**
     * The share of what a query asks for that a stretch of the report affirms, and the whole report denies; 0 to 1, and
     * 0 for a query without words that count, or one that {@linkplain #contradicts denies what the report says}.
     */
    public static double share(QueryWords query, ReportWords report, Span stretch) {
        return contradicts(query, report) ? 0 : new Agreement(query, report, stretch).share();
    }

    /** The words that are asked for and that a report affirms nowhere. */
    public static List<Word> unsaid(QueryWords query, ReportWords report) {
        Span whole = new Span(0, report.report().text().length());
        Agreement agreement = new Agreement(query, report, whole);
        return query.asserted().stream()
                .filter(word -> !agreement.isAffirmed(word))
                .toList();
    }

    /** Whether a report, in one of its sentences, affirms every word of a stretch of the query, under no other name. */
    public static boolean affirms(QueryWords query, ReportWords report, Span stretch) {
        List<Word> words = query.within(stretch);
        if (words.isEmpty()) {
            return false;
        }
        Map<Span, Set<String>> sentences = new HashMap<>();
        for (Word word : report.affirmed()) {
            addTo(sentences.computeIfAbsent(report.statementAround(word.span()), _ -> new HashSet<>()), word);
        }
        return sentences.values().stream().anyMatch(sentence -> words.stream().allMatch(word -> isIn(sentence, word)));
    }

    /** Whether each word of a stretch of the report is one of a stretch of the query: "effusion" of "left effusion". */
    public static boolean isPartOf(QueryWords query, Span name, ReportWords report, Span said) {
        List<Word> words = query.within(name);
        return report.all().stream()
                .filter(word -> said.contains(word.span()))
                .allMatch(word -> words.stream().anyMatch(word::isSameAs));
    }

    /** The words that a report affirms of what a query names, as far as where they stand can tell. */
    public static List<Word> said(QueryWords query, ReportWords report) {
        return report.affirmed().stream()
                .filter(new Belonging(query, report)::isOfWhatIsNamed)
                .toList();
    }

    private double share() {
        Wording wording = query.wording();
        List<Word> asserted = query.asserted();
        int wanted =
                asserted.size() + wording.missing().size() + wording.absent().size();
        if (wanted == 0) {
            return 0;
        }
        long met = asserted.stream().filter(this::isAffirmed).count();
        met += wording.missing().stream().filter(this::isMissing).count();
        met += wording.absent().stream().filter(this::isDenied).count();
        return (double) met / wanted;
    }

    private boolean isAffirmed(Word word) {
        Set<Aspect> aspects = query.wording().told(word.span());
        if (!aspects.isEmpty()) {
            return isTold(aspects) || (isSaidOfIt(word) && !isToldOtherwise(aspects));
        }
        return isIn(affirmed, word)
                || query.wording().present().stream()
                        .filter(sought -> sought.span().contains(word.span()))
                        .anyMatch(sought -> shown.stream().anyMatch(finding -> isMeant(sought, finding)));
    }

    /** In the words that are asked for, which nobody read as told of it. */
    private boolean isSaidOfIt(Word word) {
        return said.stream().filter(word::isSameAs).anyMatch(belonging::isOfWhatIsNamed);
    }

    /** Whether what is asked for is told of something that is meant, in whatever words. */
    private boolean isTold(Set<Aspect> aspects) {
        return query.wording().present().stream()
                .filter(sought -> aspects.stream().anyMatch(aspect -> tells(aspect, sought)))
                .anyMatch(sought -> shown.stream()
                        .filter(sought::mayBeMetBy)
                        .anyMatch(finding ->
                                aspects.stream().allMatch(aspect -> aspect.agrees(sought.asked(), finding))));
    }

    private static boolean tells(Aspect aspect, SoughtFinding sought) {
        return !aspect.of(sought.asked()).isEmpty();
    }

    /** Whether something else is told of all that is meant. */
    private boolean isToldOtherwise(Set<Aspect> aspects) {
        List<SoughtFinding> told = query.wording().present();
        boolean isNamed = told.stream()
                .anyMatch(sought -> shown.stream().anyMatch(finding -> Belonging.isMeant(sought, finding)));
        return isNamed
                && told.stream()
                        .allMatch(sought -> shown.stream()
                                .filter(finding -> Belonging.isMeant(sought, finding))
                                .allMatch(finding ->
                                        aspects.stream().anyMatch(aspect -> aspect.differs(sought.asked(), finding))));
    }

    /**
     * A name that tells a side, such as "left effusion", stands for nothing on the other, or on one that is not said;
     * and none for what only may be there.
     */
    private static boolean isMeant(SoughtFinding sought, Finding finding) {
        boolean isSure = finding.presence() != Presence.UNCERTAIN || sought.doubted();
        return isSure && sought.mayBeMetBy(finding) && Aspect.SIDE.agrees(sought.asked(), finding);
    }

    private boolean isMissing(SoughtFinding sought) {
        return isMissing(sought, report);
    }

    /** Whether a report denies what is to be absent, or what that is one of, at least as far as it is asked for. */
    public static boolean isMissing(SoughtFinding sought, ReportWords report) {
        return isDeniedInPart(sought, report) || isDeniedWhole(sought, report);
    }

    private static boolean isDeniedInPart(SoughtFinding sought, ReportWords report) {
        return !sought.qualifier().isEmpty()
                && report.report().structure().findings().stream()
                        .anyMatch(finding -> finding.isDeniedInPart()
                                && finding.id().equals(sought.id())
                                && finding.denies(sought.qualifier()));
    }

    private static boolean isDeniedWhole(SoughtFinding sought, ReportWords report) {
        return stated(report).stream()
                .filter(stated -> stated.presence() == Presence.ABSENT)
                .filter(stated -> stated.id().equals(sought.id())
                        || sought.broader().contains(stated.id())
                        || sought.placed().contains(stated.id()))
                .anyMatch(stated -> isSaid(stated, sought, report));
    }

    /** Of the side and the zone that are asked for, or of none: "no right effusion" denies no left one. */
    private static boolean isSaid(StatedFinding stated, SoughtFinding sought, ReportWords report) {
        return report.report().structure().findings().stream()
                .filter(finding -> finding.id().equals(stated.id()) && finding.presence() == stated.presence())
                .anyMatch(finding -> !sought.isElsewhere(finding));
    }

    private boolean isDenied(Span phrase) {
        Set<String> denied = new HashSet<>();
        report.all().stream().filter(report::isNegated).forEach(word -> addTo(denied, word));
        List<Word> words = query.within(phrase);
        return !words.isEmpty() && words.stream().allMatch(word -> isIn(denied, word));
    }

    /** Whether a report says that something is there whose absence is asked for. */
    public static boolean contradicts(QueryWords query, ReportWords report) {
        Wording wording = query.wording();
        if (!wording.denies()) {
            return false;
        }
        boolean present = wording.missing().stream()
                .anyMatch(sought -> stated(report).stream()
                        .filter(stated -> stated.presence() == Presence.PRESENT)
                        .filter(stated -> sought.narrower().contains(stated.id()))
                        .anyMatch(stated -> isSaid(stated, sought, report)));
        return present || says(wording.absent(), query, report);
    }

    private static boolean says(List<Span> phrases, QueryWords query, ReportWords report) {
        return phrases.stream().anyMatch(phrase -> affirms(query, report, phrase));
    }

    private static List<StatedFinding> stated(ReportWords report) {
        return report.report().structure().verdicts();
    }

    private static void addTo(Set<String> terms, Word word) {
        terms.add(word.term());
        if (word.other() != null) {
            terms.add(Objects.requireNonNull(word.other()));
        }
    }

    private static boolean isIn(Set<String> terms, Word word) {
        return terms.contains(word.term()) || (word.other() != null && terms.contains(word.other()));
    }
}
