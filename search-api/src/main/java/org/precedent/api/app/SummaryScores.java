package org.precedent.api.app;

import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;
import org.precedent.datasets.evaluation.Latency;

/** The figures of a run over all its queries: counts are added up, times are the median and the 95th percentile. */
final class SummaryScores {
    private final List<MeasuredSummary> queries;

    SummaryScores(SummaryRun run) {
        this.queries = run.queries();
    }

    int queries() {
        return queries.size();
    }

    /** How many queries ended in each way that came. */
    Map<SummaryEnd, Integer> ends() {
        Map<SummaryEnd, Integer> ends = new EnumMap<>(SummaryEnd.class);
        queries.forEach(one -> ends.merge(one.end(), 1, Integer::sum));
        return ends;
    }

    /** Of how many a language model was asked. */
    int asked() {
        return (int) queries.stream().filter(one -> one.end().isAsked()).count();
    }

    /** Whether it was asked and never answered. */
    boolean isNeverAnswered() {
        return asked() > 0 && queries.stream().noneMatch(one -> one.end().isAnswered());
    }

    /** How often rules spoke although a language model was asked, by the reason. */
    SortedMap<String, Integer> fallbacks() {
        SortedMap<String, Integer> reasons = new TreeMap<>();
        queries.stream().filter(one -> !one.why().isEmpty()).forEach(one -> reasons.merge(one.why(), 1, Integer::sum));
        return reasons;
    }

    int claims() {
        return queries.stream().mapToInt(MeasuredSummary::claims).sum();
    }

    int supported() {
        return queries.stream().mapToInt(MeasuredSummary::supported).sum();
    }

    int weak() {
        return queries.stream().mapToInt(MeasuredSummary::weak).sum();
    }

    int unreadable() {
        return queries.stream().mapToInt(MeasuredSummary::unreadable).sum();
    }

    /** How many claims were dropped, by the code of the reason. */
    SortedMap<String, Integer> dropped() {
        SortedMap<String, Integer> dropped = new TreeMap<>();
        queries.forEach(one -> one.dropped().forEach((code, count) -> dropped.merge(code, count, Integer::sum)));
        return dropped;
    }

    /** All queries' citations as if they were of one summary. */
    Citations citations() {
        int claims = 0;
        int cites = 0;
        int borneOut = 0;
        int recalled = 0;
        double recalls = 0;
        for (MeasuredSummary one : queries) {
            Citations citations = one.citations();
            claims += citations.claims();
            cites += citations.cites();
            borneOut += citations.borneOut();
            recalled += citations.recalled();
            recalls += citations.recall() * citations.recalled();
        }
        return new Citations(claims, cites, borneOut, recalled, recalled == 0 ? 0 : Math.min(1, recalls / recalled));
    }

    /** The time until what is to be summarised was known. */
    Optional<Latency> search() {
        return latency(queries.stream().map(one -> one.times().search()).toList());
    }

    /** The time of those queries that have one. */
    Optional<Latency> time(SummaryFigure figure) {
        return latency(queries.stream()
                .map(figure::of)
                .filter(OptionalDouble::isPresent)
                .map(OptionalDouble::getAsDouble)
                .toList());
    }

    private static Optional<Latency> latency(List<Double> millis) {
        return millis.isEmpty()
                ? Optional.empty()
                : Optional.of(Latency.of(millis.stream()
                        .map(one -> Duration.ofNanos(Math.round(one * 1e6)))
                        .toList()));
    }

    /** How many tokens the server counted of all answers; 0 when it does not say. */
    long answerTokens() {
        return queries.stream().mapToLong(one -> one.tokens().answer()).sum();
    }

    /** How many tokens a second were written, from the first of each answer to its end. */
    OptionalDouble tokensPerSecond() {
        long timed = queries.stream().mapToLong(one -> one.tokens().timed()).sum();
        double millis = queries.stream()
                .map(MeasuredSummary::tokens)
                .filter(one -> one.timed() > 0)
                .mapToDouble(MeasuredSummary.Tokens::writing)
                .sum();
        return timed == 0 ? OptionalDouble.empty() : OptionalDouble.of(1000 * timed / millis);
    }
}
