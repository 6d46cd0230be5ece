package org.precedent.api.query;

import org.jspecify.annotations.Nullable;
import org.precedent.index.model.ImageId;

/**
 * The image of a case that shows best why it was found.
 *
 * @param similarity its cosine to the query's image, or to its words when the query has no image; null when no
 *     comparison with images found the case
 */
public record BestImage(ImageId id, @Nullable Double similarity) {}
