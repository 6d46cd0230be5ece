package org.precedent.api.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.precedent.index.model.SoughtFinding;
import org.precedent.index.model.Wording;
import org.precedent.index.words.QueryWords;

class QueryReaderTest {
    private static Wording read(String text) {
        return QueryReader.read(text).words().wording();
    }

    private static List<String> present(String text) {
        return read(text).present().stream().map(SoughtFinding::id).toList();
    }

    private static List<String> missing(String text) {
        return read(text).missing().stream().map(SoughtFinding::id).toList();
    }

    private static List<String> absent(String text) {
        return read(text).absent().stream().map(span -> span.of(text)).toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "no pneumothorax",
                "No evidence of pneumothorax.",
                "without pneumothorax",
                "pneumothorax absent",
                "pneumothorax: no",
                "absence of a large pneumothorax",
                "NO PTX",
                "pneumothorax is not seen",
                "pneumothorax? no",
                "Pneumothorax? No.",
                "pneumothorax ? none seen",
                "is there a pneumothorax?? - no",
                "pneumothorax? ruled out",
                "Pneumothorax? nein",
                "ptx! no"
            })
    void aQueryDeniesAsAReportDoes(String text) {
        assertEquals(List.of("pneumothorax"), missing(text));
        assertEquals(List.of(), present(text));
        assertEquals(List.of(), absent(text));
        assertTrue(!QueryReader.read(text).canBeEncoded());
    }

    @Test
    void whatIsAskedAndNotDeniedIsSought() {
        assertEquals(List.of("pneumothorax"), present("pneumothorax? yes"));
        assertEquals(List.of("pneumothorax"), present("pneumothorax? not excluded"));
        assertEquals(List.of("pneumothorax"), present("pneumothorax? no effusion"));
        assertEquals(List.of("effusion"), missing("pneumothorax? no effusion"));
        assertEquals(List.of("pneumothorax", "effusion"), present("pneumothorax? effusion?"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "of the",
                "not",
                "no no no",
                "and or not",
                "1 2 3",
                "' OR 1=1 --",
                "2",
                "ohne",
                "sans",
                "yes",
                "? 0"
            })
    void wordsThatNameNothingSayNothing(String text) {
        assertTrue(QueryReader.read(text).saysNothing());
    }

    @ParameterizedTest
    @ValueSource(strings = {"no fracture", "left", "T2", "2 nodules", "normal", "chronic", "nothing", "x"})
    void wordsThatNameSomethingSayIt(String text) {
        assertTrue(!QueryReader.read(text).saysNothing());
    }

    @ParameterizedTest
    @CsvSource({
        "everything except pneumothorax, pneumothorax",
        "anything other than a fracture, fracture",
        "EXCLUDING pneumothorax, pneumothorax",
        "exclude ptx, pneumothorax",
        "alles außer Rippenfraktur, rib-fracture",
        "tout sauf pneumothorax, pneumothorax",
        "todo menos neumotórax, pneumothorax",
        "-pneumothorax, pneumothorax",
        "Pneumothorax nein, pneumothorax",
        "pneumothorax negative, pneumothorax",
        "no pe, pulmonary-embolism"
    })
    void anExceptionDenies(String text, String expected) {
        assertEquals(List.of(expected), missing(text));
        assertEquals(List.of(), present(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "effusion except pneumothorax",
                "effusion excluding pneumothorax",
                "effusion -pneumothorax",
                "effusion, apart from pneumothorax"
            })
    void anExceptionLeavesTheRest(String text) {
        assertEquals(List.of("effusion"), present(text));
        assertEquals(List.of("pneumothorax"), missing(text));
        assertEquals("effusion", QueryReader.read(text).toEncode().replaceAll("\\W+$", ""));
    }

    @ParameterizedTest
    @CsvSource({"pe, pulmonary-embolism", "acute pe, pulmonary-embolism", "Pe, pulmonary-embolism"})
    void anAbbreviationOfTwoLettersNeedsNoCapitals(String text, String expected) {
        assertEquals(List.of(expected), present(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"le coeur", "as is", "nodule of 3 mm", "non-small cell", "ground -glass"})
    void anotherShortWordStays(String text) {
        assertEquals(text, read(text).text());
        assertTrue(!read(text).denies());
    }

    @Test
    void oneThingIsAskedForAndAnotherIsDenied() {
        assertEquals(List.of("effusion"), present("effusion without pneumothorax"));
        assertEquals(List.of("pneumothorax"), missing("effusion without pneumothorax"));
        assertEquals(
                "effusion", QueryReader.read("effusion without pneumothorax").toEncode());
        assertEquals(
                "effusion", read("no pneumothorax, but effusion").asserted().replaceAll("\\W|but", ""));
    }

    @Test
    void wordsThatOnlyConnectAreNotAskedForBesideADenial() {
        assertEquals("edema", read("not pneumonia but edema").asserted().strip());
        assertEquals("fracture", read("no effusion but fracture").asserted().strip());
        assertEquals("fracture or effusion", read("fracture or effusion").asserted());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "possible pneumothorax",
                "no change in the pneumothorax",
                "pneumothorax?",
                "PTX",
                "collapsed lung"
            })
    void whatIsNotDeniedIsAskedFor(String text) {
        assertEquals(List.of(), missing(text));
        assertEquals(List.of(), absent(text));
    }

    @ParameterizedTest
    @CsvSource({
        "no gribble, gribble",
        "no evidence of gribble wobble, gribble wobble",
        "heart without gribble, gribble",
        "'no gribble, effusion or wobble', gribble+wobble"
    })
    void whatHasNoNameIsDeniedByItsWords(String text, String expected) {
        assertEquals(List.of(expected.split("\\+")), absent(text));
    }

    @Test
    void whatDescribesADeniedFindingIsNotDeniedItself() {
        assertEquals(List.of(), absent("no fracture of the clavicle"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"no", "not", "without", "no .", "!?", "the"})
    void aDenialOfNothingIsWords(String text) {
        assertTrue(!read(text).denies());
    }

    @Test
    void anyFindingOfAKindMeetsTheNameOfTheKind() {
        assertTrue(read("pleural finding").present().getFirst().narrower().contains("pneumothorax"));
        assertTrue(read("no pneumothorax").missing().getFirst().broader().contains("pleural-finding"));
    }

    @Test
    void anAbbreviationThatNoReportHasIsEncodedWrittenOut() {
        Wording ptx = QueryReader.read("PTX left, no effusion").words().wording();
        ReadQuery unsaid = new ReadQuery(QueryWords.of(ptx), QueryNotes.NONE, Set.of("PTX"));
        ReadQuery said = new ReadQuery(QueryWords.of(ptx), QueryNotes.NONE, Set.of());

        assertEquals("pneumothorax left,", unsaid.toEncode());
        assertEquals("PTX left,", said.toEncode());
    }

    @Test
    void aNameThatNoReportHasIsEncodedAsItIs() {
        Wording wording = QueryReader.read("heart enlargement").words().wording();

        assertEquals(
                "heart enlargement",
                new ReadQuery(QueryWords.of(wording), QueryNotes.NONE, Set.of("heart", "enlargement")).toEncode());
    }

    @ParameterizedTest
    @CsvSource(delimiterString = "=>", textBlock = """
            right pneumothorax, no left pneumothorax   => pneumothorax
            left effusion without right effusion       => pleural-effusion
            large pneumothorax, no small pneumothorax  => pneumothorax
            """)
    void aDeniedSortOfWhatIsAskedForDeniesNothing(String text, String asked) {
        Wording wording = QueryReader.read(text).words().wording();

        assertEquals(List.of(), wording.missing());
        assertEquals(
                List.of(asked), wording.present().stream().map(one -> one.id()).toList());
    }
}
