package org.precedent.index.dicom;

/** Whether somebody looked for text in the pixels of an image. */
enum Examination {
    /** Nobody: it is of no kind that devices write on. */
    NONE,
    /** Nobody, because whoever brings it vouches for it. */
    TRUSTED,
    /** All frames that are kept were looked at, and nothing is left in them. */
    DONE;

    /**
     * What the stored image says of text in its pixels (Burned In Annotation): never no of pixels that nobody looked
     * at, unless whoever brought it said so. Empty when it says nothing.
     */
    String flag(DicomObject object) {
        return switch (this) {
            case NONE -> "";
            case DONE -> "NO";
            case TRUSTED -> TextProne.said(object.dataset());
        };
    }
}
