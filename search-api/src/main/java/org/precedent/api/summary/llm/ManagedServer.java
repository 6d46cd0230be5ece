package org.precedent.api.summary.llm;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A language model's server in a process of our own, for whoever wants one thing to run: started on a free loopback
 * port with a key that nobody else knows, looked after, started anew when it ends or falls ill, and ended with us.
 * Where {@link LifeLine} cannot be had, a server outlives a Precedent that is killed. Safe for use by many threads.
 */
public final class ManagedServer implements ModelServer, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ManagedServer.class);
    private static final Duration LOOK = Duration.ofMillis(100);
    /** What we say ourselves, and nobody else may: the first words of options, for {@code --port=80} is one too. */
    private static final List<String> OURS = List.of("--host", "--port", "--api-key", "--api-key-file");

    private final List<String> command;
    private final String model;
    private final LlmOptions.Child options;
    private final CountDownLatch stopping = new CountDownLatch(1);
    private final Thread keeper;
    private final Thread onExit = new Thread(this::stop, "llm-server-exit");
    private volatile @Nullable LlmEndpoint endpoint;
    private volatile @Nullable ServerProcess running;
    private final AtomicInteger starts = new AtomicInteger();

    private ManagedServer(List<String> command, String model, LlmOptions.Child options) {
        this.command = command;
        this.model = model;
        this.options = options;
        // the process ends with the thread that started it, so that one thread starts and keeps it
        this.keeper = Thread.ofPlatform().daemon().name("llm-server").unstarted(this::keep);
    }

    /**
     * Starts a server, and returns before it is there: it may take minutes.
     *
     * @param command its program and options, without {@code --host}, {@code --port} and {@code --api-key}, which are
     *     added
     * @param model the name by which it knows the model
     * @throws IllegalArgumentException if the command says itself what is ours to say
     */
    public static ManagedServer start(List<String> command, String model, LlmOptions.Child options) {
        for (String word : command) {
            if (OURS.stream().anyMatch(ours -> word.equals(ours) || word.startsWith(ours + "="))) {
                throw new IllegalArgumentException("the command of the language model's server must not hold "
                        + String.join(", ", OURS) + ": Precedent chooses them");
            }
        }
        List<String> lifeLine = LifeLine.words();
        if (lifeLine.isEmpty()) {
            LOG.info("if Precedent is killed, the language model's server goes on: setpriv of util-linux is not here");
        }
        List<String> all = new ArrayList<>(lifeLine);
        all.addAll(command);
        ManagedServer server = new ManagedServer(List.copyOf(all), model, options);
        Runtime.getRuntime().addShutdownHook(server.onExit);
        server.keeper.start();
        return server;
    }

    /** Where it answers; empty unless it is healthy. */
    @Override
    public Optional<LlmEndpoint> endpoint() {
        return Optional.ofNullable(endpoint);
    }

    /** How often it was started. */
    public int starts() {
        return starts.get();
    }

    /** The process that runs, or is starting. */
    Optional<Long> pid() {
        return Optional.ofNullable(running).map(ServerProcess::pid);
    }

    private void keep() {
        BackOff pause = new BackOff(options.firstPause(), options.longestPause());
        try {
            boolean more = true;
            while (more) {
                long begun = System.nanoTime();
                runOnce();
                if (System.nanoTime() - begun > options.steady().toNanos()) {
                    pause.reset();
                }
                more = !stopping.await(pause.next().toNanos(), TimeUnit.NANOSECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void runOnce() throws InterruptedException {
        starts.incrementAndGet();
        try (ServerProcess process = ServerProcess.start(command, options)) {
            running = process;
            if (startsUp(process)) {
                process.started();
                endpoint = process.endpoint(model);
                LOG.info("the language model's server is healthy");
                watch(process);
            }
        } catch (IOException e) {
            LOG.warn("the command of the language model's server cannot be started: is its program on this machine?");
        } finally {
            endpoint = null;
            running = null;
        }
    }

    private boolean startsUp(ServerProcess process) throws InterruptedException {
        long begun = System.nanoTime();
        while (!isStopping()) {
            if (process.endsWithin(LOOK)) {
                warn(
                        "the language model's server ended while it started, with status " + process.exitStatus(),
                        process);
                return false;
            }
            if (process.isHealthy()) {
                return true;
            }
            if (System.nanoTime() - begun > options.start().toNanos()) {
                warn("the language model's server was not healthy after " + options.start(), process);
                return false;
            }
        }
        return false;
    }

    private void warn(String what, ServerProcess process) {
        if (!isStopping()) {
            LOG.warn("{}; the last that it wrote: {}", what, String.join(" | ", process.lastWords()));
        }
    }

    private void watch(ServerProcess process) throws InterruptedException {
        int misses = 0;
        while (misses < options.misses()) {
            if (process.endsWithin(options.check())) {
                if (!isStopping()) {
                    LOG.warn("the language model's server ended, with status {}", process.exitStatus());
                }
                return;
            }
            misses = process.isHealthy() ? 0 : misses + 1;
        }
        LOG.warn("the language model's server did not say {} times in a row that it is healthy; it is ended", misses);
    }

    private boolean isStopping() {
        return stopping.getCount() == 0;
    }

    private void stop() {
        stopping.countDown();
        ServerProcess process = running;
        if (process != null) {
            process.close();
        }
        try {
            keeper.join(options.stop().plus(options.probe()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Ends the server, and waits until it has. */
    @Override
    public void close() {
        stop();
        try {
            Runtime.getRuntime().removeShutdownHook(onExit);
        } catch (IllegalStateException e) {
            // Precedent ends already, and the hook is what ended the server
            LOG.debug("closed while Precedent ends");
        }
    }
}
