package org.precedent.index.words;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.precedent.index.report.ReportParser;

final class ReportWordsTest {
    private static ReportWords words(String text) {
        return ReportWords.of(ReportParser.parse(text));
    }

    private static List<String> terms(List<Word> words) {
        return words.stream().map(Word::term).toList();
    }

    @Test
    void sentencesAndHeadingsStandFarApart() {
        List<Word> words = words("FINDINGS: Left effusion. Heart normal.").all();

        assertEquals(List.of("finding", "left", "effusion", "heart", "normal"), terms(words));
        assertTrue(words.get(1).position() - words.get(0).position() > 100);
        assertEquals(1, words.get(2).position() - words.get(1).position());
        assertTrue(words.get(3).position() - words.get(2).position() > 100);
    }

    @Test
    void aStopThatEndsNoSentenceSetsNothingApart() {
        List<Word> words = words("Seen by Dr. Brown, approx. 4 cm.").all();

        assertEquals(List.of("seen", "dr", "brown", "approx", "4", "cm"), terms(words));
        assertEquals(6, words.getLast().position() - words.getFirst().position());
    }

    @Test
    void whatIsDeniedIsNotAmongTheAffirmed() {
        assertEquals(
                List.of("left", "effusion", "heart", "normal"),
                terms(words("Left effusion, no pneumothorax. Heart normal.").affirmed()));
    }

    @Test
    void aReportIsLookedIntoOnce() {
        ReportWords words = words("Left effusion.");

        assertSame(words.all(), words.all());
    }

    @Test
    void ofALongQueryTheFirstWordsAreSought() {
        StringBuilder text = new StringBuilder("effusion effusions");
        for (int i = 1; i < 100; i++) {
            text.append(" word").append(i);
        }
        QueryWords query = QueryWords.of(text.toString());

        assertEquals(100, query.distinct().size());
        assertEquals(QueryWords.MAX_SOUGHT, query.sought().size());
        assertEquals(List.of("effusion", "word1"), terms(query.sought()).subList(0, 2));
    }
}
