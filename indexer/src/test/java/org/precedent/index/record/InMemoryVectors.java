package org.precedent.index.record;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.precedent.encoder.Embedding;
import org.precedent.encoder.Fingerprint;
import org.precedent.index.model.CaseId;

/** The vectors of an {@link InMemoryRecord}. */
final class InMemoryVectors {

    private final Map<Key, Embedding> vectors = new HashMap<>();

    private record Key(CaseId id, Fingerprint fingerprint, String content) {
        boolean isOf(CaseId one, Fingerprint encoder) {
            return id.equals(one) && fingerprint.equals(encoder);
        }
    }

    int size() {
        return vectors.size();
    }

    Map<String, Embedding> ofCase(CaseId id, Fingerprint fingerprint) {
        return where(key -> key.isOf(id, fingerprint));
    }

    Map<String, Embedding> ofContents(Fingerprint fingerprint, Collection<String> contents) {
        return where(key -> key.fingerprint().equals(fingerprint) && contents.contains(key.content()));
    }

    private Map<String, Embedding> where(Predicate<Key> condition) {
        Map<String, Embedding> found = new HashMap<>();
        vectors.forEach((key, vector) -> {
            if (condition.test(key)) {
                found.put(key.content(), vector);
            }
        });
        return found;
    }

    void keep(CaseId id, Fingerprint fingerprint, Map<String, Embedding> kept) {
        kept.forEach((content, vector) -> vectors.put(new Key(id, fingerprint, content), vector));
    }

    void retain(CaseId id, Fingerprint fingerprint, Set<String> contents) {
        vectors.keySet().removeIf(key -> key.isOf(id, fingerprint) && !contents.contains(key.content()));
    }

    void move(CaseId from, CaseId to) {
        Map<Key, Embedding> moved = new HashMap<>(vectors);
        moved.keySet().removeIf(key -> !key.id().equals(from));
        removeAll(from);
        moved.forEach((key, vector) -> vectors.put(new Key(to, key.fingerprint(), key.content()), vector));
    }

    void removeAll(CaseId id) {
        vectors.keySet().removeIf(key -> key.id().equals(id));
    }
}
