package org.precedent.api.summary.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.precedent.api.summary.SummaryOptions;

/** What tells of no patient is neither counted nor quoted. */
final class TellingTest {
    private static ExtractiveSummary summary(String... reports) {
        return ExtractiveSummary.of(SampleCases.of(reports), BaseRates.UNKNOWN, SummaryOptions.DEFAULTS.table());
    }

    private static List<String> quoted(ExtractiveSummary summary) {
        return summary.extracts().stream()
                .map(one -> one.evidence().quotedText())
                .toList();
    }

    private static long present(ExtractiveSummary summary, String finding) {
        return summary.table().row(finding).map(row -> row.count(Told.PRESENT)).orElse(0);
    }

    @Test
    void anOrderIsNeitherCountedNorQuoted() {
        ExtractiveSummary summary = summary(
                "Left pleural effusion. Contact Mr [removed] on 555-0199 about the pneumothorax: take 40 mg prednisolone"
                        + " at once.");

        assertEquals(List.of("Left pleural effusion."), quoted(summary));
        assertEquals(1, present(summary, "pleural-effusion"));
        assertEquals(0, present(summary, "pneumothorax"));
    }

    @Test
    void whatStandsBeforeAnOrderIsCountedAndQuotedAlone() {
        ExtractiveSummary summary = summary("Large left pneumothorax, call the ward on 555-0199 about it.");

        assertEquals(List.of("Large left pneumothorax"), quoted(summary));
        assertEquals(1, present(summary, "pneumothorax"));
        assertTrue(summary.statements().stream()
                .flatMap(statement -> statement.evidence().stream())
                .allMatch(one -> one.quotedText().equals("Large left pneumothorax")));
    }
}
