package org.precedent.api.summary.check;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.precedent.api.summary.claim.CitedCase;
import org.precedent.index.model.Finding;
import org.precedent.index.model.Presence;
import org.precedent.index.model.Sentence;
import org.precedent.index.model.Side;
import org.precedent.index.model.Span;
import org.precedent.index.model.StatedFinding;
import org.precedent.index.words.ReportWords;
import org.precedent.index.words.Word;

/** A case with its report taken apart as checks need it. */
final class CaseReport {
    private final CitedCase cited;
    private final List<Word> words;
    private final Set<String> terms = new HashSet<>();
    private final List<ClaimToken> tokens;
    private final Set<String> written;
    private final Map<String, Presence> verdicts = new HashMap<>();
    private final @Nullable Side studySide;

    CaseReport(CitedCase cited) {
        this.cited = cited;
        this.words = ReportWords.of(cited.report()).all();
        words.forEach(word -> addTo(terms, word));
        this.tokens = List.copyOf(ClaimToken.of(cited.report().text()));
        this.studySide = StudySide.of(cited.report());
        this.written = tokens.stream().map(ClaimToken::word).collect(Collectors.toUnmodifiableSet());
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

    /** Whether it has a word in any of its forms where it denies, or where it does not. */
    boolean has(Word word, boolean denied) {
        return words.stream()
                .filter(one -> isSame(one, word))
                .anyMatch(one -> cited.report().structure().isNegated(one.span()) == denied);
    }

    private static boolean isSame(Word one, Word word) {
        return one.term().equals(word.term())
                || (word.other() != null && one.term().equals(word.other()));
    }

    /** Whether it has a word, in lower case, just as that is. */
    boolean hasToken(String word) {
        return written.contains(word);
    }

    /** In the order of the text. */
    List<ClaimToken> tokens() {
        return tokens;
    }

    static boolean isIn(Set<String> terms, Word word) {
        return terms.contains(word.term()) || (word.other() != null && terms.contains(word.other()));
    }

    /** The terms in a stretch, of what it denies or of the rest. */
    Set<String> terms(Span stretch, boolean denied) {
        Set<String> within = new HashSet<>();
        for (Word word : wordsIn(stretch)) {
            if (cited.report().structure().isNegated(word.span()) == denied) {
                addTo(within, word);
            }
        }
        return within;
    }

    /** The terms of the words by which it names a finding. */
    Set<String> termsOf(Finding finding) {
        return wordsIn(finding.span()).stream().map(Word::term).collect(Collectors.toUnmodifiableSet());
    }

    /** Its words in a stretch, in the order of the text. */
    List<Word> wordsIn(Span stretch) {
        int first = first(words, word -> word.span().start(), stretch.start());
        int end = first(words, word -> word.span().start(), stretch.end());
        return words.subList(first, end).stream()
                .filter(word -> stretch.contains(word.span()))
                .toList();
    }

    List<Sentence> sentences() {
        return cited.report().structure().sentences();
    }

    /** The findings of a sentence. */
    List<Finding> findingsIn(Span sentence) {
        int first = first(findings(), one -> one.span().start(), sentence.start());
        int end = first(findings(), one -> one.span().start(), sentence.end());
        return findings().subList(first, end);
    }

    /** The side that the sentence of a finding speaks of, else the study's; null when none. */
    @Nullable Side sideOf(Finding finding) {
        int behind =
                first(sentences(), one -> one.span().start(), finding.span().start() + 1);
        Side told = behind == 0 ? null : sentences().get(behind - 1).side();
        return told == null ? studySide : told;
    }

    /** The sentences that hold findings, each once, in the order of the text. */
    List<Span> sentencesOf(Collection<Finding> some) {
        Set<Integer> places = new TreeSet<>();
        for (Finding finding : some) {
            int behind =
                    first(sentences(), one -> one.span().start(), finding.span().start() + 1);
            if (behind > 0) {
                places.add(behind - 1);
            }
        }
        return places.stream().map(place -> sentences().get(place).span()).toList();
    }

    /** The place of the first of a list in the order of the text that starts at an offset or behind it, by halving. */
    private static <T> int first(List<T> all, ToIntFunction<T> start, int offset) {
        int low = 0;
        int high = all.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (start.applyAsInt(all.get(middle)) >= offset) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }
}
