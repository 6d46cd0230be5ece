package org.precedent.api.http;

import java.time.Duration;

/**
 * How the API is served, with every default in {@link #DEFAULTS}.
 *
 * @param host the address to listen on; on a loopback address only requests to this machine by name are answered
 * @param port the port to listen on, 0 for any that is free
 * @param bodyLimit the largest request body, in bytes
 * @param searches how many searches run at a time; more wait
 * @param uploads how many requests with a large body are read at a time; more wait
 * @param patience how long a request waits for its turn before it is told to come back
 * @param idleTimeout how long a connection may stay silent
 * @param stopTimeout how long running requests may take to finish when the server is closed
 * @param thumbnailCache how many bytes of thumbnails are kept
 */
public record ApiOptions(
        String host,
        int port,
        int bodyLimit,
        int searches,
        int uploads,
        Duration patience,
        Duration idleTimeout,
        Duration stopTimeout,
        long thumbnailCache) {

    /** What holds when nobody says otherwise. */
    public static final ApiOptions DEFAULTS = new ApiOptions(
            "127.0.0.1",
            8080,
            32 << 20,
            4,
            8,
            Duration.ofSeconds(20),
            Duration.ofSeconds(30),
            Duration.ofSeconds(30),
            64L << 20);

    /** Checks the ranges. */
    public ApiOptions {
        if (port < 0 || port > 65_535) {
            throw new IllegalArgumentException("port " + port + " is not in 0 to 65535");
        }
        if (bodyLimit < 1 || searches < 1 || uploads < 1 || thumbnailCache < 0) {
            throw new IllegalArgumentException("limits must be positive: bodyLimit " + bodyLimit + ", searches "
                    + searches + ", uploads " + uploads + ", thumbnailCache " + thumbnailCache);
        }
    }

    /** These options at another address. */
    public ApiOptions withAddress(String otherHost, int otherPort) {
        return new ApiOptions(
                otherHost, otherPort, bodyLimit, searches, uploads, patience, idleTimeout, stopTimeout, thumbnailCache);
    }

    /** These options with another bound on concurrent searches. */
    public ApiOptions withSearches(int count, Duration turn) {
        return new ApiOptions(host, port, bodyLimit, count, uploads, turn, idleTimeout, stopTimeout, thumbnailCache);
    }

    /** These options with another time for running requests to finish. */
    public ApiOptions withStopTimeout(Duration time) {
        return new ApiOptions(host, port, bodyLimit, searches, uploads, patience, idleTimeout, time, thumbnailCache);
    }
}
