package org.precedent.api.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.precedent.api.notice.Notice;
import org.precedent.api.notice.NoticeCode;
import org.precedent.encoder.FakeEncoder;
import org.precedent.encoder.Pixels;
import org.precedent.index.InMemoryCaseIndex;
import org.precedent.index.SampleCase;
import org.precedent.index.calibration.Calibration;
import org.precedent.index.calibration.Curve;
import org.precedent.index.calibration.Familiarity;
import org.precedent.index.calibration.Leg;
import org.precedent.index.calibration.LegCalibration;
import org.precedent.index.calibration.Reliability;
import org.precedent.index.model.Facet;
import org.precedent.index.model.Filter;

/** Something is always nearest; an answer says whether it is alike. */
final class MatchRuleTest {
    private static final Pixels IMAGE = Pixels.of(2, 1, new byte[] {9, 9, 9, 99, 99, 99});

    private final FakeEncoder encoder = new FakeEncoder();
    private final InMemoryCaseIndex index = new InMemoryCaseIndex(encoder.fingerprint());

    MatchRuleTest() {
        index.add(List.of(
                SampleCase.named("effusion")
                        .report("Chest film. Left pleural effusion. No pneumothorax.")
                        .image("i1", encoder.encodeImages(List.of(IMAGE)).getFirst())
                        .build(),
                SampleCase.named("pneumonia")
                        .report("Chest film. Pneumonia of the right lung, possibly with cavitation.")
                        .build(),
                SampleCase.named("naevus")
                        .report("Skin photograph. Benign naevus of the back.")
                        .labels("skin")
                        .build()));
        index.commit();
    }

    @Test
    void wordsThatNoReportSaysFindNothingAlike() throws IOException {
        for (String words :
                List.of("xyzzy quantum banana", "banana", "the weather is nice", "MRI of the knee", "\u5de8\u5927")) {
            SearchResult result = search(words);
            assertEquals(Match.Verdict.NONE, result.match().verdict(), words);
            assertTrue(result.match().reason().startsWith("no report here says: "), words);
        }
    }

    @Test
    void aFindingThatNoReportHasIsNotFoundWhateverElseIsSaid() throws IOException {
        for (String words :
                List.of("pneumothorax", "left pneumothorax", "chest film with aortic dissection", "Melanom")) {
            SearchResult result = search(words);
            assertEquals(Match.Verdict.NONE, result.match().verdict(), words);
            assertTrue(result.match().reason().startsWith("no report here has: "), words);
        }
    }

    @Test
    void aMistypedWordIsFoundNowhere() throws IOException {
        Match match = search("pnuemonia").match();
        assertEquals(Match.Verdict.NONE, match.verdict());
        assertEquals("no report here says: pnuemonia", match.reason());
    }

    @Test
    void whatReportsHaveOrMayHaveIsFoundByAnyOfItsNames() throws IOException {
        for (String words :
                List.of("effusion", "pleural effusion", "pneumonia", "cavitation", "Pleuraerguss", "no pneumothorax")) {
            assertEquals(Match.FOUND, search(words).match(), words);
        }
    }

    @Test
    void whatReportsTellOfThePastIsFound() throws IOException {
        index.add(List.of(SampleCase.named("operated")
                .report("Status post right lobectomy. No effusion.")
                .build()));
        index.commit();

        assertEquals(Match.FOUND, search("lobectomy").match());
    }

    @Test
    void wordsThatDescribeMayBeThoseOfAnotherLanguage() throws IOException {
        index.add(List.of(SampleCase.named("suspected")
                .report("Probable pneumonia of the right lung.")
                .build()));
        index.commit();

        SearchResult result = search("Verdacht auf Pneumonie", 10, Ranking.TEXT);

        assertEquals("suspected", result.hits().getFirst().content().id().value());
        assertEquals(Relevance.STRONG, result.hits().getFirst().relevance());
    }

