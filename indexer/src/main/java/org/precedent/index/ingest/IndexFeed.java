package org.precedent.index.ingest;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.precedent.index.CaseIndex;
import org.precedent.index.EncodedCase;
import org.precedent.index.View;
import org.precedent.index.model.CaseId;
import org.precedent.index.record.CaseRecord;
import org.precedent.index.record.GenerationName;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Encoded cases on their way into an index. What the index has committed is noted in the record afterwards: a crash
 * between the two costs a second writing, and no more.
 */
final class IndexFeed {
    private static final Logger LOG = LoggerFactory.getLogger(IndexFeed.class);

    private final CaseIndex index;
    private final CaseRecord record;
    private final GenerationName generation;
    private final Tally tally;
    private final List<EncodedCase> unwritten = new ArrayList<>();
    private final Map<CaseId, Long> uncommitted = new HashMap<>();
    private final Set<CaseId> written = new HashSet<>();
    private final Set<CaseId> removed = new HashSet<>();
    private int images;
    private int passages;
    private long lastCommit = System.nanoTime();

    IndexFeed(CaseIndex index, CaseRecord record, GenerationName generation, Tally tally) {
        this.index = index;
        this.record = record;
        this.generation = generation;
        this.tally = tally;
    }

    /** Takes in a case of this revision, to be written with the next ones. */
    void add(EncodedCase encoded, long revision) {
        unwritten.add(encoded);
        images += encoded.imageVectors().size();
        passages += encoded.passages().size();
        uncommitted.put(encoded.content().id(), revision);
    }

    /** Takes a case out. */
    void remove(CaseId id) throws IOException {
        write();
        index.delete(id);
        uncommitted.remove(id);
        written.remove(id);
        removed.add(id);
    }

    /** How many cases were taken in since the last commit. */
    int uncommitted() {
        return uncommitted.size();
    }

    /** How many vectors of a kind were taken in since the last commit: of images, or of passages if they are more. */
    int uncommittedVectors() {
        return Math.max(images, passages);
    }

    /** When the last commit was, as {@link System#nanoTime} counts. */
    long lastCommit() {
        return lastCommit;
    }

    /** Writes what was taken in. */
    void write() throws IOException {
        if (unwritten.isEmpty()) {
            return;
        }
        Set<CaseId> there = there();
        index.add(unwritten);
        for (EncodedCase encoded : unwritten) {
            CaseId id = encoded.content().id();
            boolean isNew = written.add(id) && !there.contains(id);
            tally.written(id, isNew, !encoded.content().doubts().isEmpty());
        }
        unwritten.clear();
    }

    private Set<CaseId> there() throws IOException {
        Set<CaseId> ids = new HashSet<>();
        unwritten.forEach(one -> ids.add(one.content().id()));
        try (View view = index.view()) {
            return view.known(ids);
        }
    }

    /** Commits what was taken in and what was taken out. */
    void commit() throws IOException {
        write();
        if (uncommitted.isEmpty() && removed.isEmpty()) {
            return;
        }
        if (removed.isEmpty() && !tally.hasWithdrawn()) {
            index.commit();
        } else {
            index.expunge();
        }
        record.indexed(generation, uncommitted);
        record.removed(generation, removed);
        LOG.info("committed {} cases", uncommitted.size() + removed.size());
        uncommitted.clear();
        written.clear();
        removed.clear();
        images = 0;
        passages = 0;
        lastCommit = System.nanoTime();
    }
}
