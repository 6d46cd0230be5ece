package org.precedent.api.summary.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.precedent.index.model.Span;

/**
 * Two things of which a text says that one comes of the other, or came after it.
 *
 * @param inTime whether it tells only which came first
 * @param first the cause, or the earlier
 * @param second what comes of it, or came later
 * @param doubted whether it is only held for possible
 * @param forth whether the first stands before the second in the text
 */
record Related(boolean inTime, Half first, Half second, boolean doubted, boolean forth) {
    private static final Map<String, String> RELATIONS = WordLists.pairs("orders");
    private static final Phrases DOUBTS = Phrases.of("doubts");

    /** In characters before what relates two things. */
    private static final int FARTHEST = 60;

    /** In words. */
    private static final int NEAR = 2;

    private static final Pattern RELATION = Pattern.compile(
            "(?<![\\p{L}\\d])" + WordLists.eitherOfPairs("orders") + "(?![\\p{L}\\d])",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private record Pivot(Span span, String order, boolean doubted) {}

    /** All of a part of a claim; doubts are read as it was written. */
    static List<Related> in(ReadClaim claim, Span stretch) {
        return in(claim.text(), stretch, span -> Half.of(claim, span));
    }

    /** All of a stretch of a report. */
    static List<Related> in(CaseReport report, Span stretch) {
        return in(report.text(), stretch, span -> Half.of(report, span));
    }

    private static List<Related> in(String text, Span stretch, Function<Span, Half> halves) {
        List<Pivot> pivots = pivots(text, stretch);
        List<Related> all = new ArrayList<>();
        for (int i = 0; i < pivots.size(); i++) {
            Pivot pivot = pivots.get(i);
            int start = i == 0 ? stretch.start() : pivots.get(i - 1).span().end();
            int end = i + 1 == pivots.size()
                    ? stretch.end()
                    : pivots.get(i + 1).span().start();
            Half before = halves.apply(new Span(start, pivot.span().start()));
            Half behind = halves.apply(new Span(pivot.span().end(), end));
            boolean forth = pivot.order().equals("forth") || pivot.order().equals("before");
            boolean inTime = pivot.order().equals("before") || pivot.order().equals("after");
            all.add(new Related(inTime, forth ? before : behind, forth ? behind : before, pivot.doubted(), forth));
        }
        return all;
    }

    private static List<Pivot> pivots(String text, Span stretch) {
        List<Pivot> pivots = new ArrayList<>();
        Matcher matcher = RELATION.matcher(text).region(stretch.start(), stretch.end());
        while (matcher.find()) {
            String written = matcher.group().toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
            pivots.add(new Pivot(
                    new Span(matcher.start(), matcher.end()),
                    RELATIONS.getOrDefault(written, "back"),
                    doubt(text, matcher.start()) != null));
        }
        return pivots;
    }

    /** The doubts of what comes of what, "likely due to", which leave open nothing else. */
    static List<Span> doubtsIn(String text) {
        List<Span> doubts = new ArrayList<>();
        Matcher matcher = RELATION.matcher(text);
        while (matcher.find()) {
            Span doubt = doubt(text, matcher.start());
            if (doubt != null) {
                doubts.add(doubt);
            }
        }
        return doubts;
    }

    private static @Nullable Span doubt(String text, int start) {
        int from = Math.max(0, start - FARTHEST);
        List<ClaimToken> before = ClaimToken.of(text.substring(from, start));
        for (ClaimToken token : before.subList(Math.max(0, before.size() - NEAR), before.size())) {
            Span span = token.span().behind(from);
            boolean beside = !text.substring(span.end(), start).contains(",");
            if (beside && DOUBTS.isIn(token.word())) {
                return span;
            }
        }
        return null;
    }

    /** Whether another says the same; what comes of something came after it. */
    boolean isBorneBy(Related other) {
        boolean kind = inTime || !other.inTime;
        return kind
                && doubted == other.doubted
                && (first.isEmpty() || first.isBorneBy(other.first, forth))
                && (second.isEmpty() || (inTime && other.second.isEmpty()) || second.isBorneBy(other.second, !forth));
    }
}
