package org.precedent.api.summary.prompt;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.precedent.index.model.Finding;
import org.precedent.index.model.Report;
import org.precedent.index.model.Section;
import org.precedent.index.model.Sentence;
import org.precedent.index.model.Span;

/** What is read of a report that is too long to be read whole: first what it comes to, then what names findings. */
final class ShortReport {
    private static final String GAP = " [...] ";

    private ShortReport() {}

    /**
     * The text, or so many sentences of it as fit, in its order.
     *
     * @param length the longest, in UTF-16 units
     */
    static String of(Report report, int length) {
        String text = report.text().strip();
        if (text.length() <= length) {
            return text;
        }
        List<Sentence> chosen = new ArrayList<>();
        int used = 0;
        for (Sentence sentence : byWorth(report)) {
            int cost = sentence.span().end() - sentence.span().start() + GAP.length();
            if (used + cost <= length) {
                chosen.add(sentence);
                used += cost;
            }
        }
        if (chosen.isEmpty()) {
            return text.substring(0, Math.max(0, length - GAP.length())).strip() + GAP.stripTrailing();
        }
        return joined(report.text(), chosen);
    }

    private static List<Sentence> byWorth(Report report) {
        Section conclusion = report.structure().conclusion().orElse(null);
        List<Finding> findings = report.structure().findings();
        Comparator<Sentence> byWorth = Comparator.comparingInt(sentence -> {
            if (conclusion != null && conclusion.body().contains(sentence.span())) {
                return 0;
            }
            return names(sentence.span(), findings) ? 1 : 2;
        });
        return report.structure().sentences().stream().sorted(byWorth).toList();
    }

    private static boolean names(Span sentence, List<Finding> findings) {
        return findings.stream().anyMatch(finding -> sentence.contains(finding.span()));
    }

    private static String joined(String text, List<Sentence> chosen) {
        chosen.sort(Comparator.comparingInt(sentence -> sentence.span().start()));
        StringBuilder joined = new StringBuilder();
        int end = 0;
        for (Sentence sentence : chosen) {
            Span span = sentence.span();
            boolean skips = !text.substring(end, span.start()).isBlank();
            joined.append(skips ? GAP : " ").append(span.of(text));
            end = span.end();
        }
        return joined.append(text.substring(end).isBlank() ? "" : GAP)
                .toString()
                .strip();
    }
}
