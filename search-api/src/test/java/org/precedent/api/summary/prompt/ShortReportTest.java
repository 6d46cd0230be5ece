package org.precedent.api.summary.prompt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.precedent.index.report.ReportParser;

final class ShortReportTest {
    private static final String CHATTER = "The patient was moved to the scanner without any trouble at noon. ";

    private static String shortened(String report, int length) {
        return ShortReport.of(ReportParser.parse(report), length);
    }

    @Test
    void aReportThatIsNotTooLongIsReadWhole() {
        assertEquals("No effusion.\nThe heart is large.", shortened("No effusion.\nThe heart is large. ", 6000));
    }

    @Test
    void ofALongReportWhatItComesToIsReadFirstAndThenWhatNamesFindings() {
        String report = "FINDINGS: " + CHATTER.repeat(20) + "There is a left pleural effusion. " + CHATTER.repeat(20)
                + "\nIMPRESSION: Rib fracture.";
        String read = shortened(report, 300);
        assertTrue(read.length() <= 300, "length " + read.length());
        assertTrue(read.contains("Rib fracture."), read);
        assertTrue(read.contains("There is a left pleural effusion."), read);
        assertTrue(read.indexOf("effusion") < read.indexOf("fracture"), read);
        assertTrue(read.contains("[...]"), read);
    }

    @Test
    void aSentenceIsReadWholeOrNotAtAll() {
        String read = shortened(CHATTER.repeat(50), 200);
        assertFalse(read.isBlank());
        for (String sentence : read.split("\\[\\.\\.\\.]", -1)) {
            assertTrue(sentence.isBlank() || sentence.strip().endsWith("noon."), read);
        }
    }

    @Test
    void ofASentenceLongerThanAllTheBeginningIsRead() {
        String read = shortened("a".repeat(5000), 100);
        assertTrue(read.startsWith("aaa") && read.endsWith("[...]"), read);
        assertTrue(read.length() <= 100, "length " + read.length());
    }
}
