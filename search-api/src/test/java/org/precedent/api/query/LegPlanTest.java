package org.precedent.api.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.precedent.encoder.FakeEncoder;
import org.precedent.index.EncodedCase;
import org.precedent.index.SampleCase;
import org.precedent.index.calibration.Leg;
import org.precedent.index.model.CaseId;
import org.precedent.index.model.Filter;

class LegPlanTest {
    private static final Part WORDS = new Part.Words("left pneumothorax", 1);
    private static final Part PICTURE = new Part.Picture(SampleArchive.image(9, 9, 9), 1);
    private static final Part LIKE = new Part.LikeCase(new CaseId("like"), 1);

    private final FakeEncoder encoder = new FakeEncoder();
    private final LegPlan plan = new LegPlan(SearchOptions.DEFAULTS);

    @Test
    void wordsOpenEveryLegThatStartsFromText() {
        assertEquals(Set.of(Leg.TEXT_TO_IMAGE, Leg.TEXT_TO_TEXT, Leg.WORDS), legs(WORDS, Ranking.HYBRID));
        assertEquals(Set.of(Leg.TEXT_TO_IMAGE, Leg.TEXT_TO_TEXT), legs(WORDS, Ranking.VECTOR));
        assertEquals(Set.of(Leg.WORDS), legs(WORDS, Ranking.TEXT));
    }

    @Test
    void whatIsDeniedIsNotEncoded() {
        List<OpenLeg> mixed =
                legs(plan, request(Ranking.HYBRID, new Part.Words("effusion without pneumothorax", 1)), Map.of());

        assertTrue(mixed.stream()
                .filter(leg -> leg.leg() != Leg.WORDS)
                .allMatch(leg -> leg.probe().equals(new Probe.OfText("effusion"))));
        assertEquals(3, mixed.size());
        assertEquals(Set.of(Leg.WORDS), legs(new Part.Words("no pneumothorax", 1), Ranking.HYBRID));
    }

    @Test
    void embeddingsAloneCannotTellWhatIsAbsent() {
        SearchRefused refused = assertThrows(
                SearchRefused.class,
                () -> legs(plan, request(Ranking.VECTOR, new Part.Words("no pneumothorax", 1)), Map.of()));

        assertTrue(String.valueOf(refused.getMessage()).contains("absence"));
    }

    @Test
    void anImageOpensEveryLegThatStartsFromAnImage() {
        assertEquals(Set.of(Leg.IMAGE_TO_IMAGE, Leg.IMAGE_TO_TEXT), legs(PICTURE, Ranking.HYBRID));
        assertEquals(Set.of(Leg.IMAGE_TO_IMAGE, Leg.IMAGE_TO_TEXT), legs(PICTURE, Ranking.VECTOR));
    }

    @Test
    void aCaseIsComparedLikeWithLike() {
        EncodedCase whole = SampleCase.named("like")
                .report("Effusion.")
                .passage("Effusion.", encoder.encodeText("effusion"))
                .image("img", encoder.encodeText("image"))
                .build();

        assertEquals(
                Set.of(Leg.IMAGE_TO_IMAGE, Leg.TEXT_TO_TEXT, Leg.WORDS),
                legs(legs(plan, request(Ranking.HYBRID, LIKE), Map.of(new CaseId("like"), whole))));
    }

    @Test
    void aPartsWeightIsSpreadOverItsLegs() {
        List<OpenLeg> legs = legs(plan, request(Ranking.HYBRID, new Part.Words("effusion", -0.7), WORDS), Map.of());

        assertEquals(-0.7, sum(legs, 0), 1e-12);
        assertEquals(1, sum(legs, 1), 1e-12);
        assertTrue(legs.stream().filter(leg -> leg.part() == 0).allMatch(leg -> leg.weight() < 0));
    }

    @Test
    void aLegOfWeightNothingStaysClosed() {
        LegPlan wordsAlone = new LegPlan(SearchOptions.DEFAULTS.withLegWeights(Map.of(Leg.WORDS, 1.0)));

        assertEquals(Set.of(Leg.WORDS), legs(legs(wordsAlone, request(Ranking.HYBRID, WORDS), Map.of())));
    }

    @Test
    void aSearchWithoutAPositivePartIsRefused() {
        SearchRefused refused = assertThrows(
                SearchRefused.class,
                () -> legs(plan, request(Ranking.HYBRID, new Part.Words("effusion", -1)), Map.of()));

        assertEquals(SearchRefused.Reason.NOTHING_TO_LOOK_FOR, refused.reason());
        assertTrue(String.valueOf(refused.getMessage()).contains("positive weight"));
    }

    @Test
    void aSearchThatTakesBackAllThatItAsksForIsRefused() {
        Part back = new Part.Words("effusion", -1);
        Part forth = new Part.Words("effusion", 1);

        SearchRefused refused = assertThrows(
                SearchRefused.class, () -> legs(plan, request(Ranking.HYBRID, forth, back, back, forth), Map.of()));

        assertEquals(SearchRefused.Reason.NOTHING_TO_LOOK_FOR, refused.reason());
        assertTrue(String.valueOf(refused.getMessage()).contains("pushed away again"));
    }

    @Test
    void aSearchThatTakesBackHalfOfWhatItAsksForIsPlanned() {
        Part back = new Part.Words("effusion", -1);
        Part forth = new Part.Words("effusion", 2);

        assertEquals(1, sum(legs(plan, request(Ranking.HYBRID, forth, back), Map.of()), 0) - 1, 1e-12);
    }

    @Test
    void anImageAloneCannotBeLookedForByWords() {
        SearchRefused refused =
                assertThrows(SearchRefused.class, () -> legs(plan, request(Ranking.TEXT, PICTURE), Map.of()));

        assertTrue(String.valueOf(refused.getMessage()).contains("choose the ranking hybrid or vector"));
    }

    @Test
    void aCaseWithNothingToCompareIsRefused() {
        EncodedCase bare = SampleCase.named("like").build();

        assertThrows(
                SearchRefused.class, () -> legs(plan, request(Ranking.HYBRID, LIKE), Map.of(new CaseId("like"), bare)));
    }

    private static List<OpenLeg> legs(LegPlan plan, SearchRequest request, Map<CaseId, EncodedCase> cases) {
        Map<Part.Words, ReadQuery> read = new HashMap<>();
        for (Part part : request.parts()) {
            if (part instanceof Part.Words words) {
                read.put(words, QueryReader.read(words.text()));
            }
        }
        return plan.legs(request, cases, read);
    }

    private Set<Leg> legs(Part part, Ranking ranking) {
        return legs(legs(plan, request(ranking, part), Map.of()));
    }

    private static Set<Leg> legs(List<OpenLeg> open) {
        return open.stream().map(OpenLeg::leg).collect(Collectors.toCollection(() -> EnumSet.noneOf(Leg.class)));
    }

    private static double sum(List<OpenLeg> legs, int part) {
        return legs.stream()
                .filter(leg -> leg.part() == part)
                .mapToDouble(OpenLeg::weight)
                .sum();
    }

    private static SearchRequest request(Ranking ranking, Part... parts) {
        return new SearchRequest(List.of(parts), Filter.NONE, 10, ranking);
    }
}
