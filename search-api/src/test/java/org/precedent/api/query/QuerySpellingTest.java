package org.precedent.api.query;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.precedent.index.model.Filter;

class QuerySpellingTest {
    private final SampleArchive archive = new SampleArchive();
    private final CaseSearch search = new CaseSearch(archive.index(), archive.encoder(), SearchOptions.DEFAULTS);

    private SearchResult search(Ranking ranking, String text) throws IOException {
        return search.search(new SearchRequest(List.of(new Part.Words(text, 1)), Filter.NONE, 10, ranking));
    }

    @Test
    void aTypingErrorIsOfferedAnotherWordAndSearchedForAsItStands() throws IOException {
        SearchResult found = search(Ranking.TEXT, "pnuemothorax");

        assertEquals(
                new QueryNotes(
                        List.of(new Suggestion("pnuemothorax", "pneumothorax", Suggestion.Kind.SPELLING)),
                        List.of("pnuemothorax")),
                found.notes());
        assertEquals(List.of(), found.hits());
    }

    @Test
    void anErrorInWhatIsDeniedIsOfferedAnotherWordToo() throws IOException {
        assertEquals(
                List.of(new Suggestion("pnuemothorax", "pneumothorax", Suggestion.Kind.SPELLING)),
                search(Ranking.VECTOR, "effusion, no pnuemothorax").notes().suggestions());
    }

    @ParameterizedTest
    @ValueSource(strings = {"hydrocephlus", "hydrocehpalus", "hydroccephalus", "hydrocephaluz"})
    void aFindingThatNoReportHasIsOfferedToo(String word) throws IOException {
        assertEquals(
                List.of(new Suggestion(word, "hydrocephalus", Suggestion.Kind.SPELLING)),
                search(Ranking.TEXT, word).notes().suggestions());
    }

    @Test
    void anAbbreviationIsOfferedWrittenOut() throws IOException {
        assertEquals(
                List.of(new Suggestion("PTX", "pneumothorax", Suggestion.Kind.ABBREVIATION)),
                search(Ranking.TEXT, "PTX, effusion").notes().suggestions());
    }

    @Test
    void aWordThatTheLexiconKnowsStays() throws IOException {
        assertEquals(QueryNotes.NONE, search(Ranking.TEXT, "effusion, ascites").notes());
        assertEquals(QueryNotes.NONE, search(Ranking.TEXT, "no hydrocephalus").notes());
    }

    @ParameterizedTest
    @ValueSource(strings = {"male", "deaf", "sports", "mental", "lift"})
    void anEverydayWordIsNoOtherMistyped(String word) throws IOException {
        assertEquals(List.of(), search(Ranking.TEXT, word).notes().suggestions());
    }

    @Test
    void aWordThatNobodyKnowsIsNamed() throws IOException {
        assertEquals(
                new QueryNotes(List.of(), List.of("Gribble")),
                search(Ranking.TEXT, "Gribble effusion").notes());
        assertEquals(QueryNotes.NONE, search(Ranking.TEXT, "1234 cm").notes());
    }

    @Test
    void aWordOfAScriptWithoutSpacesIsNamedWhole() throws IOException {
        assertEquals(
                new QueryNotes(List.of(), List.of("\u6c17\u80f8")),
                search(Ranking.HYBRID, "\u6c17\u80f8 effusion").notes());
    }

    @Test
    void whereVectorsAloneAreComparedWordsAreReadAlike() throws IOException {
        assertEquals(
                search(Ranking.TEXT, "pnuemothorax Gribble").notes(),
                search(Ranking.VECTOR, "pnuemothorax Gribble").notes());
    }
}
