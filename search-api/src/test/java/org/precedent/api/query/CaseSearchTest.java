package org.precedent.api.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.precedent.encoder.FakeEncoder;
import org.precedent.index.InMemoryCaseIndex;
import org.precedent.index.SampleCase;
import org.precedent.index.calibration.Leg;
import org.precedent.index.model.CaseId;
import org.precedent.index.model.Facet;
import org.precedent.index.model.Filter;
import org.precedent.index.model.Span;

class CaseSearchTest {
    private final SampleArchive archive = new SampleArchive();
    private final CaseSearch search = new CaseSearch(archive.index(), archive.encoder(), SearchOptions.DEFAULTS);

    @Test
    void wordsFindWhatTheReportAffirmsFirst() throws IOException {
        List<CaseId> found = ids(search(Ranking.TEXT, new Part.Words("left pneumothorax", 1)));

        assertEquals(Set.of(SampleArchive.RED, SampleArchive.RED_AGAIN), Set.copyOf(found.subList(0, 2)));
        assertEquals(SampleArchive.GREEN, found.get(2));
    }

    @Test
    void aSideOrAPlaceDoesNotBringAReportWithoutTheFindingToTheFront() throws IOException {
        InMemoryCaseIndex index = new InMemoryCaseIndex(archive.encoder().fingerprint());
        index.add(List.of(
                SampleCase.named("asserts")
                        .report("There is a pneumonia, of the whole lung.")
                        .build(),
                SampleCase.named("denies")
                        .report("Right lower lobe: right lower lobe clear. No pneumonia.")
                        .build(),
                SampleCase.named("silent")
                        .report("Right lower lobe, right lower lobe.")
                        .build()));
        index.commit();
        CaseSearch words = new CaseSearch(index, archive.encoder(), SearchOptions.DEFAULTS);
        SearchRequest request =
                new SearchRequest(List.of(new Part.Words("right pneumonia", 1)), Filter.NONE, 10, Ranking.TEXT);

        List<CaseId> found = ids(words.search(request));
        assertEquals("asserts", found.getFirst().value());
        assertEquals("denies", found.getLast().value());
    }

    @Test
    void whoAsksForFewHitsMissesNoneThatFitsBetter() throws IOException {
        for (String words : List.of("left pneumothorax", "blue", "effusion or fracture")) {
            List<Part> parts = List.of(new Part.Words(words, 1));
            List<SearchHit> all = search.search(new SearchRequest(parts, Filter.NONE, 24, Ranking.HYBRID))
                    .hitsInBands();
            for (int size = 1; size <= all.size(); size++) {
                List<SearchHit> few = search.search(new SearchRequest(parts, Filter.NONE, size, Ranking.HYBRID))
                        .hits();
                assertEquals(relevances(all.subList(0, size)), relevances(few), words + ", " + size);
                assertEquals(size, few.getLast().rank());
            }
        }
    }

    private static List<Relevance> relevances(List<SearchHit> hits) {
        return hits.stream().map(SearchHit::relevance).sorted().toList();
    }

    @Test
    void whatAReportOnlyDeniesIsNoVoteForItBesideOtherLegs() throws IOException {
        SearchHit denying = hit(search(Ranking.HYBRID, new Part.Words("left pneumothorax", 1)), SampleArchive.GREEN);

        assertTrue(denying.legs().stream().noneMatch(leg -> leg.leg() == Leg.WORDS));
    }

    @Test
    void anImageFindsWhatLooksLikeIt() throws IOException {
        SearchResult result = search(Ranking.HYBRID, new Part.Picture(SampleArchive.image(0, 195, 0), 1));

        assertEquals(SampleArchive.GREEN, result.hits().getFirst().content().id());
        assertEquals(Relevance.STRONG, result.hits().getFirst().relevance());
    }

    @Test
    void wordsFindAnImageThatShowsThem() throws IOException {
        SearchResult result = search(Ranking.VECTOR, new Part.Words("blue", 1));

        SearchHit best = result.hits().getFirst();
        assertEquals(SampleArchive.BLUE, best.content().id());
        assertEquals("img-blue", Objects.requireNonNull(best.bestImage()).id().value());
    }

