package org.precedent.index.ingest;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.precedent.encoder.Pixels;
import org.precedent.index.Together;
import org.precedent.index.archive.FileStore;
import org.precedent.index.archive.KeptFiles;
import org.precedent.index.model.ContributedImage;
import org.precedent.index.model.Contribution;
import org.precedent.index.model.ImageId;
import org.precedent.index.model.KeptImage;
import org.precedent.index.record.CaseRecord;
import org.precedent.index.source.Unusable;
import org.precedent.index.source.door.DecodedImage;
import org.precedent.index.source.door.StudySource;

/** Sees to it that the archive holds the pixels of a contribution's images, and decodes what it does not hold. */
final class ImageKeeping {
    private final CaseRecord record;
    private final FileStore files;
    private final KeptFiles keeping;

    /** @param keeping takes up what is new */
    ImageKeeping(CaseRecord record, FileStore files, KeptFiles keeping) {
        this.record = record;
        this.files = files;
        this.keeping = keeping;
    }

    /** Where the images of a contribution lie, each once. */
    List<KeptImage> images(Contribution contribution, StudySource source, CaseUpdate update)
            throws IOException, Unusable {
        List<KeptImage> images = new ArrayList<>();
        for (ContributedImage image : contribution.images()) {
            KeptImage kept = kept(image.id(), update);
            if (kept == null) {
                return decoded(source, update);
            }
            images.add(kept);
        }
        return images;
    }

    private @Nullable KeptImage kept(ImageId id, CaseUpdate update) throws IOException {
        KeptImage known = update.kept().get(id);
        Optional<KeptImage> kept = known == null ? record.keptImage(id) : Optional.of(known);
        return kept.filter(this::isThere).orElse(null);
    }

    private boolean isThere(KeptImage image) {
        return files.holds(image.encoded()) && (image.shown() == null || files.holds(image.shown()));
    }

    /** To write a PNG takes longer than to decode it, so all that a source brings are written at once. */
    private List<KeptImage> decoded(StudySource source, CaseUpdate update) throws IOException, Unusable {
        List<DecodedImage> decoded = source.decode();
        List<Callable<String>> writing = new ArrayList<>();
        for (DecodedImage image : decoded) {
            writing.add(() -> keeping.keep(image.encoded()));
            if (!image.shown().equals(image.encoded())) {
                writing.add(() -> keeping.keep(image.shown()));
            }
        }
        Iterator<String> written = Together.all(writing).iterator();
        List<KeptImage> images = new ArrayList<>();
        for (DecodedImage image : decoded) {
            Pixels pixels = image.encoded();
            String encodedFile = written.next();
            String shownFile = image.shown().equals(pixels) ? null : written.next();
            boolean blank = pixels.isOneColour();
            images.add(new KeptImage(
                    image.id(), pixels.width(), pixels.height(), pixels.sha256(), encodedFile, shownFile, blank));
            if (!blank) {
                update.decoded().put(image.id(), pixels);
            }
        }
        return images;
    }
}
