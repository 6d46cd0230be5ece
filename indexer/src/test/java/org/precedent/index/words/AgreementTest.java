package org.precedent.index.words;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.precedent.index.model.Report;
import org.precedent.index.model.Span;
import org.precedent.index.report.ReportParser;

final class AgreementTest {
    private static double share(String query, String text) {
        Report report = ReportParser.parse(text);
        return Agreement.share(QueryWords.of(query), ReportWords.of(report), new Span(0, text.length()));
    }

    @Test
    void theShareCountsEachWordOnce() {
        assertEquals(0.5, share("left pneumothorax left", "Left and left"));
    }

    @Test
    void anEndingMakesNoDifference() {
        assertEquals(1, share("rib fracture, pneumothorax", "ribs fractured, pneumothoraces"));
        assertEquals(1, share("focus", "foci"));
    }

    @Test
    void aSpellingMakesNoDifference() {
        assertEquals(1, share("oedema tumour haemorrhage", "edema tumor hemorrhage"));
    }

    @Test
    void accentsLigaturesAndJointsMakeNoDifference() {
        assertEquals(1, share("oedeme pulmonaire", "\u0152d\u00e8me pulmonaire."));
        assertEquals(1, share("d\u00e9chirure", "DECHIRURE:partielle"));
        assertEquals(1, share("gefass", "Gef\u00e4\u00df_links"));
    }

    @Test
    void differentWordsOfOneBeginningAreDifferent() {
        assertEquals(0, share("left renal", "lesion rental leftover"));
    }

    @Test
    void wordsWithoutAContentDoNotCount() {
        assertEquals(1, share("a fracture of the wrist", "fracture wrist"));
        assertEquals(1, share("wrist, no fracture", "fracture wrist"));
        assertEquals(0, share("of the", "of the"));
        assertEquals(0, share("not without", "not without"));
    }

    @Test
    void whatIsDeniedDoesNotCount() {
        assertEquals(0.5, share("effusion pneumothorax", "Right effusion. No pneumothorax."));
        assertEquals(1, share("pneumothorax", "No pneumothorax yesterday. Left pneumothorax today."));
    }

    @Test
    void whatStandsOutsideOfTheStretchDoesNotCount() {
        Report report = ReportParser.parse("Left effusion. Right pneumothorax.");
        ReportWords words = ReportWords.of(report);

        assertEquals(0.5, Agreement.share(QueryWords.of("effusion pneumothorax"), words, new Span(0, 14)));
    }
}
