package org.precedent.datasets.corpus;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/**
 * A row of a corpus in the manifest's terms (docs/manifest.md).
 *
 * @param id of the image, as the corpus names it
 * @param patient of the corpus, or what stands for one
 * @param study of the corpus, or what stands for one
 * @param file the image relative to the corpus's folder, with {@code /}; empty for a report without one
 * @param split the corpus's own; null where it has none
 * @param fields all others, in the manifest's names; values are text, whole numbers or lists of text
 */
public record CorpusRow(
        String id,
        String patient,
        String study,
        String file,
        @Nullable Split split,
        SequencedMap<String, Object> fields) {
    public CorpusRow {
        fields = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(fields));
        if (id.isBlank() || patient.isBlank() || study.isBlank()) {
            throw new IllegalArgumentException("a row has an id, a patient and a study");
        }
        if (file.startsWith("/") || file.contains("\\") || ("/" + file + "/").contains("/../")) {
            throw new IllegalArgumentException("an image lies in the corpus's folder");
        }
    }
}
