package org.precedent.index.model;

import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An image whose pixels the archive keeps: as pictures, and where it is a frame of an instance that is kept as a file,
 * in that file; then the pictures can be made of it again.
 *
 * @param width in pixels, as rendered
 * @param height in pixels, as rendered
 * @param pixels the SHA-256 of the samples as the encoder sees them, in hexadecimal: equal images have equal ones
 * @param encoded the file as the encoder sees it, by the SHA-256 of its bytes; with an instance, of its samples
 * @param shown the file as a reader sees it, likewise; null where the two are one
 * @param blank whether all samples are the same, so that there is nothing to encode
 * @param instance the frame that it is, of an instance that is kept; null where none is
 */
public record KeptImage(
        ImageId id,
        int width,
        int height,
        String pixels,
        String encoded,
        @Nullable String shown,
        boolean blank,
        @Nullable InstanceFrame instance) {
    public KeptImage {
        if (width < 1 || height < 1) {
            throw new IllegalArgumentException("an image of " + width + " x " + height + " pixels");
        }
    }

    /** An image that is kept as pictures alone. */
    public KeptImage(
            ImageId id, int width, int height, String pixels, String encoded, @Nullable String shown, boolean blank) {
        this(id, width, height, pixels, encoded, shown, blank, null);
    }

    /** The same as a frame of an instance. */
    public KeptImage in(InstanceFrame other) {
        return new KeptImage(id, width, height, pixels, encoded, shown, blank, other);
    }

    /** The files without which it is lost: what can be made again of its instance is not among them. */
    public Set<String> lasting() {
        return instance == null ? files() : Set.of(instance.file());
    }

    /** The files that hold it, by their digests. */
    public Set<String> files() {
        return Stream.of(encoded, shown, instance == null ? null : instance.file())
                .filter(Objects::nonNull)
                .collect(Collectors.toUnmodifiableSet());
    }
}
