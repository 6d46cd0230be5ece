package org.precedent.index.lucene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.precedent.index.SampleCase;
import org.precedent.index.model.Case;
import org.precedent.index.model.Doubt;
import org.precedent.index.report.ReportParser;

final class CaseJsonTest {
    private static final String REPORT = "No effusion. Left mass.\nIMPRESSION: Left mass, no oedema.";
    private static final Doubt DOUBT = new Doubt(Doubt.Field.BODY_PART, "HEAD", "chest", 0.9);

    /** As schema 1 wrote the case below. */
    private static final String EARLIER = """
            {"id":"a","patient":"patient-of-a","study":{"modality":"CT","bodyPart":"","sex":"","age":61,"date":"2021-02-03",
            "labels":["mass"],"attributes":{"source":"sample"}},
            "report":"No effusion. Left mass.\\nIMPRESSION: Left mass, no oedema.",
            "images":[{"id":"i","series":0,"position":0,"view":"PA","width":320,"height":256}],
            "negated":[{"start":0,"end":12},{"start":47,"end":57}]%s}""";

    private static final String EARLIER_DOUBTS =
            ",\"doubts\":[{\"field\":\"BODY_PART\",\"tag\":\"HEAD\",\"seems\":\"chest\",\"share\":0.9}]";

    private static Case sample() {
        return SampleCase.named("a")
                .modality("CT")
                .age(61)
                .date("2021-02-03")
                .labels("mass")
                .report(REPORT)
                .imageWithoutVector("i")
                .doubts(DOUBT)
                .build()
                .content();
    }

    @Test
    void aCaseComesBackWithTheStructureOfItsReport() throws IOException {
        Case read = CaseJson.read(CaseJson.write(sample()));

        assertEquals(sample(), read);
        assertEquals(3, read.report().structure().sentences().size());
    }

    @Test
    void aCaseOfTheEarlierSchemaIsReadAndItsReportTakenApart() throws IOException {
        assertEquals(sample(), EarlierCaseJson.read(EARLIER.formatted(EARLIER_DOUBTS), ReportParser::parse));
    }

    @Test
    void aCaseOfTheEarlierSchemaMayLackDoubts() throws IOException {
        Case read = EarlierCaseJson.read(EARLIER.formatted(""), ReportParser::parse);

        assertEquals(sample().withDoubts(List.of()), read);
    }

    @Test
    void aCaseOfTheOtherSchemaIsRefusedWithoutAWordOfIt() {
        IOException refused = assertThrows(IOException.class, () -> CaseJson.read(EARLIER.formatted(EARLIER_DOUBTS)));

        assertFalse(String.valueOf(refused.getMessage()).contains("mass"));
    }
}
