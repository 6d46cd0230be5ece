package org.precedent.api.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.precedent.api.notice.Notice;
import org.precedent.api.notice.NoticeCode;
import org.precedent.api.summary.FakeModel;
import org.precedent.api.summary.SummaryMode;
import org.precedent.api.summary.SummarySubject;
import org.precedent.api.summary.table.BaseRates;
import org.precedent.datasets.evaluation.Query;
import org.precedent.index.model.CaseId;

final class SummaryMeasuringTest {
    private static final Notice TOO_LITTLE = Notice.of(NoticeCode.NO_REPORT_FOUND, "too little evidence");

    private static final String TRUE =
            FakeModel.claim("A left pneumothorax is present in cases 1 and 2.", "pneumothorax", 1, 2);
    private static final String WRONG_SIDE = FakeModel.claim("Case 1 shows a right pneumothorax.", "pneumothorax", 1);

    @TempDir
    Path folder;

    private List<Query> queries = List.of();

    @BeforeEach
    void read() throws IOException {
        queries = Query.read(Files.writeString(folder.resolve("q.tsv"), "q1\tpneumothorax\nq2\teffusion\n"));
    }

    private static SummaryMeasuring measuring(SummarySubject subject) {
        return new SummaryMeasuring(_ -> subject, SummaryMode.AUTO);
    }

    private MeasuredSummary measured(FakeModel.Script script) throws IOException {
        try (FakeModel model = FakeModel.running(script)) {
            SummaryMeasuring measuring = measuring(MeasuredCases.CHESTS);
            return measuring.measure(queries.getFirst(), model.model(FakeModel.SHORT, measuring));
        }
    }

    @Test
    void claimsAreCountedAsTheyWereJudged() throws IOException {
        MeasuredSummary one = measured(talk -> talk.write(TRUE, WRONG_SIDE));
        assertEquals("q1", one.query());
        assertEquals(SummaryEnd.WRITTEN, one.end());
        assertEquals(5, one.cases());
        assertEquals(1, one.supported());
        assertEquals(Map.of("side", 1), one.dropped());
        assertEquals(2, one.claims());
        assertEquals(new Citations(1, 2, 2, 1, 2.0 / 3), one.citations());
        assertEquals("", one.why());
    }

    @Test
    void theFirstClaimIsTimedWhenItIsShownAndNotAtTheEnd() throws IOException {
        MeasuredSummary one = measured(talk -> {
            talk.stream().say("{\"claims\":[").say(TRUE).say(",");
            Thread.sleep(300);
            talk.say(WRONG_SIDE).say("]}").end("stop");
        });
        Double first = one.times().firstClaim();
        assertNotNull(first);
        assertTrue(one.times().whole() - first >= 250, one.times().toString());
    }

    @Test
    void tokensAreThoseThatTheServerCounts() throws IOException {
        MeasuredSummary one = measured(talk -> {
            talk.stream().say("{\"claims\":[");
            Thread.sleep(100);
            talk.say(TRUE).say("]}");
            talk.event("{\"choices\":[],\"usage\":{\"prompt_tokens\":700,\"completion_tokens\":41}}");
            talk.end("stop");
        });
        assertEquals(700, one.tokens().prompt());
        assertEquals(41, one.tokens().answer());
        assertTrue(one.tokens().writing() >= 90, one.tokens().toString());
        double rate = SummaryFigure.TOKENS.of(one).orElseThrow();
        assertEquals(1000 * 40 / one.tokens().writing(), rate, 1e-9);
    }

    @Test
    void whereTheServerCountsNoTokensNoneAreMadeUp() throws IOException {
        MeasuredSummary one = measured(talk -> talk.write(TRUE));
        assertEquals(0, one.tokens().answer());
        assertTrue(SummaryFigure.TOKENS.of(one).isEmpty());
    }

    @Test
    void anEmptyListOfClaimsAndWordsInsteadOfClaimsAreRefusals() throws IOException {
        MeasuredSummary empty = measured(talk -> talk.write());
        assertEquals(SummaryEnd.REFUSED, empty.end());
        MeasuredSummary words = measured(
                talk -> talk.stream().say("I am not able to help with that.").end("stop"));
        assertEquals(SummaryEnd.REFUSED, words.end());
        assertFalse(words.why().isEmpty());
        assertNull(words.times().firstClaim());
    }

    @Test
    void tooFewClaimsThatPassAreOneReasonWhateverTheirNumber() throws IOException {
        MeasuredSummary one = measured(talk -> talk.write(WRONG_SIDE));
        assertEquals(SummaryEnd.NOT_SHOWN, one.end());
        assertEquals("too few claims of the language model passed the checks", one.why());
        assertEquals(Map.of("side", 1), one.dropped());
        assertEquals(Citations.NONE, one.citations());
    }

    @Test
    void aServerThatFailsOrHangsIsNoRefusal() throws IOException {
        MeasuredSummary broken = measured(talk -> talk.answer(500, "{}"));
        assertEquals(SummaryEnd.FAILED, broken.end());
        assertTrue(broken.why().contains("(status 500)"), broken.why());
        MeasuredSummary silent = measured(FakeModel.Talk::waitForClient);
        assertEquals(SummaryEnd.FAILED, silent.end());
        assertEquals("the language model did not begin to answer in time", silent.why());
    }

