package org.precedent.api.query;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.precedent.index.model.StatedFinding;
import org.precedent.index.report.ReportParser;

final class NamedFindingsTest {
    private static List<String> named(String report) {
        return NamedFindings.of(ReportParser.parse(report)).stream()
                .map(StatedFinding::value)
                .toList();
    }

    @Test
    void oneFindingStandsUnderItsSpecialNameAlone() {
        assertEquals(
                List.of("pleural-effusion:present"),
                named("There is a small pleural effusion. Since yesterday the effusion is larger."));
        assertEquals(List.of("lung-nodule:present"), named("8 mm lung nodule. The nodule is round."));
    }

    @Test
    void aFindingWithoutASpecialNameKeepsItsGeneralOne() {
        assertEquals(List.of("effusion:present"), named("There is an effusion."));
    }

    @Test
    void aGeneralDenialStaysBesideASpecialOne() {
        assertEquals(List.of("effusion:absent", "pleural-effusion:absent"), named("No pleural effusion. No effusion."));
    }

    @Test
    void whatIsThereIsNoNameOfWhatMayBe() {
        assertEquals(
                List.of("effusion:present", "pleural-effusion:uncertain"),
                named("Possible pleural effusion. There is an effusion."));
    }

    @Test
    void aFindingAtAnotherSiteIsAnother() {
        assertEquals(
                List.of("lung-nodule:present", "nodule:present"),
                named("8 mm lung nodule. There is a nodule of the spleen."));
    }
}
