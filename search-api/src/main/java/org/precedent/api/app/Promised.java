package org.precedent.api.app;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.precedent.api.query.LegHit;
import org.precedent.api.query.Relevance;
import org.precedent.api.query.SearchHit;
import org.precedent.api.query.SearchResult;
import org.precedent.datasets.evaluation.PromisedAnswer;
import org.precedent.index.model.CaseId;

/** What a search said of its own answer. */
final class Promised {
    /** The words for how well a hit fits, best first. */
    static final List<String> BANDS =
            Arrays.stream(Relevance.values()).map(Promised::word).toList().reversed();

    private static final int FIRST = 10;

    private Promised() {}

    /** @param leftOut cases that do not count as answers */
    static PromisedAnswer of(String query, SearchResult result, Set<CaseId> leftOut, JudgedDocuments documents) {
        return new PromisedAnswer(
                query,
                word(result.match().verdict()),
                result.hits().stream()
                        .filter(hit -> !leftOut.contains(hit.content().id())
                                && !documents.name(hit).isEmpty())
                        .limit(FIRST)
                        .map(hit -> new PromisedAnswer.PromisedHit(
                                documents.name(hit), word(hit.relevance()), probability(hit)))
                        .toList());
    }

    /** Of the part that the hit answers least, by the leg that answers it best; as its relevance is judged. */
    private static @Nullable Double probability(SearchHit hit) {
        Map<Integer, Double> byPart = new HashMap<>();
        for (LegHit leg : hit.legs()) {
            if (leg.probability() != null) {
                byPart.merge(leg.part(), leg.probability(), Math::max);
            }
        }
        return byPart.values().stream().min(Double::compare).orElse(null);
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