    @Test
    void anEncoderWithoutProbabilitiesFindsTheSameAndCallsItWeak() throws IOException {
        CaseSearch uncalibrated = new CaseSearch(archive.index(), FakeEncoder.uncalibrated(), SearchOptions.DEFAULTS);
        SearchRequest request = new SearchRequest(List.of(new Part.Words("blue", 1)), Filter.NONE, 10, Ranking.VECTOR);

        SearchResult result = uncalibrated.search(request);

        assertEquals(ids(search.search(request)), ids(result));
        assertEquals(Relevance.WEAK, result.hits().getFirst().relevance());
    }

    @Test
    void aCaseNeverFindsItsOwnPatient() throws IOException {
        List<CaseId> found = ids(search(Ranking.HYBRID, new Part.LikeCase(SampleArchive.RED, 1)));

        assertFalse(found.contains(SampleArchive.RED));
        assertFalse(found.contains(SampleArchive.RED_AGAIN));
        assertEquals(4, found.size());
    }

    @Test
    void aCaseToPushAwayHidesItsPatientToo() throws IOException {
        List<CaseId> found = ids(search(
                Ranking.HYBRID, new Part.Words("pneumothorax", 1), new Part.LikeCase(SampleArchive.RED_AGAIN, -1)));

        assertFalse(found.contains(SampleArchive.RED));
    }

    @Test
    void aCaseIsComparedWithoutTheEncoder() throws IOException {
        long texts = archive.encoder().encodedTexts();
        long images = archive.encoder().encodedImages();

        search(Ranking.HYBRID, new Part.LikeCase(SampleArchive.RED, 1));

        assertEquals(texts, archive.encoder().encodedTexts());
        assertEquals(images, archive.encoder().encodedImages());
    }

    @Test
    void theRankingTextDoesNotWakeTheEncoder() throws IOException {
        long texts = archive.encoder().encodedTexts();

        search(Ranking.TEXT, new Part.Words("effusion", 1));

        assertEquals(texts, archive.encoder().encodedTexts());
    }

    @Test
    void aNegativePartPushesDownWhatItFinds() throws IOException {
        Part effusion = new Part.Words("right effusion", 1);
        List<CaseId> plain = ids(search(Ranking.TEXT, effusion));
        List<CaseId> pushed = ids(search(Ranking.TEXT, effusion, new Part.Words("oedema", -1)));

        assertEquals(Set.of(SampleArchive.GREEN, SampleArchive.BLUE), Set.copyOf(plain));
        assertEquals(List.of(SampleArchive.GREEN, SampleArchive.BLUE), pushed);
    }

    @Test
    void whatOnlyANegativePartFindsNeverAppears() throws IOException {
        List<CaseId> found = ids(search(Ranking.TEXT, new Part.Words("wrist", 1), new Part.Words("effusion", -0.5)));

        assertEquals(List.of(SampleArchive.REPORT_ONLY), found);
    }

    @Test
    void onlyCasesThatPassTheFilterAreFoundAndCounted() throws IOException {
        Filter heads = Filter.NONE.with(Facet.MODALITY, Set.of("CT"));
        SearchResult result =
                search.search(new SearchRequest(List.of(new Part.Words("effusion", 1)), heads, 10, Ranking.HYBRID));

        assertEquals(List.of(SampleArchive.BLUE), ids(result));
        assertEquals(1, result.facets().total());
        assertEquals(
                Map.of("CR", 3L, "CT", 1L, "DX", 1L, "XC", 1L),
                result.facets().counts().get(Facet.MODALITY));
    }

    @Test
    void noMoreHitsComeThanWereAskedFor() throws IOException {
        SearchResult result = search.search(
                new SearchRequest(List.of(new Part.Words("effusion", 1)), Filter.NONE, 2, Ranking.VECTOR));

        assertEquals(List.of(1, 2), result.hits().stream().map(SearchHit::rank).toList());
    }

