package org.precedent.index.source.message;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.precedent.index.model.Report;
import org.precedent.index.source.Code;
import org.precedent.index.source.Unusable;

final class ReportTextTest {

    @Test
    void aHeadingStandsOnceBeforeItsPart() throws Unusable {
        ReportText text = new ReportText().line("Clear.");
        text.under("IMPRESSION").line("Normal.").under("IMPRESSION").line("No change.");
        assertEquals("Clear.\n\nIMPRESSION:\nNormal.\nNo change.", text.text());
    }

    @Test
    void aPartWithoutTextHasNoHeading() throws Unusable {
        assertEquals(
                "Clear.",
                new ReportText()
                        .under("FINDINGS")
                        .line("")
                        .under("")
                        .line("Clear.")
                        .text());
    }

    @Test
    void aTextThatBringsItsHeadingIsNotHeadedTwice() throws Unusable {
        assertEquals(
                "Impression: Normal.",
                new ReportText().under("IMPRESSION").line("Impression: Normal.").text());
    }

    @Test
    void aTextThatIsTooLongIsRefused() {
        ReportText text = new ReportText();
        for (int i = 0; i < 100; i++) {
            text.line("x".repeat(Report.MAX_LENGTH / 50));
        }
        assertEquals(Code.TOO_LARGE, assertThrows(Unusable.class, text::text).code());
    }
}
