package org.precedent.index.words;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.precedent.index.model.Finding;
import org.precedent.index.model.Presence;
import org.precedent.index.model.Report;
import org.precedent.index.model.SoughtFinding;
import org.precedent.index.model.Span;
import org.precedent.index.model.Wording;
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
        assertEquals(0, share("of the", "of the"));
    }

    @Test
    void whatIsDeniedDoesNotCount() {
        assertEquals(0.5, share("effusion pneumothorax", "Right effusion. No pneumothorax."));
        assertEquals(1, share("pneumothorax", "No pneumothorax yesterday. Left pneumothorax today."));
    }

    private static double share(Wording wording, String text) {
        Report report = ReportParser.parse(text);
        return Agreement.share(QueryWords.of(wording), ReportWords.of(report), new Span(0, text.length()));
    }

    private static SoughtFinding pneumothorax(Span span, boolean absent) {
        return new SoughtFinding(
                Finding.named("pneumothorax", span, absent ? Presence.ABSENT : Presence.PRESENT),
                Set.of("pneumothorax", "tension-pneumothorax"),
                Set.of("pleural-finding"),
                Set.of());
    }

    @Test
    void aFindingIsSaidByAnyOfItsNames() {
        Wording query = new Wording("PTX", List.of(), List.of(), List.of(pneumothorax(new Span(0, 3), false)));

        assertEquals(1, share(query, "Left pneumothorax."));
        assertEquals(1, share(query, "Tension pneumothorax."));
        assertEquals(0, share(query, "No pneumothorax."));
        assertEquals(0, share(query, "Pleural effusion."));
    }

    @Test
    void whatIsDeniedCountsWhereTheReportDeniesIt() {
        Span all = new Span(0, 15);
        Wording query =
                new Wording("no pneumothorax", List.of(all), List.of(), List.of(pneumothorax(new Span(3, 15), true)));

        assertEquals(1, share(query, "No pneumothorax."));
        assertEquals(1, share(query, "No PTX."));
        assertEquals(0, share(query, "Left pneumothorax."));
        assertEquals(0, share(query, "The heart is large."));
    }

    @Test
    void whateverElseIsSaidAReportThatHasWhatIsDeniedDoesNotAgree() {
        Wording query = new Wording(
                "effusion, no gribble sign", List.of(new Span(10, 25)), List.of(new Span(13, 25)), List.of());

        assertEquals(1, share(query, "Effusion. No gribble sign."));
        assertEquals(0.5, share(query, "Effusion."));
        assertEquals(0, share(query, "Effusion. Gribble sign."));
    }

    @Test
    void whatStandsOutsideOfTheStretchDoesNotCount() {
        Report report = ReportParser.parse("Left effusion. Right pneumothorax.");
        ReportWords words = ReportWords.of(report);

        assertEquals(0.5, Agreement.share(QueryWords.of("effusion pneumothorax"), words, new Span(0, 14)));
    }
}
