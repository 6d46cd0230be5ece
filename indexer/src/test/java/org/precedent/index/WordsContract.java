package org.precedent.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.precedent.index.model.Aspect;
import org.precedent.index.model.Course;
import org.precedent.index.model.Degree;
import org.precedent.index.model.Description;
import org.precedent.index.model.Finding;
import org.precedent.index.model.Hit;
import org.precedent.index.model.PatientKey;
import org.precedent.index.model.Presence;
import org.precedent.index.model.Side;
import org.precedent.index.model.SoughtFinding;
import org.precedent.index.model.Span;
import org.precedent.index.model.Wording;

/** Search by words: what is affirmed first, what stands together first, spelling and form forgiven, no syntax. */
interface WordsContract extends IndexUnderTest {
    /** What makes a report long, without a finding. */
    String LONG = "The study was made in the supine position at the bedside with portable equipment, as has been usual"
            + " on this ward since the beginning of the year, and was compared with that of the day before yesterday.";

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

    @Test
    default void aFindingThatIsThereComesBeforeOneThatMayBeAndOneThatIsNot() throws IOException {
        given(
                SampleCase.named("denied").report("No pneumothorax."),
                SampleCase.named("unsure").report("Possible pneumothorax. Pneumothorax is possible."),
                SampleCase.named("there").report(LONG + " There is a small pneumothorax as well, as was said."),
                SampleCase.named("by-another-name").report(LONG + " There is a small PTX as well, as was said."),
                SampleCase.named("silent").report("The heart is large."));
        List<String> found = matching(wording("pneumothorax", false));
        assertEquals(List.of("there", "by-another-name", "unsure", "denied"), found);
    }

    @Test
    default void whereAbsenceIsAskedForThoseThatDenyComeFirstAndThoseThatHaveItLast() throws IOException {
        given(
                SampleCase.named("there").report("Pneumothorax."),
                SampleCase.named("unsure").report("Possible pneumothorax."),
                SampleCase.named("denied").report(LONG + " No pneumothorax."),
                SampleCase.named("silent").report("The heart is large."),
                SampleCase.named("without-report").image("i", Vectors.of(1, 0)));
        List<String> found = matching(wording("pneumothorax", true));
        assertEquals(List.of("denied", "silent", "without-report", "unsure", "there"), found);
    }

    @Test
    default void whatNoLexiconKnowsIsAbsentByItsWords() throws IOException {
        given(
                SampleCase.named("there").report("Left gribble sign."),
                SampleCase.named("denied").report("No gribble sign."),
                SampleCase.named("silent").report("The heart is large."));
        String text = "heart gribble sign";
        Span gribble = new Span(6, text.length());
        Wording mixed = new Wording(text, List.of(gribble), List.of(gribble), List.of());
        Wording alone = new Wording("gribble sign", List.of(new Span(0, 12)), List.of(new Span(0, 12)), List.of());

        assertEquals(List.of("silent"), matching(mixed));
        assertEquals(List.of("denied", "silent", "there"), matching(alone));
    }

    @Test
    default void aFindingOnTheOtherSideAloneComesBehindOneThatIsOnBothOrNone() throws IOException {
        given(
                SampleCase.named("other").report(LONG + " Left pneumothorax."),
                SampleCase.named("same").report(LONG + " Pneumothorax on the right."),
                SampleCase.named("both").report(LONG + " Bilateral pneumothorax."),
                SampleCase.named("none").report(LONG + " A pneumothorax."));
        List<String> found = matching(onSide("right pneumothorax", 6, Side.RIGHT));
        assertEquals("other", found.getLast());
        assertEquals(4, found.size());
        List<String> bilateral = matching(onSide("bilateral pneumothorax", 10, Side.BILATERAL));
        assertEquals("both", bilateral.getFirst());
    }

    private static Wording onSide(String text, int start, Side side) {
        Span name = new Span(start, text.length());
        Finding asked =
                new Finding("pneumothorax", name, Presence.PRESENT, side, "", "", "", null, "", null, false, "", false);
        return new Wording(text, List.of(), List.of(), List.of(sought(asked, "pleural-finding")));
    }

    @Test
    default void aDegreeIsMeantInWhateverWordsItIsTold() throws IOException {
        given(
                SampleCase.named("small").report(LONG + " Trace pneumothorax."),
                SampleCase.named("plain").report(LONG + " A pneumothorax."),
                SampleCase.named("large").report(LONG + " Großer Pneumothorax. Large pneumothorax."));
        Span name = new Span(8, 20);
        Finding asked = new Finding(
                "pneumothorax",
                name,
                Presence.PRESENT,
                null,
                "",
                "",
                "klein",
                Degree.SLIGHT,
                "",
                null,
                false,
                "",
                false);
        Wording small = new Wording(
                "kleiner Pneumothorax",
                List.of(),
                List.of(),
                List.of(sought(asked)),
                List.of(new Description(new Span(0, 7), Aspect.DEGREE)),
                List.of());
        assertEquals("small", matching(small).getFirst());
    }

