package org.precedent.api.summary.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.precedent.api.summary.claim.CitedCase;
import org.precedent.index.model.CaseId;
import org.precedent.index.model.Report;
import org.precedent.index.report.ReportParser;

/**
 * How long an extractive summary takes, of reports that were read before, as those of an index were: of 10, 20 and 100
 * reports of a usual length, and of a few and many of the greatest length there may be. One thread; each summary is of
 * other reports.
 *
 * <p>{@code SummaryBenchmark [ROUNDS] [SEED]}: how many summaries of a kind are timed (200), and of which reports (1).
 */
final class SummaryBenchmark {
    private static final String[] FINDINGS = {
        "Small left pleural effusion",
        "Right pleural effusion with adjacent atelectasis",
        "No pleural effusion",
        "No pneumothorax",
        "Left apical pneumothorax of 12 mm",
        "The heart is enlarged",
        "The heart is of normal size and the mediastinum is not widened",
        "Consolidation of the right lower lobe, suspicious for pneumonia",
        "No focal consolidation",
        "Nodule of 8 mm in the left upper lobe, unchanged since the previous examination",
        "Healed fracture of the sixth rib on the right",
        "Emphysema of both upper lobes",
        "Possible pulmonary oedema",
        "Endotracheal tube with its tip 4 cm above the carina",
        "Degenerative changes of the thoracic spine",
        "The visible upper abdomen is unremarkable",
        "Hiatal hernia",
        "Pulmonary fibrosis cannot be excluded"
    };

    private static final int SENTENCES = 12;

    private final Random random;

    private SummaryBenchmark(Random random) {
        this.random = random;
    }

    public static void main(String[] arguments) {
        int rounds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 200;
        long seed = arguments.length > 1 ? Long.parseLong(arguments[1]) : 1;
        SummaryBenchmark benchmark = new SummaryBenchmark(new Random(seed));
        benchmark.measure("20 reports (warming)", 20, SENTENCES, rounds);
        for (int cases : new int[] {10, 20, 100}) {
            benchmark.measure(cases + " reports", cases, SENTENCES, rounds);
        }
        for (int cases : new int[] {20, 100}) {
            benchmark.measure(cases + " reports of 200,000", cases, Integer.MAX_VALUE, Math.max(1, rounds / 20));
        }
    }

    private void measure(String what, int cases, int sentences, int times) {
        List<Report> pool = new ArrayList<>();
        for (int i = 0; i < 2 * cases; i++) {
            pool.add(ReportParser.parse(text(sentences)));
        }
        BaseRates rates = new BaseRates(100_000, Map.of("pleural-effusion", 14_000L, "consolidation", 9_000L));
        double[] millis = new double[times];
        long quoted = 0;
        for (int round = 0; round < times; round++) {
            List<CitedCase> cited = new ArrayList<>();
            for (int number = 1; number <= cases; number++) {
                Report report = pool.get(random.nextInt(pool.size()));
                cited.add(new CitedCase(number, new CaseId("case-" + number), report, random.nextDouble()));
            }
            long start = System.nanoTime();
            ExtractiveSummary summary = ExtractiveSummary.of(cited, rates, TableOptions.DEFAULTS);
            millis[round] = (System.nanoTime() - start) / 1e6;
            quoted += summary.extracts().size();
        }
        Arrays.sort(millis);
        System.out.printf(
                Locale.ROOT,
                "%-28s %5d times, %9.0f characters each: p50 %8.2f ms, p95 %8.2f ms, most %8.2f ms; %.1f quoted%n",
                what,
                times,
                pool.stream()
                        .mapToInt(report -> report.text().length())
                        .average()
                        .orElse(0),
                millis[times / 2],
                millis[Math.min(times - 1, times * 95 / 100)],
                millis[times - 1],
                (double) quoted / times);
    }

    private String text(int sentences) {
        StringBuilder text = new StringBuilder("INDICATION: Dyspnoea, effusion?\nFINDINGS:");
        for (int i = 0; i < sentences && text.length() < Report.MAX_LENGTH - 400; i++) {
            text.append(' ').append(FINDINGS[random.nextInt(FINDINGS.length)]);
            text.append(", series ").append(random.nextInt(50)).append('.');
        }
        text.append("\nIMPRESSION: ").append(FINDINGS[random.nextInt(FINDINGS.length)]);
        return text.append('.').toString();
    }
}
