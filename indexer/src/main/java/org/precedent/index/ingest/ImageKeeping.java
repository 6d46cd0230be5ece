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
    private final Quarantine quarantine;
    private final WorkQueue out;
    private final Keep keep;

    /**
     * @param keeping takes up what is new
     * @param quarantine in which what comes in may have waited
     * @param out is told of files that nothing refers to any more
     * @param keep what is kept of it
     */
    ImageKeeping(
            CaseRecord record, FileStore files, KeptFiles keeping, Quarantine quarantine, WorkQueue out, Keep keep) {
        this.record = record;
        this.files = files;
        this.keeping = keeping;
        this.quarantine = quarantine;
        this.out = out;
        this.keep = keep;
    }

    /** Where the images of a contribution lie, each once. */
    List<KeptImage> images(Contribution contribution, StudySource source, CaseUpdate update)
            throws IOException, Unusable, InterruptedException {
        List<KeptImage> images = new ArrayList<>();
        for (ContributedImage image : contribution.images()) {
            KeptImage kept = kept(image.id(), update);
            if (kept == null || isToBeReadAgain(kept, source)) {
                return decoded(contribution, source, update);
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

    private List<KeptImage> decoded(Contribution contribution, StudySource source, CaseUpdate update)
            throws IOException, Unusable, InterruptedException {
        List<DecodedImage> decoded = source.decode();
        List<KeptImage> images =
                keep == Keep.ALL && source.isInstance() ? inInstance(decoded, source) : asPictures(decoded);
        for (int i = 0; i < images.size(); i++) {
            if (!images.get(i).blank()) {
                update.decoded().put(images.get(i).id(), decoded.get(i).encoded());
            }
        }
        out.put(new Work.FilesUnreferenced(quarantine.cameIn(contribution.digest())));
        return images;
    }

    /** Pictures are made when somebody wants to see them, which takes longer than all the rest. */
    private List<KeptImage> inInstance(List<DecodedImage> decoded, StudySource source) throws IOException, Unusable {
        String file = keeping.<Unusable>keepInstance(source::writeInstance);
        List<KeptImage> images = new ArrayList<>();
        for (DecodedImage image : decoded) {
            boolean alike = image.shown().equals(image.encoded());
            String shown = alike ? null : image.shown().sha256();
            images.add(kept(image, image.encoded().sha256(), shown).in(new InstanceFrame(file, image.frame())));
        }
        return images;
    }

    /** To write a PNG takes longer than to decode it, so all that a source brings are written at once. */
    private List<KeptImage> asPictures(List<DecodedImage> decoded) throws IOException {
        List<Callable<String>> writing = new ArrayList<>();
        for (DecodedImage image : decoded) {
            for (Pixels pixels : sights(image)) {
                writing.add(() -> keeping.keep(pixels));
            }
        }
        Iterator<String> written = Together.all(writing).iterator();
        List<KeptImage> images = new ArrayList<>();
        for (DecodedImage image : decoded) {
            images.add(kept(image, written.next(), sights(image).size() == 1 ? null : written.next()));
        }
        return images;
    }

    private List<Pixels> sights(DecodedImage image) {
        if (keep == Keep.RENDERED || image.shown().equals(image.encoded())) {
            return List.of(image.shown());
        }
        return List.of(image.encoded(), image.shown());
    }

    private static KeptImage kept(DecodedImage image, String encoded, @Nullable String shown) {
        Pixels pixels = image.encoded();
        return new KeptImage(
                image.id(), pixels.width(), pixels.height(), pixels.sha256(), encoded, shown, pixels.isOneColour());
    }
}
