package org.precedent.api.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.precedent.index.EncodedCase;
import org.precedent.index.Passage;
import org.precedent.index.report.ReportParser;

final class GeneratedCasesTest {
    private final GeneratedCases cases = new GeneratedCases(new GeneratedSpace(16, 1), ReportParser::parse, 1, 2, 2);

    @Test
    void aCaseIsTheSameWheneverItIsAskedFor() {
        assertEquals(cases.of(7), cases.of(7));
        assertNotEquals(cases.imageVectors(7), cases.imageVectors(8));
    }

    @Test
    void passagesAreSentencesOfTheReport() {
        EncodedCase one = cases.of(3);
        String report = one.content().report().text();
        for (Passage passage : one.passages()) {
            assertTrue(passage.span().of(report).endsWith("."), report);
        }
    }

    @Test
    void soManyInAThousandHaveALabel() {
        for (int share : GeneratedCases.PER_MILLE) {
            long having = IntStream.range(0, 20_000)
                    .filter(number -> cases.hasLabel(number, share))
                    .count();
            assertEquals(share / 1000.0, having / 20_000.0, 0.015);
        }
        assertTrue(cases.of(5).content().study().labels().stream().allMatch(label -> label.startsWith("lot-")));
    }
}
