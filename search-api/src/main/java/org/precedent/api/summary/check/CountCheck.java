package org.precedent.api.summary.check;

import java.util.Collections;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.precedent.api.summary.claim.Reason;

/** Counts of cases, and all, most, both, none and only, agree with what is counted anew over the cases. */
final class CountCheck implements Check {
    private static final Set<String> ONE_OTHER = WordLists.of("one-other");

    private final double leastSupport;

    CountCheck(double leastSupport) {
        this.leastSupport = leastSupport;
    }

    @Override
    public @Nullable Objection objection(ReadClaim claim, CaseReports cases) {
        Objection mark = null;
        for (Segment segment : claim.segments()) {
            if (segment.who().isEmpty()) {
                continue;
            }
            Set<Integer> bearing = bearing(claim, segment, cases);
            boolean none = segment.who().stream().anyMatch(phrase -> phrase.kind() == CasePhrase.Kind.NONE);
            if (none && segment.said().isEmpty()) {
                return Objection.drop(Reason.QUANTIFIER);
            }
            for (CasePhrase phrase : segment.who()) {
                if (phrase.rest() && claim.comparison() != null) {
                    // compared by their sizes
                    continue;
                }
                Objection objection = phrase.rest()
                        ? ofRest(segment, claim, cases, bearing)
                        : of(phrase, segment, claim, cases, bearing);
                if (objection != null && objection.drops()) {
                    return objection;
                }
                mark = mark == null ? objection : mark;
            }
        }
        return mark;
    }

    /** Whether the claim is of what reports describe, and those that do not deny it are silent. */
    private static boolean isSilent(Segment segment, ReadClaim claim, CaseReports cases, Set<Integer> bearing) {
        return Silence.isToldBy(claim)
                && cases.all().stream()
                        .filter(report -> !bearing.contains(report.cited().number()))
                        .allMatch(report -> segment.said().stream()
                                .allMatch(one ->
                                        Silence.isOf(one, report) || Bearing.of(one, report) instanceof Bearing.Borne));
    }

    /** What is said of the others is true of each case that is in no other part. */
    private @Nullable Objection ofRest(Segment rest, ReadClaim claim, CaseReports cases, Set<Integer> bearing) {
        Set<Integer> others = new TreeSet<>();
        if (rest.who().stream().anyMatch(phrase -> isOneOther(phrase, claim))) {
            others.addAll(claim.cites());
        } else {
            cases.all().forEach(report -> others.add(report.cited().number()));
        }
        for (Segment segment : claim.segments()) {
            if (!segment.equals(rest)) {
                others.removeAll(segment.named().isEmpty() ? bearing(claim, segment, cases) : segment.named());
            }
        }
        boolean partly = rest.who().stream().anyMatch(phrase -> phrase.kind() == CasePhrase.Kind.NOT_ALL);
        boolean agrees = !others.isEmpty() && bearing.containsAll(others) != partly;
        return agrees ? null : Objection.drop(Reason.QUANTIFIER);
    }

    /** "left in one case and right in the other": of those that are cited. */
    private static boolean isOneOther(CasePhrase phrase, ReadClaim claim) {
        ClaimToken last = ClaimToken.of(phrase.span().of(claim.text())).getLast();
        boolean ofCited = ClaimToken.of(phrase.span().of(claim.text())).stream()
                .anyMatch(token -> WordLists.of("cited").contains(token.word()));
        return ofCited || ONE_OTHER.contains(last.word());
    }

    private Set<Integer> bearing(ReadClaim claim, Segment segment, CaseReports cases) {
        return segment.said().isEmpty()
                ? PlainSupport.bearing(claim, segment, cases, leastSupport)
                : cases.bearing(claim, segment);
    }

    /** "Cases 1 and 2 each describe": all of those that are named. */
    private static boolean isOfNamed(CasePhrase phrase, Segment segment, Set<Integer> bearing) {
        Set<Integer> named = segment.named();
        return switch (phrase.kind()) {
            case ALL, THE ->
                !named.isEmpty()
                        && (phrase.count() < 0 || phrase.count() == named.size())
                        && bearing.containsAll(named);
            case BOTH -> named.size() == 2 && bearing.containsAll(named);
            case NAMED, COUNTED, AT_LEAST, AT_MOST, ALL_BUT, UNLIKE, NOT_ALL, MOST, HALF, FEW, SEVERAL, SOME, NONE ->
                false;
        };
    }

