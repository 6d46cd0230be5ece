package org.precedent.api.app;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.precedent.index.watch.WatchOptions;
import picocli.CommandLine;

class WatchOptionTest {
    @TempDir
    Path folder = Path.of("");

    private static WatchOption parsed(String... arguments) {
        return CommandLine.populateCommand(new WatchOption(), arguments);
    }

    @Test
    void nobodyWatchesWhoIsNotToldTo() {
        assertFalse(parsed().isOn());
        assertDoesNotThrow(() -> parsed().check(List.of(Path.of("nowhere"))));
    }

    @ParameterizedTest
    @CsvSource({"100ms,PT0.1S", "5s,PT5S", "2m,PT2M", "24h,PT24H", "' 7s ',PT7S"})
    void anIntervalIsATimeWithItsUnit(String text, Duration time) {
        WatchOption option = parsed("--watch", "--watch-interval", text);
        assertTrue(option.isOn());
        assertEquals(time, option.options().interval());
    }

    @Test
    void withoutOneTheDefaultHolds() {
        assertEquals(WatchOptions.DEFAULTS, parsed("--watch").options());
        assertEquals(Duration.ofSeconds(5), WatchOptions.DEFAULTS.interval());
    }

    @ParameterizedTest
    @ValueSource(strings = {"5", "0s", "99ms", "25h", "-5s", "5 s", "soon", ""})
    void anyOtherIsRefused(String text) {
        WatchOption option = parsed("--watch", "--watch-interval", text);
        assertThrows(IllegalArgumentException.class, () -> option.check(List.of(folder)));
    }

    @Test
    void anIntervalAloneIsRefused() {
        assertThrows(
                IllegalArgumentException.class,
                () -> parsed("--watch-interval", "5s").check(List.of(folder)));
    }

    @Test
    void aFileIsNotWatched() throws IOException {
        Path file = Files.createFile(folder.resolve("x.dcm"));
        assertThrows(IllegalArgumentException.class, () -> parsed("--watch").check(List.of(folder, file)));
        assertDoesNotThrow(() -> parsed("--watch").check(List.of(folder)));
    }
}
