package org.precedent.index.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.function.ToIntFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.precedent.index.TestSeed;
import org.precedent.index.model.Polarity;
import org.precedent.index.model.Report;
import org.precedent.index.model.Sentence;
import org.precedent.index.model.Span;

final class PassagesTest {
    /** A token a word, and one for the end. */
    private static int words(String text) {
        return text.isBlank() ? 1 : 1 + text.strip().split("\\s+").length;
    }

    /** A token a character of Unicode. */
    private static int characters(String text) {
        return text.codePointCount(0, text.length());
    }

    private static List<String> passages(String text, ToIntFunction<String> tokens, int limit) {
        return Passages.of(ReportParser.parse(text), tokens, limit).stream()
                .map(span -> span.of(text))
                .toList();
    }

    @Test
    void sentencesAreTogetherAsFarAsTheyFit() {
        assertEquals(
                List.of("One two. Three.", "Four five six."),
                passages("One two. Three. Four five six.", PassagesTest::words, 4));
        assertEquals(
                List.of("One two. Three. Four five six."),
                passages("One two. Three. Four five six.", PassagesTest::words, 64));
    }

    @Test
    void sectionsAreApartAndHeadingsOutside() {
        assertEquals(
                List.of("Left effusion.", "Effusion."),
                passages("FINDINGS:\n Left effusion.\n\nTECHNIQUE:\nIMPRESSION: Effusion.\n", PassagesTest::words, 64));
    }

    @Test
    void aSentenceThatOnlyDeniesIsLeftOut() {
        assertEquals(
                List.of("Left effusion.", "Heart enlarged."),
                passages("Left effusion. No pneumothorax. Heart enlarged.", PassagesTest::words, 64));
    }

    @Test
    void aReportThatOnlyDeniesIsKept() {
        assertEquals(
                List.of("No effusion. No pneumothorax."),
                passages("No effusion. No pneumothorax.", PassagesTest::words, 64));
    }

    @Test
    void aSentenceTooLongIsCutAtAClause() {
        assertEquals(
                List.of("one two three,", "four five six"),
                passages("one two three, four five six", PassagesTest::words, 5));
    }

    @Test
    void aClauseTooLongIsCutBetweenWords() {
        assertEquals(
                List.of("one two three", "four five"), passages("one two three four five", PassagesTest::words, 4));
    }

    @Test
    void aWordTooLongIsCutBetweenCharacters() {
        assertEquals(List.of("abcd", "efgh", "ij"), passages("abcdefghij", PassagesTest::characters, 4));
        assertEquals(
                List.of("a\uD83D\uDE00b", "\uD83D\uDE00"),
                passages("a\uD83D\uDE00b\uD83D\uDE00", PassagesTest::characters, 3));
    }

    @Test
    void aReportOfNothingHasNoPassage() {
        assertEquals(List.of(), passages("  \n", PassagesTest::words, 64));
        assertEquals(List.of(), passages("FINDINGS:", PassagesTest::words, 64));
    }

    @Test
    void aLimitOfNothingIsAMistake() {
        assertThrows(IllegalArgumentException.class, () -> passages("One.", PassagesTest::words, 0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "x ", ". ", "x. ", "x, ", "\uD83D\uDE00", "\n", "no effusion. "})
    void aLongTextOfAnythingIsCutInTime(String piece) {
        String text = piece.repeat(Report.MAX_LENGTH / piece.length());
        Report report = ReportParser.parse(text);
        List<Span> passages = assertTimeoutPreemptively(
                Duration.ofSeconds(20), () -> Passages.of(report, PassagesTest::characters, 64));
        check(text, passages, PassagesTest::characters, 64);
    }

    @Test
    void passagesAreOrderedTrimmedWithinTheLimitAndWhole() {
        Random random = TestSeed.random("passagesAreOrderedTrimmedWithinTheLimitAndWhole");
        List<String> pieces =
                List.of("FINDINGS: ", "no effusion", " ", "\n", ". ", ", ", "\uD83D\uDE00", "left", "; ", "x");
        for (int round = 0; round < 1000; round++) {
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < 60; i++) {
                text.append(pieces.get(random.nextInt(pieces.size())));
            }
            Report report = ReportParser.parse(text.toString());
            int limit = 1 + random.nextInt(30);
            check(report.text(), Passages.of(report, PassagesTest::characters, limit), PassagesTest::characters, limit);
            boolean onlyDenies = report.structure().sentences().stream().allMatch(PassagesTest::denies);
            int inSentences = report.structure().sentences().stream()
                    .filter(sentence -> onlyDenies || !denies(sentence))
                    .mapToInt(sentence -> visible(report.text(), sentence.span()))
                    .sum();
            int inPassages = Passages.of(report, PassagesTest::words, limit).stream()
                    .mapToInt(passage -> visible(report.text(), passage))
                    .sum();
            assertEquals(inSentences, inPassages);
        }
    }

    private static boolean denies(Sentence sentence) {
        return sentence.polarity() == Polarity.NEGATED;
    }

    private static int visible(String text, Span span) {
        return (int)
                span.of(text).chars().filter(c -> !Spaces.isSpace((char) c)).count();
    }

    private static void check(String text, List<Span> passages, ToIntFunction<String> tokens, int limit) {
        int end = 0;
        for (Span passage : passages) {
            String words = passage.of(text);
            assertTrue(passage.start() >= end && !words.isEmpty());
            assertTrue(tokens.applyAsInt(words) <= limit, words);
            assertFalse(Spaces.isSpace(words.charAt(0)) || Spaces.isSpace(words.charAt(words.length() - 1)));
            assertFalse(Character.isLowSurrogate(words.charAt(0)), "a character is cut");
            end = passage.end();
        }
    }
}
