package org.precedent.index.dicom.codec.process;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Workers that die, hang, lie and shout. */
@Timeout(120)
final class WorkersTest {
    private static final Duration SOON = Duration.ofSeconds(60);
    private static final Duration ANSWER = Duration.ofSeconds(3);

    private final Workers workers = new Workers(OddWorker::command, limits(2, Duration.ofSeconds(60)));

    static WorkerLimits limits(int atWork, Duration idle) {
        return new WorkerLimits(atWork, OddWorker.LIMIT, 1 << 20, SOON, ANSWER, 1_000_000, idle, 100);
    }

    @AfterEach
    void close() {
        workers.close();
    }

    private int echo(byte... bytes) {
        Answer answer = workers.ask(OddWorker.Deed.ECHO.with(bytes), bytes.length);
        Answer.Done done = assertInstanceOf(Answer.Done.class, answer);
        assertArrayEquals(bytes, done.bytes().array());
        return done.numbers().getFirst();
    }

    private static ProcessHandle process(int pid) {
        return ProcessHandle.of(pid).orElseThrow();
    }

    private static void awaitEnd(ProcessHandle process, Duration within) throws Exception {
        assertTrue(Gone.within(process, within), "a worker lives on");
    }

    @Test
    void oneWorkerAnswersOneQuestionAfterTheOther() {
        int first = echo((byte) 1);
        assertEquals(first, echo(new byte[100_000]));
        assertEquals(first, echo());
        assertEquals(new WorkerCounts(1, 0, 0), workers.counts());
    }

    @Test
    void whatItCannotAnswerItDeclines() {
        assertEquals(new Answer.Declined(OddWorker.REASON), workers.ask(OddWorker.Deed.DECLINE.with(), 9));
        assertEquals(new WorkerCounts(1, 0, 0), workers.counts());
    }

    @Test
    void oneThatHangsIsEndedInTimeAndItsQuestionIsNotAskedAgain() {
        echo();
        long start = System.nanoTime();
        assertEquals(new Answer.TimedOut(), workers.ask(OddWorker.Deed.HANG.with(), 0));
        assertEquals(new Answer.TimedOut(), workers.ask(OddWorker.Deed.HANG.with(), 0));
        assertTrue(System.nanoTime() - start < 2 * ANSWER.toNanos());
        assertEquals(new WorkerCounts(1, 0, 1), workers.counts());
        echo((byte) 2);
        assertEquals(new WorkerCounts(2, 0, 1), workers.counts());
    }

    @ParameterizedTest
    @EnumSource(
            value = OddWorker.Deed.class,
            names = {"DIE", "GARBAGE", "BOAST"})
    void aQuestionOverWhichTwoEndedIsNotAskedAThirdTime(OddWorker.Deed deed) {
        assertEquals(new Answer.Died(), workers.ask(deed.with((byte) 1), 2));
        assertEquals(new WorkerCounts(2, 2, 0), workers.counts());
        assertEquals(new Answer.Died(), workers.ask(deed.with((byte) 1), 2));
        assertEquals(new WorkerCounts(2, 2, 0), workers.counts());
        echo((byte) 3);
    }

    @Test
    void oneThatComputesWithoutEndIsEndedToo() {
        assertEquals(new Answer.TimedOut(), workers.ask(OddWorker.Deed.SPIN.with(), 0));
    }

    @Test
    void oneThatStopsInTheMiddleOfItsAnswerIsEnded() {
        echo();
        assertEquals(new Answer.TimedOut(), workers.ask(OddWorker.Deed.STOP_HALFWAY.with(), 2));
    }

    @Test
    void whatItComplainsOfIsHeardByNobodyAndHoldsNothingUp() {
        Answer answer = workers.ask(OddWorker.Deed.COMPLAIN.with((byte) 5), 1);
        assertEquals(5, assertInstanceOf(Answer.Done.class, answer).bytes().get());
    }

