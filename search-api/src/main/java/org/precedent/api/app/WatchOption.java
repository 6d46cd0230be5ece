package org.precedent.api.app;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.precedent.index.watch.WatchOptions;
import picocli.CommandLine.Option;

/** Whether an ingest stays, and how often it looks: {@code --watch}. */
final class WatchOption {
    private static final Pattern TIME = Pattern.compile("(\\d{1,6})(ms|s|m|h)");
    private static final Duration LONGEST = Duration.ofHours(24);

    @Option(
            names = "--watch",
            description = {
                "stays, and takes what comes into the folders, once a file has stayed as it is for the interval;",
                "Ctrl+C or SIGTERM ends it with a report"
            })
    private boolean watch;

    @Option(
            names = "--watch-interval",
            paramLabel = "TIME",
            description = "from one look at the folders to the next, such as 500ms, 5s or 2m (default: 5s)")
    private @Nullable String interval;

    /** Whether to stay. */
    boolean isOn() {
        return watch;
    }

    /** How to watch. */
    WatchOptions options() {
        return interval == null ? WatchOptions.DEFAULTS : WatchOptions.DEFAULTS.every(time(interval));
    }

    /**
     * Checks what was asked for.
     *
     * @throws IllegalArgumentException if it cannot be done
     */
    void check(List<Path> sources) {
        if (interval != null && !watch) {
            throw new IllegalArgumentException("--watch-interval needs --watch");
        }
        if (!watch) {
            return;
        }
        WatchOptions _ = options();
        for (Path source : sources) {
            if (!Files.isDirectory(source)) {
                throw new IllegalArgumentException("--watch takes folders, and " + source + " is a file");
            }
        }
    }

    private static Duration time(String text) {
        Matcher matcher = TIME.matcher(text.strip());
        if (matcher.matches()) {
            long number = Long.parseLong(matcher.group(1));
            Duration time = switch (matcher.group(2)) {
                case "ms" -> Duration.ofMillis(number);
                case "s" -> Duration.ofSeconds(number);
                case "m" -> Duration.ofMinutes(number);
                default -> Duration.ofHours(number);
            };
            if (time.compareTo(Duration.ofMillis(100)) >= 0 && time.compareTo(LONGEST) <= 0) {
                return time;
            }
        }
        throw new IllegalArgumentException(
                "--watch-interval is a time from 100ms to 24h, such as 500ms, 5s or 2m, not " + text);
    }
}
