package org.precedent.api.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.precedent.index.SampleCase;
import org.precedent.index.model.Case;

class BandOrderTest {
    private final Case content = SampleCase.named("red").build().content();

    private SearchHit hit(int rank, Relevance relevance) {
        return new SearchHit(rank, content, 1.0 / (60 + rank), relevance, null, null, List.of(), List.of(), rank);
    }

    /** The places that hits had, as they were told by {@link #hit}. */
    private static List<Integer> places(List<SearchHit> hits) {
        return hits.stream().map(SearchHit::ofSamePatient).toList();
    }

    @Test
    void whatFitsBetterComesFirstAndEqualsStayInOrder() {
        List<SearchHit> ordered = BandOrder.of(List.of(
                hit(1, Relevance.WEAK), hit(2, Relevance.GOOD), hit(3, Relevance.STRONG), hit(4, Relevance.GOOD)));

        assertEquals(List.of(3, 2, 4, 1), places(ordered));
        assertEquals(List.of(1, 2, 3, 4), ordered.stream().map(SearchHit::rank).toList());
    }

    @Test
    void bandsAndScoresNeverRiseAndTheFirstHitsAreTheSameForAnySize() {
        long seed = Long.getLong("tests.seed", new Random().nextLong());
        Random random = new Random(seed);
        List<Relevance> bands = List.of(Relevance.values());
        List<SearchHit> found = new ArrayList<>();
        for (int rank = 1; rank <= 100; rank++) {
            found.add(hit(rank, bands.get(random.nextInt(bands.size()))));
        }

        List<SearchHit> ordered = BandOrder.of(found);

        for (int i = 1; i < ordered.size(); i++) {
            SearchHit before = ordered.get(i - 1);
            assertTrue(before.relevance().compareTo(ordered.get(i).relevance()) >= 0, "-Dtests.seed=" + seed);
            assertTrue(before.score() > ordered.get(i).score(), "-Dtests.seed=" + seed);
        }
        List<SearchHit> fewer = BandOrder.of(found.subList(0, BandOrder.needed(30)));
        assertEquals(places(ordered).subList(0, 30), places(fewer).subList(0, 30), "-Dtests.seed=" + seed);
    }
}
