package org.precedent.api.summary.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.precedent.api.summary.claim.CitedCase;
import org.precedent.index.model.Finding;
import org.precedent.index.model.Presence;
import org.precedent.index.model.Sentence;
import org.precedent.index.model.Span;
import org.precedent.index.model.StatedFinding;
import org.precedent.index.words.ReportWords;
import org.precedent.index.words.Word;

/** A case with its report taken apart as checks need it. */
final class CaseReport {
    private final CitedCase cited;
    private final List<Word> words;
    private final Set<String> terms = new HashSet<>();
    private final Set<String> tokens;
    private final Map<String, Presence> verdicts = new HashMap<>();

    CaseReport(CitedCase cited) {
        this.cited = cited;
        this.words = ReportWords.of(cited.report()).all();
        words.forEach(word -> addTo(terms, word));
        this.tokens = ClaimToken.of(cited.report().text()).stream()
                .map(ClaimToken::word)
                .collect(Collectors.toUnmodifiableSet());
        for (StatedFinding stated : cited.report().structure().verdicts()) {
            verdicts.put(stated.id(), stated.presence());
        }
    }

    private static void addTo(Set<String> terms, Word word) {
        terms.add(word.term());
        if (word.other() != null) {
            terms.add(word.other());
        }
    }

    CitedCase cited() {
        return cited;
    }

    String text() {
        return cited.report().text();
    }

    List<Finding> findings() {
        return cited.report().structure().findings();
    }

    /** What the report as a whole comes to say of findings, by their ids. */
    Map<String, Presence> verdicts() {
        return verdicts;
    }

    /** Whether it has a word in any of its forms. */
    boolean has(Word word) {
        return isIn(terms, word);
    }

    /** Whether it has a word, in lower case, just as that is. */
    boolean hasToken(String word) {
        return tokens.contains(word);
    }

    static boolean isIn(Set<String> terms, Word word) {
        return terms.contains(word.term()) || (word.other() != null && terms.contains(word.other()));
    }

    /** The terms in a stretch, of what it denies or of the rest. */
    Set<String> terms(Span stretch, boolean denied) {
        Set<String> within = new HashSet<>();
        for (Word word : words) {
            boolean isDenied = cited.report().structure().isNegated(word.span());
            if (stretch.contains(word.span()) && isDenied == denied) {
                addTo(within, word);
            }
        }
        return within;
    }

    /** The terms of the words by which it names a finding. */
    Set<String> termsOf(Finding finding) {
        return words.stream()
                .filter(word -> finding.span().contains(word.span()))
                .map(Word::term)
                .collect(Collectors.toUnmodifiableSet());
    }

    List<Sentence> sentences() {
        return cited.report().structure().sentences();
    }

    /** The sentences that hold findings. */
    List<Span> sentencesOf(List<Finding> some) {
        List<Span> spans = new ArrayList<>();
        for (Sentence sentence : sentences()) {
            if (some.stream().anyMatch(finding -> sentence.span().contains(finding.span()))) {
                spans.add(sentence.span());
            }
        }
        return spans;
    }
}