    @Test
    void underAWeakAnswerNoHitIsStrong() throws IOException {
        index.add(List.of(SampleCase.named("collapse")
                .report("Chest film. The left lung is partly collapsed.")
                .build()));
        index.commit();

        SearchResult result = search("collapsed lung");

        assertEquals(Match.Verdict.WEAK, result.match().verdict());
        assertEquals(
                List.of(),
                result.hits().stream()
                        .filter(hit -> hit.relevance() == Relevance.STRONG)
                        .toList());
    }

    @Test
    void whatReportsSayAndWereNotReadToSayIsAWeakAnswer() throws IOException {
        index.add(List.of(SampleCase.named("collapse")
                .report("Chest film. The left lung is partly collapsed.")
                .build()));
        index.commit();

        Match match = search("collapsed lung").match();

        assertEquals(Match.Verdict.WEAK, match.verdict());
        assertTrue(match.reason().startsWith("no report here is known to have it"), match.reason());
    }

    @Test
    void ofTwoFindingsOneThatNoReportHasMakesAWeakAnswer() throws IOException {
        Match match = search("pleural effusion and aortic dissection").match();
        assertEquals(Match.Verdict.WEAK, match.verdict());
        assertEquals("no report here has: aortic dissection", match.reason());
    }

    @Test
    void aReasonHasACodeAndItsWordsForThoseWhoSayItInAnotherLanguage() throws IOException {
        Notice has = search("pleural effusion and aortic dissection").match().notice();
        assertEquals(NoticeCode.NO_REPORT_HAS.code(), has.code());
        assertEquals(List.of("aortic dissection"), has.words());
        Notice says = search("pnuemonia").match().notice();
        assertEquals(NoticeCode.NO_REPORT_SAYS.code(), says.code());
        assertEquals(List.of("pnuemonia"), says.words());
    }

    @Test
    void theNearestOfNothingAlikeAreAllWeak() throws IOException {
        SearchResult result = search("banana effusion-like xyzzy quantum");
        for (SearchHit hit : search("xyzzy quantum banana").hits()) {
            assertEquals(Relevance.WEAK, hit.relevance());
        }
        assertTrue(result.hits().stream().allMatch(hit -> hit.rank() > 0));
    }

    @Test
    void noHitIsStrongForWordsOfWhichNoReportSaysOne() throws IOException {
        assertEquals(Relevance.STRONG, search("effusion").hits().getFirst().relevance());
        assertEquals(
                Relevance.GOOD,
                search("effusion of the banana").hits().getFirst().relevance());
        assertEquals(Relevance.STRONG, search("Pleuraerguss").hits().getFirst().relevance());
    }

    @Test
    void theAnswerIsWorthTheSameHoweverManyHitsAreAskedFor() throws IOException {
        for (String words : List.of("effusion", "pneumothorax", "banana")) {
            assertEquals(
                    search(words, 1, Ranking.HYBRID).match(),
                    search(words, 50, Ranking.HYBRID).match(),
                    words);
        }
    }

    @Test
    void itIsSaidInEveryRanking() throws IOException {
        for (Ranking ranking : Ranking.values()) {
            assertEquals(
                    Match.Verdict.NONE,
                    search("xyzzy banana", 10, ranking).match().verdict(),
                    ranking.name());
            assertEquals(
                    Match.Verdict.NONE,
                    search("pneumothorax", 10, ranking).match().verdict(),
                    ranking.name());
        }
    }

    @Test
    void anImageThatIsFartherThanTheArchivesOwnAreFromEachOtherFindsNothingAlike() throws IOException {
        Part stranger = new Part.Picture(Pixels.of(2, 1, new byte[] {99, 0, 0, 0, 0, 99}), 1);
        assertEquals(Match.Verdict.NONE, search(stranger, near(0.999)).match().verdict());
        assertEquals(
                Match.FOUND.verdict(),
                search(new Part.Picture(IMAGE, 1), near(0.999)).match().verdict());
    }

    @Test
    void anImageOfOneColourShowsNothingWhereImagesWereMeasured() throws IOException {
        Part pink = new Part.Picture(SampleArchive.image(255, 192, 203), 1);
        Match match = search(pink, belonging(-1_000)).match();
        assertEquals(Match.Verdict.NONE, match.verdict());
        assertEquals("an image of one colour shows nothing", match.reason());
    }

