package org.precedent.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.precedent.index.model.CaseId;
import org.precedent.index.model.Snippet;
import org.precedent.index.model.Span;

/** The stretch of a report that shows the words, with offsets into the report. */
interface SnippetContract extends IndexUnderTest {
    CaseId TOLD = new CaseId("told");
    int LENGTH = 60;
    String LONG = "The heart is of normal size. The mediastinum is not widened. The bones are intact. "
            + "There is a small left pneumothorax at the apex. The remaining lung is clear.";

    private Snippet snippet(String words, int length) throws IOException {
        return index().snippet(TOLD, words, length).orElseThrow();
    }

    private static List<String> marked(Snippet snippet, String report) {
        return snippet.matches().stream().map(span -> span.of(report)).toList();
    }

    @Test
    default void itShowsTheSentenceAndMarksTheWords() throws IOException {
        given(SampleCase.named("told").report(LONG));
        Snippet snippet = snippet("left pneumothorax", LENGTH);
        assertTrue(snippet.span().of(LONG).contains("left pneumothorax"));
        assertEquals(List.of("left", "pneumothorax"), marked(snippet, LONG));
    }

    @Test
    default void aShortReportIsShownWhole() throws IOException {
        String report = "Left pneumothorax. No effusion.";
        given(SampleCase.named("told").report(report));
        Snippet snippet = snippet("effusions", 200);
        assertEquals(new Span(0, report.length()), snippet.span());
        assertEquals(List.of("effusion"), marked(snippet, report));
    }

    @Test
    default void anAffirmedMatchIsShownBeforeANegatedOne() throws IOException {
        String report = "No right pneumothorax is seen in this study of today. The heart is normal in size. "
                + "A left pneumothorax has developed since.";
        given(SampleCase.named("told").report(report).negating("No right pneumothorax is seen"));
        Snippet snippet = snippet("pneumothorax", LENGTH);
        assertTrue(snippet.span().of(report).contains("A left pneumothorax"));
    }

    @Test
    default void withoutAMatchItIsTheBeginning() throws IOException {
        given(SampleCase.named("told").report(LONG));
        Snippet snippet = snippet("melanoma", LENGTH);
        assertEquals(0, snippet.span().start());
        assertFalse(snippet.span().of(LONG).isBlank());
        assertEquals(List.of(), snippet.matches());
    }

    @Test
    default void noReportAndNoCaseHaveNoSnippet() throws IOException {
        given(SampleCase.named("silent"), SampleCase.named("blank").report(" \n "));
        assertEquals(Optional.empty(), index().snippet(new CaseId("silent"), "heart", LENGTH));
        assertEquals(Optional.empty(), index().snippet(new CaseId("blank"), "heart", LENGTH));
        assertEquals(Optional.empty(), index().snippet(new CaseId("nobody"), "heart", LENGTH));
    }

    @Test
    default void aLengthBelowOneIsRefused() throws IOException {
        given(SampleCase.named("told").report(LONG));
        assertThrows(IllegalArgumentException.class, () -> snippet("heart", 0));
    }

    @Test
    default void offsetsCountUtf16Units() throws IOException {
        String report = "\uD83E\uDEC1\uD83E\uDEC1 \u809d\u810f. H\u00e6morrhage \uD83E\uDE7B in the thalamus.";
        given(SampleCase.named("told").report(report));
        assertEquals(List.of("H\u00e6morrhage", "thalamus"), marked(snippet("haemorrhage thalamus", 200), report));
    }

    @Test
    default void noStretchIsTooLongOrBroken() throws IOException {
        Random random = TestSeed.random("noStretchIsTooLongOrBroken");
        SampleCase[] cases = new SampleCase[200];
        for (int i = 0; i < cases.length; i++) {
            cases[i] = SampleCase.named("case-" + i).report(brokenReport(random));
        }
        given(cases);
        for (int i = 0; i < cases.length; i++) {
            CaseId id = new CaseId("case-" + i);
            String report = Newest.of(index()).find(id).orElseThrow().report().text();
            int length = 2 + random.nextInt(60);
            checkSound(report, index().snippet(id, "left pneumothorax", length).orElseThrow(), length);
        }
    }

    private static String brokenReport(Random random) {
        List<String> pieces = List.of(
                "left", "pneumothorax", "\uD83E\uDEC1", ". ", "\n", " ", " ", "\t", "heart", "a".repeat(30), ";");
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
