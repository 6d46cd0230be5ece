package org.precedent.index.dicom;

/**
 * Where the pixels stand in a data set.
 *
 * @param kind what the samples are
 * @param position of the first byte of the value, 0 where they are in parts
 * @param length in bytes, 0 where they are in parts
 * @param swapped whether each two bytes stand in the other order, as single bytes in words of a big-endian data set do
 * @param compressed whether they are in parts
 * @param fragments the parts; none where only the head of a file was read
 */
record PixelData(
        SampleKind kind, long position, long length, boolean swapped, boolean compressed, Fragments fragments) {
    static PixelData plain(SampleKind kind, long position, long length, boolean swapped) {
        return new PixelData(kind, position, length, swapped, false, Fragments.NONE);
    }

    static PixelData compressed(Fragments fragments) {
        return new PixelData(SampleKind.INTEGER, 0, 0, false, true, fragments);
    }
}