    private static @Nullable Objection of(
            CasePhrase phrase, Segment segment, ReadClaim claim, CaseReports cases, Set<Integer> bearing) {
        int all = cases.size();
        int count = bearing.size();
        boolean allCited = bearing.containsAll(claim.cites());
        int cited = claim.cites().size();
        boolean agrees = isOfNamed(phrase, segment, bearing)
                || switch (phrase.kind()) {
                    case NAMED -> !phrase.only() || bearing.equals(phrase.numbers());
                    case AT_LEAST -> bearing.size() >= phrase.count() && isTotal(phrase, claim, cases);
                    case AT_MOST -> count > 0 && count <= phrase.count() && isTotal(phrase, claim, cases);
                    case COUNTED -> isCounted(phrase, claim, cases, bearing);
                    case ALL -> isAll(phrase, claim, all, count) || (phrase.count() == cited && allCited);
                    case THE -> (phrase.count() == all && count == all) || (phrase.count() == cited && allCited);
                    case BOTH -> allCited && (cited == 2 || all == 2);
                    case NOT_ALL -> count < all;
                    case UNLIKE -> Collections.disjoint(bearing, phrase.numbers());
                    case ALL_BUT -> isAllBut(phrase, cases, bearing);
                    case MOST -> 2 * count > all;
                    case HALF -> 2 * count == all;
                    case FEW -> count > 0 && 2 * count <= all;
                    case SEVERAL -> count > 1;
                    case SOME -> count > 0;
                    case NONE ->
                        (!phrase.numbers().isEmpty() && bearing.containsAll(phrase.numbers()))
                                || (count == all && (phrase.count() < 0 || phrase.count() == all))
                                || (phrase.count() == cited && allCited);
                };
        if (!agrees && phrase.kind() == CasePhrase.Kind.NONE && isSilent(segment, claim, cases, bearing)) {
            return Objection.mark(Reason.NOT_IN_REPORT);
        }
        if (agrees) {
            return null;
        }
        boolean partial = phrase.kind() == CasePhrase.Kind.COUNTED
                && phrase.total() < 0
                && !phrase.only()
                && phrase.count() == cited
                && allCited;
        if (partial) {
            return Objection.mark(Reason.PARTIAL_COUNT);
        }
        boolean counted = phrase.count() >= 0;
        return Objection.drop(counted ? Reason.COUNT : Reason.QUANTIFIER);
    }

    private static boolean isCounted(CasePhrase phrase, ReadClaim claim, CaseReports cases, Set<Integer> bearing) {
        if (phrase.total() < 0 || phrase.total() == cases.size()) {
            return phrase.count() == bearing.size();
        }
        long cited = claim.cites().stream().filter(bearing::contains).count();
        return phrase.total() == claim.cites().size() && phrase.count() == cited;
    }

    /** All others have it, and those that are left out have not. */
    private static boolean isAllBut(CasePhrase phrase, CaseReports cases, Set<Integer> bearing) {
        return cases.all().stream()
                .map(report -> report.cited().number())
                .allMatch(number -> bearing.contains(number) != phrase.numbers().contains(number));
    }

    private static boolean isTotal(CasePhrase phrase, ReadClaim claim, CaseReports cases) {
        return phrase.total() < 0
                || phrase.total() == cases.size()
                || phrase.total() == claim.cites().size();
    }

    private static boolean isAll(CasePhrase phrase, ReadClaim claim, int all, int count) {
        String words = phrase.span().of(claim.text()).toLowerCase(Locale.ROOT);
        boolean ofCited = WordLists.of("cited").stream().anyMatch(words::contains);
        boolean every = count == all && (phrase.count() < 0 || phrase.count() == all);
        return every || (ofCited && phrase.count() < 0);
    }
}
