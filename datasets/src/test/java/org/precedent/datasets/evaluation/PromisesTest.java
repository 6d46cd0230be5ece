package org.precedent.datasets.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.precedent.datasets.evaluation.PromisedAnswer.PromisedHit;

final class PromisesTest {
    private static final List<String> WORDS = List.of("strong", "weak");

    @TempDir
    Path folder = Path.of("");

    @Test
    void hitsOfAWordAreCountedAndSoAreThoseThatAreRelevant() throws IOException {
        Promises promises = promises(
                answer("q1", "found", hit("a", "strong", 0.95), hit("x", "strong", 0.91), hit("b", "weak", 0.2)),
                answer("q2", "found", hit("a", "weak", null)));
        assertEquals(List.of(new Promises.Band("strong", 2, 1), new Promises.Band("weak", 2, 2)), promises.bands());
    }

    @Test
    void probabilitiesAreHeldAgainstTheShareThatIsRelevantATenthEach() throws IOException {
        Promises promises = promises(
                answer("q1", "found", hit("a", "strong", 0.9), hit("x", "strong", 1.0), hit("b", "weak", 0.0)),
                answer("q2", "found", hit("c", "weak", null)));
        assertEquals(List.of(new Promises.Bin(0, 1, 1), new Promises.Bin(0.95, 2, 1)), promises.curve());
        assertEquals(0.5, promises.curve().getLast().kept());
    }

    @Test
    void queriesWithoutARelevantDocumentAreCountedByThemselvesAndTheirHitsNowhere() throws IOException {
        Promises promises = promises(
                answer("q1", "none", hit("a", "weak", 0.5)),
                answer("q2", "weak"),
                answer("nonsense", "none", hit("a", "strong", 0.99)),
                answer("judged-in-vain", "found"));
        assertEquals(new Promises.Verdicts(2, 1, 1), promises.answerable());
        assertEquals(new Promises.Verdicts(2, 0, 1), promises.others());
        assertEquals(new Promises.Band("strong", 0, 0), promises.bands().getFirst());
        assertEquals(1, promises.curve().size());
    }

    private Promises promises(PromisedAnswer... answers) throws IOException {
        Path file = folder.resolve("qrels");
        Files.writeString(file, "q1 0 a 1\nq1 0 b 2\nq1 0 x 0\nq2 0 a 1\njudged-in-vain 0 a 0\n");
        return Promises.of(List.of(answers), Qrels.read(file), WORDS);
    }

    private static PromisedAnswer answer(String query, String match, PromisedHit... hits) {
        return new PromisedAnswer(query, match, List.of(hits));
    }

    private static PromisedHit hit(String document, String band, @Nullable Double probability) {
        return new PromisedHit(document, band, probability);
    }
}
