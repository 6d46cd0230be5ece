package org.precedent.api.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.precedent.encoder.FakeEncoder;
import org.precedent.encoder.Pixels;
import org.precedent.index.EncodedCase;
import org.precedent.index.InMemoryCaseIndex;
import org.precedent.index.SampleCase;
import org.precedent.index.model.CaseId;
import org.precedent.index.model.Filter;

/** A reader's word on hits moves the answer. */
final class FeedbackTest {
    private static final int EACH = 5;

    private final FakeEncoder encoder = new FakeEncoder();
    private final InMemoryCaseIndex index = new InMemoryCaseIndex(encoder.fingerprint());
    private final CaseSearch search = new CaseSearch(index, encoder, SearchOptions.DEFAULTS);

    FeedbackTest() {
        for (int i = 0; i < EACH; i++) {
            index.add(List.of(
                    study("red-" + i, "fracture", SampleArchive.image(200 + i, 10, 10)),
                    study("blue-" + i, "effusion", SampleArchive.image(10, 10, 200 + i))));
        }
        index.commit();
    }

    @ParameterizedTest
    @EnumSource(Ranking.class)
    void casesLikeTheOneThatMoreIsWantedOfComeFirst(Ranking ranking) throws IOException {
        for (String colour : List.of("red", "blue")) {
            List<String> found = found(ranking, more(colour + "-0"));
            assertTrue(found.subList(0, EACH).stream().allMatch(id -> id.startsWith(colour)), found::toString);
        }
    }

    @ParameterizedTest
    @EnumSource(Ranking.class)
    void whatLessIsWantedOfIsLeftOutAndItsLikesComeLast(Ranking ranking) throws IOException {
        List<String> found = found(ranking, new Feedback(List.of(new CaseId("blue-0")), List.of(new CaseId("red-0"))));
        assertFalse(found.contains("red-0"));
        assertEquals(2 * EACH - 1, found.size());
        assertTrue(found.subList(0, EACH).stream().allMatch(id -> id.startsWith("blue")), found::toString);
    }

    @Test
    void withoutAWordOnAnyCaseNothingMoves() throws IOException {
        List<Part> parts = List.of(new Part.Words("study", 1));
        SearchRequest plain = new SearchRequest(parts, Filter.NONE, 10, Ranking.HYBRID);
        SearchRequest empty = new SearchRequest(
                parts, new Feedback(List.of(), List.of()), Filter.NONE, Listing.EVERY_CASE, 10, Ranking.HYBRID);
        assertEquals(ids(search.search(plain)), ids(search.search(empty)));
    }

    @Test
    void hitsKeepTheScoresOfTheirLegs() throws IOException {
        List<Part> parts = List.of(new Part.Picture(SampleArchive.image(203, 10, 10), 1));
        SearchRequest request =
                new SearchRequest(parts, more("blue-0"), Filter.NONE, Listing.EVERY_CASE, 10, Ranking.VECTOR);
        SearchHit exact = search.search(request).hits().stream()
                .filter(hit -> hit.content().id().value().equals("red-3"))
                .findFirst()
                .orElseThrow();
        assertEquals(1, exact.legs().getFirst().score(), 1e-6);
    }

    @Test
    void anUnknownCaseIsNamedByItsPlace() {
        Feedback feedback = new Feedback(List.of(new CaseId("red-0")), List.of(new CaseId("nobody")));
        SearchRefused refused = assertThrows(SearchRefused.class, () -> found(Ranking.HYBRID, feedback));
        assertEquals(SearchRefused.Reason.UNKNOWN_CASE, refused.reason());
        assertTrue(
                String.valueOf(refused.getMessage()).startsWith("feedback.less[0] names no case"),
                refused.getMessage());
    }

    @Test
    void aCaseIsNotWantedBothWaysNorTwiceNorAreTooMany() {
        List<CaseId> one = List.of(new CaseId("a"));
        List<CaseId> many = IntStream.rangeClosed(0, Feedback.MAX_CASES)
                .mapToObj(i -> new CaseId("case-" + i))
                .toList();
        assertThrows(IllegalArgumentException.class, () -> new Feedback(one, one));
        assertThrows(
                IllegalArgumentException.class,
                () -> new Feedback(List.of(new CaseId("a"), new CaseId("a")), List.of()));
        assertThrows(IllegalArgumentException.class, () -> new Feedback(List.of(), many));
    }

    /** Every report says the words of the query, and no image is nearer to them than others. */
    private List<String> found(Ranking ranking, Feedback feedback) throws IOException {
        List<Part> parts = List.of(new Part.Words("study", 1));
        return ids(
                search.search(new SearchRequest(parts, feedback, Filter.NONE, Listing.EVERY_CASE, 2 * EACH, ranking)));
    }

    private static List<String> ids(SearchResult result) {
        return result.hits().stream().map(hit -> hit.content().id().value()).toList();
    }

    private static Feedback more(String id) {
        return new Feedback(List.of(new CaseId(id)), List.of());
    }

    private EncodedCase study(String id, String finding, Pixels image) {
        String said = "There is a " + finding + ".";
        return SampleCase.named(id)
                .report("A study. " + said)
                .passage(said, encoder.encodeText(said))
                .image("image-" + id, encoder.encodeImage(image))
                .build();
    }
}
