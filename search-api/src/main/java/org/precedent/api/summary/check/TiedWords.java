package org.precedent.api.summary.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.precedent.index.model.Finding;
import org.precedent.index.model.Presence;
import org.precedent.index.model.Span;
import org.precedent.index.report.Vocabulary;

/** The words of a text that stand nearer to one finding than to the others of the sentence. */
final class TiedWords {
    private static final Set<String> JOINTS = WordLists.of("joints");

    /** What stands beyond a word that joins two things is farther than anything before it. */
    private static final int FAR = 10_000;

    private TiedWords() {}

    /** The words, in lower case, that a report ties to what a statement is about, where it says that this is there. */
    static List<String> of(Statement statement, CaseReport report) {
        Set<String> narrower = Vocabulary.narrower(statement.id());
        List<Finding> mentions = report.findings().stream()
                .filter(one -> narrower.contains(one.id()) && one.presence() != Presence.ABSENT)
                .toList();
        List<String> words = new ArrayList<>();
        for (Span sentence : report.sentencesOf(mentions)) {
            List<Finding> all = report.findings().stream()
                    .filter(one -> sentence.contains(one.span()))
                    .toList();
            String text = sentence.of(report.text());
            for (ClaimToken token : ClaimToken.of(text)) {
                Span span = token.span().behind(sentence.start());
                if (nearest(all, span, report.text()).stream().anyMatch(mentions::contains)) {
                    words.add(token.word());
                }
            }
        }
        return words;
    }

    /** Those at the least distance. */
    private static List<Finding> nearest(List<Finding> all, Span word, String text) {
        int least = all.stream()
                .mapToInt(one -> distance(one.span(), word, text))
                .min()
                .orElse(0);
        return all.stream()
                .filter(one -> distance(one.span(), word, text) == least)
                .toList();
    }

    /** In characters. */
    static int distance(Span one, Span other, String text) {
        int start = Math.min(one.end(), other.end());
        int end = Math.max(one.start(), other.start());
        if (start >= end) {
            return 0;
        }
        boolean joined =
                ClaimToken.of(text.substring(start, end)).stream().anyMatch(token -> JOINTS.contains(token.word()));
        return end - start + (joined ? FAR : 0);
    }
}
