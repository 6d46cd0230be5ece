package org.precedent.api.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.precedent.encoder.FakeEncoder;
import org.precedent.index.InMemoryCaseIndex;
import org.precedent.index.SampleCase;
import org.precedent.index.model.Facet;
import org.precedent.index.model.Filter;

/** A finding that reports call by a general and by a special name is counted in one way. */
final class FindingCountsTest {
    private final FakeEncoder encoder = new FakeEncoder();

    private CaseSearch searchOf(String... reports) throws IOException {
        InMemoryCaseIndex index = new InMemoryCaseIndex(encoder.fingerprint());
        for (int i = 0; i < reports.length; i++) {
            index.add(List.of(SampleCase.named("case-" + i).report(reports[i]).build()));
        }
        index.commit();
        return new CaseSearch(index, encoder, SearchOptions.DEFAULTS);
    }

    private static SearchResult effusions(CaseSearch search, Filter filter) throws IOException {
        return search.search(new SearchRequest(List.of(new Part.Words("effusion", 1)), filter, 10, Ranking.TEXT));
    }

    private static Map<String, Long> findings(SearchResult result) {
        return Objects.requireNonNull(result.facets().counts().get(Facet.FINDING));
    }

    @Test
    void theFacetCountsACaseWithTheSpecialNameUnderTheGeneralOneToo() throws IOException {
        CaseSearch search = searchOf("Small pleural effusion.", "An effusion is seen.", "Pericardial effusion.");

        Map<String, Long> counts = findings(effusions(search, Filter.NONE));

        assertEquals(3, counts.get("effusion:present"));
        assertEquals(1, counts.get("pleural-effusion:present"));
        assertFalse(counts.containsKey("pleural-finding:present"), "no report says so by itself");
    }

    @Test
    void everyFindingOfTheFacetIsCountedAsItsFilterLeavesCases() throws IOException {
        CaseSearch search = searchOf(
                "Small pleural effusion. 8 mm lung nodule.",
                "An effusion is seen. Nodule.",
                "No effusion. No pneumothorax.",
                "Possible haemothorax. No pleural effusion.",
                "No abnormality is seen.",
                "Rib fracture, no other fracture. Pneumonia.");

        for (Map.Entry<String, Long> counted :
                findings(effusions(search, Filter.NONE)).entrySet()) {
            Filter filter = Filter.NONE.with(Facet.FINDING, Set.of(counted.getKey()));
            assertEquals(
                    effusions(search, filter).facets().total(), counted.getValue(), () -> "under " + counted.getKey());
        }
    }
}
