package org.precedent.api.http;

import java.time.Duration;

/**
 * How the API is served, with every default in {@link #DEFAULTS}.
 *
 * @param address where to listen
 * @param queues how many requests are worked on at a time
 * @param timeouts how long things may take
 * @param exports lists that are written to their end
 * @param bodyLimit the largest request body, in bytes
 * @param thumbnailCache how many bytes of thumbnails are kept
 */
public record ApiOptions(
        Address address, Queues queues, Timeouts timeouts, Exports exports, int bodyLimit, long thumbnailCache) {

    /**
     * As many as the processors can work on side by side, up to 4, whose images the memory holds. As many more wait:
     * who is let in so takes about twice the time that it would take alone.
     */
    private static final int SEARCHES = Math.clamp(Runtime.getRuntime().availableProcessors(), 2, 4);

    /** What holds when nobody says otherwise. */
    public static final ApiOptions DEFAULTS = new ApiOptions(
            new Address("127.0.0.1", 8080),
            new Queues(SEARCHES, SEARCHES, 8, 16, Duration.ofSeconds(20)),
            new Timeouts(
                    Duration.ofSeconds(30), Duration.ofSeconds(120), Duration.ofSeconds(30), Duration.ofSeconds(30)),
            new Exports(2, Duration.ofMinutes(10)),
            32 << 20,
            64L << 20);

    /** Checks the ranges. */
    public ApiOptions {
        checkPositive("bodyLimit", bodyLimit);
        if (thumbnailCache < 0) {
            throw new IllegalArgumentException("thumbnailCache is " + thumbnailCache + ", less than 0");
        }
    }

    /**
     * Where to listen.
     *
     * @param host a name or number of this machine; on a loopback address only requests to this machine by name are
     *     answered
     * @param port 0 for any that is free
     */
    public record Address(String host, int port) {

        /** Checks the port. */
        public Address {
            if (port < 0 || port > 65_535) {
                throw new IllegalArgumentException("port " + port + " is not in 0 to 65535");
            }
        }
    }

    /**
     * How many requests are worked on at a time; more wait.
     *
     * @param searches how many searches run
     * @param waiting how many more may wait; who comes then is told at once to come back
     * @param uploads how many requests with a large body are read
     * @param summaries how many summaries are made; more than a language model is asked for at a time, so that those
     *     that need none are made meanwhile
     * @param patience how long a request waits for its turn before it is told to come back
     */
    public record Queues(int searches, int waiting, int uploads, int summaries, Duration patience) {

        /** Checks the ranges. */
        public Queues {
            checkPositive("searches", searches);
            checkPositive("uploads", uploads);
            checkPositive("summaries", summaries);
            if (waiting < 0) {
                throw new IllegalArgumentException("waiting is " + waiting + ", less than 0");
            }
        }
    }

    /**
     * How long things may take.
     *
     * @param search a search, before it is given up
     * @param body a request's whole body
     * @param idle a connection may stay silent
     * @param stop running requests may take to finish when the server is closed
     */
    public record Timeouts(Duration search, Duration body, Duration idle, Duration stop) {

        /** Checks that whoever asks has any time. */
        public Timeouts {
            if (!search.isPositive() || !body.isPositive() || !idle.isPositive()) {
                throw new IllegalArgumentException("no time: search " + search + ", body " + body + ", idle " + idle);
            }
        }
    }

    /**
     * Lists that are written to their end, which each keep a commit of the index on the disk.
     *
     * @param running how many are written at a time; as many more may wait
     * @param time one may take, before it is broken off
     */
    public record Exports(int running, Duration time) {

        /** Checks the ranges. */
        public Exports {
            checkPositive("running", running);
            if (!time.isPositive()) {
                throw new IllegalArgumentException("no time: " + time);
            }
        }
    }

    /** These options at another address. */
    public ApiOptions withAddress(String host, int port) {
        return new ApiOptions(new Address(host, port), queues, timeouts, exports, bodyLimit, thumbnailCache);
    }

    /** These options with another bound on concurrent searches. */
    public ApiOptions withSearches(int count, Duration patience) {
        Queues other = new Queues(count, queues.waiting(), queues.uploads(), queues.summaries(), patience);
        return new ApiOptions(address, other, timeouts, exports, bodyLimit, thumbnailCache);
    }

    /** These options with another bound on concurrent summaries. */
    public ApiOptions withSummaries(int count, Duration patience) {
        Queues other = new Queues(queues.searches(), queues.waiting(), queues.uploads(), count, patience);
        return new ApiOptions(address, other, timeouts, exports, bodyLimit, thumbnailCache);
    }

    /** These options with other times. */
    public ApiOptions withTimeouts(Timeouts other) {
        return new ApiOptions(address, queues, other, exports, bodyLimit, thumbnailCache);
    }

    private static void checkPositive(String name, int value) {
        if (value < 1) {
            throw new IllegalArgumentException(name + " is " + value + ", less than 1");
        }
    }
}
