package org.precedent.index.ingest;

import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.precedent.encoder.Pixels;
import org.precedent.index.archive.KeptFiles;
import org.precedent.index.archive.Seal;
import org.precedent.index.model.CaseId;
import org.precedent.index.record.CaseRecord;
import org.precedent.index.record.Held;
import org.precedent.index.source.Unusable;
import org.precedent.index.source.door.Review;

/**
 * Where images wait that a person has to look at: what they show is sealed with the archive's key. What a person
 * decided holds for the same bytes whenever they come again.
 */
final class Quarantine implements Review {
    private final CaseRecord record;
    private final KeptFiles keeping;
    private final Seal seal;

    /** @param keeping takes up the pictures */
    Quarantine(CaseRecord record, KeptFiles keeping, Seal seal) {
        this.record = record;
        this.keeping = keeping;
        this.seal = seal;
    }

    @Override
    public Optional<Boolean> isIn(String digest) throws IOException {
        Optional<Held> held = record.held(digest);
        return held.isEmpty()
                ? Optional.empty()
                : switch (held.get().state()) {
                    case HELD -> Optional.empty();
                    case RELEASED -> Optional.of(true);
                    case DROPPED -> Optional.of(false);
                };
    }

    @Override
    public void hold(CaseId id, String digest, Unusable why, @Nullable Pixels picture) throws IOException {
        if (record.held(digest).isPresent() || record.deletedAt(id).isPresent()) {
            return;
        }
        String sealed = picture == null ? null : keeping.keepSealed(picture, seal);
        keeping.sync();
        record.hold(Held.now(digest, id, why.code().name(), why.reason(), sealed));
    }

    /** Whether a person kept a file out. */
    boolean isDropped(String digest) throws IOException {
        return isIn(digest).equals(Optional.of(false));
    }

    /**
     * An image came in: where it waited, as it may by another choice, it waits no more. That is nobody's decision, so
     * that it waits again where it comes again without that choice.
     *
     * @return the files that nothing refers to any more
     */
    Set<String> cameIn(String digest) throws IOException {
        return record.held(digest).isPresent() ? record.forgetHeld(digest) : Set.of();
    }
}