    @Test
    void anImageThatBelongsLessThanTheArchivesOwnFindsNothingAlike() throws IOException {
        Part stranger = new Part.Picture(Pixels.of(2, 1, new byte[] {99, 0, 0, 0, 0, 99}), 1);
        Match.Verdict ofFew = search(stranger, belonging(0)).match().verdict();
        assertTrue(ofFew != Match.Verdict.NONE, "of so few none is a stranger");
        for (int i = 0; i < 30; i++) {
            Pixels grey = Pixels.ofGrey(2, 1, new byte[] {(byte) (3 * i), (byte) (90 - i)});
            index.add(List.of(SampleCase.named("grey-" + i)
                    .image("grey-" + i, encoder.encodeImage(grey))
                    .build()));
        }
        index.commit();
        Match match = search(stranger, belonging(0)).match();
        assertEquals(Match.Verdict.NONE, match.verdict());
        assertEquals("this image differs from the images here as they do not differ from each other", match.reason());
        assertTrue(search(stranger, belonging(-1_000)).match().verdict() != Match.Verdict.NONE);
    }

    @Test
    void anAnswerIsAsGoodAsItsWorstPart() throws IOException {
        List<Part> parts = List.of(new Part.Words("effusion", 1), new Part.Words("banana", 1));
        assertEquals(
                Match.Verdict.NONE,
                search(parts, 10, Ranking.HYBRID, Calibration.NONE).match().verdict());
        List<Part> apart = List.of(new Part.Words("effusion", 1), new Part.Words("banana", -1));
        assertEquals(
                Match.Verdict.FOUND,
                search(apart, 10, Ranking.HYBRID, Calibration.NONE).match().verdict());
    }

    /** Of an archive whose own images are all so near to each other. */
    private static Calibration near(double cosine) {
        Familiarity familiarity = new Familiarity(Collections.nCopies(101, cosine));
        return new Calibration(
                100,
                1,
                Map.of(Leg.IMAGE_TO_IMAGE, new LegCalibration(Reliability.UNKNOWN, Curve.UNKNOWN, familiarity)));
    }

    /** Of an archive whose own images all belong so well. */
    private static Calibration belonging(double score) {
        return new Calibration(100, 1, Map.of(), new Familiarity(Collections.nCopies(101, score)));
    }

    @Test
    void underAFilterItIsSaidOfWhatPassesIt() throws IOException {
        Filter filter = Filter.NONE.with(Facet.LABEL, Set.of("no case has this"));
        assertTrue(reason("pneumothorax", Filter.NONE).startsWith("no report here has: "));
        Filter skin = Filter.NONE.with(Facet.LABEL, Set.of("skin"));
        assertEquals("no report that passes the filter has: effusion", reason("effusion", skin));
        assertEquals("no case passes the filter label=no case has this", reason("effusion", filter));
    }

    private String reason(String words, Filter filter) throws IOException {
        CaseSearch search = new CaseSearch(index, encoder, SearchOptions.DEFAULTS, () -> Calibration.NONE);
        SearchRequest request = new SearchRequest(List.of(new Part.Words(words, 1)), filter, 10, Ranking.HYBRID);
        return search.search(request).match().reason();
    }

    private SearchResult search(String words) throws IOException {
        return search(words, 10, Ranking.HYBRID);
    }

    private SearchResult search(String words, int size, Ranking ranking) throws IOException {
        return search(List.of(new Part.Words(words, 1)), size, ranking, Calibration.NONE);
    }

    private SearchResult search(Part part, Calibration calibration) throws IOException {
        return search(List.of(part), 10, Ranking.HYBRID, calibration);
    }

    private SearchResult search(List<Part> parts, int size, Ranking ranking, Calibration calibration)
            throws IOException {
        CaseSearch search = new CaseSearch(index, encoder, SearchOptions.DEFAULTS, () -> calibration);
        return search.search(new SearchRequest(parts, Filter.NONE, size, ranking));
    }
}
