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
import org.precedent.index.model.InstanceFrame;
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
    private final Keep keep;

    /**
     * @param keeping takes up what is new
     * @param keep what is kept of it
     */
    ImageKeeping(CaseRecord record, FileStore files, KeptFiles keeping, Keep keep) {
        this.record = record;
        this.files = files;
        this.keeping = keeping;
        this.keep = keep;
    }

    /** Where the images of a contribution lie, each once. */
    List<KeptImage> images(Contribution contribution, StudySource source, CaseUpdate update)
            throws IOException, Unusable {
        List<KeptImage> images = new ArrayList<>();
        for (ContributedImage image : contribution.images()) {
            KeptImage kept = kept(image.id(), update);
            if (kept == null || isToBeReadAgain(kept, source)) {
                return decoded(source, update);
            }
            images.add(kept);
        }
        return images;
    }

    private @Nullable KeptImage kept(ImageId id, CaseUpdate update) throws IOException {
        KeptImage known = update.kept().get(id);
        Optional<KeptImage> kept = known == null ? record.keptImage(id) : Optional.of(known);
        return kept.filter(image -> image.lasting().stream().allMatch(files::holds))
                .orElse(null);
    }

    /** Whether an image that is there lacks something: its instance, or what the encoder may still have to see. */
    private boolean isToBeReadAgain(KeptImage kept, StudySource source) {
        return switch (keep) {
            case ALL -> source.isInstance() && kept.instance() == null;
            case ENCODED -> false;
            case RENDERED -> source.isInstance() && kept.instance() == null;
        };
    }

    private List<KeptImage> decoded(StudySource source, CaseUpdate update) throws IOException, Unusable {
        List<DecodedImage> decoded = source.decode();
        String instance = null;
        if (keep == Keep.ALL && source.isInstance()) {
            instance = keeping.<Unusable>keepInstance(source::writeInstance);
        }
        List<KeptImage> images = new ArrayList<>();
        for (Renderings one : renderings(decoded, instance != null)) {
            KeptImage image = one.kept();
            images.add(
                    instance == null
                            ? image
                            : image.in(new InstanceFrame(instance, one.image().frame())));
            if (!image.blank()) {
                update.decoded().put(image.id(), one.image().encoded());
            }
        }
        return images;
    }

    /** To write a PNG takes longer than to decode it, so all that a source brings are written at once. */
    private List<Renderings> renderings(List<DecodedImage> decoded, boolean canBeMadeAgain) throws IOException {
        List<Callable<String>> writing = new ArrayList<>();
        for (DecodedImage image : decoded) {
            for (Pixels pixels : sights(image)) {
                writing.add(() -> canBeMadeAgain ? keeping.cache(pixels) : keeping.keep(pixels));
            }
        }
        Iterator<String> written = Together.all(writing).iterator();
        List<Renderings> all = new ArrayList<>();
        for (DecodedImage image : decoded) {
            String first = written.next();
            all.add(new Renderings(image, first, sights(image).size() == 1 ? null : written.next()));
        }
        return all;
    }

    private List<Pixels> sights(DecodedImage image) {
        if (keep == Keep.RENDERED || image.shown().equals(image.encoded())) {
            return List.of(image.shown());
        }
        return List.of(image.encoded(), image.shown());
    }

    /** An image and the files of its pictures; of one, where encoder and reader see the same or one sight is kept. */
    private record Renderings(
            DecodedImage image, String encoded, @Nullable String shown) {
        KeptImage kept() {
            Pixels pixels = image.encoded();
            return new KeptImage(
                    image.id(), pixels.width(), pixels.height(), pixels.sha256(), encoded, shown, pixels.isOneColour());
        }
    }
}
