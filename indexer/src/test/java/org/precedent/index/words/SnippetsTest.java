package org.precedent.index.words;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.precedent.index.TestSeed;
import org.precedent.index.model.Finding;
import org.precedent.index.model.Presence;
import org.precedent.index.model.SoughtFinding;
import org.precedent.index.model.Span;
import org.precedent.index.model.Wording;
import org.precedent.index.report.ReportParser;

/** The stretch of a report that shows the words, with offsets into the report. */
final class SnippetsTest {
    private static final int LENGTH = 60;
    private static final String LONG =
            "The heart is of normal size. The mediastinum is not widened. The bones are intact. "
                    + "There is a small left pneumothorax at the apex. The remaining lung is clear.";

    private static Snippet snippet(String report, String words, int length) {
        return Snippets.best(ReportWords.of(ReportParser.parse(report)), QueryWords.of(words), length);
    }

    private static String shown(String report, String words, int length) {
        return snippet(report, words, length).span().of(report);
    }

    private static List<String> marked(Snippet snippet, String report) {
        return snippet.matches().stream().map(span -> span.of(report)).toList();
    }

    @Test
    void itShowsTheSentenceAndMarksTheWords() {
        Snippet snippet = snippet(LONG, "left pneumothorax", LENGTH);
        assertTrue(snippet.span().of(LONG).contains("left pneumothorax"));
        assertEquals(List.of("left", "pneumothorax"), marked(snippet, LONG));
    }

    @Test
    void aShortReportIsShownWhole() {
        String report = "Left pneumothorax. No effusion.";
        Snippet snippet = snippet(report, "effusions", 200);
        assertEquals(new Span(0, report.length()), snippet.span());
        assertEquals(List.of("effusion"), marked(snippet, report));
    }

    @Test
    void anAffirmedMatchIsShownBeforeANegatedOne() {
        String report = "No right pneumothorax is seen in this study of today. The heart is normal in size. "
                + "A left pneumothorax has developed since.";
        assertTrue(shown(report, "pneumothorax", LENGTH).contains("A left pneumothorax"));
    }

    @Test
    void aDenialThatWasAskedForIsShownBeforeAnAffirmation() {
        String report = "A left pneumothorax was seen in the study of last week, now drained. The heart is normal. "
                + "There is no pneumothorax today, and nothing else is new.";
        SoughtFinding pneumothorax = new SoughtFinding(
                Finding.named("pneumothorax", new Span(3, 15), Presence.ABSENT),
                Set.of("pneumothorax"),
                Set.of("pleural-finding"),
                Set.of());
        Wording denial = new Wording("no pneumothorax", List.of(new Span(0, 15)), List.of(), List.of(pneumothorax));
        Snippet snippet = Snippets.best(ReportWords.of(ReportParser.parse(report)), QueryWords.of(denial), LENGTH);
        assertTrue(snippet.span().of(report).contains("no pneumothorax today"));
        assertEquals(List.of("pneumothorax"), marked(snippet, report));
    }

    @Test
    void withoutAMatchItIsTheBeginning() {
        Snippet snippet = snippet(LONG, "melanoma", LENGTH);
        assertEquals(0, snippet.span().start());
        assertFalse(snippet.span().of(LONG).isBlank());
        assertEquals(List.of(), snippet.matches());
        assertEquals(snippet, snippet(LONG, "", LENGTH));
    }

    @Test
    void itBeginsAndEndsWithASentenceAsTheReportHasThem() {
        String report = "The heart is normal. Seen by Dr. Brown in March. A mass of approx. 4 cm is new. Bones normal.";
        assertEquals("Seen by Dr. Brown in March.", shown(report, "brown", 40));
        assertEquals("A mass of approx. 4 cm is new.", shown(report, "cm", 40));
    }

    @Test
    void aHeadingIsShownAtTheBeginningAndNeverAtTheEnd() {
        String report = "FINDINGS:\nLeft effusion.\n\nIMPRESSION:\nEffusion, to be followed in a week or two.";
        assertEquals("FINDINGS:\nLeft effusion.", shown(report, "nothing", 40));
        assertEquals("Effusion, to be followed in a week or two.", shown(report, "week", 60));
        assertEquals("FINDINGS:", shown("FINDINGS:\n", "left", 40));
    }

    @Test
    void whatShowsNothingIsAMistake() {
        assertThrows(IllegalArgumentException.class, () -> snippet(LONG, "heart", 0));
        assertThrows(IllegalArgumentException.class, () -> snippet(" \n ", "heart", LENGTH));
    }

    @Test
    void offsetsCountUtf16Units() {
        String report = "\uD83E\uDEC1\uD83E\uDEC1 \u809d\u810f. H\u00e6morrhage \uD83E\uDE7B in the thalamus.";
        assertEquals(
                List.of("H\u00e6morrhage", "thalamus"), marked(snippet(report, "haemorrhage thalamus", 200), report));
    }

    @Test
    void noStretchIsTooLongOrBroken() {
        Random random = TestSeed.random("noStretchIsTooLongOrBroken");
        for (int i = 0; i < 2000; i++) {
            String report = brokenReport(random);
            int length = 2 + random.nextInt(60);
            checkSound(report, snippet(report, "left pneumothorax findings", length), length);
        }
    }

    private static String brokenReport(Random random) {
        List<String> pieces = List.of(
                "left",
                "pneumothorax",
                "\uD83E\uDEC1",
                ". ",
                "\n",
                " ",
                " ",
                "\t",
                "heart",
                "a".repeat(30),
                ";",
                "FINDINGS:",
                "no ");
        StringBuilder text = new StringBuilder("x");
        for (int i = random.nextInt(80); i > 0; i--) {
            text.append(pieces.get(random.nextInt(pieces.size())));
        }
        return text.toString();
    }

    private static void checkSound(String report, Snippet snippet, int length) {
        Span span = snippet.span();
        assertTrue(span.end() - span.start() <= length, "a stretch of " + span + " for " + length);
        assertTrue(span.end() > span.start() && span.end() <= report.length(), "an empty or overlong " + span);
        assertFalse(cutsPair(report, span.start()) || cutsPair(report, span.end()), "half a pair in " + span);
        List<Span> sorted = new ArrayList<>(snippet.matches());
        sorted.sort((a, b) -> Integer.compare(a.start(), b.start()));
        assertEquals(sorted, snippet.matches());
        for (Span match : snippet.matches()) {
            assertTrue(span.start() <= match.start() && match.end() <= span.end());
        }
    }

    private static boolean cutsPair(String text, int at) {
        return at > 0
                && at < text.length()
                && Character.isHighSurrogate(text.charAt(at - 1))
                && Character.isLowSurrogate(text.charAt(at));
    }
}