    @Test
    void oneThatIsKilledWhileItWaitsIsReplaced() throws Exception {
        ProcessHandle first = process(echo());
        first.destroyForcibly();
        awaitEnd(first, SOON);
        echo((byte) 4);
        assertEquals(2, workers.counts().starts());
        assertEquals(1, workers.counts().deaths());
    }

    @Test
    void aQuestionIsAskedOnceMoreWhenItsWorkerIsKilled() throws Exception {
        ProcessHandle first = process(echo());
        try (ExecutorService other = Executors.newSingleThreadExecutor()) {
            Future<Answer> answer = other.submit(() -> workers.ask(OddWorker.Deed.ECHO_LATER.with((byte) 1), 1));
            Thread.sleep(300);
            first.destroyForcibly();
            assertInstanceOf(Answer.Done.class, answer.get());
        }
        assertEquals(new WorkerCounts(2, 1, 0), workers.counts());
    }

    @Test
    void itsMemoryIsLimited() {
        assertEquals(new Answer.Declined(OddWorker.REASON), workers.ask(OddWorker.Deed.GRAB.with(), 0));
    }

    @Test
    void sixteenThreadsShareTwo() throws Exception {
        List<Callable<Integer>> questions = new ArrayList<>();
        for (int i = 0; i < 160; i++) {
            byte[] bytes = new byte[1_000 + i];
            bytes[i] = (byte) i;
            questions.add(() -> echo(bytes));
        }
        try (ExecutorService threads = Executors.newFixedThreadPool(16)) {
            List<Integer> pids = new ArrayList<>();
            for (Future<Integer> pid : threads.invokeAll(questions)) {
                pids.add(pid.get());
            }
            assertTrue(pids.stream().distinct().count() <= 2);
        }
        assertTrue(workers.counts().starts() <= 2);
    }

    @Test
    void oneThatIsAskedNothingForAWhileIsEnded() throws Exception {
        try (Workers hasty = new Workers(OddWorker::command, limits(2, Duration.ofMillis(200)))) {
            Answer answer = hasty.ask(OddWorker.Deed.ECHO.with(), 0);
            int pid = assertInstanceOf(Answer.Done.class, answer).numbers().getFirst();
            awaitEnd(process(pid), Duration.ofSeconds(30));
            assertEquals(new WorkerCounts(1, 0, 0), hasty.counts());
        }
    }

    @Test
    void closingEndsThemAll() throws Exception {
        ProcessHandle worker = process(echo());
        workers.close();
        awaitEnd(worker, Duration.ofSeconds(10));
        assertEquals(new Answer.NotStarted(NoWorker.CLOSED), workers.ask(OddWorker.Deed.ECHO.with(), 0));
    }

    @Test
    void whereNoneStartsEachQuestionSaysSoAndNotEachTries() {
        WorkerCommand missing = new WorkerCommand("org.precedent.Missing", "", Map.of(), List.of());
        try (Workers none = new Workers(() -> missing, limits(2, Duration.ofSeconds(60)))) {
            for (int i = 0; i < 10; i++) {
                assertEquals(new Answer.NotStarted(NoWorker.NO_PROCESS), none.ask(OddWorker.Deed.ECHO.with(), 0));
            }
            assertEquals(12, none.counts().starts());
        }
    }

    @Test
    void oneThatSaysThatNoneCanWorkIsAskedOnce() {
        WorkerCommand without =
                new WorkerCommand(OddWorker.class.getName(), WorkerCommand.ownClassPath(), Map.of(), List.of());
        try (Workers none = new Workers(() -> without, limits(2, Duration.ofSeconds(60)))) {
            for (int i = 0; i < 3; i++) {
                assertEquals(new Answer.NotStarted(NoWorker.NO_LIBRARY), none.ask(OddWorker.Deed.ECHO.with(), 0));
            }
            assertEquals(1, none.counts().starts());
        }
    }
}
