package org.precedent.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.precedent.index.model.Hit;
import org.precedent.index.model.PatientKey;

/** Search by words: what is affirmed first, what stands together first, spelling and form forgiven, no syntax. */
interface WordsContract extends IndexUnderTest {
    @Test
    default void aReportThatSaysTheWordIsFound() throws IOException {
        given(
                SampleCase.named("yes").patient("p").report("Small pneumothorax at the apex."),
                SampleCase.named("no").report("Normal heart size."));
        List<Hit> hits = Newest.of(index()).matching("pneumothorax", 10, Scope.ALL);
        assertEquals(List.of("yes"), IndexUnderTest.ids(hits));
        assertEquals(new PatientKey("p"), hits.getFirst().patient());
        assertEquals(null, hits.getFirst().image());
        assertTrue(hits.getFirst().score() > 0);
    }

    @Test
    default void whatIsNegatedComesLast() throws IOException {
        given(
                SampleCase.named("denied").report("No pneumothorax."),
                SampleCase.named("affirmed")
                        .report(
                                "There is, as already described at length in the study of the day before yesterday and in the"
                                        + " words of the colleague on duty, still a pneumothorax which has not changed since."),
                SampleCase.named("denied-often").report("No pneumothorax, pneumothorax, pneumothorax."));
        List<String> found = matching("pneumothorax");
        assertEquals("affirmed", found.getFirst());
    }

    @Test
    default void aWordThatIsAffirmedElsewhereDoesNotLiftAnotherThatIsNegated() throws IOException {
        given(
                SampleCase.named("other-side").report("No pneumothorax. Left effusion."),
                SampleCase.named("right-case").report("Left pneumothorax. No effusion."),
                SampleCase.named("neither").report("No left pneumothorax. No effusion."));
        assertEquals(List.of("right-case", "other-side", "neither"), matching("left pneumothorax"));
    }

    @Test
    default void wordsThatStandTogetherComeBeforeScatteredOnes() throws IOException {
        given(
                SampleCase.named("scattered").report("Right pneumothorax. The left lung is clear."),
                SampleCase.named("together").report("Left pneumothorax. The right lung is clear."),
                SampleCase.named("scattered-too").report("Pneumothorax on the right. Left effusion."));
        assertEquals("together", matching("left pneumothorax").getFirst());
        assertEquals("together", matching("LEFT PNEUMOTHORAX").getFirst());
    }

    @ParameterizedTest
    @CsvSource({
        "haemorrhage, hemorrhage",
        "hemorrhage, haemorrhage",
        "oedema, edema",
        "edema, oedema",
        "tumour, tumor",
        "tumors, tumour",
        "naevus, nevus",
        "oesophagus, esophagus"
    })
    default void britishAndAmericanSpellingFindEachOther(String query, String written) throws IOException {
        given(SampleCase.named("a").report("Findings of " + written + " today."));
        assertEquals(List.of("a"), matching(query));
    }

    @ParameterizedTest
    @CsvSource({"effusions, effusion", "fracture, fractures", "NODULE, Nodules", "naïve, naive"})
    default void theFormOfAWordDoesNotMatter(String query, String written) throws IOException {
        given(SampleCase.named("a").report("There are " + written + " seen."));
        assertEquals(List.of("a"), matching(query));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "*:* AND )(",
                "\"unclosed",
                "report:pneumothorax~2^9 [* TO *]",
                "a* ?b /[/ {!func} \\",
                "\u0000\uFFFF\uD83E ''--",
                "((((((((((((((((((((((((("
            })
    default void syntaxIsNoSyntax(String hostile) throws IOException {
        given(
                SampleCase.named("a").report("Clear lungs."),
                SampleCase.named("b").report("Small pneumothorax."));
        List<String> found = matching(hostile + " pneumothorax");
        assertEquals(List.of("b"), found);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " \n\t", "*:*", "!?", "\uD83E"})
    default void whatHoldsNoWordFindsNothing(String words) throws IOException {
        given(SampleCase.named("a").report("Clear lungs. No pneumothorax!"), SampleCase.named("b"));
        assertEquals(List.of(), matching(words));
    }

    @Test
    default void wordsThatAreWrittenTogetherAreFound() throws IOException {
        given(SampleCase.named("a").report("REPORT:Right nodule.Mild oedema_of the lung\\nCardiomegaly"));
        for (String word : List.of("nodule", "edema", "lung", "cardiomegaly", "right nodule")) {
            assertEquals(List.of("a"), matching(word));
        }
    }

    @ParameterizedTest
    @CsvSource({"oedeme, \u0152d\u00e8me", "\u0153d\u00e8me, OEDEME", "fur, f\u00fcr", "lekseja, \u0142ekseja"})
    default void accentsAndLigaturesDoNotMatter(String query, String written) throws IOException {
        given(SampleCase.named("a").report("Un " + written + " aigu."));
        assertEquals(List.of("a"), matching(query));
    }

    @Test
    default void aLongQueryIsCutNotRefused() throws IOException {
        given(SampleCase.named("a").report("Small pneumothorax."));
        StringBuilder words = new StringBuilder("pneumothorax");
        for (int i = 0; i < 20_000; i++) {
            words.append(" word").append(i);
        }
        assertEquals(List.of("a"), matching(words.toString()));
    }

    @Test
    default void wordsOfOtherScriptsAreFound() throws IOException {
        given(
                SampleCase.named("russian").report("\u041f\u043d\u0435\u0432\u043c\u043e\u043d\u0438\u044f слева."),
                SampleCase.named("english").report("Pneumonia \uD83E\uDEC1 on the left."));
        assertEquals(List.of("russian"), matching("\u043f\u043d\u0435\u0432\u043c\u043e\u043d\u0438\u044f"));
        assertEquals(List.of("english"), matching("pneumonia"));
    }

    @Test
    default void aCaseWithoutAReportMatchesNoWord() throws IOException {
        given(SampleCase.named("silent").modality("CR").image("i", Vectors.of(1, 0)));
        assertEquals(List.of(), matching("cr silent"));
    }

    @Test
    default void kBoundsTheMatches() throws IOException {
        given(
                SampleCase.named("a").report("Effusion."),
                SampleCase.named("b").report("Effusion."),
                SampleCase.named("c").report("Effusion."));
        assertEquals(2, Newest.of(index()).matching("effusion", 2, Scope.ALL).size());
        assertEquals(
                3,
                Newest.of(index())
                        .matching("effusion", Integer.MAX_VALUE, Scope.ALL)
                        .size());
        assertThrows(IllegalArgumentException.class, () -> Newest.of(index()).matching("effusion", 0, Scope.ALL));
    }

    @Test
    default void ofEqualMatchesTheFirstByIdComeBack() throws IOException {
        given(
                SampleCase.named("c").report("Effusion."),
                SampleCase.named("b").report("Effusion."),
                SampleCase.named("d").report("Effusion."));
        given(SampleCase.named("a").report("Effusion."));
        assertEquals(List.of("a", "b"), IndexUnderTest.ids(Newest.of(index()).matching("effusion", 2, Scope.ALL)));
    }

    @Test
    default void anEmptyIndexMatchesNothing() throws IOException {
        assertEquals(List.of(), matching("pneumothorax"));
    }
}
