package org.precedent.index.ingest;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.precedent.index.archive.FileStore;
import org.precedent.index.archive.KeptFiles;
import org.precedent.index.model.ContributedImage;
import org.precedent.index.model.Contribution;
import org.precedent.index.model.ImageId;
import org.precedent.index.model.KeptImage;
import org.precedent.index.record.CaseRecord;
import org.precedent.index.source.Unusable;
import org.precedent.index.source.door.StudySource;

/** Sees to it that the archive holds the pixels of a contribution's images, and decodes what it does not hold. */
final class ImageKeeping {
    private final CaseRecord record;
    private final FileStore files;
    private final DecodingAhead decoding;
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
        this.decoding = new DecodingAhead(new ImageDecoding(keeping, keep));
        this.quarantine = quarantine;
        this.out = out;
        this.keep = keep;
    }

    /** Decodes what some sources bring that is not here, several at once. They are asked for next. */
    void begin(List<Opened> next, CaseUpdate update) throws IOException {
        List<StudySource> missing = new ArrayList<>();
        for (Opened one : next) {
            if (known(one.contribution(), one.source(), update) == null) {
                missing.add(one.source());
            }
        }
        decoding.begin(missing);
    }

    /** Where the images of a contribution lie, each once. */
    List<KeptImage> images(Contribution contribution, StudySource source, CaseUpdate update)
            throws IOException, Unusable, InterruptedException {
        List<KeptImage> known = known(contribution, source, update);
        return known == null ? decoded(contribution, source, update) : known;
    }

    /** Null when one of them is not here, or lacks something. */
    private @Nullable List<KeptImage> known(Contribution contribution, StudySource source, CaseUpdate update)
            throws IOException {
        List<KeptImage> images = new ArrayList<>();
        for (ContributedImage image : contribution.images()) {
            KeptImage kept = kept(image.id(), update);
            if (kept == null || isToBeReadAgain(kept, source)) {
                return null;
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
        ImageDecoding.Decoded decoded = decoding.of(source);
        for (int i = 0; i < decoded.kept().size(); i++) {
            if (!decoded.kept().get(i).blank()) {
                update.decoded()
                        .add(decoded.kept().get(i).id(), decoded.images().get(i).encoded());
            }
        }
        out.put(new Work.FilesUnreferenced(quarantine.cameIn(contribution.digest())));
        return decoded.kept();
    }
}
