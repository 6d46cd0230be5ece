package org.precedent.api.query;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.precedent.api.notice.Notice;
import org.precedent.index.model.AgeRange;
import org.precedent.index.model.Facet;
import org.precedent.index.model.Filter;

/** A filter that no case passes is named. */
final class BarringFilterTest {
    private final SampleArchive archive = new SampleArchive();
    private final CaseSearch search = new CaseSearch(archive.index(), archive.encoder(), SearchOptions.DEFAULTS);

    private Match match(Filter filter) throws IOException {
        return search.search(new SearchRequest(List.of(new Part.Words("effusion", 1)), filter, 10, Ranking.HYBRID))
                .match();
    }

    @Test
    void whatLeavesNoCaseAloneIsNamed() throws IOException {
        Filter filter = Filter.NONE.with(Facet.MODALITY, Set.of("XX", "YY")).with(Facet.SEX, Set.of("F"));
        Notice notice = match(filter).notice();

        assertEquals(Match.Verdict.NONE, match(filter).verdict());
        assertEquals("filter-leaves-none", notice.code());
        assertEquals("no case passes the filter modality=XX or YY", notice.sentence());
        assertEquals(List.of("modality=XX or YY"), notice.words());
    }

    @Test
    void rangesAreNamedByTheirKey() throws IOException {
        assertEquals(
                "no case passes the filter age",
                match(Filter.NONE.with(new AgeRange(200, 300))).reason());
    }

    @Test
    void whatLeavesNoneOnlyTogetherIsNamedTogether() throws IOException {
        Filter filter = Filter.NONE.with(Facet.MODALITY, Set.of("CT")).with(Facet.FINDING, Set.of("pneumothorax"));

        assertEquals(
                "no case passes all of the filter: modality=CT, finding=pneumothorax",
                match(filter).reason());
    }
}
