package org.precedent.index.ingest;

import java.util.HashMap;
import java.util.Map;
import org.precedent.encoder.Pixels;
import org.precedent.index.model.ImageId;

/** Decoded images that wait for the encoder, as many as memory allows; the others are read again from their files. */
final class HeldPixels {
    private final long most;
    private final Map<ImageId, Pixels> held = new HashMap<>();
    private long pixels;

    /** @param most how many pixels are held */
    HeldPixels(long most) {
        this.most = most;
    }

    /** Holds an image if there is room for it. */
    void add(ImageId id, Pixels image) {
        long size = (long) image.width() * image.height();
        if (pixels + size <= most && held.putIfAbsent(id, image) == null) {
            pixels += size;
        }
    }

    /** Holds what another holds, as far as there is room. */
    void addAll(HeldPixels other) {
        other.held.forEach(this::add);
    }

    /** How many pixels are held. */
    long pixels() {
        return pixels;
    }

    /** The images that are held. */
    Map<ImageId, Pixels> images() {
        return Map.copyOf(held);
    }

    void clear() {
        held.clear();
        pixels = 0;
    }
}
