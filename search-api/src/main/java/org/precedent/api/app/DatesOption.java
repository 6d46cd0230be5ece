package org.precedent.api.app;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.precedent.index.model.DateChoice;
import picocli.CommandLine.Option;

/** What becomes of the days of studies and of days in reports: {@code --dates}. */
final class DatesOption {
    @Option(
            names = "--dates",
            paramLabel = "keep|shift|drop",
            description = {
                "what becomes of the days of studies and of days in reports; the first ingest decides for an archive:",
                "keep them (a new archive's default), shift them back by whole weeks, as many for all studies of a",
                "patient, or drop them; days of birth are removed in any case"
            })
    private @Nullable DateChoice choice;

    /** The choice that was made; where none was an archive keeps its own. */
    Optional<DateChoice> choice() {
        return Optional.ofNullable(choice);
    }
}
