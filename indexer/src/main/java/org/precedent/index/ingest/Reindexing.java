package org.precedent.index.ingest;

import java.io.IOException;
import java.util.List;
import org.precedent.encoder.Encoder;
import org.precedent.index.CaseIndex;
import org.precedent.index.Engine;
import org.precedent.index.Engine.Mode;
import org.precedent.index.IndexUnusable;
import org.precedent.index.archive.Archive;
import org.precedent.index.archive.ImageFiles;
import org.precedent.index.archive.IndexLock;
import org.precedent.index.record.CaseRecord;
import org.precedent.index.record.Generation;
import org.precedent.index.record.Generation.State;
import org.precedent.index.record.GenerationName;
import org.precedent.index.tags.ImageKinds;
import org.precedent.index.tags.TagCheck;

/**
 * Makes an archive's index anew out of its record: a new generation beside the one that is searched, which takes its
 * place at once when it is complete. With the encoder that made the old one nothing is encoded. A run that was cut off
 * goes on with the generation that it began.
 */
public final class Reindexing {
    private final Archive archive;
    private final CaseRecord record;
    private final Engine engine;
    private final Encoder encoder;
    private final ImageFiles images;
    private final TagCheck tags;
    private final IngestOptions options;
    private final IngestListener listener;

    /** Wires a run. It owns none of these and closes none. */
    public Reindexing(
            Archive archive,
            CaseRecord record,
            Engine engine,
            Encoder encoder,
            ImageFiles images,
            ImageKinds kinds,
            IngestOptions options,
            IngestListener listener) {
        this.archive = archive;
        this.record = record;
        this.engine = engine;
        this.encoder = encoder;
        this.images = images;
        this.tags = new TagCheck(encoder, kinds);
        this.options = options;
        this.listener = listener;
    }

    /** Makes the new generation and puts it in the old one's place, which stays on the disk. */
    public IngestReport run() throws IOException {
        Tally tally = new Tally();
        try (IndexLock lock = archive.indexLock(listener::waiting)) {
            GenerationName name = begun();
            archive.removeLeftovers(
                    record.generations().stream().map(Generation::name).toList());
            CaseIndex index = engine.open(archive.index(name), encoder.fingerprint(), Mode.WRITE);
            try (IndexDoor.Opened opened = new IndexDoor.Opened(index, name, lock)) {
                new Pipeline(archive, record, images, encoder, opened, tags, options, tally, listener).catchUp();
                Calibrating.keepCurrent(record, index);
            }
            record.promote(name);
        }
        return tally.report(record.counts().waiting());
    }

    /** The generation of this encoder that a run left unfinished, or whose folder is gone; else a new one. */
    private GenerationName begun() throws IOException {
        for (Generation generation : record.generations()) {
            boolean ours = generation.fingerprint().equals(encoder.fingerprint());
            if (ours && generation.state() == State.BUILDING) {
                return sound(generation.name());
            }
            if (ours && generation.state() == State.CURRENT && isGone(generation.name())) {
                record.forgetIndexed(generation.name());
                return generation.name();
            }
        }
        return record.createGeneration(encoder.fingerprint());
    }

    /** One that is damaged, or that another version made, is still there. */
    private boolean isGone(GenerationName name) throws IOException {
        try {
            return engine.fingerprint(archive.index(name)).isEmpty();
        } catch (IndexUnusable e) {
            return false;
        }
    }

    /** What was begun takes the old one's place, so it is looked through, and begun again if it cannot be used. */
    private GenerationName sound(GenerationName name) throws IOException {
        if (!canBeUsed(name)) {
            archive.removeIndex(name);
            record.forgetIndexed(name);
        }
        return name;
    }

    private boolean canBeUsed(GenerationName name) throws IOException {
        try {
            return engine.check(archive.index(name), _ -> {}).ok();
        } catch (IndexUnusable e) {
            return false;
        }
    }

    /** Removes every generation but the one that is searched, from the disk too. */
    public List<GenerationName> prune() throws IOException {
        IndexLock lock = archive.indexLock(listener::waiting);
        try {
            List<GenerationName> others = record.generations().stream()
                    .filter(generation -> generation.state() != State.CURRENT)
                    .map(Generation::name)
                    .toList();
            for (GenerationName name : others) {
                archive.removeIndex(name);
                record.dropGeneration(name);
            }
            return others;
        } finally {
            lock.close();
        }
    }
}
