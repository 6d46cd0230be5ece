package org.precedent.api.summary.check;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.precedent.api.summary.claim.Reason;

/**
 * Grades and places that are written with a number stand in the cited reports just so: T2c, L4, PI-RADS 4. There the
 * number alone may stand anywhere.
 */
final class ScaleCheck implements Check {
    @Override
    public @Nullable Objection objection(ReadClaim claim, CaseReports cases) {
        for (Segment segment : claim.segments()) {
            List<ClaimToken> tokens = claim.tokens().stream()
                    .filter(token -> segment.span().contains(token.span()) && !claim.isTakenOut(token.span()))
                    .toList();
            Set<Integer> bound = claim.boundTo(segment);
            List<CaseReport> reports = cases.of(bound.isEmpty() ? claim.cites() : bound);
            for (int i = 0; i < tokens.size(); i++) {
                if (!stands(tokens, i, reports)) {
                    return Objection.drop(Reason.NUMBER);
                }
            }
        }
        return null;
    }

    private static boolean stands(List<ClaimToken> tokens, int place, List<CaseReport> reports) {
        String word = tokens.get(place).word();
        boolean figure = word.chars().anyMatch(Character::isDigit);
        boolean lettered = figure && word.chars().anyMatch(Character::isLetter);
        boolean goesOn = figure && place + 1 < tokens.size() && isJoined(tokens.get(place), tokens.get(place + 1));
        if (goesOn) {
            String next = tokens.get(place + 1).word();
            return reports.stream().anyMatch(report -> follows(word, next, report));
        }
        if (lettered) {
            return reports.stream().anyMatch(report -> report.hasToken(word));
        }
        if (!figure || place == 0) {
            return true;
        }
        String before = tokens.get(place - 1).word();
        return reports.stream().noneMatch(report -> isScale(before, report))
                || reports.stream().anyMatch(report -> follows(before, word, report));
    }

    /** Whether a report has a number behind the word and no unit behind the number. */
    private static boolean isScale(String word, CaseReport report) {
        List<ClaimToken> tokens = report.tokens();
        for (int i = 0; i + 1 < tokens.size(); i++) {
            boolean number = tokens.get(i + 1).word().chars().allMatch(Character::isDigit);
            boolean unit = i + 2 < tokens.size()
                    && WordLists.of("unit-names").contains(tokens.get(i + 2).word());
            if (tokens.get(i).word().equals(word)
                    && number
                    && !unit
                    && !SummaryWords.has(word)
                    && isNear(tokens.get(i), tokens.get(i + 1))) {
                return true;
            }
        }
        return false;
    }

    private static boolean follows(String word, String number, CaseReport report) {
        List<ClaimToken> tokens = report.tokens();
        for (int i = 0; i + 1 < tokens.size(); i++) {
            if (tokens.get(i).word().equals(word) && tokens.get(i + 1).word().equals(number)) {
                return true;
            }
        }
        return false;
    }

    /** As the letter of T2c. */
    private static boolean isJoined(ClaimToken one, ClaimToken next) {
        return one.span().end() == next.span().start() && next.word().length() == 1;
    }

    private static boolean isNear(ClaimToken one, ClaimToken next) {
        return next.span().start() - one.span().end() <= 1;
    }
}
