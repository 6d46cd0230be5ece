package org.precedent.index.ingest;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.precedent.index.archive.FileStore;
import org.precedent.index.archive.KeptFiles;
import org.precedent.index.ingest.DecodingAhead.Undecoded;
import org.precedent.index.model.ContributedImage;
import org.precedent.index.model.Contribution;
import org.precedent.index.model.ImageId;
import org.precedent.index.model.KeptImage;
import org.precedent.index.record.CaseRecord;
import org.precedent.index.record.RecordedContribution;
import org.precedent.index.source.Unusable;
import org.precedent.index.source.door.StudySource;

/** Sees to it that the archive holds the pixels of a contribution's images, and decodes what it does not hold. */
final class ImageKeeping {
    private final CaseRecord record;
    private final FileStore files;
    private final ImageDecoding decoding;
    private final DecodingAhead ahead;
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
        this.decoding = new ImageDecoding(keeping, keep);
        this.ahead = new DecodingAhead(decoding);
        this.quarantine = quarantine;
        this.out = out;
        this.keep = keep;
    }

    /** Decodes what some sources bring that is not here, several at once. They are asked for next. */
    void begin(List<Opened> next, CaseUpdate update) throws IOException {
        List<Undecoded> missing = new ArrayList<>();
        for (Opened one : next) {
            if (known(one.contribution(), one.source(), update) == null) {
                missing.add(new Undecoded(one.source(), isInInstance(one.contribution(), update)));
            }
        }
        ahead.begin(missing);
    }

    /**
     * The images of a contribution.
     *
     * @param kept where they lie, each once
     * @param faint whether all of them were decoded now and show almost nothing
     */
    record Images(List<KeptImage> kept, boolean faint) {}

    /** The images of a contribution, which are here from now on. */
    Images images(Contribution contribution, StudySource source, CaseUpdate update)
            throws IOException, Unusable, InterruptedException {
        Optional<ImageDecoding.Decoded> decoded = ahead.taken(source);
        Images images =
                decoded.isPresent() ? held(decoded.get(), update) : knownOrDecoded(contribution, source, update);
        if (source.isInstance()) {
            out.put(new Work.FilesUnreferenced(quarantine.cameIn(contribution.digest())));
        }
        return images;
    }

    /** Null when one of them is not here, lacks something, or is what other rules made of it. */
    private @Nullable List<KeptImage> known(Contribution contribution, StudySource source, CaseUpdate update)
            throws IOException {
        if (source.isInstance() && !isMadeAlike(contribution, update)) {
            return null;
        }
        List<KeptImage> images = new ArrayList<>();
        for (ContributedImage image : contribution.images()) {
            Optional<KeptImage> kept = kept(image.id(), update).filter(this::isWhole);
            if (kept.isEmpty() || isToBeReadAgain(kept.get(), source)) {
                return null;
            }
            images.add(kept.get());
        }
        return images;
    }

    /** Whether what is kept of an instance was made by the rules of now, and for the same case: the file says both. */
    private boolean isMadeAlike(Contribution now, CaseUpdate update) throws IOException {
        Contribution known = update.said(now.source());
        Optional<Contribution> before = known == null
                ? record.contribution(now.source()).map(RecordedContribution::contribution)
                : Optional.of(known);
        return before.isPresent()
                && before.get().caseId().equals(now.caseId())
                && Objects.equals(before.get().profile(), now.profile());
    }

    private Optional<KeptImage> kept(ImageId id, CaseUpdate update) throws IOException {
        KeptImage known = update.kept().get(id);
        return known == null ? record.keptImage(id) : Optional.of(known);
    }

    private boolean isWhole(KeptImage image) {
        return image.lasting().stream().allMatch(files::holds);
    }

    /** Whether an image that is there lacks something: its instance, or what the encoder may still have to see. */
    private boolean isToBeReadAgain(KeptImage kept, StudySource source) {
        return switch (keep) {
            case ALL -> source.isInstance() && kept.instance() == null;
            case ENCODED -> false;
            case RENDERED -> source.isInstance() && kept.instance() == null;
        };
    }

    /** Whether it is kept in an instance: what was kept in full stays so, also where less is asked for now. */
    private boolean isInInstance(Contribution contribution, CaseUpdate update) throws IOException {
        boolean inInstance = keep == Keep.ALL;
        for (ContributedImage image : contribution.images()) {
            inInstance = inInstance
                    || kept(image.id(), update)
                            .filter(kept -> kept.instance() != null)
                            .isPresent();
        }
        return inInstance;
    }

    /** What was known a moment ago may be gone. */
    private Images knownOrDecoded(Contribution contribution, StudySource source, CaseUpdate update)
            throws IOException, Unusable {
        List<KeptImage> known = known(contribution, source, update);
        return known != null
                ? new Images(known, false)
                : held(decoding.of(source, isInInstance(contribution, update)), update);
    }

    /** What was decoded waits for the encoder, where there is room. */
    private static Images held(ImageDecoding.Decoded decoded, CaseUpdate update) {
        for (int i = 0; i < decoded.kept().size(); i++) {
            if (!decoded.kept().get(i).blank()) {
                update.decoded()
                        .add(decoded.kept().get(i).id(), decoded.images().get(i).encoded());
            }
        }
        return new Images(decoded.kept(), decoded.faint());
    }
}