    @Test
    default void whoAsksForDoubtFindsThatFirst() throws IOException {
        given(
                SampleCase.named("there").report(LONG + " Pneumothorax. Pneumothorax."),
                SampleCase.named("maybe").report(LONG + " Possible pneumothorax."),
                SampleCase.named("denied").report(LONG + " No pneumothorax."));
        Finding asked = Finding.named("pneumothorax", new Span(0, 12), Presence.UNCERTAIN);
        Wording doubted = new Wording("pneumothorax", List.of(), List.of(), List.of(sought(asked)));
        assertEquals(List.of("maybe", "there", "denied"), matching(doubted));
    }

    @Test
    default void whoAsksForWhatHasGoneFindsThatFirst() throws IOException {
        given(
                SampleCase.named("there").report(LONG + " Pneumothorax. Pneumothorax."),
                SampleCase.named("gone").report(LONG + " The pneumothorax has resolved."),
                SampleCase.named("denied").report(LONG + " No pneumothorax."));
        Finding asked = new Finding(
                "pneumothorax",
                new Span(0, 12),
                Presence.ABSENT,
                null,
                "",
                "",
                "",
                null,
                "",
                Course.RESOLVED,
                false,
                "",
                false);
        Wording gone = new Wording("pneumothorax", List.of(), List.of(), List.of(sought(asked)));
        assertEquals("gone", matching(gone).getFirst());
    }

    @Test
    default void someWordsOfANameWeighLessThanWhatItNames() throws IOException {
        given(
                SampleCase.named("has").report(LONG + " Cardiomegaly."),
                SampleCase.named("has-part").report("Heart size at the upper limit."),
                SampleCase.named("has-words-apart").report("Enlarged node. " + LONG + " Normal heart."));
        Span all = new Span(0, 14);
        SoughtFinding finding = sought(Finding.named("cardiomegaly", all, Presence.PRESENT), "cardiac-finding");
        List<String> found = matching(new Wording("enlarged heart", List.of(), List.of(), List.of(finding)));
        assertEquals("has", found.getFirst());
    }

    @Test
    default void aDenialInPartAnswersWhoAsksForNoMoreThanThat() throws IOException {
        given(
                SampleCase.named("silent").report("The bones are shown."),
                SampleCase.named("acute").report("No acute fracture."),
                SampleCase.named("whole").report("No fracture."),
                SampleCase.named("old").report("No old fracture."));
        List<String> acute = matching(absent("fracture", "acute"));
        assertEquals(Set.of("acute", "whole"), Set.copyOf(acute.subList(0, 2)));
        assertEquals(
                Set.of("acute", "whole"),
                Set.copyOf(matching(absent("fracture", "acute displaced")).subList(0, 2)));
        assertEquals("whole", matching(absent("fracture", "")).getFirst());
    }

    private static Wording absent(String name, String qualifier) {
        Span all = new Span(0, name.length());
        SoughtFinding finding = sought(
                new Finding(name, all, Presence.ABSENT, null, "", "", "", null, "", null, false, qualifier, false));
        return new Wording(name, List.of(all), List.of(), List.of(finding));
    }

    private static Wording wording(String name, boolean absent) {
        Span all = new Span(0, name.length());
        List<Span> denied = absent ? List.of(all) : List.of();
        Finding asked = Finding.named(name, all, absent ? Presence.ABSENT : Presence.PRESENT);
        return new Wording(name, denied, List.of(), List.of(sought(asked, "pleural-finding")));
    }

    private static SoughtFinding sought(Finding asked, String... broader) {
        return new SoughtFinding(asked, Set.of(asked.id()), Set.of(broader), Set.of());
    }

    private List<String> matching(Wording wording) throws IOException {
        List<Question> questions = List.of(new Question.Matching(wording));
        return IndexUnderTest.ids(
                Newest.of(index()).rank(questions, 100, Scope.ALL).getFirst());
    }

    @Test
    default void aWordThatNoReportHasIsNamedWithTheNearest() throws IOException {
        given(
                SampleCase.named("a").report("Pneumothorax. Effusion."),
                SampleCase.named("b").report("Pleural line. Rib 1234."),
                SampleCase.named("c").report("Pleural line."));
        assertEquals(
                List.of(
                        "pnuemothorax>pneumothorax",
                        "efusion>effusion",
                        "pleurel>pleural",
                        "gribble>-",
                        "ri>-",
                        "1235>-"),
                unknown("pnuemothorax efusion pleural pleurel gribble ri 1235"));
    }

    @Test
    default void theCommonerOfNearWordsIsNamed() throws IOException {
        given(
                SampleCase.named("a").report("Cyst."),
                SampleCase.named("b").report("Cyst."),
                SampleCase.named("c").report("Cost."));
        assertEquals(List.of("cxst>cyst"), unknown("cxst"));
    }

    @Test
    default void aNearWordIsNamedAsReportsWriteIt() throws IOException {
        given(SampleCase.named("a").report("Hydronephrosis, both ureters dilated."));
        assertEquals(List.of("hydronefrosis>hydronephrosis", "uretrs>ureters"), unknown("hydronefrosis uretrs"));
    }

    @Test
    default void inAnEmptyIndexNoWordIsKnown() throws IOException {
        assertEquals(List.of("pneumothorax>-"), unknown("pneumothorax"));
    }

    private List<String> unknown(String text) throws IOException {
        return Newest.of(index()).unknown(text).stream()
                .map(word -> word.span().of(text) + ">" + (word.nearest() == null ? "-" : word.nearest()))
                .toList();
    }
}
