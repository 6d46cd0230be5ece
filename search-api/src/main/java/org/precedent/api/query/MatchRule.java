package org.precedent.api.query;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.precedent.api.notice.Notice;
import org.precedent.api.notice.NoticeCode;
import org.precedent.index.FacetCounts;
import org.precedent.index.View;
import org.precedent.index.calibration.Calibration;
import org.precedent.index.model.CaseId;
import org.precedent.index.model.Facet;
import org.precedent.index.model.Presence;
import org.precedent.index.model.SoughtFinding;
import org.precedent.index.model.StatedFinding;
import org.precedent.index.words.Agreement;
import org.precedent.index.words.QueryWords;
import org.precedent.index.words.ReportWords;

/**
 * Judges whether an archive has anything like what is looked for. Something is always nearest; so what is asked for is
 * held against what the archive has:
 *
 * <ul>
 *   <li>words that name findings: some report has one of them, or may have it, and such a report is among the first
 *       ten: else the rest of what is asked for fits none of them; where one of those says its words all the same, the
 *       answer is weak;
 *   <li>other words: reports say more than half of them;
 *   <li>an image: {@link ImageMatch};
 *   <li>a part of an image: how near those are to whole images was not measured, so the answer is weak.
 * </ul>
 *
 * <p>The answer is as good as its worst part of positive weight. Where the archive's reports name no finding, or
 * nothing was measured, only the hits themselves are judged.
 */
final class MatchRule {
    private static final String FILTERED = "that passes the filter";

    private static final Match SAYS_NOTHING =
            Match.none(Notice.of(NoticeCode.SAYS_NOTHING, "the words say nothing that could be looked for"));

    /** So many hits are judged, however many are asked for: those that the page shows at first. */
    static final int JUDGED = 24;

    /** Among so many cases one must be that has what words name. */
    private static final int FIRST = 10;

    private final ImageMatch images;
    private final FacetCounts facets;
    private final View view;
    private final RankFusion fusion;

    /** Among which cases is looked: a filter leaves some out, which may have what is looked for. */
    private final String where;

    private final String having;

    private final boolean filtered;

    /**
     * @param facets of every case in scope
     * @param filtered whether a filter leaves cases out
     */
    MatchRule(Calibration calibration, FacetCounts facets, View view, RankFusion fusion, boolean filtered) {
        this.images = new ImageMatch(calibration, view, filtered);
        this.facets = facets;
        this.view = view;
        this.fusion = fusion;
        this.filtered = filtered;
        this.where = filtered ? FILTERED : "here";
        this.having = filtered ? " and has it" : " that has it";
    }

    /**
     * Judges what was asked for.
     *
     * @param legs what each found
     * @param hits the first that were found, {@link #JUDGED} where there are as many
     */
    Match of(
            SearchRequest request,
            Map<Part.Words, ReadQuery> read,
            List<OpenLeg> open,
            List<RankedLeg> legs,
            List<SearchHit> hits)
            throws IOException {
        boolean reportsRank = request.ranking() != Ranking.VECTOR;
        List<Match> parts = new ArrayList<>();
        for (int i = 0; i < request.parts().size(); i++) {
            Part part = request.parts().get(i);
            if (part.weight() > 0) {
                parts.add(of(i, part, read, open, legs, reportsRank));
            }
        }
        Match worst = parts.stream().min(Comparator.comparing(Match::verdict)).orElse(Match.FOUND);
        return withHits(worst, hits);
    }

    /** An answer to what the archive has is only as good as its best hit. */
    private Match withHits(Match match, List<SearchHit> hits) {
        if (match.verdict() != Match.Verdict.FOUND) {
            return match;
        }
        if (hits.isEmpty()) {
            return Match.none(told(
                    NoticeCode.NO_CASE_MATCHES,
                    NoticeCode.NO_FILTERED_CASE_MATCHES,
                    "no case " + where + " matches",
                    List.of()));
        }
        boolean fits = hits.stream().limit(JUDGED).anyMatch(hit -> hit.relevance() != Relevance.WEAK);
        return fits ? match : Match.weak(Notice.of(NoticeCode.NO_HIT_FITS, "no hit fits well"));
    }

    private Match of(
            int place,
            Part part,
            Map<Part.Words, ReadQuery> read,
            List<OpenLeg> open,
            List<RankedLeg> legs,
            boolean reportsRank)
            throws IOException {
        return switch (part) {
            case Part.Words words -> ofWords(place, Objects.requireNonNull(read.get(words)), legs, reportsRank);
            case Part.Picture picture -> images.of(picture, place, open, legs);
            case Part.Detail _ ->
                Match.weak(Notice.of(
                        NoticeCode.PART_OF_IMAGE,
                        "a part of an image was looked for, and images here are compared whole"));
            case Part.LikeCase _, Part.LikeImage _ -> Match.FOUND;
        };
    }

    /** The places of parts of positive weight whose words no report here answers, whatever a search finds. */
    Set<Integer> unanswered(SearchRequest request, Map<Part.Words, ReadQuery> read) {
        Set<Integer> unanswered = new HashSet<>();
        for (int i = 0; i < request.parts().size(); i++) {
            if (request.parts().get(i) instanceof Part.Words words
                    && words.weight() > 0
                    && byReports(Objects.requireNonNull(read.get(words))).verdict() == Match.Verdict.NONE) {
                unanswered.add(i);
            }
        }
        return unanswered;
    }

