package org.precedent.index.archive;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.precedent.encoder.Pixels;
import org.precedent.index.model.ImageId;
import org.precedent.index.model.InstanceFrame;
import org.precedent.index.model.KeptImage;
import org.precedent.index.record.CaseRecord;

/**
 * The images of an archive by their names: each as the encoder sees it and, where that is no sight for a reader (the
 * three windows of a CT in one), as it is shown. A rendering that is not there is made again of the instance that it is
 * a frame of. Safe for use by many threads.
 */
public final class ImageFiles {
    /** How many renderings are made again at a time: each may take as much memory as the largest image. */
    private static final int AT_ONCE = 2;

    private final CaseRecord record;
    private final FileStore files;
    private final Renderer renderer;
    private final Semaphore turns = new Semaphore(AT_ONCE);

    /** Joins the record with the files that it refers to; owns none of these. */
    public ImageFiles(CaseRecord record, FileStore files, Renderer renderer) {
        this.record = record;
        this.files = files;
        this.renderer = renderer;
    }

    /**
     * An image bit for bit as it was encoded.
     *
     * @throws ArchiveException if its file is missing or damaged
     */
    public Optional<Pixels> read(ImageId id) throws IOException {
        Optional<KeptImage> kept = record.keptImage(id);
        return kept.isEmpty() ? Optional.empty() : Optional.of(encoded(kept.get()));
    }

    /**
     * An image bit for bit as it was encoded.
     *
     * @throws ArchiveException if its file is missing or damaged, or holds another sight of it
     */
    public Pixels encoded(KeptImage kept) throws IOException {
        InstanceFrame instance = kept.instance();
        Pixels pixels = instance == null
                ? files.read(kept.encoded())
                : rendered(instance).encoded();
        if (!pixels.sha256().equals(kept.pixels())) {
            throw new ArchiveException("what the encoder saw of image " + kept.id()
                    + " is not kept, or made in another way today; ingest its source again with --keep all");
        }
        return pixels;
    }

    /**
     * An image as it is to be shown.
     *
     * @throws ArchiveException if its file is missing or damaged
     */
    public Optional<Pixels> shown(ImageId id) throws IOException {
        Optional<KeptImage> kept = record.keptImage(id);
        return kept.isEmpty() ? Optional.empty() : Optional.of(shown(kept.get()));
    }

    private Pixels shown(KeptImage kept) throws IOException {
        InstanceFrame instance = kept.instance();
        return instance == null
                ? files.read(nameOfShown(kept))
                : rendered(instance).shown();
    }

    /**
     * An image as it is to be shown, as a PNG of 8 bits a channel; one that was made for this is kept for the next
     * time.
     *
     * @throws ArchiveException if its file is missing or damaged
     */
    public Optional<byte[]> png(ImageId id) throws IOException {
        Optional<KeptImage> kept = record.keptImage(id);
        if (kept.isEmpty()) {
            return Optional.empty();
        }
        String name = nameOfShown(kept.get());
        InstanceFrame instance = kept.get().instance();
        if (instance == null) {
            return Optional.of(files.bytes(name));
        }
        // a rendering that is left of a file that is lost or damaged would hide that
        Path _ = files.sound(instance.file());
        Optional<byte[]> there = files.cached(name);
        return there.isPresent() ? there : Optional.of(cached(shown(kept.get())));
    }

    /** What was deleted meanwhile is not left lying here. */
    private byte[] cached(Pixels pixels) throws IOException {
        byte[] png = files.cache(pixels);
        if (!record.refersTo(pixels.sha256())) {
            files.uncache(pixels.sha256());
        }
        return png;
    }

    /** Tells one rendering of an image as it is shown from another. */
    public Optional<String> version(ImageId id) throws IOException {
        return record.keptImage(id).map(ImageFiles::nameOfShown);
    }

    private Renderer.Sight rendered(InstanceFrame instance) throws IOException {
        turns.acquireUninterruptibly();
        try {
            return renderer.render(files.sound(instance.file()), instance.frame());
        } finally {
            turns.release();
        }
    }

    private static String nameOfShown(KeptImage kept) {
        return kept.shown() == null ? kept.encoded() : kept.shown();
    }
}
