package org.precedent.api.summary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.precedent.api.notice.Notice;
import org.precedent.api.notice.NoticeCode;
import org.precedent.api.summary.claim.Reason;
import org.precedent.api.summary.llm.Cancellation;
import org.precedent.api.summary.prompt.SummaryPrompt;

final class SummariserTest {
    static final String TRUE =
            FakeModel.claim("A left pneumothorax is present in cases 1 and 2.", "pneumothorax", 1, 2);
    static final String WRONG_SIDE = FakeModel.claim("Case 1 shows a right pneumothorax.", "pneumothorax", 1);

    private static Summary summarise(Summariser summariser, SummarySubject subject, SummaryMode mode) {
        return summariser.summarise(subject, mode, _ -> {}, new Cancellation());
    }

    private static Summary auto(Summariser summariser) {
        return summarise(summariser, SampleSubjects.CHESTS, SummaryMode.AUTO);
    }

    private static List<String> texts(Summary summary) {
        return summary.claims().stream().map(ShownClaim::text).toList();
    }

    @Test
    void whereNoModelIsConfiguredRulesSpeakAndNobodyCallsItAFallback() {
        Summary summary = auto(new Summariser(SummaryOptions.DEFAULTS, null));
        assertNull(summary.writer());
        assertEquals("", summary.fallback());
        assertEquals(Summary.Judged.NONE, summary.judged());
        assertTrue(
                texts(summary).getFirst().contains("pneumothorax"),
                texts(summary).toString());
        assertTrue(summary.label().contains("not for diagnosis"));
    }

    @Test
    void whoAsksForAModelWhereThereIsNoneIsTold() {
        Summary summary =
                summarise(new Summariser(SummaryOptions.DEFAULTS, null), SampleSubjects.CHESTS, SummaryMode.GENERATED);
        assertEquals("no language model is configured", summary.fallback());
        assertEquals(3, summary.cases().size());
    }

    @Test
    void whatRulesCountedComesFirstThenEachClaimAsItIsJudged() throws IOException {
        try (FakeModel model = FakeModel.writing(TRUE, WRONG_SIDE)) {
            List<SummaryEvent> events = new ArrayList<>();
            Summary summary = model.summariser(FakeModel.SHORT)
                    .summarise(SampleSubjects.CHESTS, SummaryMode.AUTO, events::add, new Cancellation());

            assertEquals(3, events.size());
            assertInstanceOf(SummaryEvent.Extracted.class, events.get(0));
            assertInstanceOf(SummaryEvent.Claimed.class, events.get(1));
            assertEquals(new SummaryEvent.Dropped(Reason.SIDE), events.get(2));
            assertEquals(List.of("A left pneumothorax is present in cases 1 and 2."), texts(summary));
            Summary.Writer writer = Objects.requireNonNull(summary.writer());
            assertEquals("tiny", writer.model());
            assertEquals(SummaryPrompt.VERSION, writer.prompt());
            assertEquals(64, writer.schema().length());
            assertEquals(Map.of(Reason.SIDE, 1), summary.judged().dropped());
            assertEquals(Summary.WRITTEN_LABEL, summary.label());
        }
    }

    @Test
    void everyShownClaimIsBorneOutByWordsOfTheReportsThatItCites() throws IOException {
        try (FakeModel model = FakeModel.writing(TRUE)) {
            Summary summary = auto(model.summariser(FakeModel.SHORT));
            assertEquals(2, summary.claims().getFirst().evidence().size());
            summary.claims().getFirst().evidence().forEach(evidence -> {
                String report = summary.cases().stream()
                        .filter(one -> one.id().equals(evidence.caseId()))
                        .findFirst()
                        .orElseThrow()
                        .report()
                        .text();
                assertEquals(evidence.span().of(report), evidence.quotedText());
            });
        }
    }

    @Test
    void whoWantsRulesAloneAsksNobody() throws IOException {
        try (FakeModel model = FakeModel.writing(TRUE)) {
            Summary summary =
                    summarise(model.summariser(FakeModel.SHORT), SampleSubjects.CHESTS, SummaryMode.EXTRACTIVE);
            assertNull(summary.writer());
            assertEquals("", summary.fallback());
            assertEquals(List.of(), model.requests());
        }
    }

    @Test
    void ofNothingNothingIsSaidAndNobodyIsAsked() throws IOException {
        try (FakeModel model = FakeModel.writing(TRUE)) {
            SummarySubject none = SummarySubject.none(Notice.of(NoticeCode.NO_HIT_TO_SUMMARISE, "nothing fits"));
            Summary summary = summarise(model.summariser(FakeModel.SHORT), none, SummaryMode.GENERATED);
            assertEquals("too little evidence to summarise: nothing fits", summary.tooLittle());
            assertEquals(List.of(), summary.claims());
            assertEquals(List.of(), summary.notes());
            assertEquals(List.of(), model.requests());
        }
    }

