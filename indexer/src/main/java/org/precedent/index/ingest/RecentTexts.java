package org.precedent.index.ingest;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.precedent.encoder.Embedding;

/** The vectors of the passages that were used last: reports repeat themselves. */
final class RecentTexts {

    private static final int MOST = 4096;

    private final Map<String, Embedding> vectors = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Embedding> eldest) {
            return size() > MOST;
        }
    };

    Optional<Embedding> find(String text) {
        return Optional.ofNullable(vectors.get(text));
    }

    void put(String text, Embedding vector) {
        vectors.put(text, vector);
    }
}
