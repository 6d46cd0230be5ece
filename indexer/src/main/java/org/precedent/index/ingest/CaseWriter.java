package org.precedent.index.ingest;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.precedent.encoder.Embedding;
import org.precedent.encoder.Pixels;
import org.precedent.index.EncodedCase;
import org.precedent.index.Passage;
import org.precedent.index.Together;
import org.precedent.index.model.Case;
import org.precedent.index.model.CaseId;
import org.precedent.index.model.Doubt;
import org.precedent.index.model.ImageId;
import org.precedent.index.model.Span;
import org.precedent.index.tags.TagCheck;

/**
 * The second stage's end: encodes what was prepared, in batches across cases, and hands it to the index. Every new
 * vector is in the record before anything else happens to it, so a crash costs no second encoding.
 */
final class CaseWriter {
    /** Cases that wait for their passages are held in memory. */
    private static final int MOST_WAITING_CASES = 64;

    private static final int MOST_WAITING_PASSAGES = 64;

    /** A commit of more vectors of a kind gets a graph, which takes long, and goes when the commit is merged. */
    private static final int MOST_UNCOMMITTED_VECTORS = 4_000;

    private final VectorMaker vectors;
    private final TagCheck tags;
    private final IndexFeed feed;
    private final IngestOptions options;
    private final List<PreparedCase> waiting = new ArrayList<>();
    private int waitingPassages;

    CaseWriter(VectorMaker vectors, TagCheck tags, IndexFeed feed, IngestOptions options) {
        this.vectors = vectors;
        this.tags = tags;
        this.feed = feed;
        this.options = options;
    }

    /** Takes an image in; it is encoded when its batch is full. */
    void add(CaseId id, String content, Pixels pixels) throws IOException {
        vectors.add(id, content, pixels);
    }

    /** Takes a case in, all images of which were taken in before. */
    void add(PreparedCase prepared) throws IOException {
        waiting.add(prepared);
        waitingPassages += prepared.passages().size();
        if (isCommitDue()) {
            commit();
        } else if (waiting.size() >= MOST_WAITING_CASES || waitingPassages >= MOST_WAITING_PASSAGES) {
            encode();
        }
    }

    /** Takes a case out. */
    void remove(CaseId id) throws IOException {
        encode();
        feed.remove(id);
    }

    private boolean isCommitDue() {
        return feed.uncommitted() + waiting.size() >= options.commitCases()
                || feed.uncommittedVectors() + waitingPassages >= MOST_UNCOMMITTED_VECTORS
                || System.nanoTime() - feed.lastCommit()
                        >= options.commitInterval().toNanos();
    }

    /** Has what waits encoded, and what was encoded before it written meanwhile. */
    private void encode() throws IOException {
        vectors.finishImages();
        if (waiting.isEmpty()) {
            return;
        }
        Map<CaseId, Set<String>> texts = new LinkedHashMap<>();
        waiting.forEach(prepared -> texts.put(prepared.content().id(), missingTexts(prepared)));
        Callable<Boolean> encoding = () -> {
            vectors.addTexts(texts);
            return true;
        };
        Callable<Boolean> writing = () -> {
            feed.write();
            return true;
        };
        Together.all(List.of(encoding, writing));
        vectors.keepBorrowed(waiting);
        for (PreparedCase prepared : waiting) {
            feed.add(encoded(prepared), prepared.revision());
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

    /** Encodes, writes and commits what is left. */
    void commit() throws IOException {
        encode();
        feed.commit();
    }
}
