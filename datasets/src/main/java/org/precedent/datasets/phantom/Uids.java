package org.precedent.datasets.phantom;

import java.math.BigInteger;

/**
 * The DICOM unique identifiers of one archive: 2.25 and a 128-bit number (PS3.5 B.2) that follows from the seed.
 *
 * @param seed the archive's seed
 */
record Uids(long seed) {
    private static final int STUDY = 31;
    private static final int SERIES = 32;
    private static final int INSTANCE = 33;
    private static final int FRAME_OF_REFERENCE = 34;

    String study(int index) {
        return uid(STUDY, index, 0);
    }

    String series(int index) {
        return uid(SERIES, index, 0);
    }

    String instance(int index, int image) {
        return uid(INSTANCE, index, image);
    }

    String frameOfReference(int index) {
        return uid(FRAME_OF_REFERENCE, index, 0);
    }

    /** A version 4 UUID as a decimal. */
    private String uid(int purpose, int index, int image) {
        Dice dice = Dice.of(seed, purpose, index, image);
        long high = (dice.bits() & ~0xF000L) | 0x4000L;
        long low = (dice.bits() & 0x3FFFFFFFFFFFFFFFL) | 0x8000000000000000L;
        BigInteger number = unsigned(high).shiftLeft(64).or(unsigned(low));
        return "2.25." + number;
    }

    private static BigInteger unsigned(long bits) {
        return new BigInteger(Long.toUnsignedString(bits));
    }
}
