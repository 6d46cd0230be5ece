package org.precedent.index.archive;

import java.io.IOException;
import java.nio.file.Path;
import org.precedent.encoder.Pixels;

/** Shows frames of the instances that an archive keeps. Safe for use by many threads. */
@FunctionalInterface
public interface Renderer {
    /** One for archives that keep no instances. */
    Renderer NONE = (instance, _) -> {
        throw new ArchiveException(instance + " cannot be shown here");
    };

    /**
     * A frame, as the encoder and as a reader sees it.
     *
     * @param encoded as the encoder sees it
     * @param shown as a reader sees it; equal to {@code encoded} unless that is no sight for a reader
     */
    record Sight(Pixels encoded, Pixels shown) {}

    /**
     * Decodes a frame.
     *
     * @param instance a file (PS3.10)
     * @param frame from 0
     * @throws ArchiveException if it is damaged, or has no such frame
     */
    Sight render(Path instance, int frame) throws IOException;
}
