package org.precedent.api.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.precedent.api.query.CaseSearch;
import org.precedent.api.query.SampleArchive;
import org.precedent.api.query.SearchOptions;
import org.precedent.api.summary.FakeModel;
import org.precedent.api.summary.Summariser;
import org.precedent.api.summary.Summary;
import org.precedent.api.summary.SummaryMode;
import org.precedent.api.summary.SummaryOptions;
import org.precedent.api.summary.SummarySubject;
import org.precedent.api.summary.SummarySubjects;
import org.precedent.api.summary.llm.Cancellation;
import org.precedent.api.summary.table.TableOptions;
import org.precedent.index.Deadline;
import org.precedent.index.model.CaseId;

final class SummaryPrinterTest {
    private final SampleArchive archive = new SampleArchive();

    private Summary summary(Summariser summariser, CaseId... cases) throws IOException {
        CaseSearch search = new CaseSearch(archive.index(), archive.encoder(), SearchOptions.DEFAULTS);
        SummarySubject subject = new SummarySubjects(archive.index(), search, TableOptions.DEFAULTS)
                .of(List.of(cases), null, Deadline.NONE);
        return summariser.summarise(subject, SummaryMode.AUTO, _ -> {}, new Cancellation());
    }

    private static Summariser byRule() {
        return new Summariser(SummaryOptions.DEFAULTS, null);
    }

    @Test
    void claimsNameTheCasesThatTheyCiteAndTheLabelIsLast() throws IOException {
        List<String> lines = SummaryPrinter.lines(
                summary(byRule(), SampleArchive.RED, SampleArchive.RED_AGAIN, SampleArchive.GREEN));
        assertEquals("What 3 cases have in common", lines.getFirst());
        assertTrue(
                lines.stream().anyMatch(line -> line.matches("  .*pneumothorax.* \\[denied 3; present 1,2]")),
                lines.toString());
        assertTrue(lines.contains("Quoted"), lines.toString());
        assertTrue(lines.contains("  [1] red"), lines.toString());
        assertEquals("Extracted, counts by rule, no generated text, not for diagnosis", lines.getLast());
    }

    @Test
    void everyLineIsOneLine() throws IOException {
        for (String line : SummaryPrinter.lines(summary(byRule(), SampleArchive.RED, SampleArchive.GREEN))) {
            assertFalse(line.chars().anyMatch(Character::isISOControl), line);
        }
    }

    @Test
    void whatALanguageModelWroteSaysSoAndWhatWasNotShown() throws IOException {
        try (FakeModel model = FakeModel.writing(
                FakeModel.claim("A left pneumothorax is present in cases 1 and 2.", "pneumothorax", 1, 2),
                FakeModel.claim("Case 1 shows a right pneumothorax.", "pneumothorax", 1))) {
            List<String> lines = SummaryPrinter.lines(
                    summary(model.summariser(FakeModel.SHORT), SampleArchive.RED, SampleArchive.RED_AGAIN));
            assertTrue(lines.contains("  A left pneumothorax is present in cases 1 and 2. [1,2]"), lines.toString());
            assertTrue(lines.contains("1 claim of the language model not shown"), lines.toString());
            assertTrue(lines.contains("  1  A cited report does not tell that side."), lines.toString());
            assertTrue(lines.getLast().endsWith("not for diagnosis (tiny)"), lines.getLast());
        }
    }

    @Test
    void whereRulesStandInTheReasonIsSaid() throws IOException {
        try (FakeModel model = FakeModel.running(talk -> talk.answer(500, "{}"))) {
            List<String> lines = SummaryPrinter.lines(summary(model.summariser(FakeModel.SHORT), SampleArchive.RED));
            assertEquals("What 1 case says", lines.getFirst());
            assertTrue(lines.get(1).startsWith("  by rule: the language model's server failed"), lines.get(1));
        }
    }

    @Test
    void whereNothingIsSaidTheReasonIs() throws IOException {
        List<String> lines = SummaryPrinter.lines(summary(byRule(), SampleArchive.IMAGE_ONLY));
        assertEquals("too little evidence to summarise: no case that was found has a report", lines.getFirst());
        assertTrue(lines.getLast().endsWith("not for diagnosis"));
    }
}
