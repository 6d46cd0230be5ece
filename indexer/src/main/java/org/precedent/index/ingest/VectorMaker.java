package org.precedent.index.ingest;

import java.io.IOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.Set;
import org.precedent.encoder.Embedding;
import org.precedent.encoder.Encoder;
import org.precedent.encoder.Fingerprint;
import org.precedent.encoder.Pixels;
import org.precedent.index.model.CaseId;
import org.precedent.index.record.CaseRecord;

/**
 * Encodes contents that nobody has encoded yet, each once, in batches, and keeps the vectors in the record at once,
 * with every case that has the content.
 */
final class VectorMaker {
    private static final int MOST_TEXTS = 64;

    private final Encoder encoder;
    private final Fingerprint fingerprint;
    private final CaseRecord record;
    private final IngestOptions options;
    private final Tally tally;
    private final SequencedMap<String, Pixels> images = new LinkedHashMap<>();
    private final Map<String, Set<CaseId>> owners = new HashMap<>();
    private final Map<String, Embedding> fresh = new HashMap<>();
    private int bulkImages;
    private long pixels;

    VectorMaker(Encoder encoder, CaseRecord record, IngestOptions options, Tally tally) {
        this.encoder = encoder;
        this.fingerprint = encoder.fingerprint();
        this.record = record;
        this.options = options;
        this.tally = tally;
    }

    /** Takes an image in; it is encoded when its batch is full. */
    void add(CaseId id, String content, Pixels image) throws IOException {
        owners.computeIfAbsent(content, _ -> new HashSet<>()).add(id);
        if (fresh.containsKey(content)) {
            keep(List.of(content));
        } else if (images.put(content, image) == null) {
            pixels += (long) image.width() * image.height();
        }
        boolean enough = images.size() >= options.batchSize() && images.size() >= bulkImages();
        if (enough || pixels >= options.pixelsAhead()) {
            finishImages();
        }
    }

    /** To ask the encoder may take its turn between other work, so it is asked once. */
    private int bulkImages() {
        if (bulkImages == 0) {
            bulkImages = encoder.bulkImages();
        }
        return bulkImages;
    }

    /** Encodes the images that wait. */
    void finishImages() throws IOException {
        if (images.isEmpty()) {
            return;
        }
        List<String> contents = List.copyOf(images.keySet());
        recall(contents);
        contents.stream().filter(fresh::containsKey).forEach(images::remove);
        List<String> missing = List.copyOf(images.keySet());
        if (!missing.isEmpty()) {
            List<Embedding> vectors = encoder.encodeImages(List.copyOf(images.values()));
            for (int i = 0; i < missing.size(); i++) {
                fresh.put(missing.get(i), vectors.get(i));
            }
        }
        tally.encodedImages(missing.size());
        images.clear();
        pixels = 0;
        keep(contents);
    }

    /** What the record has got meanwhile, since a content was looked for, is not encoded again. */
    private void recall(Collection<String> contents) throws IOException {
        fresh.putAll(record.vectors(fingerprint, contents));
    }

    /** Encodes texts, each with the cases that have it. */
    void addTexts(Map<CaseId, Set<String>> texts) throws IOException {
        Map<String, String> byContent = new LinkedHashMap<>();
        texts.forEach((id, all) -> all.forEach(text -> {
            String content = ContentKeys.of(text);
            owners.computeIfAbsent(content, _ -> new HashSet<>()).add(id);
            byContent.put(content, text);
        }));
        if (byContent.isEmpty()) {
            return;
        }
        recall(byContent.keySet());
        List<String> keys = byContent.keySet().stream()
                .filter(content -> !fresh.containsKey(content))
                .toList();
        for (int from = 0; from < keys.size(); from += MOST_TEXTS) {
            List<String> some = keys.subList(from, Math.min(keys.size(), from + MOST_TEXTS));
            encodeTexts(some, byContent);
        }
        keep(byContent.keySet());
    }

    private void encodeTexts(List<String> keys, Map<String, String> texts) throws IOException {
        List<Embedding> vectors = encoder.encodeTexts(
                keys.stream().map(key -> Objects.requireNonNull(texts.get(key))).toList());
        for (int i = 0; i < keys.size(); i++) {
            fresh.put(keys.get(i), vectors.get(i));
        }
        tally.encodedPassages(keys.size());
    }

    private void keep(Collection<String> contents) throws IOException {
        Map<CaseId, Map<String, Embedding>> byCase = new HashMap<>();
        for (String content : contents) {
            for (CaseId id : owners.getOrDefault(content, Set.of())) {
                byCase.computeIfAbsent(id, _ -> new HashMap<>()).put(content, fresh(content));
            }
        }
        record.keepVectors(fingerprint, byCase);
    }

    /** Keeps what cases found with others with them, too, and drops what they have no more. */
    void keepBorrowed(List<PreparedCase> cases) throws IOException {
        Map<CaseId, Map<String, Embedding>> byCase = new HashMap<>();
        for (PreparedCase prepared : cases) {
            if (!prepared.borrowed().isEmpty()) {
                byCase.put(prepared.content().id(), prepared.borrowed());
            }
        }
        record.keepVectors(fingerprint, byCase);
        for (PreparedCase prepared : cases) {
            Set<String> wanted = new HashSet<>(prepared.images().values());
            prepared.passages().forEach(passage -> wanted.add(ContentKeys.of(prepared.text(passage))));
            if (!wanted.containsAll(prepared.own().keySet())) {
                record.retainVectors(prepared.content().id(), fingerprint, wanted);
            }
        }
    }

    /** The vector of a content that was taken in since {@link #forget}. */
    Embedding fresh(String content) {
        return Objects.requireNonNull(fresh.get(content), "a content was not encoded");
    }

    /** Forgets the vectors that were made: from now on the record has them. */
    void forget() {
        fresh.clear();
        owners.clear();
    }
}
