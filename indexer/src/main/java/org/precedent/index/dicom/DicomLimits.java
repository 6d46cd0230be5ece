package org.precedent.index.dicom;

/**
 * How much one file may ask for before it is refused.
 *
 * @param fileBytes the longest file
 * @param inflatedBytes the longest data set that a deflated file may inflate to; it is held in memory
 * @param frameBytes the longest single frame, decoded
 * @param valueBytes the values kept in memory while a file is read, all together
 * @param elements the data elements and sequence items in a file, all together
 * @param depth the sequences inside one another
 */
public record DicomLimits(
        long fileBytes, long inflatedBytes, long frameBytes, long valueBytes, int elements, int depth) {
    private static final long MEBIBYTE = 1 << 20;
    private static final long LONGEST_ARRAY = Integer.MAX_VALUE - 8;

    public static final DicomLimits DEFAULTS =
            new DicomLimits(2048 * MEBIBYTE, 256 * MEBIBYTE, 512 * MEBIBYTE, 32 * MEBIBYTE, 1_000_000, 128);

    public DicomLimits {
        if (Math.min(fileBytes, Math.min(inflatedBytes, Math.min(frameBytes, valueBytes))) < 1) {
            throw new IllegalArgumentException("a limit of less than a byte refuses every file");
        }
        if (Math.max(inflatedBytes, Math.max(frameBytes, valueBytes)) > LONGEST_ARRAY) {
            throw new IllegalArgumentException("what is held in memory is shorter than 2 GiB");
        }
        if (elements < 1 || depth < 1) {
            throw new IllegalArgumentException("a limit of no elements or no depth refuses every file");
        }
    }
}
