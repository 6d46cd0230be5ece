package org.precedent.index.dicom.codec.ffmpeg;

/** There is no picture, and why. */
final class NoPicture extends Exception {
    private static final long serialVersionUID = 1L;
    private static final int ENOMEM = -12;

    private final Obstacle obstacle;

    NoPicture(Obstacle obstacle) {
        super(obstacle.name(), null, false, false);
        this.obstacle = obstacle;
    }

    /** What one of FFmpeg's functions says when it fails: below 0. */
    static NoPicture failed(int code, int unknownKind) {
        if (code == ENOMEM) {
            return new NoPicture(Obstacle.TOO_MUCH_MEMORY);
        }
        return new NoPicture(code == unknownKind ? Obstacle.UNKNOWN_KIND : Obstacle.DAMAGED);
    }

    Obstacle obstacle() {
        return obstacle;
    }
}
