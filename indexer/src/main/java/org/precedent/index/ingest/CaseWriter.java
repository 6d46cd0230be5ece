package org.precedent.index.ingest;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.precedent.encoder.Embedding;
import org.precedent.encoder.Pixels;
import org.precedent.index.CaseIndex;
import org.precedent.index.EncodedCase;
import org.precedent.index.Passage;
import org.precedent.index.View;
import org.precedent.index.model.Case;
import org.precedent.index.model.CaseId;
import org.precedent.index.model.Doubt;
import org.precedent.index.model.ImageId;
import org.precedent.index.model.Span;
import org.precedent.index.record.CaseRecord;
import org.precedent.index.record.GenerationName;
import org.precedent.index.tags.TagCheck;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The second stage's end: encodes what was prepared, in batches across cases, and writes it to the index.
 *
 * <p>Every new vector is in the record before anything else happens to it, so a crash costs no second encoding. What
 * the index has committed is noted in the record afterwards: a crash between the two costs a second writing, and no
 * more.
 */
final class CaseWriter {
    private static final Logger LOG = LoggerFactory.getLogger(CaseWriter.class);

    /** Cases that wait for their passages are held in memory. */
    private static final int MOST_WAITING_CASES = 64;

    private static final int MOST_WAITING_PASSAGES = 64;

    private final CaseIndex index;
    private final CaseRecord record;
    private final GenerationName generation;
    private final VectorMaker vectors;
    private final IngestOptions options;
    private final TagCheck tags;
    private final Tally tally;
    private final List<PreparedCase> waiting = new ArrayList<>();
    private final Map<CaseId, Long> uncommitted = new HashMap<>();
    private final Set<CaseId> removed = new HashSet<>();
    private int waitingPassages;
    private long lastCommit = System.nanoTime();

    CaseWriter(
            CaseIndex index,
            CaseRecord record,
            GenerationName generation,
            VectorMaker vectors,
            TagCheck tags,
            IngestOptions options,
            Tally tally) {
        this.index = index;
        this.record = record;
        this.generation = generation;
        this.vectors = vectors;
        this.tags = tags;
        this.options = options;
        this.tally = tally;
    }

    /** Takes an image in; it is encoded when its batch is full. */
    void add(CaseId id, String content, Pixels pixels) throws IOException {
        vectors.add(id, content, pixels);
    }

    /** Takes a case in, all images of which were taken in before. */
    void add(PreparedCase prepared) throws IOException {
        waiting.add(prepared);
        waitingPassages += prepared.passages().size();
        boolean commit = isCommitDue();
        if (commit || waiting.size() >= MOST_WAITING_CASES || waitingPassages >= MOST_WAITING_PASSAGES) {
            write();
        }
        if (commit) {
            commit();
        }
    }

    /** Takes a case out. */
    void remove(CaseId id) throws IOException {
        write();
        index.delete(id);
        uncommitted.remove(id);
        removed.add(id);
    }

    private boolean isCommitDue() {
        return uncommitted.size() + waiting.size() >= options.commitCases()
                || System.nanoTime() - lastCommit >= options.commitInterval().toNanos();
    }

    private void write() throws IOException {
        vectors.finishImages();
        if (waiting.isEmpty()) {
            return;
        }
        Map<CaseId, Set<String>> texts = new LinkedHashMap<>();
        waiting.forEach(prepared -> texts.put(prepared.content().id(), missingTexts(prepared)));
        vectors.addTexts(texts);
        vectors.keepBorrowed(waiting);
        List<EncodedCase> encoded = new ArrayList<>();
        for (PreparedCase prepared : waiting) {
            encoded.add(encoded(prepared));
        }
        Set<CaseId> there = there(encoded);
        index.add(encoded);
        for (int i = 0; i < encoded.size(); i++) {
            Case content = encoded.get(i).content();
            tally.written(
                    content.id(),
                    !there.contains(content.id()),
                    !content.doubts().isEmpty());
            uncommitted.put(content.id(), waiting.get(i).revision());
        }
        waiting.clear();
        waitingPassages = 0;
        vectors.forget();
    }

    private static Set<String> missingTexts(PreparedCase prepared) {
        Set<String> missing = new HashSet<>();
        for (Span passage : prepared.passages()) {
            String text = prepared.text(passage);
            String key = ContentKeys.of(text);
            if (!prepared.own().containsKey(key)) {
                missing.add(text);
            }
        }
        return missing;
    }

    private Set<CaseId> there(List<EncodedCase> encoded) throws IOException {
        Set<CaseId> ids = new HashSet<>();
        encoded.forEach(one -> ids.add(one.content().id()));
        Set<CaseId> there = new HashSet<>(uncommitted.keySet());
        try (View view = index.view()) {
            there.addAll(view.cases(ids).keySet());
        }
        return there;
    }

    private EncodedCase encoded(PreparedCase prepared) {
        Map<ImageId, Embedding> images = new HashMap<>();
        prepared.images().forEach((id, key) -> images.put(id, vector(prepared, key)));
        List<Passage> passages = new ArrayList<>();
        for (Span span : prepared.passages()) {
            passages.add(new Passage(span, vector(prepared, ContentKeys.of(prepared.text(span)))));
        }
        Case content = prepared.content();
        List<Doubt> doubts = tags.doubts(content.study(), images.values());
        return new EncodedCase(content.withDoubts(doubts), images, passages);
    }

    private Embedding vector(PreparedCase prepared, String key) {
        @Nullable Embedding own = prepared.own().get(key);
        @Nullable Embedding known = own == null ? prepared.borrowed().get(key) : own;
        return known == null ? vectors.fresh(key) : known;
    }

    /** Writes and commits what is left. */
    void commit() throws IOException {
        write();
        if (uncommitted.isEmpty() && removed.isEmpty()) {
            return;
        }
        if (removed.isEmpty()) {
            index.commit();
        } else {
            index.expunge();
        }
        record.indexed(generation, uncommitted);
        record.removed(generation, removed);
        LOG.info("committed {} cases", uncommitted.size() + removed.size());
        uncommitted.clear();
        removed.clear();
        lastCommit = System.nanoTime();
    }
}
