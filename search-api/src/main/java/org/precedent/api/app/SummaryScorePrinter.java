package org.precedent.api.app;

import java.io.PrintWriter;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.precedent.api.summary.claim.Reason;
import org.precedent.datasets.evaluation.Interval;
import org.precedent.datasets.evaluation.Latency;
import org.precedent.datasets.evaluation.PairedDifference;

/** Prints the figures of a run for people. */
final class SummaryScorePrinter {
    private static final Map<String, String> SENTENCES =
            Arrays.stream(Reason.values()).collect(Collectors.toUnmodifiableMap(Reason::code, Reason::sentence));

    private final PrintWriter out;

    SummaryScorePrinter(PrintWriter out) {
        this.out = out;
    }

    void print(SummaryRun run, @Nullable SummaryComparison comparison) {
        SummaryScores scores = new SummaryScores(run);
        out.printf(
                Locale.ROOT,
                "%s, written by %s, of %s at most%n",
                scores.queries() == 1 ? "1 query" : scores.queries() + " queries",
                run.settings().writer(),
                Counted.of(run.settings().size(), "hit"));
        scores.ends().forEach((end, count) -> out.printf(Locale.ROOT, "  %5d  %s%n", count, end.words()));
        if (scores.asked() > 0) {
            claims(scores);
            fallbacks(scores);
        }
        time("search", scores.search());
        time("first claim", scores.time(SummaryFigure.FIRST_CLAIM));
        time("whole summary", scores.time(SummaryFigure.WHOLE));
        tokens(scores);
        if (comparison != null) {
            comparison(comparison);
        }
        out.flush();
    }

    private void claims(SummaryScores scores) {
        out.printf(Locale.ROOT, "claims                 %5d%n", scores.claims());
        out.printf(Locale.ROOT, "  supported            %5d%n", scores.supported());
        out.printf(Locale.ROOT, "  weak                 %5d%n", scores.weak());
        scores.dropped()
                .forEach((code, count) -> out.printf(
                        Locale.ROOT, "  dropped, %-16s %d  %s%n", code, count, SENTENCES.getOrDefault(code, "")));
        out.printf(Locale.ROOT, "  unreadable           %5d%n", scores.unreadable());
        Citations citations = scores.citations();
        out.printf(
                Locale.ROOT,
                "citation precision     %5s  %d of %d cites of %d shown claims that name a finding%n",
                citations.cites() == 0 ? "-" : share((double) citations.borneOut() / citations.cites()),
                citations.borneOut(),
                citations.cites(),
                citations.claims());
        out.printf(
                Locale.ROOT,
                "citation recall        %5s  over %d claims%n",
                citations.recalled() == 0 ? "-" : share(citations.recall()),
                citations.recalled());
    }

    private void fallbacks(SummaryScores scores) {
        int all =
                scores.fallbacks().values().stream().mapToInt(Integer::intValue).sum();
        out.printf(Locale.ROOT, "fallbacks              %5d  of %d%n", all, scores.asked());
        scores.fallbacks().forEach((why, count) -> out.printf(Locale.ROOT, "  %5d  %s%n", count, why));
    }

    private void time(String what, Optional<Latency> latency) {
        latency.ifPresent(one -> out.printf(
                Locale.ROOT, "%-20s p50 %.1f ms, p95 %.1f ms, of %d%n", what, one.p50(), one.p95(), one.queries()));
    }

    private void tokens(SummaryScores scores) {
        if (scores.answerTokens() > 0) {
            String rate = scores.tokensPerSecond().isPresent()
                    ? String.format(
                            Locale.ROOT,
                            ", %.1f a second",
                            scores.tokensPerSecond().getAsDouble())
                    : "";
            out.printf(Locale.ROOT, "answer tokens        %d as the server counts%s%n", scores.answerTokens(), rate);
        } else if (scores.asked() > 0) {
            out.printf(Locale.ROOT, "answer tokens        not known%n");
        }
    }

    private void comparison(SummaryComparison comparison) {
        out.printf(
                Locale.ROOT,
                "against the earlier run, written by %s, over %d shared queries:%n",
                comparison.earlier().writer(),
                comparison.queries());
        if (comparison.unpaired() > 0) {
            out.printf(Locale.ROOT, "  %d queries are measured in one run alone and left out%n", comparison.unpaired());
        }
        if (comparison.otherCases() > 0) {
            out.printf(
                    Locale.ROOT,
                    "  %d of the shared queries found other reports, or others than then%n",
                    comparison.otherCases());
        }
        for (SummaryFigure figure : SummaryFigure.values()) {
            PairedDifference one = comparison.differences().get(figure);
            if (one != null) {
                out.printf(Locale.ROOT, "  %-26s %s%n", figure.label(), difference(one));
            }
        }
    }

    private static String difference(PairedDifference one) {
        Interval difference = one.difference();
        return String.format(
                Locale.ROOT,
                "%+.3f   [%+.3f, %+.3f]   p %.4f   more %d, less %d, equal %d",
                difference.mean(),
                difference.low(),
                difference.high(),
                one.p(),
                one.wins(),
                one.losses(),
                one.ties());
    }

    private static String share(double share) {
        return String.format(Locale.ROOT, "%.3f", share);
    }
}
