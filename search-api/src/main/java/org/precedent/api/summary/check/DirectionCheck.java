package org.precedent.api.summary.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.precedent.api.summary.claim.Reason;
import org.precedent.index.model.Span;

/** What is above, behind or beside something is so by each cited report: "above the carina" is not "below" it. */
final class DirectionCheck implements Check {
    private static final Map<String, String> DIRECTIONS = WordLists.pairs("directions");
    private static final Pattern DIRECTION = Pattern.compile(
            "(?<![\\p{L}\\d])" + WordLists.eitherOfPairs("directions") + "(?![\\p{L}\\d])",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** In characters behind the direction. */
    private static final int FARTHEST = 100;

    /** In words. */
    private static final int NEAR = 4;

    /** Letters in which words for the same thing begin alike: "carina", "carinal". */
    private static final int ALIKE = 5;

    /** @param of the words behind it that tell something */
    private record Direction(String way, List<String> of) {
        boolean isSame(Direction other) {
            return way.equals(other.way)
                    && of.stream().anyMatch(word -> other.of.stream().anyMatch(one -> areAlike(word, one)));
        }
    }

    private static boolean areAlike(String one, String other) {
        int length = Math.min(ALIKE, Math.min(one.length(), other.length()));
        return length > 2 && one.regionMatches(0, other, 0, length);
    }

    @Override
    public @Nullable Objection objection(ReadClaim claim, CaseReports cases) {
        for (Segment segment : claim.segments()) {
            List<Direction> said = in(claim.report().text(), segment.span());
            Set<Integer> bound = claim.boundTo(segment);
            boolean told = bound.isEmpty()
                    ? cases.of(claim.cites()).stream().anyMatch(report -> tells(said, report))
                    : cases.of(bound).stream().allMatch(report -> tells(said, report));
            if (!told) {
                return Objection.drop(Reason.SITE);
            }
        }
        return null;
    }

    private static boolean tells(List<Direction> said, CaseReport report) {
        if (said.isEmpty()) {
            return true;
        }
        List<Direction> told = in(report.text(), new Span(0, report.text().length()));
        return said.stream().allMatch(one -> told.stream().anyMatch(one::isSame));
    }

    /** Those that tell of what. */
    private static List<Direction> in(String text, Span stretch) {
        List<Direction> all = new ArrayList<>();
        Matcher matcher = DIRECTION.matcher(text).region(stretch.start(), stretch.end());
        while (matcher.find()) {
            String written = matcher.group().toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
            List<String> behind =
                    ClaimToken.of(text.substring(matcher.end(), Math.min(stretch.end(), matcher.end() + FARTHEST)))
                            .stream()
                            .limit(NEAR)
                            .map(ClaimToken::word)
                            .filter(word -> !SummaryWords.has(word))
                            .toList();
            if (!behind.isEmpty()) {
                all.add(new Direction(DIRECTIONS.getOrDefault(written, written), behind));
            }
        }
        return all;
    }
}
