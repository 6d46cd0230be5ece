package org.precedent.index.dicom.codec.ffmpeg;

/** Why there is no picture. */
public enum Obstacle {
    /** The bytes are damaged, or are something else. */
    DAMAGED(1),
    /** The decoder, or what stands behind it, does not know this kind. */
    UNKNOWN_KIND(2),
    /** The picture has another size, or other samples, than was asked for. */
    OTHER_SHAPE(3),
    /** It takes more memory than there is. */
    TOO_MUCH_MEMORY(4);

    private final int code;

    Obstacle(int code) {
        this.code = code;
    }

    /** As a worker says it. */
    int code() {
        return code;
    }

    /**
     * What a worker means.
     *
     * @param code that it declined with; of one that means nothing the bytes are at fault
     */
    public static Obstacle of(int code) {
        for (Obstacle obstacle : values()) {
            if (obstacle.code == code) {
                return obstacle;
            }
        }
        return DAMAGED;
    }
}
