package org.precedent.api.summary.check;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.precedent.index.model.Finding;
import org.precedent.index.model.Report;
import org.precedent.index.model.Span;
import org.precedent.index.report.Vocabulary;
import org.precedent.index.words.ReportWords;
import org.precedent.index.words.Word;

/**
 * What stands before, or behind, words that set two things in relation: "effusion | due to | heart failure".
 *
 * @param findings that it names, in the order of the text
 * @param words of it that tell something, in the order of the text
 * @param terms of all its words
 */
record Half(List<Finding> findings, List<Word> words, Set<String> terms, Report report) {
    /** Of the words next to what relates them. */
    private static final int NEAR = 6;

    Half {
        findings = List.copyOf(findings);
        words = List.copyOf(words);
        terms = Set.copyOf(terms);
    }

    static Half of(Report report, Span span) {
        List<Word> all = ReportWords.of(report).all().stream()
                .filter(word -> span.contains(word.span()))
                .toList();
        Set<String> terms = new HashSet<>();
        all.forEach(word -> {
            terms.add(word.term());
            if (word.other() != null) {
                terms.add(word.other());
            }
        });
        List<Word> telling = all.stream()
                .filter(word -> !SummaryWords.has(word.span().of(report.text()).toLowerCase(Locale.ROOT)))
                .toList();
        List<Finding> findings = report.structure().findings().stream()
                .filter(one -> span.contains(one.span()))
                .toList();
        return new Half(findings, telling, terms, report);
    }

    boolean isEmpty() {
        return findings.isEmpty() && words.isEmpty();
    }

    /**
     * Whether another says the same.
     *
     * @param last whether its last words are those next to what relates them
     */
    boolean isBorneBy(Half other, boolean last) {
        if (findings.isEmpty()) {
            List<Word> near = last
                    ? words.subList(Math.max(0, words.size() - NEAR), words.size())
                    : words.subList(0, Math.min(NEAR, words.size()));
            return hasHalf(near, other);
        }
        Finding nearest = last ? findings.getLast() : findings.getFirst();
        Set<String> narrower = Vocabulary.narrower(nearest.id());
        if (other.findings.stream().anyMatch(one -> narrower.contains(one.id()))) {
            return true;
        }
        List<Word> name = words.stream()
                .filter(word -> nearest.span().contains(word.span()))
                .toList();
        return !name.isEmpty() && name.stream().allMatch(word -> CaseReport.isIn(other.terms, word));
    }

    private static boolean hasHalf(List<Word> some, Half other) {
        long met =
                some.stream().filter(word -> CaseReport.isIn(other.terms, word)).count();
        return 2 * met >= some.size();
    }
}
