package org.precedent.index.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.precedent.index.TestSeed;
import org.precedent.index.model.Report;
import org.precedent.index.model.Sentence;
import org.precedent.index.model.Side;
import org.precedent.index.model.Span;
import org.precedent.index.model.StatedFinding;

final class ReportParserTest {
    private static List<String> sections(String text) {
        return ReportParser.parse(text).structure().sections().stream()
                .map(section -> section.name() + "|" + section.body().of(text))
                .toList();
    }

    private static List<String> sentences(String text) {
        return ReportParser.parse(text).structure().sentences().stream()
                .map(sentence -> sentence.span().of(text))
                .toList();
    }

    @Test
    void headingsStandAtLineStarts() {
        String text = "EXAM: Chest PA\n\nFINDINGS:\nThe heart is normal.\n\nImpression:  No effusion.\n";
        assertEquals(
                List.of("EXAM|Chest PA", "FINDINGS|The heart is normal.", "IMPRESSION|No effusion."), sections(text));
    }

    @Test
    void headingsStandAloneOnTheirLine() {
        assertEquals(
                List.of("FINDINGS|The heart is normal.", "IMPRESSION|Normal."),
                sections("FINDINGS\nThe heart is normal.\nImpression\nNormal."));
    }

    @Test
    void headingsStandBehindASentence() {
        assertEquals(
                List.of("FINDINGS|Left effusion.", "IMPRESSION|Effusion."),
                sections("FINDINGS: Left effusion. IMPRESSION: Effusion."));
    }

    @Test
    void aWordInASentenceIsNoHeading() {
        String text = "The impression: nothing of note. History is unknown.";
        assertEquals(List.of("|" + text), sections(text));
    }

    @Test
    void whatPrecedesTheFirstHeadingIsASectionWithoutName() {
        Report report = ReportParser.parse("Chest radiograph.\nFINDINGS: Normal.");
        assertEquals("", report.structure().sections().getFirst().name());
        assertNull(report.structure().sections().getFirst().heading());
        assertEquals(new Span(18, 27), report.structure().sections().getLast().heading());
    }

    @Test
    void aSectionMayBeEmpty() {
        assertEquals(List.of("TECHNIQUE|", "FINDINGS|Normal."), sections("TECHNIQUE:\nFINDINGS: Normal."));
    }

    @Test
    void aReportOfNothingHasNoSection() {
        assertEquals(List.of(), sections(""));
        assertEquals(List.of(), sections(" \n\t\u00A0 "));
    }

    @Test
    void sentencesEndAtStops() {
        assertEquals(
                List.of("A 3.5 cm mass.", "Is it new?", "Yes!", "See Dr. Smith.", "size approx. 4 cm now.."),
                sentences("A 3.5 cm mass. Is it new? Yes! See Dr. Smith. size approx. 4 cm now.."));
    }

    @Test
    void itemsOfAListAreSentences() {
        assertEquals(
                List.of("1. Left effusion", "2. No pneumothorax.", "- normal heart", "\u2022 bones intact"),
                sentences("1. Left effusion\n2. No pneumothorax.\n- normal heart\n\u2022 bones intact"));
        assertEquals(List.of("1. Effusion.", "2. Normal heart."), sentences("1. Effusion. 2. Normal heart."));
    }

    @Test
    void blankLinesEndSentences() {
        assertEquals(List.of("left effusion", "right lung clear"), sentences("left effusion\r\n\r\nright lung clear"));
        assertEquals(List.of("left\r\neffusion"), sentences("left\r\neffusion"));
    }

