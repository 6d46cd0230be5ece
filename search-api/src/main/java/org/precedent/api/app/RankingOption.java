package org.precedent.api.app;

import org.precedent.api.query.Ranking;
import picocli.CommandLine.Option;

/** Which comparisons count: {@code --ranking}. */
final class RankingOption {
    @Option(
            names = "--ranking",
            paramLabel = "R",
            defaultValue = "hybrid",
            description = {
                "hybrid joins every comparison, vector takes embeddings alone, text takes words alone",
                "(default: ${DEFAULT-VALUE})"
            })
    private Ranking ranking = Ranking.HYBRID;

    Ranking ranking() {
        return ranking;
    }
}
