package org.precedent.api.query;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Search by words, held against the plainest BM25 with the same analyzer on every set of texts at hand. */
final class WordScoresTest {
    /** A difference that means nothing. */
    private static final double SLACK = 0.005;

    private static final int PHANTOMS = 120;

    @Test
    void wordsAsServedFindNoLessThanPlainBm25(@TempDir Path work) throws IOException {
        List<TextSet> sets = WordScores.sets(work.resolve("phantoms"), PHANTOMS);
        for (int i = 0; i < sets.size(); i++) {
            WordScores scores = WordScores.of(sets.get(i), work.resolve("index-" + i));
            assertTrue(scores.served() >= scores.plain() - SLACK, scores::toString);
        }
    }
}
