package org.precedent.index.dicom;

import org.jspecify.annotations.Nullable;

/** A table from integers to integers (PS3.3 C.11.1.1); what lies outside of it takes its first or last entry. */
final class LookupTable {
    private static final int ALL_WORDS = 1 << 16;
    private static final int BITS_OF_BYTE = 8;

    private final long first;
    private final int[] entries;
    private final int bits;

    private LookupTable(long first, int[] entries, int bits) {
        this.first = first;
        this.entries = entries;
        this.bits = bits;
    }

    /** The table in an item of a sequence, null when it is damaged. */
    static @Nullable LookupTable of(Dataset item, boolean signed) {
        return of(item.words(Tag.LUT_DESCRIPTOR), item.words(Tag.LUT_DATA), signed);
    }

    /**
     * A table from its descriptor and its data, null when they do not fit each other.
     *
     * @param descriptor how many entries, the first value that is mapped, and how many bits an entry has
     * @param data an entry a word, or two where entries have 8 bits and half as many words are there
     */
    static @Nullable LookupTable of(int[] descriptor, int[] data, boolean signed) {
        if (descriptor.length < 3) {
            return null;
        }
        int count = count(descriptor);
        long first = signed ? (short) descriptor[1] : descriptor[1];
        int bits = descriptor[2];
        if (bits < 1 || bits > 16) {
            return null;
        }
        int[] entries = bits <= BITS_OF_BYTE && data.length < count ? halves(data) : data;
        if (entries.length < count) {
            return null;
        }
        int[] kept = new int[count];
        int mask = (1 << bits) - 1;
        for (int i = 0; i < count; i++) {
            kept[i] = entries[i] & mask;
        }
        return new LookupTable(first, kept, bits);
    }

    /** How many entries a descriptor tells of. */
    static int count(int[] descriptor) {
        return descriptor[0] == 0 ? ALL_WORDS : descriptor[0];
    }

    private static int[] halves(int[] words) {
        int[] halves = new int[words.length * 2];
        for (int i = 0; i < words.length; i++) {
            halves[2 * i] = words[i] & 0xFF;
            halves[2 * i + 1] = words[i] >> 8;
        }
        return halves;
    }

    int value(long input) {
        return entries[Math.clamp(input - first, 0, entries.length - 1)];
    }

    /** The entry as a share of the greatest that its bits can hold. */
    double share(long input) {
        return (double) value(input) / ((1 << bits) - 1);
    }
}
