package org.precedent.api.summary.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.precedent.api.summary.claim.Reason;
import org.precedent.index.model.Finding;
import org.precedent.index.model.Presence;
import org.precedent.index.model.Sentence;
import org.precedent.index.model.Side;
import org.precedent.index.model.Span;

/**
 * What is said to be larger, or smaller, than something else is so: between cases by the sizes or degrees that their
 * reports tell; within a case, where the report compares them or tells the size or degree of each.
 */
final class MeasureCheck implements Check {

    @Override
    public @Nullable Objection objection(ReadClaim claim, CaseReports cases) {
        Comparison comparison = claim.comparison();
        if (comparison == null || (comparison.most() && isVerbatim(comparison, claim, cases))) {
            return null;
        }
        return agrees(comparison, claim, cases) ? null : Objection.drop(Reason.COMPARISON);
    }

    /** "the largest of which" is a report's own word. */
    private static boolean isVerbatim(Comparison comparison, ReadClaim claim, CaseReports cases) {
        List<ClaimToken> words = ClaimToken.of(comparison.word().of(claim.text()));
        return cases.of(claim.cites()).stream()
                .allMatch(report -> words.stream().allMatch(token -> report.hasToken(token.word())));
    }

    private static boolean agrees(Comparison comparison, ReadClaim claim, CaseReports cases) {
        Span than = comparison.than();
        int end = than == null ? claim.text().length() : than.start();
        Set<Integer> first = named(claim, 0, end);
        Set<Integer> second =
                than == null ? Set.of() : named(claim, end, claim.text().length());
        boolean ofRest = comparison.most()
                || claim.casePhrases().stream()
                        .anyMatch(phrase -> phrase.rest() && phrase.span().start() > end);
        List<Statement> said = claim.statements().stream()
                .filter(one -> one.presence() != Presence.ABSENT)
                .toList();
        if (!second.isEmpty() || ofRest) {
            return !said.isEmpty()
                    && !first.isEmpty()
                    && isBetweenCases(comparison, said.getFirst(), first, second, cases);
        }
        return cases.of(claim.boundTo(claim.segments().getFirst())).stream()
                .allMatch(report -> isWithin(comparison, claim, said, report));
    }

    private static Set<Integer> named(ReadClaim claim, int start, int end) {
        Set<Integer> named = new TreeSet<>();
        claim.casePhrases().stream()
                .filter(phrase ->
                        start <= phrase.span().start() && phrase.span().start() < end)
                .forEach(phrase -> named.addAll(phrase.numbers()));
        return named;
    }

    private static boolean isBetweenCases(
            Comparison comparison, Statement said, Set<Integer> first, Set<Integer> second, CaseReports cases) {
        List<Measure> others = new ArrayList<>();
        for (CaseReport report : cases.all()) {
            int number = report.cited().number();
            boolean counts = second.isEmpty()
                    ? !first.contains(number)
                            && !Measure.mentions(said, null, report).isEmpty()
                    : second.contains(number);
            if (counts) {
                others.add(Measure.of(said, null, report));
            }
        }
        return !others.isEmpty()
                && cases.of(first).stream()
                        .map(report -> Measure.of(said, null, report))
                        .allMatch(one -> others.stream()
                                .allMatch(
                                        other -> comparison.larger() ? one.isMoreThan(other) : other.isMoreThan(one)));
    }

    private static boolean isWithin(Comparison comparison, ReadClaim claim, List<Statement> said, CaseReport report) {
        Side side = comparison.largerSide();
        if (side != null && !said.isEmpty()) {
            Statement nearest = said.stream()
                    .min(Comparator.comparingInt(
                            one -> TiedWords.distance(one.span(), comparison.word(), claim.text())))
                    .orElseThrow();
            return isLarger(side, nearest, report);
        }
        return tells(comparison, claim, report) || isOfTwo(comparison, said, report);
    }

    private static boolean isLarger(Side side, Statement said, CaseReport report) {
        List<Finding> mentions = Measure.mentions(said.onSide(null), null, report);
        List<Side> told = new ArrayList<>();
        for (Span sentence : report.sentencesOf(mentions)) {
            Comparison one = ComparisonReader.in(sentence.of(report.text()));
            Side larger = one == null ? null : one.largerSide();
            if (larger != null) {
                told.add(larger);
            }
        }
        if (!told.isEmpty()) {
            return told.stream().allMatch(one -> one == side);
        }
        Side other = side == Side.LEFT ? Side.RIGHT : Side.LEFT;
        Measure one = Measure.of(said, side, report);
        return one.isMoreThan(Measure.of(said, other, report));
    }

    /** Two findings of one report. */
    private static boolean isOfTwo(Comparison comparison, List<Statement> said, CaseReport report) {
        Span than = comparison.than();
        if (said.size() != 2
                || than == null
                || than.start() < said.getFirst().span().start()
                || than.start() > said.getLast().span().start()) {
            return false;
        }
        Measure first = Measure.of(said.getFirst(), null, report);
        Measure second = Measure.of(said.getLast(), null, report);
        return comparison.larger() ? first.isMoreThan(second) : second.isMoreThan(first);
    }

    /** Whether the report compares the same in the same order. */
    private static boolean tells(Comparison comparison, ReadClaim claim, CaseReport report) {
        Span than = comparison.than();
        if (than == null) {
            return false;
        }
        Half first = Half.of(claim, new Span(0, than.start()));
        Half second = Half.of(claim, new Span(than.end(), claim.text().length()));
        for (Sentence sentence : report.sentences()) {
            Comparison one = ComparisonReader.in(sentence.span().of(report.text()));
            Span pivot = one == null ? null : one.than();
            if (one == null || pivot == null) {
                continue;
            }
            int start = sentence.span().start();
            Half before = Half.of(report, new Span(start, start + pivot.start()));
            Half behind = Half.of(
                    report, new Span(start + pivot.end(), sentence.span().end()));
            boolean same = one.larger() == comparison.larger();
            boolean borne = same
                    ? first.isBorneBy(before, true) && second.isBorneBy(behind, false)
                    : first.isBorneBy(behind, true) && second.isBorneBy(before, false);
            if (borne) {
                return true;
            }
        }
        return false;
    }
}
