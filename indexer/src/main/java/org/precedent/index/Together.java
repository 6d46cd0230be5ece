package org.precedent.index.lucene;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Does several readings of one commit at once: the last on the calling thread, since the words of a search come last
 * and take longest.
 */
final class Together {
    private Together() {}

    /** The answers in the order of the readings; when one fails, that is thrown after all have ended. */
    static <T> List<T> all(List<? extends Callable<T>> readings) throws IOException {
        if (readings.isEmpty()) {
            return List.of();
        }
        List<Future<T>> others = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            readings.subList(0, readings.size() - 1).forEach(reading -> others.add(threads.submit(reading)));
            T last = readings.getLast().call();
            List<T> answers = new ArrayList<>();
            for (Future<T> other : others) {
                answers.add(other.get());
            }
            answers.add(last);
            return answers;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("a search was interrupted");
        } catch (ExecutionException e) {
            throw thrown(Objects.requireNonNull(e.getCause()));
        } catch (Exception e) {
            throw thrown(e);
        }
    }

    private static IOException thrown(Throwable cause) {
        return switch (cause) {
            case IOException failed -> failed;
            case RuntimeException failed -> throw failed;
            case Error failed -> throw failed;
            default -> throw new IllegalStateException("a reading threw what it does not declare", cause);
        };
    }
}
