package org.precedent.index.ingest;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.precedent.encoder.Embedding;
import org.precedent.encoder.Encoder;
import org.precedent.encoder.Pixels;
import org.precedent.encoder.Sha256;
import org.precedent.index.CaseIndex;
import org.precedent.index.EncodedCase;
import org.precedent.index.Passage;
import org.precedent.index.archive.EmbeddingJournal;
import org.precedent.index.model.Case;
import org.precedent.index.model.Doubt;
import org.precedent.index.model.ImageId;
import org.precedent.index.model.Span;
import org.precedent.index.tags.TagCheck;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Encodes what was prepared, in batches across cases, and writes it to the index.
 *
 * <p>Every new vector stands in the journal before anything else happens to it, and leaves it when the index has
 * committed its case. There is no commit while a case is half prepared, so none of its vectors is ever without a place.
 */
final class CaseWriter {

    private static final Logger LOG = LoggerFactory.getLogger(CaseWriter.class);

    /** Cases that wait for their passages, and vectors that wait for a commit, are held in memory. */
    private static final int MOST_WAITING_CASES = 64;

    private static final int MOST_WAITING_PASSAGES = 64;
    private static final int MOST_WAITING_VECTORS = 20_000;

    private final CaseIndex index;
    private final Encoder encoder;
    private final EmbeddingJournal journal;
    private final IngestOptions options;
    private final TagCheck tags;
    private final Tally tally;
    private final RecentTexts recentTexts = new RecentTexts();
    private final Map<ImageId, Pixels> batch = new LinkedHashMap<>();
    private final List<PreparedCase> waiting = new ArrayList<>();
    private final Set<String> journaled = new HashSet<>();
    private long batchPixels;
    private int waitingPassages;
    private int uncommitted;
    private long lastCommit = System.nanoTime();

    CaseWriter(
            CaseIndex index,
            Encoder encoder,
            EmbeddingJournal journal,
            TagCheck tags,
            IngestOptions options,
            Tally tally) {
        this.index = index;
        this.encoder = encoder;
        this.journal = journal;
        this.tags = tags;
        this.options = options;
        this.tally = tally;
    }

    /** Takes an image in; it is encoded when its batch is full. */
    void add(ImageId id, Pixels pixels) throws IOException {
        String key = key(id);
        journaled.add(key);
        if (journal.find(key).isEmpty() && batch.put(id, pixels) == null) {
            batchPixels += (long) pixels.width() * pixels.height();
        }
        boolean enough = batch.size() >= options.batchSize() && batch.size() >= encoder.bulkImages();
        if (enough || batchPixels >= options.pixelsAhead()) {
            encodeImages();
        }
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

    /** Writes and commits what is left. */
    void finish() throws IOException {
        write();
        if (uncommitted > 0) {
            commit();
        }
    }

    private boolean isCommitDue() {
        return uncommitted + waiting.size() >= options.commitCases()
                || System.nanoTime() - lastCommit >= options.commitInterval().toNanos()
                || journaled.size() >= MOST_WAITING_VECTORS;
    }

    private void encodeImages() throws IOException {
        if (batch.isEmpty()) {
            return;
        }
        List<Embedding> vectors = encoder.encodeImages(List.copyOf(batch.values()));
        Map<String, Embedding> byKey = new HashMap<>();
        int at = 0;
        for (ImageId id : batch.keySet()) {
            byKey.put(key(id), vectors.get(at));
            at++;
        }
        journal.append(byKey);
        tally.encodedImages(batch.size());
        batch.clear();
        batchPixels = 0;
    }

    private void write() throws IOException {
        encodeImages();
        if (waiting.isEmpty()) {
            return;
        }
        Map<String, Embedding> passages = passageVectors();
        List<EncodedCase> encoded = new ArrayList<>();
        for (PreparedCase prepared : waiting) {
            encoded.add(encoded(prepared, passages));
        }
        index.add(encoded);
        for (int i = 0; i < encoded.size(); i++) {
            tally.written(waiting.get(i).isNew(), isInDoubt(encoded.get(i)));
        }
        uncommitted += waiting.size();
        waiting.clear();
        waitingPassages = 0;
    }

    /** The vectors of the waiting cases' new passages, by text. */
    private Map<String, Embedding> passageVectors() throws IOException {
        Set<String> texts = new LinkedHashSet<>();
        waiting.forEach(prepared -> texts.addAll(newPassages(prepared)));
        journalTexts(texts);
        Map<String, Embedding> vectors = new HashMap<>();
        for (String text : texts) {
            Embedding vector = journal.find(key(text)).orElseThrow();
            journaled.add(key(text));
            recentTexts.put(text, vector);
            vectors.put(text, vector);
        }
        return vectors;
    }

    private static List<String> newPassages(PreparedCase prepared) {
        return prepared.passages().stream()
                .map(prepared::text)
                .filter(text -> !prepared.passageVectors().containsKey(text))
                .toList();
    }

    /** Sees to it that the journal has every one of these, and encodes those that nobody has. */
    private void journalTexts(Set<String> texts) throws IOException {
        Map<String, Embedding> found = new HashMap<>();
        List<String> missing = new ArrayList<>();
        for (String text : texts) {
            if (journal.find(key(text)).isEmpty()) {
                recentTexts.find(text).ifPresentOrElse(vector -> found.put(key(text), vector), () -> missing.add(text));
            }
        }
        journal.append(found);
        for (int from = 0; from < missing.size(); from += MOST_WAITING_PASSAGES) {
            encodeTexts(missing.subList(from, Math.min(missing.size(), from + MOST_WAITING_PASSAGES)));
        }
    }

    private void encodeTexts(List<String> texts) throws IOException {
        List<Embedding> vectors = encoder.encodeTexts(List.copyOf(texts));
        Map<String, Embedding> byKey = new HashMap<>();
        for (int i = 0; i < texts.size(); i++) {
            byKey.put(key(texts.get(i)), vectors.get(i));
        }
        journal.append(byKey);
        tally.encodedPassages(texts.size());
    }

    private EncodedCase encoded(PreparedCase prepared, Map<String, Embedding> newPassages) {
        Map<String, Embedding> vectors = new HashMap<>(newPassages);
        vectors.putAll(prepared.passageVectors());
        Map<ImageId, Embedding> images = new HashMap<>(prepared.imageVectors());
        prepared.toEncode().forEach(id -> images.put(id, journal.find(key(id)).orElseThrow()));
        List<Passage> passages = new ArrayList<>();
        for (Span span : prepared.passages()) {
            passages.add(new Passage(span, Objects.requireNonNull(vectors.get(prepared.text(span)))));
        }
        Case content = prepared.content();
        List<Doubt> doubts = tags.doubts(content.study(), images.values());
        return new EncodedCase(content.withDoubts(doubts), images, passages, prepared.negated());
    }

    private static boolean isInDoubt(EncodedCase written) {
        return !written.content().doubts().isEmpty();
    }

    private void commit() throws IOException {
        index.commit();
        journal.forget(journaled);
        journaled.clear();
        LOG.info("committed {} cases", uncommitted);
        uncommitted = 0;
        lastCommit = System.nanoTime();
    }

    private static String key(ImageId id) {
        return "image|" + id.value();
    }

    private static String key(String text) {
        return "text|" + Sha256.of(text);
    }
}
