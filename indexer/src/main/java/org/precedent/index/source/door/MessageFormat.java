package org.precedent.index.source.door;

import java.nio.file.Path;
import org.precedent.index.model.Origin;
import org.precedent.index.source.message.MessageReader;

/**
 * A format of messages.
 *
 * @param origin what its messages are called as sources
 * @param reader reads its files
 */
public record MessageFormat(Origin origin, Recognition recognition, MessageReader reader) {
    /** Tells files of a format from others. */
    @FunctionalInterface
    public interface Recognition {
        /** Whether a file is of the format, by its first bytes: {@value MessageFiles#HEAD}, or all there are. */
        boolean isOne(Path file, byte[] head);
    }

    public MessageFormat {
        if (!origin.isMessage()) {
            throw new IllegalArgumentException("messages are not of origin " + origin);
        }
    }
}
