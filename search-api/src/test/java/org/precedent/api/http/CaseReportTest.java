package org.precedent.api.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;

/** A case is served with its report taken apart. */
class CaseReportTest extends OfOneApi {
    private JsonNode report(String caseId) throws Exception {
        return RunningApi.json(api.get("/api/v1/cases/" + caseId)).get("report");
    }

    private static String of(JsonNode span, JsonNode report) {
        return report.get("text")
                .asText()
                .substring(span.get("start").asInt(), span.get("end").asInt());
    }

    @Test
    void sectionsStandWhereTheReportHasThem() throws Exception {
        JsonNode report = report("red");

        assertEquals(2, report.get("sections").size());
        assertEquals("IMPRESSION", report.at("/sections/1/name").asText());
        assertEquals("IMPRESSION:", of(report.at("/sections/1/heading"), report));
        assertEquals("Left pneumothorax.", of(report.at("/sections/1/body"), report));
    }

    @Test
    void aSentenceSaysWhatItDeniesAndOfWhichSideItSpeaks() throws Exception {
        JsonNode report = report("green");

        JsonNode denial = report.at("/sentences/0");
        assertEquals("No left pneumothorax.", of(denial, report));
        assertEquals("negated", denial.get("polarity").asText());
        assertEquals("left", denial.get("side").asText());
        assertEquals("affirmed", report.at("/sentences/1/polarity").asText());
        assertEquals("No left pneumothorax.", of(report.at("/negated/0"), report));
        assertFalse(report.at("/sections/0").has("heading"));
    }

    @Test
    void aCaseWithoutAReportHasNoPartsOfOne() throws Exception {
        JsonNode report = report("image-only");

        assertEquals("", report.get("text").asText());
        assertEquals(0, report.get("sections").size());
        assertEquals(0, report.get("sentences").size());
        assertEquals(0, report.get("negated").size());
    }
}