    @Test
    void everyHitSaysWhyItWasFound() throws IOException {
        SearchHit best = search(
                        Ranking.HYBRID,
                        new Part.Words("left pneumothorax", 1),
                        new Part.Picture(SampleArchive.image(200, 0, 0), 1))
                .hits()
                .getFirst();

        assertEquals(SampleArchive.RED, best.content().id());
        assertEquals(
                List.of(Leg.TEXT_TO_IMAGE, Leg.TEXT_TO_TEXT, Leg.WORDS, Leg.IMAGE_TO_IMAGE, Leg.IMAGE_TO_TEXT),
                best.legs().stream().map(LegHit::leg).toList());
        assertEquals(
                List.of(0, 0, 0, 1, 1), best.legs().stream().map(LegHit::part).toList());
        assertEquals(1, best.legs().stream().mapToDouble(LegHit::share).sum(), 1e-9);
        assertEquals(1, best.legs().get(3).rank());
        assertEquals(1, best.legs().get(3).score(), 1e-6);
        assertEquals(
                1,
                Objects.requireNonNull(Objects.requireNonNull(best.bestImage()).similarity()),
                1e-6);
    }

    @Test
    void theExcerptMarksTheWordsWhereTheyStandInIt() throws IOException {
        SearchHit best =
                search(Ranking.TEXT, new Part.Words("fracture wrist", 1)).hits().getFirst();

        ReportExcerpt excerpt = Objects.requireNonNull(best.report());
        assertEquals("Fracture of the wrist.", excerpt.text());
        assertEquals(List.of(new Span(0, 8), new Span(16, 21)), excerpt.matches());
    }

    @Test
    void theExcerptTellsWhichOfItsWordsTheReportDenies() throws IOException {
        SearchResult result = search(Ranking.TEXT, new Part.Words("left effusion", 1));

        ReportExcerpt excerpt =
                Objects.requireNonNull(hit(result, SampleArchive.GREEN).report());
        assertEquals("No left pneumothorax. Right effusion.", excerpt.text());
        assertEquals(List.of(new Span(3, 7), new Span(28, 36)), excerpt.matches());
        assertEquals(List.of(new Span(3, 7)), excerpt.denied());
    }

    @Test
    void withoutWordsTheExcerptIsThePassageThatWasFound() throws IOException {
        SearchResult result = search(Ranking.HYBRID, new Part.Picture(SampleArchive.image(200, 0, 0), 1));

        SearchHit red = hit(result, SampleArchive.RED);
        assertEquals("Left pneumothorax.", Objects.requireNonNull(red.report()).text());
        assertTrue(red.report().matches().isEmpty());
    }

    @Test
    void aCaseWithoutAReportIsStillFound() throws IOException {
        SearchHit hit = hit(
                search(Ranking.HYBRID, new Part.Picture(SampleArchive.image(240, 240, 240), 1)),
                SampleArchive.IMAGE_ONLY);

        assertEquals(Relevance.STRONG, hit.relevance());
        assertNull(hit.report());
        assertNotNull(hit.bestImage());
    }

    @Test
    void aCaseWithoutAnImageIsStillFound() throws IOException {
        SearchHit hit = hit(search(Ranking.HYBRID, new Part.Words("wrist", 1)), SampleArchive.REPORT_ONLY);

        assertEquals(1, hit.rank());
        assertNull(hit.bestImage());
    }

    @Test
    void wordsThatStandTogetherAreStrongAndDeniedOnesWeak() throws IOException {
        SearchResult result = search(Ranking.TEXT, new Part.Words("left pneumothorax", 1));

        assertEquals(Relevance.STRONG, hit(result, SampleArchive.RED).relevance());
        assertEquals(Relevance.WEAK, hit(result, SampleArchive.GREEN).relevance());
    }

    @Test
    void whatAReportDoesNotSayOfTheQueryMakesNoStrongHit() throws IOException {
        SearchResult whole = search(Ranking.HYBRID, new Part.Words("left pneumothorax", 1));
        assertEquals(Relevance.STRONG, hit(whole, SampleArchive.RED).relevance());
        for (String words : List.of("left pneumothorax of the wrist", "left pneumothorax and fracture")) {
            SearchResult half = search(Ranking.HYBRID, new Part.Words(words, 1));
            assertTrue(hit(half, SampleArchive.RED).relevance() != Relevance.STRONG, words);
        }
    }

