package org.precedent.index.container;

/**
 * How much an archive of files may ask for, with every default in {@link #DEFAULTS}.
 *
 * @param members how many entries it may have, of any kind
 * @param directoryBytes how long the directory of a ZIP, or one extended header of a tar, may be
 * @param nameLength how many characters a member's path may have
 * @param folders how many folders may lie inside one another
 * @param memberBytes how long a member may be when it is unpacked
 * @param allBytes how long all members of an archive may be together
 * @param ratio how many bytes may come out of one
 * @param ratioFrom up to so many bytes the ratio is not asked for: a small blank image is packed better
 * @param nesting how many archives may lie around another one
 * @param memoryBytes a packed member of so many bytes is held in memory while it is read, and as many of those read
 *     last
 * @param spoolBytes how many bytes of larger ones lie unpacked on the disk at a time
 * @param freeBytes how much room of that disk is left to others
 */
public record ContainerLimits(
        int members,
        int directoryBytes,
        int nameLength,
        int folders,
        long memberBytes,
        long allBytes,
        int ratio,
        long ratioFrom,
        int nesting,
        int memoryBytes,
        long spoolBytes,
        long freeBytes) {

    /** What holds when nobody says otherwise. */
    public static final ContainerLimits DEFAULTS = new ContainerLimits(
            500_000, 96 << 20, 2000, 64, 64L << 30, 4L << 40, 300, 64L << 20, 2, 32 << 20, 64L << 30, 1L << 30);

    /** Checks the ranges. */
    public ContainerLimits {
        long least = Math.min(
                Math.min(Math.min(members, directoryBytes), Math.min(nameLength, folders)),
                Math.min(Math.min(memberBytes, allBytes), Math.min(ratio, memoryBytes)));
        if (least < 1 || ratioFrom < 0 || nesting < 0 || spoolBytes < 0 || freeBytes < 0) {
            throw new IllegalArgumentException("limits of archives must be positive");
        }
    }

    /** Whether so many bytes out of so few are more than an honest archive has. */
    boolean isTooDense(long unpacked, long packed) {
        return unpacked > ratioFrom && unpacked / ratio > packed;
    }
}
