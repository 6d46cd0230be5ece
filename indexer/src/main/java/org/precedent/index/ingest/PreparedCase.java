package org.precedent.index.ingest;

import java.util.List;
import java.util.Map;
import org.precedent.encoder.Embedding;
import org.precedent.index.model.Case;
import org.precedent.index.model.ImageId;
import org.precedent.index.model.Span;

/**
 * A case that lacks nothing but new vectors.
 *
 * @param revision of the case in the record
 * @param images the content keys of the images that have, or get, a vector
 * @param passages the stretches of the report that have, or get, a vector
 * @param own the vectors that the record holds with this case, by content key
 * @param borrowed those of images that it holds with other cases
 */
record PreparedCase(
        Case content,
        long revision,
        Map<ImageId, String> images,
        List<Span> passages,
        Map<String, Embedding> own,
        Map<String, Embedding> borrowed) {
    /** The text of a passage. */
    String text(Span passage) {
        return passage.of(content.report().text());
    }
}