    @Test
    void theSameCasesAreWrittenAnewEachTime() throws IOException {
        try (FakeModel model = FakeModel.writing(TRUE)) {
            SummaryMeasuring measuring = measuring(MeasuredCases.CHESTS);
            var writer = model.model(FakeModel.SHORT, measuring);
            MeasuredSummary one = measuring.measure(queries.get(0), writer);
            MeasuredSummary other = measuring.measure(queries.get(1), writer);
            assertEquals(2, model.requests().size());
            assertEquals(one.casesDigest(), other.casesDigest());
        }
    }

    @Test
    void withoutAModelTheTimeOfRulesIsMeasured() throws IOException {
        MeasuredSummary one = measuring(MeasuredCases.CHESTS).measure(queries.getFirst(), null);
        assertEquals(SummaryEnd.BY_RULE, one.end());
        assertEquals(0, one.claims());
        assertEquals(Citations.NONE, one.citations());
        assertTrue(SummaryFigure.WHOLE.of(one).orElseThrow() > 0);
        assertTrue(SummaryFigure.FALLBACKS.of(one).isEmpty());
    }

    @Test
    void whereThereIsTooLittleNobodyIsAsked() throws IOException {
        try (FakeModel model = FakeModel.writing(TRUE)) {
            SummaryMeasuring measuring =
                    measuring(new SummarySubject(List.of(), BaseRates.UNKNOWN, TOO_LITTLE, List.of()));
            MeasuredSummary one = measuring.measure(queries.getFirst(), model.model(FakeModel.SHORT, measuring));
            assertEquals(SummaryEnd.NOTHING, one.end());
            assertEquals(0, model.requests().size());
            assertEquals("", one.casesDigest());
        }
    }

    @Test
    void aQueryThatCannotBeAskedIsTheCallersMistake() {
        SummaryMeasuring measuring = new SummaryMeasuring(
                _ -> {
                    throw new IllegalArgumentException("its image is not there");
                },
                SummaryMode.AUTO);
        assertThrows(IllegalArgumentException.class, () -> measuring.measure(queries.getFirst(), null));
    }

    @Test
    void casesThatDoNotCountAsAnswersAreLeftOutAndTheRestNumberedAnew() {
        SummarySubject some =
                QuerySubjects.without(MeasuredCases.CHESTS, Set.of(new CaseId("case-1"), new CaseId("case-3")), 2);
        assertEquals(2, some.cases().size());
        assertEquals(1, some.cases().getFirst().number());
        assertEquals(new CaseId("case-2"), some.cases().getFirst().id());
        assertEquals(new CaseId("case-4"), some.cases().getLast().id());
        SummarySubject none =
                QuerySubjects.without(MeasuredCases.of("Left pneumothorax."), Set.of(new CaseId("case-1")), 2);
        assertTrue(none.tooLittle().contains("counts as an answer"), none.tooLittle());
    }

    private static SummaryRunning running(Path file, StringWriter err) {
        SummaryRun.Settings settings = new SummaryRun.Settings("0", "auto", "", "", 10, "hybrid");
        return new SummaryRunning(settings, file, new PrintWriter(err, true));
    }

    @Test
    void aQueryThatCannotBeAskedIsToldAndTheRestGoOn() throws IOException {
        SummaryMeasuring measuring = new SummaryMeasuring(
                query -> {
                    if (query.id().equals("q1")) {
                        throw new IllegalArgumentException("its image is not there");
                    }
                    return MeasuredCases.CHESTS;
                },
                SummaryMode.AUTO);
        StringWriter err = new StringWriter();
        Path file = folder.resolve("run.json");
        SummaryRun run = running(file, err).over(queries, measuring, null);
        assertEquals(1, run.refused());
        assertEquals("q2", run.queries().getFirst().query());
        assertTrue(err.toString().contains("line 1 of the queries was not asked: its image is not there"));
        assertEquals(run, SummaryRunFile.read(file));
        assertTrue(run.complete());
    }

    @Test
    void whereNoQueryCanBeAskedThereIsNoRun() throws IOException {
        SummaryMeasuring measuring = new SummaryMeasuring(
                _ -> {
                    throw new IllegalArgumentException("its image is not there");
                },
                SummaryMode.AUTO);
        Path file = folder.resolve("run.json");
        assertThrows(IOException.class, () -> running(file, new StringWriter()).over(queries, measuring, null));
        assertFalse(SummaryRunFile.read(file).complete());
    }

    @Test
    void whatIsMeasuredIsKeptWhenTheArchiveFailsInTheMiddle() throws IOException {
        SummaryMeasuring measuring = new SummaryMeasuring(
                query -> {
                    if (query.id().equals("q2")) {
                        throw new IOException("the disk is gone");
                    }
                    return MeasuredCases.CHESTS;
                },
                SummaryMode.AUTO);
        Path file = folder.resolve("run.json");
        assertThrows(IOException.class, () -> running(file, new StringWriter()).over(queries, measuring, null));
        assertEquals("q1", SummaryRunFile.read(file).queries().getFirst().query());
        assertFalse(SummaryRunFile.read(file).complete());
    }

    @Test
    void theFirstSearchLoadsAndAsksNoLanguageModel() throws IOException {
        List<String> asked = new ArrayList<>();
        SummaryMeasuring measuring = new SummaryMeasuring(
                query -> {
                    asked.add(query.id());
                    return MeasuredCases.CHESTS;
                },
                SummaryMode.AUTO);
        try (FakeModel model = FakeModel.writing(TRUE)) {
            measuring.warmUp();
            assertEquals(List.of("warm"), asked);
            assertEquals(0, model.requests().size());
        }
    }
}
