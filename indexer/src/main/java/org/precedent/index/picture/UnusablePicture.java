package org.precedent.index.picture;

/** Why a picture cannot be used; it becomes a {@link PictureResult.Refused} at the door of this room. */
final class UnusablePicture extends Exception {

    private static final long serialVersionUID = 1L;

    UnusablePicture(String reason) {
        super(reason);
    }

    String reason() {
        return String.valueOf(getMessage());
    }
}
