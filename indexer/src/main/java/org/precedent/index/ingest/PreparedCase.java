package org.precedent.index.ingest;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.precedent.encoder.Embedding;
import org.precedent.index.model.Case;
import org.precedent.index.model.ImageId;
import org.precedent.index.model.Span;

/**
 * A case that lacks nothing but new vectors.
 *
 * @param isNew whether the index does not know the case at all
 * @param imageVectors the vectors that the index already has
 * @param toEncode the images that still need a vector
 * @param passages the stretches of the report that get a vector
 * @param passageVectors the vectors that the index already has, by the passage's text
 */
record PreparedCase(
        Case content,
        boolean isNew,
        Map<ImageId, Embedding> imageVectors,
        Set<ImageId> toEncode,
        List<Span> passages,
        Map<String, Embedding> passageVectors) {

    /** The text of a passage. */
    String text(Span passage) {
        return passage.of(content.report().text());
    }
}
