package org.precedent.index;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.precedent.encoder.Embedding;
import org.precedent.index.model.Case;
import org.precedent.index.model.Image;
import org.precedent.index.model.ImageId;
import org.precedent.index.model.Span;

/**
 * A case with everything that makes it findable. Vectors belong to images that the case has, and spans lie within its
 * report: anything else is an {@link IllegalArgumentException}.
 *
 * @param content the case itself
 * @param imageVectors by image; an image without one (a blank frame) is shown but never found by its looks
 * @param passages the report's passages with their text vectors, in the order of the text
 */
public record EncodedCase(Case content, Map<ImageId, Embedding> imageVectors, List<Passage> passages) {
    public EncodedCase {
        imageVectors = Map.copyOf(imageVectors);
        passages = List.copyOf(passages);
        List<ImageId> images = content.images().stream().map(Image::id).toList();
        if (!Set.copyOf(images).containsAll(imageVectors.keySet())) {
            throw new IllegalArgumentException("a vector stands for an image that its case does not have");
        }
        if (Set.copyOf(images).size() != images.size()) {
            throw new IllegalArgumentException("a case has the same image twice");
        }
        int length = content.report().text().length();
        passages.forEach(passage -> checkWithin(length, passage.span()));
    }

    private static void checkWithin(int length, Span span) {
        if (span.end() > length) {
            throw new IllegalArgumentException("span " + span.start() + " to " + span.end()
                    + " reaches beyond a report of " + length + " characters");
        }
    }
}
