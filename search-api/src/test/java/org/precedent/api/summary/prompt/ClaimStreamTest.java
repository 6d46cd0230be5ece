package org.precedent.api.summary.prompt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.precedent.api.summary.claim.ClaimDraft;
import org.precedent.api.summary.claim.ClaimKind;
import org.precedent.encoder.TestSeed;

final class ClaimStreamTest {
    private static final String FIRST =
            "{\"text\":\"A \\\"left\\\" effusion {in} [both] \\\\ cases.\",\"cites\":[1,2],\"kind\":\"common\",\"finding\":\"effusion\"}";
    private static final String SECOND =
            "{\"text\":\"Größe 5 mm.\",\"cites\":[3],\"kind\":\"single\",\"finding\":\"\"}";
    private static final String ANSWER = "{ \"claims\" : [\n" + FIRST + " ,\n" + SECOND + "\n] }";
    private static final List<ClaimDraft> CLAIMS = List.of(
            new ClaimDraft("A \"left\" effusion {in} [both] \\ cases.", List.of(1, 2), ClaimKind.COMMON, "effusion"),
            new ClaimDraft("Größe 5 mm.", List.of(3), ClaimKind.SINGLE, ""));

    private final ClaimStream stream = new ClaimStream(PromptLimits.DEFAULTS);

    private static String answer(String... claims) {
        return "{\"claims\":[" + String.join(",", claims) + "]}";
    }

    @Test
    void claimsAreReadHoweverTheAnswerIsCutIntoPieces() {
        Random random = TestSeed.random("ClaimStreamTest");
        for (int round = 0; round < 300; round++) {
            ClaimStream cut = new ClaimStream(PromptLimits.DEFAULTS);
            List<ClaimDraft> read = new ArrayList<>();
            int at = 0;
            while (at < ANSWER.length()) {
                int end = Math.min(ANSWER.length(), at + 1 + random.nextInt(12));
                read.addAll(cut.add(ANSWER.substring(at, end)));
                at = end;
            }
            assertEquals(CLAIMS, read);
            assertTrue(cut.isComplete());
            assertEquals(0, cut.unreadable());
        }
    }

    @Test
    void aClaimIsReadAsSoonAsItsBracesAreClosed() {
        assertEquals(List.of(), stream.add("{\"claims\":[" + FIRST.substring(0, FIRST.length() - 1)));
        assertEquals(List.of(CLAIMS.getFirst()), stream.add("}"));
        assertFalse(stream.isComplete());
    }

