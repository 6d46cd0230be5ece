package org.precedent.index.picture;

import org.precedent.encoder.Pixels;

/** What came of reading a picture. */
public sealed interface PictureResult {

    /** The picture, upright and without metadata. */
    record Read(Pixels pixels) implements PictureResult {}

    /** The picture cannot be used; the reason names what is wrong, and nothing that the file says about a person. */
    record Refused(String reason) implements PictureResult {}
}
