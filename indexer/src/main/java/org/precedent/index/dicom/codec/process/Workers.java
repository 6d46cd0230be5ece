package org.precedent.index.dicom.codec.process;

import java.io.Closeable;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Processes that answer questions: started when they are needed, some at a time, used again and again, ended when
 * nothing is asked for a while. A question over which one ended is asked once more and never again. Safe for use by
 * many threads, which wait for each other when there are more of them than workers.
 */
public final class Workers implements Closeable {
    /** So many starts fail one after the other before nobody tries again. */
    private static final int MOST_FAILED_STARTS = 12;

    /** How often a question waits for a process that did not start, and how long. */
    private static final int TRIES = 4;

    private static final Duration PAUSE = Duration.ofMillis(500);

    private static final Answer NOT_NOW = new Answer.NotStarted(NoWorker.NO_PROCESS);

    private final Supplier<WorkerCommand> command;
    private final WorkerLimits limits;
    private final Semaphore places;
    private final Watch watch = new Watch();
    private final Deadly deadly;
    private final Deque<Worker> idle = new ArrayDeque<>();
    private final AtomicLong starts = new AtomicLong();
    private final AtomicLong deaths = new AtomicLong();
    private final AtomicLong timeouts = new AtomicLong();
    private int failedStarts;
    private @Nullable NoWorker never;

    /**
     * None yet.
     *
     * @param command starts one; it is asked for before each start, never by two threads at once
     */
    public Workers(Supplier<WorkerCommand> command, WorkerLimits limits) {
        this.command = command;
        this.limits = limits;
        this.places = new Semaphore(limits.atWork(), true);
        this.deadly = new Deadly(limits.remembered());
        watch.repeat(this::endIdle, limits.idle().dividedBy(2));
    }

    public WorkerLimits limits() {
        return limits;
    }

    public WorkerCounts counts() {
        return new WorkerCounts(starts.get(), deaths.get(), timeouts.get());
    }

    /**
     * Asks a question.
     *
     * @param length of the answer's bytes, exactly
     */
    public Answer ask(Question question, int length) {
        Answer known = deadly.of(question);
        if (known != null) {
            return known;
        }
        Answer answer = once(question, length);
        if (answer instanceof Answer.Died) {
            answer = once(question, length);
        }
        if (answer instanceof Answer.Died || answer instanceof Answer.TimedOut) {
            deadly.remember(question, answer);
        }
        return answer;
    }

    /** What goes wrong at the start of a process says nothing against the question. */
    private Answer once(Question question, int length) {
        Answer answer = tried(question, length);
        for (int attempt = 1; attempt < TRIES && answer.equals(NOT_NOW); attempt++) {
            try {
                Thread.sleep(PAUSE.multipliedBy(attempt));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return answer;
            }
            answer = tried(question, length);
        }
        return answer;
    }

    private Answer tried(Question question, int length) {
        places.acquireUninterruptibly();
        try {
            Worker worker = worker();
            Answer answer = worker.ask(question, length, limits.answer(length));
            count(answer);
            release(worker);
            return answer;
        } catch (NoWorkerException e) {
            return new Answer.NotStarted(e.why());
        } finally {
            places.release();
        }
    }

    private void count(Answer answer) {
        if (answer instanceof Answer.Died) {
            deaths.incrementAndGet();
        } else if (answer instanceof Answer.TimedOut) {
            timeouts.incrementAndGet();
        }
    }

    /** One that is idle and lives, else a new one. */
    private Worker worker() throws NoWorkerException {
        WorkerCommand fresh;
        synchronized (this) {
            checkOpen();
            Worker known = idle.pollFirst();
            while (known != null) {
                if (known.isAlive()) {
                    return known;
                }
                deaths.incrementAndGet();
                known.kill();
                known = idle.pollFirst();
            }
            fresh = command.get();
        }
        starts.incrementAndGet();
        try {
            Worker worker = Worker.start(fresh, watch, limits.start());
            failed(false);
            return worker;
        } catch (IOException e) {
            failed(true);
            throw new NoWorkerException(NoWorker.NO_PROCESS);
        } catch (NoWorkerException e) {
            giveUp(e.why());
            throw e;
        }
    }

    private void checkOpen() throws NoWorkerException {
        if (never != null) {
            throw new NoWorkerException(never);
        }
    }

    /** Where no process ever gets ready, nobody tries for ever. */
    private synchronized void failed(boolean failed) {
        failedStarts = failed ? failedStarts + 1 : 0;
        if (failedStarts >= MOST_FAILED_STARTS) {
            giveUp(NoWorker.NO_PROCESS);
        }
    }

    private synchronized void giveUp(NoWorker why) {
        if (never == null) {
            never = why;
        }
    }

    private void release(Worker worker) {
        boolean kept;
        synchronized (this) {
            kept = never == null && worker.isAlive();
            if (kept) {
                idle.addFirst(worker);
            }
        }
        if (!kept) {
            worker.kill();
        }
    }

    private void endIdle() {
        List<Worker> ended = new ArrayList<>();
        synchronized (this) {
            while (!idle.isEmpty() && idle.peekLast().idle().compareTo(limits.idle()) > 0) {
                ended.add(idle.pollLast());
            }
        }
        ended.forEach(Worker::dismiss);
    }

    /** Ends all workers; those that are at work end when they have answered, or have taken too long. */
    @Override
    public void close() {
        giveUp(NoWorker.CLOSED);
        List<Worker> ended;
        synchronized (this) {
            never = NoWorker.CLOSED;
            ended = List.copyOf(idle);
            idle.clear();
        }
        ended.forEach(Worker::dismiss);
        places.acquireUninterruptibly(limits.atWork());
        places.release(limits.atWork());
        watch.stop();
    }
}
