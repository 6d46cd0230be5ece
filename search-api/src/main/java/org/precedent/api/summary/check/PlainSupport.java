package org.precedent.api.summary.check;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.precedent.index.model.Report;
import org.precedent.index.model.Sentence;
import org.precedent.index.model.Side;
import org.precedent.index.model.Span;
import org.precedent.index.report.ReportParser;
import org.precedent.index.words.ReportWords;
import org.precedent.index.words.Word;

/**
 * The sentence of a report that has most of the words of a part of a claim that names no finding: denied where the
 * claim denies them, open where it leaves them open, and of the same side.
 *
 * @param share of the words, 0 to 1
 * @param contrary whether another sentence has more of them, and differs in what it denies, leaves open or in its side
 */
record PlainSupport(Span sentence, double share, boolean contrary) {
    /** Sides are compared as such. */
    private static final Set<String> SIDES = WordLists.pairs("sides").keySet();

    private static final Map<String, String> STATES = WordLists.pairs("states");

    /** What a sentence counts that has most of the words but not how or where something is. */
    private static final double WITHOUT_KEY = 0.4;

    private static final Phrases DENIALS = Phrases.of("denials");
    private static final Phrases DOUBTS = Phrases.of("doubts");

    /** The best of a report; null when no sentence has any of the words. */
    static @Nullable PlainSupport best(ReadClaim claim, Segment segment, CaseReport report) {
        List<Word> words = words(claim, segment);
        Side side = side(claim, segment);
        List<String> keys = keys(claim, segment);
        String plain = segment.span().of(claim.report().text());
        String written = segment.span().of(claim.text());
        PlainSupport best = null;
        PlainSupport any = null;
        for (Sentence sentence : report.sentences()) {
            String text = sentence.span().of(report.text());
            List<Span> alike = alike(sentence.span(), report, DOUBTS.isIn(written), DENIALS.isIn(plain));
            boolean comparable = !alike.isEmpty() && (side == null || sentence.side() == side);
            boolean keyed = comparable && keys.stream().allMatch(key -> hasKey(key, text));
            double share = comparable ? share(words, claim, alike, report) * (keyed ? 1 : WITHOUT_KEY) : 0;
            best = better(best, sentence, share);
            any = better(any, sentence, shareOfAny(words, sentence, report));
        }
        PlainParts parts = PlainParts.of(claim, segment);
        if (best != null && parts.areSeveral()) {
            boolean together = parts.areTold(report);
            double share = best.share() * WITHOUT_KEY;
            return new PlainSupport(best.sentence(), together ? 1 : share, false);
        }
        if (any == null || (best != null && best.share() >= any.share())) {
            return best;
        }
        return best == null
                ? new PlainSupport(any.sentence(), 0, true)
                : new PlainSupport(best.sentence(), best.share(), true);
    }

    /** Words that tell where or how something is: a sentence without them speaks of something else. */
    private static List<String> keys(ReadClaim claim, Segment segment) {
        return claim.tokens().stream()
                .filter(token -> segment.span().contains(token.span()) && !claim.isTakenOut(token.span()))
                .map(ClaimToken::word)
                .filter(word -> !SIDES.contains(word))
                .filter(word -> ParticularWords.has(word) || STATES.containsKey(word))
                .toList();
    }

    private static boolean hasKey(String key, String sentence) {
        return ClaimToken.of(sentence).stream()
                .map(ClaimToken::word)
                .anyMatch(word -> word.equals(key)
                        || ParticularWords.areSame(word, key)
                        || (STATES.containsKey(key) && STATES.get(key).equals(STATES.get(word))));
    }

    private static @Nullable PlainSupport better(@Nullable PlainSupport best, Sentence sentence, double share) {
        boolean better = share > 0 && (best == null || share > best.share());
        return better ? new PlainSupport(sentence.span(), share, false) : best;
    }

    /** The clauses of a sentence that deny and leave open as a claim does; all of them where it does. */
    private static List<Span> alike(Span sentence, CaseReport report, boolean doubts, boolean denies) {
        String text = report.text();
        boolean whole = (doubts && DOUBTS.isIn(sentence.of(text))) || (denies && DENIALS.isIn(sentence.of(text)));
        return Clauses.of(text, sentence).stream()
                .filter(clause -> whole
                        ? doubts || !DOUBTS.isIn(clause.of(text))
                        : DOUBTS.isIn(clause.of(text)) == doubts && DENIALS.isIn(clause.of(text)) == denies)
                .toList();
    }

    private static double share(List<Word> words, ReadClaim claim, List<Span> clauses, CaseReport report) {
        Set<String> denied = new HashSet<>();
        Set<String> affirmed = new HashSet<>();
        for (Span clause : clauses) {
            denied.addAll(report.terms(clause, true));
            affirmed.addAll(report.terms(clause, false));
        }
        long met = words.stream()
                .filter(word ->
                        CaseReport.isIn(claim.report().structure().isNegated(word.span()) ? denied : affirmed, word))
                .count();
        return words.isEmpty() ? 0 : (double) met / words.size();
    }

    /** The same whatever is denied. */
    private static double shareOfAny(List<Word> words, Sentence sentence, CaseReport report) {
        Set<String> denied = report.terms(sentence.span(), true);
        Set<String> affirmed = report.terms(sentence.span(), false);
        long met = words.stream()
                .filter(word -> CaseReport.isIn(denied, word) || CaseReport.isIn(affirmed, word))
                .count();
        return words.isEmpty() ? 0 : (double) met / words.size();
    }

    /** The words that tell something. */
    static List<Word> words(ReadClaim claim, Segment segment) {
        return ReportWords.of(claim.report()).all().stream()
                .filter(word -> segment.span().contains(word.span()))
                .filter(word -> !SIDES.contains(word.span().of(claim.text()).toLowerCase(Locale.ROOT)))
                .filter(word -> !WordsCheck.isFree(word.span().of(claim.text()).toLowerCase(Locale.ROOT), claim))
                .toList();
    }

    /** The side of a part of a claim, by itself: what another part says of another case does not count. */
    private static @Nullable Side side(ReadClaim claim, Segment segment) {
        Report part = ReportParser.parse(segment.span().of(claim.report().text()));
        return part.structure().sentences().stream()
                .map(Sentence::side)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** The numbers of the cases with at least so much of it. */
    static Set<Integer> bearing(ReadClaim claim, Segment segment, CaseReports cases, double least) {
        Set<Integer> bearing = new TreeSet<>();
        for (CaseReport report : cases.all()) {
            PlainSupport best = best(claim, segment, report);
            if (best != null && best.share() >= least) {
                bearing.add(report.cited().number());
            }
        }
        return bearing;
    }
}