    @Test
    void accentsChangeNeitherWhatIsFoundNorHowRelevantItIs() throws IOException {
        InMemoryCaseIndex index = new InMemoryCaseIndex(archive.encoder().fingerprint());
        index.add(List.of(
                SampleCase.named("accented")
                        .report("\u0152d\u00e8me, l\u00e9ger.")
                        .build(),
                SampleCase.named("plain").report("OEDEME:leger").build()));
        index.commit();
        CaseSearch words = new CaseSearch(index, archive.encoder(), SearchOptions.DEFAULTS);
        for (String typed : List.of("oedeme leger", "\u0153d\u00e8me l\u00e9ger")) {
            SearchResult result =
                    words.search(new SearchRequest(List.of(new Part.Words(typed, 1)), Filter.NONE, 10, Ranking.TEXT));

            assertEquals(2, result.hits().size());
            result.hits().forEach(hit -> assertEquals(Relevance.STRONG, hit.relevance()));
        }
    }

    @Test
    void aCaseIsAsRelevantAsThePartThatItAnswersLeast() throws IOException {
        SearchResult result = search(
                Ranking.HYBRID,
                new Part.Words("left pneumothorax", 1),
                new Part.Picture(SampleArchive.image(0, 0, 200), 1));

        assertEquals(Relevance.WEAK, hit(result, SampleArchive.RED).relevance());
    }

    @Test
    void aStrongAnswerToANegativePartLowersTheRelevance() throws IOException {
        SearchResult result = search(Ranking.TEXT, new Part.Words("right effusion", 1), new Part.Words("oedema", -0.1));

        assertEquals(Relevance.GOOD, hit(result, SampleArchive.BLUE).relevance());
        assertEquals(Relevance.STRONG, hit(result, SampleArchive.GREEN).relevance());
    }

    @Test
    void wordsBeyondTheTextTowerStillCountForReports() throws IOException {
        String words = SampleArchive.many("left", 100) + " oedema";

        assertTrue(ids(search(Ranking.TEXT, new Part.Words(words, 1))).contains(SampleArchive.BLUE));
    }

    @Test
    void anUnknownCaseIsNamedByItsPlace() {
        SearchRefused refused = assertThrows(
                SearchRefused.class,
                () -> search(
                        Ranking.HYBRID, new Part.Words("effusion", 1), new Part.LikeCase(new CaseId("nobody"), 1)));

        assertEquals(SearchRefused.Reason.UNKNOWN_CASE, refused.reason());
        assertTrue(String.valueOf(refused.getMessage()).startsWith("parts[1].caseId"));
    }

    @Test
    void anIndexOfAnotherEncoderIsRefusedWithBothNamed() {
        IllegalArgumentException refused = assertThrows(
                IllegalArgumentException.class,
                () -> new CaseSearch(archive.index(), new FakeEncoder(32), SearchOptions.DEFAULTS));

        assertTrue(String.valueOf(refused.getMessage()).contains("weights: fake-64 is not fake-32"));
    }

    @Test
    void peopleAreShownWhatFitsBetterFirstRankedAnew() throws IOException {
        CaseId asked = archive.addReport("asked", "Left effusion.");
        SearchResult result = search(Ranking.HYBRID, new Part.Words("left effusion", 1));
        List<SearchHit> shown = result.hitsInBands();
        assertEquals(3, hit(result, asked).rank());
        assertEquals(asked, shown.getFirst().content().id());
        for (int i = 0; i < shown.size(); i++) {
            assertEquals(i + 1, shown.get(i).rank());
        }
        assertEquals(
                Set.copyOf(ids(result)),
                shown.stream().map(hit -> hit.content().id()).collect(Collectors.toSet()));
    }

    private SearchResult search(Ranking ranking, Part... parts) throws IOException {
        return search.search(new SearchRequest(List.of(parts), Filter.NONE, 10, ranking));
    }

    private static List<CaseId> ids(SearchResult result) {
        return result.hits().stream().map(hit -> hit.content().id()).toList();
    }

    private static SearchHit hit(SearchResult result, CaseId id) {
        return result.hits().stream()
                .filter(hit -> hit.content().id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