    private Match ofWords(int place, ReadQuery read, List<RankedLeg> legs, boolean reportsRank) throws IOException {
        Match byReports = byReports(read);
        QueryWords words = read.words();
        List<SoughtFinding> sought = words.wording().present();
        boolean fits = sought.isEmpty()
                || byReports.verdict() == Match.Verdict.NONE
                || !reportsRank
                || reportedFindings().isEmpty()
                || anyStates(first(place, legs), sought);
        Match match = fits
                ? byReports
                : Match.none(told(
                        NoticeCode.NO_REPORT_FITS_REST,
                        NoticeCode.NO_FILTERED_REPORT_FITS_REST,
                        "no report " + where + having + " fits the other words: ",
                        named(sought, words.text())));
        return match.verdict() == Match.Verdict.NONE
                ? asSaid(match, reports(first(place, legs), sought), sought, words)
                : match;
    }

    /**
     * A report may tell of what does not count, being of the past, or say what it was not read to say: "the left lung
     * is partly collapsed".
     */
    private Match asSaid(Match none, List<ReportWords> first, List<SoughtFinding> sought, QueryWords words) {
        boolean anyTells = first.stream().anyMatch(report -> SaidByReport.tellsAll(words, report));
        if (anyTells) {
            return Match.FOUND;
        }
        boolean anySays = first.stream()
                .anyMatch(report ->
                        sought.stream().anyMatch(finding -> Agreement.affirms(words, report, finding.span())));
        return anySays
                ? Match.weak(told(
                        NoticeCode.NOT_KNOWN_BUT_SAID,
                        NoticeCode.NOT_KNOWN_BUT_SAID_FILTERED,
                        "no report " + where + " is known to have it, though some say its words: ",
                        named(sought, words.text())))
                : none;
    }

    private List<ReportWords> reports(List<CaseId> first, List<SoughtFinding> sought) throws IOException {
        if (sought.isEmpty() || first.isEmpty()) {
            return List.of();
        }
        return view.cases(first).values().stream()
                .filter(one -> !one.report().isEmpty())
                .map(one -> ReportWords.of(one.report()))
                .toList();
    }

    private Match byReports(ReadQuery read) {
        Set<String> reported = reportedFindings();
        if (reported.isEmpty()) {
            return read.saysNothing() ? SAYS_NOTHING : Match.FOUND;
        }
        QueryWords words = read.words();
        List<SoughtFinding> sought = words.wording().present();
        if (sought.isEmpty()) {
            return ofOtherWords(read);
        }
        List<SoughtFinding> missing = sought.stream()
                .filter(finding -> !isReported(finding, reported))
                .toList();
        if (missing.isEmpty()) {
            return Match.FOUND;
        }
        Notice why = told(
                NoticeCode.NO_REPORT_HAS,
                NoticeCode.NO_FILTERED_REPORT_HAS,
                "no report " + where + " has: ",
                named(missing, words.text()));
        return missing.size() == sought.size() ? Match.none(why) : Match.weak(why);
    }

    private Set<String> reportedFindings() {
        return facets.counts().getOrDefault(Facet.FINDING, Map.of()).keySet();
    }

    /** The first ten cases for a part, whatever the other parts make of them. */
    private List<CaseId> first(int place, List<RankedLeg> legs) {
        List<RankedLeg> own = legs.stream().filter(leg -> leg.part() == place).toList();
        return fusion.fuse(own).stream().limit(FIRST).map(FusedCase::id).toList();
    }

    private boolean anyStates(List<CaseId> first, List<SoughtFinding> sought) throws IOException {
        Set<String> ids = new HashSet<>();
        sought.forEach(finding -> ids.addAll(finding.narrower()));
        return view.stated(first, ids).values().stream()
                .flatMap(Set::stream)
                .anyMatch(stated -> stated.presence() != Presence.ABSENT || isGone(stated.id(), sought));
    }

    /** What has gone is absent. */
    private static boolean isGone(String id, List<SoughtFinding> sought) {
        return sought.stream()
                .anyMatch(finding -> finding.gone() && finding.narrower().contains(id));
    }

    private static Match ofOtherWords(ReadQuery read) {
        if (read.saysNothing()) {
            return SAYS_NOTHING;
        }
        List<String> missing = read.missing();
        boolean most = !missing.isEmpty()
                && 2 * missing.size() >= read.words().asserted().size();
        return most
                ? Match.none(Notice.of(NoticeCode.NO_REPORT_SAYS, "no report here says: " + String.join(", ", missing))
                        .of(missing))
                : Match.FOUND;
    }

    private static boolean isReported(SoughtFinding finding, Set<String> reported) {
        return finding.narrower().stream()
                .anyMatch(id -> reported.contains(new StatedFinding(id, Presence.PRESENT).value())
                        || reported.contains(new StatedFinding(id, Presence.UNCERTAIN).value())
                        || (finding.gone() && reported.contains(new StatedFinding(id, Presence.ABSENT).value())));
    }

    /** In a sentence with these words at its end, of the archive or of what passes the filter. */
    private Notice told(NoticeCode ofAll, NoticeCode ofFiltered, String sentence, List<String> words) {
        return Notice.of(filtered ? ofFiltered : ofAll, sentence + String.join(", ", words))
                .of(words);
    }

    private static List<String> named(List<SoughtFinding> findings, String text) {
        return findings.stream().map(finding -> finding.span().of(text)).toList();
    }
}
