package org.precedent.api.summary.check;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.precedent.index.model.Course;
import org.precedent.index.model.Finding;
import org.precedent.index.model.Presence;
import org.precedent.index.model.Span;
import org.precedent.index.report.Vocabulary;

/** The words of a text that stand nearer to one finding than to the others of the sentence. */
final class TiedWords {
    private static final Map<String, String> SIDES = WordLists.pairs("sides");
    private static final Set<String> FILLERS = WordLists.of("fillers");
    private static final Set<String> CONNECTIONS = WordLists.of("connections");
    private static final Set<String> JOINTS = WordLists.of("joints");

    /** What stands beyond a word that joins two things is farther than anything before it. */
    private static final int FAR = 10_000;

    /** In characters: what something may be is told right behind it. */
    private static final int MEANING = 60;

    /** In words. */
    private static final int NEAR = 2;

    private TiedWords() {}

    /**
     * The words, in lower case, that a report ties to what a statement is about, where it says that this is there, and
     * of no other side.
     */
    static List<String> of(Statement statement, CaseReport report) {
        Set<Finding> mentions = new LinkedHashSet<>(mentions(statement, report));
        List<String> words = new ArrayList<>();
        for (Span sentence : report.sentencesOf(mentions)) {
            List<Finding> all = report.findingsIn(sentence);
            for (ClaimToken token : ClaimToken.of(sentence.of(report.text()))) {
                Span span = token.span().behind(sentence.start());
                if (nearest(all, span, report.text()).stream().anyMatch(mentions::contains)
                        || mentions.stream().anyMatch(one -> isMeaning(one, span, report.text()))) {
                    words.add(token.word());
                }
            }
        }
        return words;
    }

    /** Whether a finding is what something beside a word may be: "opacity in the lower lobe, likely pneumonia". */
    private static boolean isMeaning(Finding one, Span word, String text) {
        return one.presence() == Presence.UNCERTAIN
                && word.end() <= one.span().start()
                && distance(one.span(), word, text) < MEANING;
    }

    private static List<Finding> mentions(Statement statement, CaseReport report) {
        Set<String> narrower = Vocabulary.narrower(statement.id());
        return report.findings().stream()
                .filter(one -> narrower.contains(one.id())
                        && (one.presence() != Presence.ABSENT || one.course() == Course.RESOLVED))
                .filter(one -> statement.side() == null || one.side() == null || one.side() == statement.side())
                .toList();
    }

    /**
     * Whether some sentence on what a statement is about has a side beside a word that the claim has beside it, too:
     * "sparing of the left upper lobe".
     *
     * @param place of the side among the claim's words
     */
    static boolean haveSideAlike(Statement statement, CaseReport report, List<ClaimToken> claim, int place) {
        Set<String> beside = beside(claim, place);
        String side = SIDES.getOrDefault(claim.get(place).word(), "");
        for (Span sentence : report.sentencesOf(mentions(statement, report))) {
            List<ClaimToken> tokens = ClaimToken.of(sentence.of(report.text()));
            for (int i = 0; i < tokens.size(); i++) {
                boolean same = side.equals(SIDES.get(tokens.get(i).word()));
                if (same && (beside.isEmpty() || !Collections.disjoint(beside, beside(tokens, i)))) {
                    return true;
                }
            }
        }
        return false;
    }

    private static Set<String> beside(List<ClaimToken> tokens, int place) {
        Set<String> beside = new HashSet<>();
        for (int i = Math.max(0, place - NEAR); i <= Math.min(tokens.size() - 1, place + NEAR); i++) {
            String word = tokens.get(i).word();
            if (!SIDES.containsKey(word) && !FILLERS.contains(word) && !CONNECTIONS.contains(word)) {
                beside.add(word);
            }
        }
        return beside;
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
