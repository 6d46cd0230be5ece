package org.precedent.index.ingest;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.precedent.encoder.Pixels;
import org.precedent.index.archive.KeptFiles;
import org.precedent.index.archive.Seal;
import org.precedent.index.model.Contribution;
import org.precedent.index.record.CaseRecord;
import org.precedent.index.record.Held;
import org.precedent.index.record.Held.State;
import org.precedent.index.source.Code;
import org.precedent.index.source.Unusable;
import org.precedent.index.source.door.DecodedImage;
import org.precedent.index.source.door.StudySource;

/**
 * Where sources wait that a person has to look at: what they show is sealed with the archive's key. What a person
 * decided holds for the same bytes whenever they come again.
 */
final class Quarantine {
    private static final String KEPT_OUT =
            "a person has looked at it and kept it out; precedent quarantine release lets it in after all";

    private final CaseRecord record;
    private final KeptFiles keeping;
    private final Seal seal;
    private final WorkQueue out;

    /** @param keeping takes up the pictures */
    Quarantine(CaseRecord record, KeptFiles keeping, Seal seal, WorkQueue out) {
        this.record = record;
        this.keeping = keeping;
        this.seal = seal;
        this.out = out;
    }

    /**
     * The images of a source, unless they have to wait.
     *
     * @throws Unusable if they cannot be decoded, have to wait, or were kept out
     */
    List<DecodedImage> decode(Contribution said, StudySource source)
            throws IOException, Unusable, InterruptedException {
        Optional<Held> held = record.held(said.digest());
        switch (held.map(Held::state).orElse(State.HELD)) {
            case RELEASED -> source.trust();
            case DROPPED -> throw new Unusable(Code.HELD_FOR_REVIEW, KEPT_OUT);
            case HELD -> {}
        }
        try {
            List<DecodedImage> decoded = source.decode();
            if (held.isPresent() && held.get().state() == State.HELD) {
                // it came in all the same, as by another choice
                out.put(new Work.FilesUnreferenced(record.decide(said.digest(), State.RELEASED)));
            }
            return decoded;
        } catch (Unusable e) {
            if ((e.code() == Code.BURNED_IN || e.code() == Code.HELD_FOR_REVIEW) && held.isEmpty()) {
                hold(said, source, e);
            }
            throw e;
        }
    }

    private void hold(Contribution said, StudySource source, Unusable why) throws IOException {
        Pixels picture = picture(source);
        String sealed = picture == null ? null : keeping.keepSealed(picture, seal);
        keeping.sync();
        record.hold(Held.now(said.digest(), said.caseId(), why.code().name(), why.reason(), sealed));
    }

    private static @Nullable Pixels picture(StudySource source) {
        try {
            return source.suspect();
        } catch (Unusable e) {
            return null;
        }
    }
}
