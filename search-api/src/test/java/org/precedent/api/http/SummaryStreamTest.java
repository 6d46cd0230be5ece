package org.precedent.api.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.precedent.api.query.SampleArchive;
import org.precedent.api.summary.FakeModel;
import org.precedent.api.summary.Summariser;
import org.precedent.api.summary.SummaryOptions;
import org.precedent.api.summary.llm.CallRecord;
import org.precedent.api.summary.llm.LlmFailure;

/** Readers who are told of a summary while it is made, and who may leave. */
class SummaryStreamTest {
    private static final String CHESTS = SummaryApiTest.CHESTS;
    private static final ApiOptions ROOMY = ApiOptions.DEFAULTS.withSummaries(60, Duration.ofSeconds(20));

    @TempDir
    Path folder;

    private RunningApi api(Summariser summariser) throws Exception {
        return RunningApi.start(folder, new SampleArchive(), ROOMY, summariser);
    }

    private static List<String> names(List<EventText> events) {
        return events.stream().map(EventText::name).toList();
    }

    @Test
    void claimsComeOneByOneAsTheyAreWrittenAndTheWholeAtTheEnd() throws Exception {
        try (FakeModel model = FakeModel.writing(SummaryApiTest.TRUE, SummaryApiTest.WRONG);
                RunningApi api = api(model.summariser(FakeModel.SHORT))) {
            HttpResponse<byte[]> response = api.summariseLive(CHESTS);
            List<EventText> events = EventText.of(response);
            assertEquals(List.of("extracted", "claim", "dropped", "done"), names(events));
            assertTrue(
                    response.headers().firstValue("Content-Type").orElseThrow().startsWith("text/event-stream"));
            JsonNode whole = events.getLast().json();
            assertEquals(whole.at("/claims/0"), events.get(1).json());
            assertEquals("side", events.get(2).json().at("/code").asText());
            assertEquals("generated", whole.at("/mode").asText());
        }
    }

    @Test
    void aClaimIsToldWhileTheModelStillWrites() throws Exception {
        try (FakeModel model = FakeModel.running(talk ->
                        talk.stream().say("{\"claims\":[" + SummaryApiTest.TRUE).waitForClient());
                RunningApi api = api(model.summariser(FakeModel.PATIENT));
                SummaryReader reader = new SummaryReader(api, SummaryReader.EVENTS, CHESTS)) {
            reader.until("event: extracted").until("event: claim").until("\n:\n\n");
            assertEquals(1, model.open());
        }
    }

    @Test
    void byRuleThereIsNothingToWaitFor() throws Exception {
        try (RunningApi api = api(new Summariser(SummaryOptions.DEFAULTS, null))) {
            assertEquals(List.of("done"), names(EventText.of(api.summariseLive(CHESTS))));
        }
    }

    @Test
    void whereTheModelFailsTheEndIsTheSummaryByRuleWithTheReason() throws Exception {
        try (FakeModel model = FakeModel.running(talk -> talk.stream().say("{\"claims\":[" + SummaryApiTest.TRUE));
                RunningApi api = api(model.summariser(FakeModel.SHORT))) {
            List<EventText> events = EventText.of(api.summariseLive(CHESTS));
            assertEquals(List.of("extracted", "claim", "done"), names(events));
            assertEquals("extractive", events.getLast().json().at("/mode").asText());
            assertTrue(events.getLast().json().at("/fallbackReason").asText().contains("cut off"));
        }
    }

    @Test
    void whoWaitsForTheWholeGetsItBehindLineBreaks() throws Exception {
        try (FakeModel model = FakeModel.running(talk -> {
                    Thread.sleep(700);
                    talk.write(SummaryApiTest.TRUE);
                });
                RunningApi api = api(model.summariser(FakeModel.PATIENT))) {
            HttpResponse<byte[]> response = api.summarise(CHESTS);
            assertTrue(new String(response.body(), StandardCharsets.UTF_8).startsWith("\n"));
            assertEquals(
                    "application/json",
                    response.headers().firstValue("Content-Type").orElseThrow());
            assertEquals("generated", RunningApi.json(response).at("/mode").asText());
        }
    }

