package org.precedent.index.source.door;

import org.jspecify.annotations.Nullable;

/**
 * The image that a row points at: a picture, a DICOM file, or none.
 *
 * @param file a source of its own
 */
record RowImage(@Nullable PictureFile picture, @Nullable StudySource file) {
    static final RowImage NONE = new RowImage(null, null);
}
