package org.precedent.index.ingest;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.precedent.encoder.Pixels;
import org.precedent.index.archive.FileStore;
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

    ImageKeeping(CaseRecord record, FileStore files) {
        this.record = record;
        this.files = files;
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

    private List<KeptImage> decoded(StudySource source, CaseUpdate update) throws IOException, Unusable {
        List<KeptImage> images = new ArrayList<>();
        for (DecodedImage image : source.decode()) {
            Pixels pixels = image.encoded();
            boolean blank = Blank.is(pixels);
            String shown = image.shown().equals(pixels) ? null : files.keep(image.shown());
            images.add(new KeptImage(
                    image.id(), pixels.width(), pixels.height(), pixels.sha256(), files.keep(pixels), shown, blank));
            if (!blank) {
                update.decoded().put(image.id(), pixels);
            }
        }
        return images;
    }
}