    @Test
    void aReaderWhoLeavesIsNoticedWithinASecondWhateverIsReadAndWrittenThen() throws Exception {
        List<FakeModel.Script> scripts = List.of(
                FakeModel.Talk::waitForClient,
                talk -> talk.stream().say("{\"claims\":[").waitForClient(),
                SummaryStreamTest::writeWithoutEnd);
        for (FakeModel.Script script : scripts) {
            for (String accept : List.of(SummaryReader.EVENTS, "application/json")) {
                try (FakeModel model = FakeModel.running(script);
                        RunningApi api = api(model.summariser(FakeModel.PATIENT))) {
                    try (SummaryReader reader = new SummaryReader(api, accept, CHESTS)) {
                        reader.until("\r\n\r\n");
                        awaitOpen(model);
                    }
                    long left = System.nanoTime();
                    assertTrue(model.isQuiet(), accept);
                    Duration took = Duration.ofNanos(System.nanoTime() - left);
                    assertTrue(took.toMillis() < 1000, accept + " took " + took);
                }
            }
        }
    }

    private static void writeWithoutEnd(FakeModel.Talk talk) throws IOException, InterruptedException {
        talk.stream();
        while (true) {
            talk.say("word ");
            Thread.sleep(20);
        }
    }

    private static void awaitOpen(FakeModel model) throws InterruptedException {
        for (int look = 0; look < 500 && model.open() == 0; look++) {
            Thread.sleep(10);
        }
        assertEquals(1, model.open());
    }

    @Test
    void fiftyReadersWhoLeaveInTheMiddleLeaveNothingBehind() throws Exception {
        List<CallRecord> calls = new CopyOnWriteArrayList<>();
        try (FakeModel model = FakeModel.running(talk -> {
                    if (calls.size() < 50) {
                        writeWithoutEnd(talk);
                    } else {
                        talk.write(SummaryApiTest.TRUE);
                    }
                });
                RunningApi api =
                        api(new Summariser(SummaryOptions.DEFAULTS, model.model(FakeModel.PATIENT, calls::add)))) {
            List<SummaryReader> readers = new ArrayList<>();
            for (int reader = 0; reader < 50; reader++) {
                readers.add(new SummaryReader(api, SummaryReader.EVENTS, CHESTS).until("event: extracted"));
            }
            for (SummaryReader reader : readers) {
                reader.close();
            }
            awaitCalls(calls, 50);
            assertTrue(calls.stream().allMatch(call -> call.failure().orElseThrow() == LlmFailure.CANCELLED));
            assertTrue(model.isQuiet(), model.open() + " connections are open");
            assertEquals(0, turns(), "threads are left");
            // both places of the language model's line are free, and every turn of a summary
            assertEquals(
                    "generated",
                    RunningApi.json(api.summarise(CHESTS)).at("/mode").asText());
            assertEquals(51, calls.size());
        }
    }

    private static void awaitCalls(List<CallRecord> calls, int count) throws InterruptedException {
        for (int look = 0; look < 150 && calls.size() < count; look++) {
            Thread.sleep(10);
        }
        assertEquals(count, calls.size(), "calls that ended within 1.5 seconds");
    }

    /** How many turns are still being worked on, at the latest after a second. */
    private static long turns() throws InterruptedException {
        long count = 1;
        for (int look = 0; look < 100 && count > 0; look++) {
            Thread.sleep(10);
            count = Thread.getAllStackTraces().keySet().stream()
                    .filter(thread -> thread.getName().startsWith("turn-"))
                    .count();
        }
        return count;
    }

    @Test
    void searchesAreAnsweredAsEverWhileTheModelIsSilent() throws Exception {
        try (FakeModel model = FakeModel.running(FakeModel.Talk::waitForClient);
                RunningApi api = api(model.summariser(FakeModel.PATIENT))) {
            List<SummaryReader> readers = new ArrayList<>();
            for (int reader = 0; reader < 20; reader++) {
                readers.add(new SummaryReader(api, SummaryReader.EVENTS, CHESTS).until("event: extracted"));
            }
            for (int search = 0; search < 40; search++) {
                assertEquals(
                        200, api.search("{\"parts\":[{\"text\":\"effusion\"}]}").statusCode());
            }
            for (SummaryReader reader : readers) {
                reader.close();
            }
        }
    }
}
