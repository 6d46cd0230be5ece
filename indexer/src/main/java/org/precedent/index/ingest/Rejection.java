package org.precedent.index.ingest;

import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.precedent.index.source.Refused;

/**
 * An input that stayed outside. Its path may name a patient: it is for the operator's eyes, and for no log.
 *
 * @param file the input
 * @param line the line of the manifest that names it, from 1; null where no manifest does
 * @param reason what is wrong with it, without a word out of it
 */
public record Rejection(Path file, @Nullable Integer line, String reason) {

    Rejection(Refused refused) {
        this(Objects.requireNonNull(refused.place().file()), refused.place().line(), refused.reason());
    }
}
