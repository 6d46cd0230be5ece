package org.precedent.index.watch;

import java.time.Duration;

/**
 * How folders are watched, with every default in {@link #DEFAULTS}.
 *
 * @param interval from one look at the folders to the next, and how long a file must have stayed as it is
 * @param patience how long an archive of files that has no end yet is waited for, before it is taken as it is
 * @param firstRetry after which time a file that could not be read is tried again
 * @param lastRetry up to which time that doubles
 * @param most how many files are taken at a time
 */
public record WatchOptions(Duration interval, Duration patience, Duration firstRetry, Duration lastRetry, int most) {

    /** What holds when nobody says otherwise. */
    public static final WatchOptions DEFAULTS = new WatchOptions(
            Duration.ofSeconds(5), Duration.ofMinutes(2), Duration.ofSeconds(30), Duration.ofMinutes(10), 500);

    /** Checks the ranges. */
    public WatchOptions {
        if (!interval.isPositive() || patience.isNegative() || !firstRetry.isPositive() || most < 1) {
            throw new IllegalArgumentException("times of a watch must be positive: " + interval + ", " + patience + ", "
                    + firstRetry + ", and so must " + most);
        }
        if (lastRetry.compareTo(firstRetry) < 0) {
            throw new IllegalArgumentException("retries after " + firstRetry + " up to " + lastRetry);
        }
    }

    /** These options with another interval. */
    public WatchOptions every(Duration other) {
        return new WatchOptions(other, patience, firstRetry, lastRetry, most);
    }
}
