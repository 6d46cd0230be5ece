package org.precedent.index.dicom;

/**
 * Where the pixels stand in a data set.
 *
 * @param position of the first byte of the value
 * @param length in bytes, {@link #UNDEFINED} when the value is a sequence of fragments
 * @param swapped whether each two bytes stand in the other order, as single bytes in words of a big-endian data set do
 */
record PixelData(long position, long length, boolean swapped) {
    static final long UNDEFINED = -1;
}
