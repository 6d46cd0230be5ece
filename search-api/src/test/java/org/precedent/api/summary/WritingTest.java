package org.precedent.api.summary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.precedent.api.summary.claim.Reason;
import org.precedent.api.summary.llm.Cancellation;
import org.precedent.api.summary.prompt.PromptLimits;

/** What becomes of an answer of a language model, however it ends. */
final class WritingTest {
    private static final String OTHER_TRUE =
            FakeModel.claim("A left pneumothorax is described in cases 1 and 2.", "pneumothorax", 1, 2);
    private static final String UNKNOWN_CASE =
            FakeModel.claim("A left pneumothorax is present in case 9.", "pneumothorax", 9);

    private static Summary written(FakeModel model) {
        return model.summariser(FakeModel.SHORT)
                .summarise(SampleSubjects.CHESTS, SummaryMode.GENERATED, _ -> {}, new Cancellation());
    }

    private static Summary written(String... claims) throws IOException {
        try (FakeModel model = FakeModel.writing(claims)) {
            return written(model);
        }
    }

    /** A way in which an answer fails, and what is said of it. */
    record Fault(String what, String reason, FakeModel.Script script) {
        @Override
        public String toString() {
            return what;
        }
    }

    static Stream<Fault> faults() {
        String noForm = "did not answer in the form that was asked for";
        return Stream.of(
                new Fault("silence", "did not begin to answer in time", FakeModel.Talk::waitForClient),
                new Fault(
                        "a pause without end",
                        "stopped in the middle",
                        talk -> talk.stream().say("{\"claims\":[").waitForClient()),
                new Fault("tokens that come too slowly", "did not finish in time", talk -> {
                    talk.stream();
                    while (true) {
                        talk.say("{");
                        Thread.sleep(100);
                    }
                }),
                new Fault("status 500", "server failed", talk -> talk.answer(500, "{}")),
                new Fault("status 503, twice", "busy", talk -> talk.answer(503, "{}")),
                new Fault("a refused key", "refuses the key", talk -> talk.answer(401, "{}")),
                new Fault("a redirect", "elsewhere", talk -> talk.answer(302, "{}")),
                new Fault(
                        "a stream that is cut",
                        "cut off",
                        talk -> talk.stream().say("{\"claims\":[" + SummariserTest.TRUE)),
                new Fault(
                        "events that are no JSON",
                        "no form that is known",
                        talk -> talk.stream().event("{{{")),
                new Fault(
                        "prose",
                        noForm,
                        talk -> talk.stream().say("Both have a pneumothorax.").end("stop")),
                new Fault(
                        "JSON that does not end",
                        noForm,
                        talk -> talk.stream()
                                .say("{\"claims\":[" + SummariserTest.TRUE)
                                .end("stop")),
                new Fault("no claim", "made no claim", FakeModel.Talk::write),
                new Fault(
                        "blanks without end",
                        "nothing but blanks",
                        talk -> talk.stream().say("{" + " ".repeat(500)).end("stop")),
                new Fault(
                        "a thought without end",
                        "empty",
                        talk -> talk.stream()
                                .say("<unused94>thought: {\"claims\":[" + SummariserTest.TRUE + "]}")
                                .end("stop")),
                new Fault("wrong cites", "only 0 of 1 claims", talk -> talk.write(UNKNOWN_CASE, UNKNOWN_CASE)),
                new Fault("too many cases even when it is one", "can read at once", FakeModel.Talk::overflow));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void everyFaultEndsInTheSummaryByRuleWithItsReason(Fault fault) throws Exception {
        try (FakeModel model = FakeModel.running(fault.script())) {
            Summary summary = written(model);
            assertNull(summary.writer());
            assertTrue(summary.fallback().contains(fault.reason()), summary.fallback());
            assertEquals(3, summary.cases().size());
            assertTrue(!summary.claims().isEmpty());
            assertTrue(model.isQuiet());
        }
    }

    @Test
    void whenHalfOfTheClaimsPassTheyAreShown() throws IOException {
        Summary summary = written(SummariserTest.TRUE, SummariserTest.WRONG_SIDE);
        assertNotNull(summary.writer());
        assertEquals(1, summary.claims().size());
    }

    @Test
    void whenFewerThanHalfPassRulesSpeakAndTheCountsAreTold() throws IOException {
        Summary summary = written(SummariserTest.TRUE, SummariserTest.WRONG_SIDE, UNKNOWN_CASE);
        assertNull(summary.writer());
        assertEquals("only 1 of 3 claims of the language model passed the checks", summary.fallback());
        assertEquals(
                Map.of(Reason.SIDE, 1, Reason.UNKNOWN_CITE, 1), summary.judged().dropped());
        assertEquals(1, summary.judged().shown());
    }

    @Test
    void whatIsNoClaimCountsAmongThoseThatDidNotPass() throws IOException {
        Summary summary = written(SummariserTest.TRUE, "{\"text\":7}", "{}");
        assertNull(summary.writer());
        assertEquals(2, summary.judged().unreadable());
        assertEquals(2, summary.judged().lost());
    }

    @Test
    void claimsBeyondTheLimitAreLeftOutAndSpeakAgainstNone() throws IOException {
        List<String> many = new ArrayList<>(List.of(SummariserTest.TRUE));
        for (int more = 1; more < 30; more++) {
            String words = "A left pneumothorax is present in cases 1 and 2 " + "indeed ".repeat(more);
            many.add(FakeModel.claim(words, "pneumothorax", more < 12 ? 1 : 9));
        }
        Summary summary = written(many.toArray(String[]::new));
        assertEquals(new Summary.LeftOut(0, 18), summary.judged().leftOut());
        assertEquals(0, summary.judged().unreadable());
        assertEquals(12, summary.judged().shown() + summary.judged().lost());
    }

    @Test
    void whatIsLeftOutIsSaid() throws IOException {
        String[] repeating = new String[20];
        Arrays.fill(repeating, SummariserTest.TRUE);
        Summary summary = written(repeating);
        assertEquals(1, summary.claims().size());
        assertEquals(new Summary.LeftOut(19, 0), summary.judged().leftOut());
        assertEquals(0, summary.judged().lost());
        assertTrue(summary.notes().contains("the language model repeated itself: 19 claims left out"));
    }

    @Test
    void theReaderIsToldHowManyClaimsWereNotRead() throws IOException {
        PromptLimits one = new PromptLimits(20, 6_000, 36_000, 1, 400);
        SummaryOptions options =
                new SummaryOptions(SummaryOptions.DEFAULTS.table(), one, SummaryOptions.DEFAULTS.checks(), 0.5, 10);
        try (FakeModel model = FakeModel.writing(SummariserTest.TRUE, OTHER_TRUE, UNKNOWN_CASE)) {
            Summary summary = new Summariser(options, model.model(FakeModel.SHORT, _ -> {}))
                    .summarise(SampleSubjects.CHESTS, SummaryMode.GENERATED, _ -> {}, new Cancellation());
            assertNotNull(summary.writer());
            assertEquals(1, summary.claims().size());
            assertTrue(summary.notes()
                    .contains("the language model made more claims than the 1 that are read: 2 left out"));
        }
    }

    @Test
    void aThoughtIsPassedOverAndTheAnswerBehindItRead() throws IOException {
        try (FakeModel model = FakeModel.running(talk -> talk.stream()
                .say("<unused94>thought: a secret<unus")
                .say("ed95>{\"claims\":[" + SummariserTest.TRUE + "]}")
                .end("stop"))) {
            assertNotNull(written(model).writer());
        }
    }

    @Test
    void aClaimWithinAThoughtIsNotJudged() throws IOException {
        try (FakeModel model = FakeModel.running(talk -> talk.stream()
                .say("<thi")
                .say("nk>{\"claims\":[" + UNKNOWN_CASE + "]}</think>{\"claims\":[" + SummariserTest.TRUE + "]}")
                .end("stop"))) {
            Summary summary = written(model);
            assertNotNull(summary.writer());
            assertEquals(1, summary.judged().shown());
            assertEquals(0, summary.judged().lost());
        }
    }

    @Test
    void anAnswerThatAFilterOfTheServerCutOffIsShownAsFarAsItCame() throws IOException {
        try (FakeModel model = FakeModel.running(talk -> talk.stream()
                .say("{\"claims\":[" + SummariserTest.TRUE + ",{\"text\":\"A left")
                .end("content_filter"))) {
            Summary summary = written(model);
            assertNotNull(summary.writer());
            assertTrue(summary.notes().contains("the language model's answer was cut off by a filter of its server"));
        }
    }

    @Test
    void anAnswerThatRanOutOfTokensIsShownAsFarAsItCame() throws IOException {
        try (FakeModel model = FakeModel.running(talk -> talk.stream()
                .say("{\"claims\":[" + SummariserTest.TRUE + ",{\"text\":\"A left")
                .end("length"))) {
            Summary summary = written(model);
            assertNotNull(summary.writer());
            assertTrue(summary.notes().contains("the language model's answer was cut off at its greatest length"));
        }
    }

    @Test
    void casesThatAreTooManyAreHalvedAndTheReaderIsTold() throws IOException {
        try (FakeModel model = FakeModel.running(talk -> {
            if (talk.number() == 1) {
                talk.overflow();
            } else {
                talk.write(OTHER_TRUE);
            }
        })) {
            Summary summary = written(model);
            assertNotNull(summary.writer());
            assertEquals(2, model.requests().size());
            assertTrue(model.requests().getLast().contains("Left pneumothorax, smaller"));
            assertTrue(!model.requests().getLast().contains("Right pleural effusion"));
            assertEquals(3, summary.cases().size());
            assertEquals(
                    List.of("the language model was shown the 2 most similar cases, since all 3 are more than it can"
                            + " read at once"),
                    summary.notes().stream()
                            .filter(note -> note.contains("language model"))
                            .toList());
        }
    }
}
