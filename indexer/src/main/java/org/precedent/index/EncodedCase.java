package org.precedent.index;

import java.util.List;
import java.util.Map;
import org.precedent.encoder.Embedding;
import org.precedent.index.model.Case;
import org.precedent.index.model.ImageId;
import org.precedent.index.model.Span;

/**
 * A case with everything that makes it findable.
 *
 * @param content the case itself
 * @param imageVectors by image; an image without one (a blank frame) is shown but never found by its looks
 * @param passages the report's passages with their text vectors, in the order of the text
 * @param negated the stretches of the report that say what is absent; a search by words ranks them last
 */
public record EncodedCase(
        Case content, Map<ImageId, Embedding> imageVectors, List<Passage> passages, List<Span> negated) {
    public EncodedCase {
        imageVectors = Map.copyOf(imageVectors);
        passages = List.copyOf(passages);
        negated = List.copyOf(negated);
    }
}
