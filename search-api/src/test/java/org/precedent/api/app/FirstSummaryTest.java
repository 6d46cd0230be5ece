package org.precedent.api.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.precedent.api.summary.FakeModel;
import org.precedent.api.summary.claim.Verdict;

final class FirstSummaryTest {
    @Test
    void itHasAllThatASummaryMayHaveAndAsksNobody() throws IOException {
        try (FakeModel model = FakeModel.writing()) {
            String json = FirstSummary.by(model.summariser(FakeModel.SHORT));
            assertTrue(json.contains("\"quotedText\"") && json.contains("\"says\":\"denied\""), json);
            assertEquals(List.of(), model.requests());
        }
    }

    @Test
    void itsClaimPassesEveryCheck() {
        assertInstanceOf(Verdict.Supported.class, FirstSummary.check());
    }
}
