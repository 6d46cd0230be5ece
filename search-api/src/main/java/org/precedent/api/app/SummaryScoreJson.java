package org.precedent.api.app;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.precedent.datasets.evaluation.Latency;
import org.precedent.datasets.evaluation.PairedDifference;

/** The figures of a run as one JSON object; a figure that no query has is null. */
final class SummaryScoreJson {
    private SummaryScoreJson() {}

    static String line(SummaryRun run, @Nullable SummaryComparison comparison) {
        SummaryScores scores = new SummaryScores(run);
        Map<String, Object> ends = new LinkedHashMap<>();
        scores.ends().forEach((end, count) -> ends.put(end.code(), count));
        Map<String, @Nullable Object> all = new LinkedHashMap<>();
        all.put("settings", run.settings());
        all.put("queries", scores.queries());
        all.put("refused", run.refused());
        all.put("ends", ends);
        all.put("claims", claims(scores));
        all.put("citations", citations(scores.citations()));
        all.put("fallbacks", scores.fallbacks());
        all.put("millis", millis(scores));
        all.put("answerTokens", scores.answerTokens() == 0 ? null : scores.answerTokens());
        all.put("answerTokensPerSecond", boxed(scores.tokensPerSecond()));
        if (comparison != null) {
            all.put("comparison", comparison(comparison));
        }
        return Json.line(all);
    }

    private static Map<String, Object> claims(SummaryScores scores) {
        Map<String, Object> claims = new LinkedHashMap<>();
        claims.put("all", scores.claims());
        claims.put("supported", scores.supported());
        claims.put("weak", scores.weak());
        claims.put("dropped", scores.dropped());
        claims.put("unreadable", scores.unreadable());
        return claims;
    }

    private static Map<String, @Nullable Object> citations(Citations citations) {
        Map<String, @Nullable Object> said = new LinkedHashMap<>();
        said.put("claims", citations.claims());
        said.put("cites", citations.cites());
        said.put("borneOut", citations.borneOut());
        said.put("precision", citations.cites() == 0 ? null : (double) citations.borneOut() / citations.cites());
        said.put("recalled", citations.recalled());
        said.put("recall", citations.recalled() == 0 ? null : citations.recall());
        return said;
    }

    private static Map<String, @Nullable Object> millis(SummaryScores scores) {
        Map<String, @Nullable Object> millis = new LinkedHashMap<>();
        millis.put("search", boxed(scores.search()));
        millis.put("firstClaim", boxed(scores.time(SummaryFigure.FIRST_CLAIM)));
        millis.put("whole", boxed(scores.time(SummaryFigure.WHOLE)));
        return millis;
    }

    private static @Nullable Object boxed(Optional<Latency> latency) {
        return latency.orElse(null);
    }

    private static @Nullable Object boxed(OptionalDouble figure) {
        return figure.isPresent() ? figure.getAsDouble() : null;
    }

    private static Map<String, Object> comparison(SummaryComparison comparison) {
        Map<String, PairedDifference> differences = new LinkedHashMap<>();
        for (SummaryFigure figure : SummaryFigure.values()) {
            PairedDifference one = comparison.differences().get(figure);
            if (one != null) {
                differences.put(figure.code(), one);
            }
        }
        Map<String, Object> said = new LinkedHashMap<>();
        said.put("earlier", comparison.earlier());
        said.put("queries", comparison.queries());
        said.put("unpaired", comparison.unpaired());
        said.put("otherCases", comparison.otherCases());
        said.put("differences", differences);
        return said;
    }
}
