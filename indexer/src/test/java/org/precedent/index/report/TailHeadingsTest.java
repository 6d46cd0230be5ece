package org.precedent.index.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.precedent.index.model.Presence;
import org.precedent.index.model.Report;

/** What was seen is not a part of the question before it because only advice has a heading. */
final class TailHeadingsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "ULTRASOUND\nComparison: Ultrasound from 6 months ago.\nGallstones are present.\nRecommendation: Surveillance.",
                "ULTRASOUND\nIndication: Pain.\nGallstones are present.\nPlan: Surgical review.",
                "MAMMOGRAM\nComparison: Two years ago.\nGallstones are present.\nASSESSMENT: BI-RADS 2.",
                "SONOGRAPHIE\nFragestellung: Schmerz.\nCholezystolithiasis.\nEmpfehlung: Kontrolle.",
            })
    void aFindingBehindAQuestionIsSeen(String text) {
        Report report = ReportParser.parse(text);
        assertEquals(
                Presence.PRESENT,
                report.structure().verdicts().stream()
                        .filter(one -> one.id().equals("gallstones"))
                        .map(one -> one.presence())
                        .findFirst()
                        .orElse(null));
    }
}
