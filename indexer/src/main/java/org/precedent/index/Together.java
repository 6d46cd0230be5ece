package org.precedent.index;

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

/** Does several pieces of work at once, the last of them on the calling thread. */
public final class Together {
    private Together() {}

    /** What each answers, in their order. When one fails, that is thrown as soon as all have ended. */
    public static <T> List<T> all(List<? extends Callable<T>> work) throws IOException {
        if (work.isEmpty()) {
            return List.of();
        }
        List<Future<T>> others = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            work.subList(0, work.size() - 1).forEach(one -> others.add(threads.submit(one)));
            T last = work.getLast().call();
            List<T> answers = new ArrayList<>();
            for (Future<T> other : others) {
                answers.add(other.get());
            }
            answers.add(last);
            return answers;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("work was interrupted");
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
            default -> throw new IllegalStateException("work threw what it does not declare", cause);
        };
    }
}
