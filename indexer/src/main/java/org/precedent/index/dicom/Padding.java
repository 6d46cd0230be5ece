package org.precedent.index.dicom;

import java.util.OptionalInt;

/** The stored values that fill up an image where nothing was seen (PS3.3 C.7.5.1.1.2), both ends included. */
record Padding(long low, long high) {
    private static final Padding NONE = new Padding(0, -1);

    static Padding of(Dataset image, boolean signed) {
        OptionalInt value = image.word(Tag.PIXEL_PADDING_VALUE);
        if (value.isEmpty()) {
            return NONE;
        }
        long one = stored(value.getAsInt(), signed);
        long other = stored(image.word(Tag.PIXEL_PADDING_RANGE_LIMIT).orElse(value.getAsInt()), signed);
        return new Padding(Math.min(one, other), Math.max(one, other));
    }

    private static long stored(int word, boolean signed) {
        return signed ? (short) word : word;
    }

    boolean covers(long stored) {
        return low <= stored && stored <= high;
    }
}
