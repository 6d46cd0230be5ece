package org.precedent.index.source.door;

import org.precedent.encoder.Pixels;
import org.precedent.index.model.ImageId;

/**
 * A decoded image.
 *
 * @param frame which of its file's, from 0
 * @param encoded as the encoder sees it
 * @param shown as a reader sees it; equal to {@code encoded} unless that is no sight for a reader
 */
public record DecodedImage(ImageId id, int frame, Pixels encoded, Pixels shown) {}
