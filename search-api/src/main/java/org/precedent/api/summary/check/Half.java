package org.precedent.api.summary.check;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.precedent.index.model.Finding;
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
record Half(List<Finding> findings, List<Word> words, Set<String> terms) {
    /** Of the words next to what relates them. */
    private static final int NEAR = 6;

    Half {
        findings = List.copyOf(findings);
        words = List.copyOf(words);
        terms = Set.copyOf(terms);
    }

    /** A stretch of a claim. */
    static Half of(ReadClaim claim, Span span) {
        List<Word> words = ReportWords.of(claim.report()).all().stream()
                .filter(word -> span.contains(word.span()))
                .toList();
        List<Finding> findings = claim.report().structure().findings().stream()
                .filter(one -> span.contains(one.span()))
                .toList();
        return of(words, findings, claim.report().text());
    }

    /** A stretch of a report. */
    static Half of(CaseReport report, Span span) {
        return of(report.wordsIn(span), report.findingsIn(span), report.text());
    }

    private static Half of(List<Word> words, List<Finding> findings, String text) {
        Set<String> terms = new HashSet<>();
        words.forEach(word -> {
            terms.add(word.term());
            if (word.other() != null) {
                terms.add(word.other());
            }
        });
        List<Word> telling = words.stream()
                .filter(word -> !SummaryWords.has(word.span().of(text).toLowerCase(Locale.ROOT)))
                .toList();
        return new Half(findings, telling, terms);
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
        List<Finding> same = other.findings.stream()
                .filter(one -> narrower.contains(one.id()))
                .toList();
        if (!same.isEmpty()) {
            return same.stream().anyMatch(one -> isOnSide(nearest, one));
        }
        List<Word> name = words.stream()
                .filter(word -> nearest.span().contains(word.span()))
                .toList();
        return !name.isEmpty() && name.stream().allMatch(word -> CaseReport.isIn(other.terms, word));
    }

    private static boolean isOnSide(Finding said, Finding told) {
        return said.side() == null || told.side() == null || said.side() == told.side();
    }

    private static boolean hasHalf(List<Word> some, Half other) {
        long met =
                some.stream().filter(word -> CaseReport.isIn(other.terms, word)).count();
        return 2 * met >= some.size();
    }
}
