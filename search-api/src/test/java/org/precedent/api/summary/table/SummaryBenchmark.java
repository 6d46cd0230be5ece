package org.precedent.api.summary.table;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.precedent.api.summary.claim.CitedCase;
import org.precedent.index.model.CaseId;
import org.precedent.index.model.Report;

/**
 * How long an extractive summary takes, of reports that were read before, as those of an index were: of 10, 20 and 100
 * reports of a usual length, and of a few and many of the greatest length there may be. One thread; each summary is of
 * other reports.
 *
 * <p>{@code SummaryBenchmark [ROUNDS] [SEED]}: how many summaries of a kind are timed (200), and of which reports (1).
 */
final class SummaryBenchmark {
    /** On a busy machine the time that passes says little. */
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final Random random;

    private SummaryBenchmark(Random random) {
        this.random = random;
    }

    public static void main(String[] arguments) {
        int rounds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 200;
        long seed = arguments.length > 1 ? Long.parseLong(arguments[1]) : 1;
        SummaryBenchmark benchmark = new SummaryBenchmark(new Random(seed));
        benchmark.measure("20 reports (warming)", 20, UsualReports.SENTENCES, rounds);
        for (int cases : new int[] {10, 20, 100}) {
            benchmark.measure(cases + " reports", cases, UsualReports.SENTENCES, rounds);
        }
        for (int cases : new int[] {20, 100}) {
            benchmark.measure(cases + " reports of 200,000", cases, Integer.MAX_VALUE, Math.max(1, rounds / 20));
        }
    }

    private void measure(String what, int cases, int sentences, int times) {
        List<Report> pool = new ArrayList<>();
        for (int i = 0; i < 2 * cases; i++) {
            pool.add(UsualReports.report(random, sentences));
        }
        BaseRates rates = new BaseRates(100_000, Map.of("pleural-effusion", 14_000L, "consolidation", 9_000L));
        double[] millis = new double[times];
        double[] work = new double[times];
        long quoted = 0;
        for (int round = 0; round < times; round++) {
            List<CitedCase> cited = new ArrayList<>();
            for (int number = 1; number <= cases; number++) {
                Report report = pool.get(random.nextInt(pool.size()));
                cited.add(new CitedCase(number, new CaseId("case-" + number), report, random.nextDouble()));
            }
            long before = THREADS.getCurrentThreadCpuTime();
            long start = System.nanoTime();
            ExtractiveSummary summary = ExtractiveSummary.of(cited, rates, TableOptions.DEFAULTS);
            millis[round] = (System.nanoTime() - start) / 1e6;
            work[round] = (THREADS.getCurrentThreadCpuTime() - before) / 1e6;
            quoted += summary.extracts().size();
        }
        Arrays.sort(millis);
        Arrays.sort(work);
        System.out.printf(
                Locale.ROOT,
                "%-28s %5d times, %9.0f characters each: p50 %7.2f ms, p95 %7.2f ms, most %7.2f ms; work p95 %7.2f ms; %.1f quoted%n",
                what,
                times,
                pool.stream()
                        .mapToInt(report -> report.text().length())
                        .average()
                        .orElse(0),
                millis[times / 2],
                millis[Math.min(times - 1, times * 95 / 100)],
                millis[times - 1],
                work[Math.min(times - 1, times * 95 / 100)],
                (double) quoted / times);
    }
}
