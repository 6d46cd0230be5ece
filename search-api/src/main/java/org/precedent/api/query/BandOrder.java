package org.precedent.api.query;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Puts hits in order so that none is called better than one that stands before it. Rank fusion tells the order and
 * {@link Relevance} the worth, each by its own measure, and a reader sees both: a list that goes from weak to strong
 * and back tells them nothing.
 *
 * <p>Within each {@value #WINDOW} hits what fits better comes first, equals in the order of fusion. A hit behind these
 * is called as good as the last of them at most, so that the first hits are the same however many are asked for.
 */
final class BandOrder {
    /** As many as a page shows at first. */
    static final int WINDOW = 24;

    private BandOrder() {}

    /** How many hits have to be found so that the first {@code size} are known. */
    static int needed(int size) {
        return (size + WINDOW - 1) / WINDOW * WINDOW;
    }

    /** The same hits, ranked anew; their scores are handed out anew too, so that they still tell the order. */
    static List<SearchHit> of(List<SearchHit> fused) {
        List<SearchHit> ordered = new ArrayList<>();
        Relevance most = Relevance.STRONG;
        for (int from = 0; from < fused.size(); from += WINDOW) {
            for (SearchHit hit : window(fused, from)) {
                int place = ordered.size();
                most = Relevance.least(most, hit.relevance());
                ordered.add(hit.at(place + 1, fused.get(place).score(), most));
            }
        }
        return List.copyOf(ordered);
    }

    private static List<SearchHit> window(List<SearchHit> fused, int from) {
        return fused.subList(from, Math.min(from + WINDOW, fused.size())).stream()
                .sorted(Comparator.comparing(SearchHit::relevance).reversed())
                .toList();
    }
}