    @Test
    void everySentenceKnowsItsSection() {
        Report report = ReportParser.parse("FINDINGS: One. Two. IMPRESSION: Three.");
        assertEquals(
                List.of(0, 0, 1),
                report.structure().sentences().stream().map(Sentence::section).toList());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Small left pleural effusion. | LEFT",
                "Right-sided pneumothorax. | RIGHT",
                "No left effusion. | LEFT",
                "Bilateral opacities. | BILATERAL",
                "Both lungs are clear. | BILATERAL",
                "Effusions, right greater than left. | BILATERAL",
                "Drusen OD. | RIGHT",
                "Drusen OS. | LEFT",
                "Macular oedema OU. | BILATERAL",
                "The heart is normal. | ",
                "Left ventricular enlargement. | ",
                "The tube was left in place. | ",
                "Seen right after surgery. | ",
                "The leftover od contrast. | "
            })
    void theSideOfASentenceIsKnown(String sentence, String side) {
        Side found =
                ReportParser.parse(sentence).structure().sentences().getFirst().side();
        assertEquals(side, found == null ? null : found.name());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x",
                " ",
                ".",
                ". ",
                "1. ",
                "\n",
                "a\n",
                "no ",
                "no, ",
                "and ",
                "x absent ",
                "dr. ",
                ":",
                "no and not without, or there is ",
                "FINDINGS: ",
                "FINDINGS:\n",
                "(no ",
                "\uD83D\uDE00",
                "\uD83D",
                "no change ",
                "effusion and ",
                "effusion, ",
                "no effusion and ",
                "nicht und ",
                "Erguss und ",
                "[ ] ",
                "effusion+ ",
                "effusion- , ",
                "| no ",
                "no\teffusion\t",
                "effusion: no ",
                "no clot no mass ",
                "the effusion is not ",
                "non-effusion ",
                "no effusion was wrong ",
                "Fraktur der Lunge\n\n",
                "Befund: Kein Erguss.\nFindings: The effusion is small. ",
                "history"
            })
    void aLongTextOfAnythingIsReadInTime(String piece) {
        String text = piece.repeat(Report.MAX_LENGTH / piece.length());
        Report report = assertTimeoutPreemptively(Duration.ofSeconds(10), () -> ReportParser.parse(text));
        checkOffsets(report);
    }

    @Test
    void aLongBeginningBeforeSomethingOrdinaryIsReadInTime() {
        for (String text : List.of(
                " ".repeat(50_000) + "dr. ".repeat(25_000) + "is not seen ".repeat(4_000),
                "no effusion is seen " + "and ".repeat(49_000),
                "absent ".repeat(14_000) + ".".repeat(100_000))) {
            checkOffsets(assertTimeoutPreemptively(Duration.ofSeconds(10), () -> ReportParser.parse(text)));
        }
    }

    @Test
    void wordsWithoutAStopAreSeveralSentences() {
        String text = "effusion \uD83D\uDE00 and ".repeat(2_000);
        Report report = ReportParser.parse(text);
        checkOffsets(report);
        for (Sentence sentence : report.structure().sentences()) {
            assertTrue(sentence.span().end() - sentence.span().start() <= 4_000);
        }
        assertEquals(2_000, report.structure().findings().size());
    }

    @Test
    void nothingOfAnyTextIsLostOrTwice() {
        Random random = TestSeed.random("nothingOfAnyTextIsLostOrTwice");
        List<String> pieces = List.of(
                "FINDINGS:",
                "IMPRESSION",
                "no",
                "not",
                "seen",
                "but",
                "effusion",
                "left",
                ".",
                ",",
                ";",
                "\n",
                "\n\n",
                " ",
                " ",
                " ",
                "1.",
                "-",
                "(",
                ")",
                "and",
                "or",
                "\uD83D\uDE00",
                "there is",
                "3.5",
                "\r\n",
                "is absent",
                "[ ]",
                "[x]",
                "+",
                "|",
                "\t",
                ":",
                "was wrong",
                "that the",
                "kein",
                "\u00d8",
                "Dr.");
        for (int round = 0; round < 2000; round++) {
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < 40; i++) {
                text.append(pieces.get(random.nextInt(pieces.size())));
            }
            checkOffsets(ReportParser.parse(text.toString()));
        }
    }

    /** All visible characters outside of headings are in one sentence; all clauses are in one sentence. */
    private static void checkOffsets(Report report) {
        String text = report.text();
        boolean[] seen = new boolean[text.length()];
        report.structure().sections().forEach(section -> {
            if (section.heading() != null) {
                mark(seen, section.heading());
            }
        });
        report.structure().sentences().forEach(sentence -> mark(seen, sentence.span()));
        for (int i = 0; i < seen.length; i++) {
            assertTrue(seen[i] || Spaces.isSpace(text.charAt(i)), "lost at " + i);
        }
        int end = 0;
        for (Span clause : report.structure().negated()) {
            assertTrue(clause.start() >= end && clause.end() > clause.start(), () -> "overlap at " + clause);
            end = clause.end();
        }
    }

    private static void mark(boolean[] seen, Span span) {
        for (int i = span.start(); i < span.end(); i++) {
            assertTrue(!seen[i], "twice");
            seen[i] = true;
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "FINDINGS:\\nNo pneumothorax.\\nLarge left effusion.",
                "FINDINGS:\\r\\nNo pneumothorax.\\r\\nLarge left effusion.",
                "No pneumothorax.<br>Large left effusion.",
                "<p>No pneumothorax.</p><p>Large left effusion.</p>",
                "<div class=\"report\">No pneumothorax.<BR/>Large&nbsp;left effusion.</div>",
                "No <b>pneumothorax</b>. Large&#160;left effusion.",
                "No pneumothorax.Large left effusion.",
                "No pneumothorax, large left effusion."
            })
    void whatSystemsLeaveInATextEndsNoDenialTooLate(String text) {
        Report report = ReportParser.parse(text);
        assertEquals(
                List.of("pleural-effusion:present", "pneumothorax:absent"),
                report.structure().verdicts().stream().map(StatedFinding::value).toList());
        assertEquals(text, report.text());
    }
}
