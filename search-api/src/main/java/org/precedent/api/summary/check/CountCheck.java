package org.precedent.api.summary.check;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.precedent.api.summary.claim.Reason;

/** Counts of cases, and all, most, both, none and only, agree with what is counted anew over the cases. */
final class CountCheck implements Check {
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
            Set<Integer> bearing = segment.said().isEmpty()
                    ? PlainSupport.bearing(claim, segment, cases, leastSupport)
                    : cases.bearing(claim, segment);
            boolean none = segment.who().stream().anyMatch(phrase -> phrase.kind() == CasePhrase.Kind.NONE);
            if (none && segment.said().isEmpty()) {
                return Objection.drop(Reason.QUANTIFIER);
            }
            for (CasePhrase phrase : segment.who()) {
                Objection objection = of(phrase, claim, cases, bearing);
                if (objection != null && objection.drops()) {
                    return objection;
                }
                mark = mark == null ? objection : mark;
            }
        }
        return mark;
    }

    private static @Nullable Objection of(CasePhrase phrase, ReadClaim claim, CaseReports cases, Set<Integer> bearing) {
        int all = cases.size();
        int count = bearing.size();
        boolean allCited = bearing.containsAll(claim.cites());
        int cited = claim.cites().size();
        boolean agrees = switch (phrase.kind()) {
            case NAMED -> !phrase.only() || bearing.equals(phrase.numbers());
            case COUNTED -> isCounted(phrase, claim, cases, bearing);
            case ALL -> isAll(phrase, claim, all, count) || (phrase.count() == cited && allCited);
            case THE -> (phrase.count() == all && count == all) || (phrase.count() == cited && allCited);
            case BOTH -> allCited && (cited == 2 || all == 2);
            case NOT_ALL -> count < all;
            case MOST -> 2 * count > all;
            case HALF -> 2 * count == all;
            case FEW -> count > 0 && 2 * count <= all;
            case SEVERAL -> count > 1;
            case SOME -> count > 0;
            case NONE -> count == all;
        };
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

    private static boolean isAll(CasePhrase phrase, ReadClaim claim, int all, int count) {
        String words = phrase.span().of(claim.text()).toLowerCase(Locale.ROOT);
        boolean ofCited = WordLists.of("cited").stream().anyMatch(words::contains);
        boolean every = count == all && (phrase.count() < 0 || phrase.count() == all);
        return every || (ofCited && phrase.count() < 0);
    }
}
