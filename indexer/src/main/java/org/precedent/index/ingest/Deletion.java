package org.precedent.index.ingest;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.precedent.index.CaseIndex;
import org.precedent.index.Engine;
import org.precedent.index.Engine.Mode;
import org.precedent.index.IndexUnusable;
import org.precedent.index.archive.Archive;
import org.precedent.index.archive.IndexLock;
import org.precedent.index.archive.Visit;
import org.precedent.index.model.CaseId;
import org.precedent.index.record.CaseRecord;
import org.precedent.index.record.Generation;

/** Deletes cases with everything of them: texts, images and vectors, in the record, the files and every index. */
public final class Deletion {
    private final Archive archive;
    private final CaseRecord record;
    private final Engine engine;
    private final IngestListener listener;

    /** Wires it; owns none of these. */
    public Deletion(Archive archive, CaseRecord record, Engine engine, IngestListener listener) {
        this.archive = archive;
        this.record = record;
        this.engine = engine;
        this.listener = listener;
    }

    /**
     * Deletes cases; those that were never there do nothing. When this returns, nothing of them is in a file of the
     * archive. Cut off, it is finished by doing it again.
     *
     * @throws IOException also where all is deleted, and with it an index that was damaged
     */
    public void delete(Collection<CaseId> ids) throws IOException {
        boolean damaged = false;
        IndexLock lock = archive.indexLock(listener::waiting);
        try {
            try (Visit visit = archive.files().enter(record::refersTo)) {
                Set<String> files = new HashSet<>();
                for (CaseId id : ids) {
                    files.addAll(record.delete(id));
                }
                visit.settle(files);
            }
            for (Generation generation : record.generations()) {
                damaged |= !remove(generation, ids);
            }
            record.erase();
        } finally {
            lock.close();
        }
        if (!archive.files().sweep(record::refersTo)) {
            throw new IOException("an ingest is at work in this archive: texts and vectors are deleted, and the images"
                    + " will be when it has ended and another begins");
        }
        if (damaged) {
            throw new IOException(
                    "the cases are deleted; an index could not be read and was deleted with them: make it again,"
                            + " which encodes nothing: precedent reindex");
        }
    }

    /** Whether the rest of the index is still there: from one that cannot be read nothing can be taken out alone. */
    private boolean remove(Generation generation, Collection<CaseId> ids) throws IOException {
        try {
            removeCases(generation, ids);
            return true;
        } catch (IndexUnusable e) {
            archive.removeIndex(generation.name());
            record.forgetIndexed(generation.name());
            return false;
        }
    }

    private void removeCases(Generation generation, Collection<CaseId> ids) throws IOException {
        Path folder = archive.index(generation.name());
        if (engine.fingerprint(folder).isPresent()) {
            try (CaseIndex index = engine.open(folder, generation.fingerprint(), Mode.WRITE)) {
                for (CaseId id : ids) {
                    index.delete(id);
                }
                index.expunge();
            }
        }
        record.removed(generation.name(), List.copyOf(ids));
    }
}
