package org.precedent.api.http;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.precedent.encoder.Pixels;
import org.precedent.index.archive.ImageFiles;
import org.precedent.index.model.ImageId;

/**
 * Small JPEG pictures of the archive's images, at most {@link #SIDE} pixels wide and high, kept while there is room.
 * Safe for use by several threads; few are made at a time.
 */
final class Thumbnails {
    static final int SIDE = 256;

    private static final float QUALITY = 0.85f;

    private final ImageFiles store;
    private final Turns turns;
    private final Cache<Key, byte[]> cache;

    /** A rendering: an image can be rendered anew under its id. */
    private record Key(ImageId id, String version) {}

    Thumbnails(ImageFiles store, long capacity, Turns turns) {
        this.store = store;
        this.turns = turns;
        this.cache = Caffeine.newBuilder()
                .maximumWeight(capacity)
                .weigher((Key key, byte[] jpeg) -> jpeg.length)
                .build();
    }

    /**
     * The thumbnail, empty if there is no such image.
     *
     * @param version tells one rendering of the image from another
     */
    Optional<byte[]> of(ImageId id, String version) throws IOException {
        Key key = new Key(id, version);
        byte @Nullable [] cached = cache.getIfPresent(key);
        if (cached != null) {
            return Optional.of(cached);
        }
        Optional<byte[]> made = turns.take(() -> make(id));
        made.ifPresent(jpeg -> cache.put(key, jpeg));
        return made;
    }

    private Optional<byte[]> make(ImageId id) throws IOException {
        Optional<Pixels> pixels = store.shown(id);
        return pixels.isEmpty()
                ? Optional.empty()
                : Optional.of(Picture.jpeg(FittedImage.of(pixels.get().toBufferedImage(), SIDE), QUALITY));
    }
}