    @Test
    void anEmptyListIsAWholeAnswer() {
        assertEquals(List.of(), stream.add("{\"claims\":[]}"));
        assertTrue(stream.isComplete());
        assertEquals(0, stream.unreadable());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"text\":7,\"cites\":[1],\"kind\":\"common\",\"finding\":\"\"}",
                "{\"text\":\"a\",\"kind\":\"common\",\"finding\":\"\"}",
                "{\"text\":\"a\",\"cites\":null,\"kind\":\"common\",\"finding\":\"\"}",
                "{\"text\":\"a\",\"cites\":{\"case\":1},\"kind\":\"common\",\"finding\":\"\"}",
                "{\"text\":\"a\",\"cites\":[1.5],\"kind\":\"common\",\"finding\":\"\"}",
                "{\"text\":\"a\",\"cites\":[99999999999],\"kind\":\"common\",\"finding\":\"\"}",
                "{\"text\":\"a\",\"cites\":[1],\"kind\":\"guess\",\"finding\":\"\"}",
                "{\"text\":\"a\" \"cites\":[1],\"kind\":\"common\",\"finding\":\"\"}",
                "{\"text\":\"a\",\"cites\":[1],\"kind\":\"common\",\"finding\":{\"deep\":{}}}"
            })
    void whatIsNoClaimIsCountedAndTheNextOneIsRead(String none) {
        assertEquals(List.of(CLAIMS.getLast()), stream.add(answer(none, SECOND)));
        assertEquals(1, stream.unreadable());
    }

    private static String citing(String cites) {
        return "{\"text\":\"a\",\"cites\":" + cites + ",\"kind\":\"common\",\"finding\":\"\"}";
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[1,3]",
                "[1.0,3]",
                "[\"1\",\"3\"]",
                "[\" 1 \",3]",
                "[\"case 1\",\"Case 3\"]",
                "[\"[1]\",\"(case 3)\"]",
                "[\"#1\",\"case #3\"]",
                "[\"1, 3\"]",
                "\"1,3\"",
                "\"[1, 3]\"",
                "\"cases 1 and 3\"",
                "\"[1], [3]\"",
                "\"case 1; case 3\"",
                "\"01 & 03\""
            })
    void citesInWordsThatMeanOneThingAreRead(String cites) {
        assertEquals(
                List.of(new ClaimDraft("a", List.of(1, 3), ClaimKind.COMMON, "")), stream.add(answer(citing(cites))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[\"\"]",
                "[\"1-3\"]",
                "[\"1 of 3\"]",
                "[\"1 3\"]",
                "[\"one\"]",
                "[\"case 1 (left)\"]",
                "[\"1,,3\"]",
                "[\"-1\"]",
                "[\"1.5\"]",
                "[\"99999999999\"]",
                "[true]",
                "[[1]]",
                "\"all\""
            })
    void nobodyGuessesWhatIsCited(String cites) {
        assertEquals(List.of(), stream.add(answer(citing(cites))));
        assertEquals(1, stream.unreadable());
    }

    @Test
    void aClaimWithoutAFindingIsAboutNoneAndItsKindMayBeWrittenLarge() {
        assertEquals(
                List.of(new ClaimDraft("a", List.of(1), ClaimKind.COMMON, "")),
                stream.add(answer("{\"text\":\"a\",\"cites\":[1],\"kind\":\"Common\",\"finding\":null}")));
        assertEquals(
                1,
                stream.add(answer("{\"text\":\"b\",\"cites\":[1],\"kind\":\"common\"}"))
                        .size());
    }

    @Test
    void moreClaimsThanWereAskedForAreLeftOutWhateverTheyAre() {
        ClaimStream one = new ClaimStream(new PromptLimits(20, 100, 100, 1, 100));
        assertEquals(List.of(CLAIMS.getFirst()), one.add(answer(FIRST, SECOND, "{}", SECOND)));
        assertEquals(3, one.beyond());
        assertEquals(0, one.unreadable());
    }

    @Test
    void whatWasClaimedBeforeIsReadOnceHoweverItIsWritten() {
        assertEquals(1, stream.add(answer(citing("[1,3]"))).size());
        String same = citing("[\"case 3\",1]").replace("\"a\"", "\" A. \"");
        assertEquals(List.of(), stream.add("{\"claims\":[" + citing("[1,3]") + "," + same + "]}"));
        assertEquals(2, stream.repeated());
        assertEquals(1, stream.add(answer(citing("[1]"))).size());
        assertEquals(
                1, stream.add(answer(citing("[1,3]").replace("\"a\"", "\"b\""))).size());
        assertEquals(0, stream.unreadable());
    }

    private static String saying(String text) {
        return "{\"text\":\"" + text + "\",\"cites\":[3,4],\"kind\":\"common\",\"finding\":\"\"}";
    }

    @Test
    void inWhichOrderAClaimNamesItsCasesMakesItNoOther() {
        stream.add(answer(
                saying("Cases 3 and 4 show a mass."),
                saying("Cases 4 and 3 show a mass."),
                saying("Cases 4, 3 show a mass."),
                saying("Case 3 and case 4 have one."),
                saying("Case 4 and case 3 have one."),
                saying("A mass [3, 4]."),
                saying("A mass [4, 3]."),
                saying("Die Fälle 3 und 4 zeigen es."),
                saying("Die Fälle 4 und 3 zeigen es.")));
        assertEquals(5, stream.repeated());
    }

    @Test
    void whereEachCaseHasItsOwnTheOrderCounts() {
        stream.add(answer(
                saying("Cases 3 and 4 show a left and a right mass, respectively."),
                saying("Cases 4 and 3 show a left and a right mass, respectively."),
                saying("The mass is larger in case 3 than in case 4."),
                saying("The mass is larger in case 4 than in case 3.")));
        assertEquals(0, stream.repeated());
    }

    @Test
    void whoRepeatsHimselfUsesUpNoRoom() {
        ClaimStream two = new ClaimStream(new PromptLimits(20, 100, 100, 2, 100));
        assertEquals(CLAIMS, two.add(answer(FIRST, FIRST, FIRST, SECOND)));
        assertEquals(2, two.repeated());
        assertEquals(0, two.beyond());
    }

    @Test
    void aClaimOfGreatLengthIsNoClaimAndFillsNoMemory() {
        String endless =
                "{\"text\":\"" + "a".repeat(1_000_000) + "\",\"cites\":[1],\"kind\":\"common\",\"finding\":\"\"}";
        assertEquals(List.of(CLAIMS.getLast()), stream.add(answer(endless, SECOND)));
        assertEquals(1, stream.unreadable());
    }

    @Test
    void proseAndBrokenJsonAreNoWholeAnswer() {
        assertEquals(List.of(), stream.add("Both cases have an effusion."));
        assertFalse(stream.isComplete());
        assertFalse(open("{\"claims\":[").isComplete());
        assertFalse(open("{\"claims\":[{\"text\":\"]}").isComplete());
    }

    private static ClaimStream open(String answer) {
        ClaimStream open = new ClaimStream(PromptLimits.DEFAULTS);
        assertEquals(List.of(), open.add(answer));
        return open;
    }

    @Test
    void garbageIsReadWithoutHarm() {
        Random random = TestSeed.random("ClaimStreamTest.garbage");
        String signs = "{}[]\",:\\ a1\n\u00e4\ud83d";
        for (int round = 0; round < 2000; round++) {
            ClaimStream garbage = new ClaimStream(PromptLimits.DEFAULTS);
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(80); i > 0; i--) {
                text.append(signs.charAt(random.nextInt(signs.length())));
            }
            assertEquals(List.of(), garbage.add(text.toString()), text.toString());
        }
    }
}