    @Test
    void theSameCasesAreWrittenOfOnceAndToldAsIfAnew() throws IOException {
        try (FakeModel model = FakeModel.writing(TRUE)) {
            Summariser summariser = model.summariser(FakeModel.SHORT);
            Summary first = auto(summariser);
            List<SummaryEvent> events = new ArrayList<>();
            Summary second =
                    summariser.summarise(SampleSubjects.CHESTS, SummaryMode.AUTO, events::add, new Cancellation());
            assertEquals(1, model.requests().size());
            assertEquals(first, second);
            assertEquals(2, events.size());
        }
    }

    @Test
    void aReportThatChangedIsAskedAboutAnew() throws IOException {
        try (FakeModel model = FakeModel.writing(TRUE)) {
            Summariser summariser = model.summariser(FakeModel.SHORT);
            auto(summariser);
            SummarySubject changed = SampleSubjects.of(
                    "The heart is large. Left pneumothorax.",
                    "Left pneumothorax, smaller. Rib fracture.",
                    "No pneumothorax. Right pleural effusion.");
            summarise(summariser, changed, SummaryMode.AUTO);
            assertEquals(2, model.requests().size());
        }
    }

    @Test
    void whatFailedIsTriedAgainByTheNextReader() throws IOException {
        try (FakeModel model = FakeModel.running(talk -> {
            if (talk.number() == 1) {
                talk.answer(500, "");
            } else {
                talk.write(TRUE);
            }
        })) {
            Summariser summariser = model.summariser(FakeModel.SHORT);
            assertNull(auto(summariser).writer());
            assertNotNull(auto(summariser).writer());
        }
    }

    @Test
    void anAnswerThatWasCutOffIsWrittenAnewForTheNextReader() throws IOException {
        try (FakeModel model = FakeModel.running(talk -> {
            talk.stream().say("{\"claims\":[" + TRUE);
            if (talk.number() == 1) {
                talk.say(",{\"text\":\"A left").end("length");
            } else if (talk.number() > 2) {
                talk.say("]}").end("stop");
            }
        })) {
            Summariser summariser = model.summariser(FakeModel.SHORT);
            Summary cutAtItsLength = auto(summariser);
            assertTrue(Objects.requireNonNull(cutAtItsLength.writer()).isCutOff());
            assertTrue(cutAtItsLength.notes().stream().anyMatch(note -> note.contains("cut off")));
            assertEquals(
                    "the language model's answer was cut off", auto(summariser).fallback());
            Summary whole = auto(summariser);
            assertFalse(Objects.requireNonNull(whole.writer()).isCutOff());
            assertEquals(
                    List.of(),
                    whole.notes().stream()
                            .filter(note -> note.contains("cut off"))
                            .toList());
            assertEquals(whole, auto(summariser));
            assertEquals(3, model.requests().size());
        }
    }

    @Test
    void theTimeThatAReaderWaitsIsForAllCallsTogether() throws IOException {
        try (FakeModel model = FakeModel.running(talk -> {
            Thread.sleep(800);
            talk.overflow();
        })) {
            String[] reports = new String[20];
            Arrays.setAll(reports, number -> "Left pneumothorax. Rib fracture " + number + ".");
            Summary summary =
                    summarise(model.summariser(FakeModel.SHORT), SampleSubjects.of(reports), SummaryMode.AUTO);
            // after 20, 10 and 5 of them no time is left to ask about 3 at the latest
            assertTrue(model.requests().size() <= 3, () -> model.requests().size() + " calls");
            assertTrue(summary.fallback().contains("in time"), summary.fallback());
        }
    }

    @Test
    void aReaderWhoCannotBeToldEndsTheWork() throws Exception {
        try (FakeModel model = FakeModel.running(
                talk -> talk.stream().say("{\"claims\":[" + TRUE).waitForClient())) {
            Summariser summariser = model.summariser(FakeModel.PATIENT);
            assertThrows(
                    IllegalStateException.class,
                    () -> summariser.summarise(
                            SampleSubjects.CHESTS,
                            SummaryMode.AUTO,
                            event -> {
                                if (event instanceof SummaryEvent.Claimed) {
                                    throw new IllegalStateException("gone");
                                }
                            },
                            new Cancellation()));
            assertTrue(model.isQuiet());
        }
    }

    @Test
    void whoLeavesGetsWhatRulesCounted() throws Exception {
        try (FakeModel model = FakeModel.running(FakeModel.Talk::waitForClient)) {
            Cancellation cancellation = new Cancellation();
            Thread leaver = Thread.ofVirtual().start(() -> {
                try {
                    Thread.sleep(200);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
                cancellation.cancel();
            });
            Summary summary = model.summariser(FakeModel.PATIENT)
                    .summarise(SampleSubjects.CHESTS, SummaryMode.AUTO, _ -> {}, cancellation);
            leaver.join();
            assertEquals("the summary was cancelled", summary.fallback());
            assertTrue(model.isQuiet());
        }
    }
}
