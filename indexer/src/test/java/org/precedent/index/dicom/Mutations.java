package org.precedent.index.dicom;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Random;

/** Changes files by chance: bits, bytes, lengths, and pieces that go, come twice or are cut off. */
final class Mutations {
    private static final int[] LENGTHS = {0, 1, -1, -2, 0x7FFF_FFFF, 0x8000_0000, 0xFFFF, 0x1_0000, 100_000_000};
    private static final int MOST_CHANGES = 4;
    private static final int PREAMBLE = 128;

    private final Random random;

    Mutations(Random random) {
        this.random = random;
    }

    byte[] of(byte[] whole) {
        byte[] bytes = whole.clone();
        int changes = 1 + random.nextInt(MOST_CHANGES);
        for (int i = 0; i < changes && bytes.length > PREAMBLE + 8; i++) {
            bytes = changed(bytes);
        }
        return bytes;
    }

    private byte[] changed(byte[] bytes) {
        int at = PREAMBLE + random.nextInt(bytes.length - PREAMBLE - 4);
        switch (random.nextInt(8)) {
            case 0, 1 -> bytes[at] ^= (byte) (1 << random.nextInt(8));
            case 2 -> bytes[at] = (byte) random.nextInt(256);
            case 3 ->
                ByteBuffer.wrap(bytes)
                        .order(random.nextBoolean() ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN)
                        .putInt(at, LENGTHS[random.nextInt(LENGTHS.length)]);
            case 4 -> {
                return Arrays.copyOf(bytes, at);
            }
            case 5 -> {
                return without(bytes, at, piece(bytes, at));
            }
            case 6 -> {
                return twice(bytes, at, piece(bytes, at));
            }
            default -> {
                int from = PREAMBLE + random.nextInt(bytes.length - PREAMBLE - 4);
                int length = Math.min(piece(bytes, at), bytes.length - from);
                System.arraycopy(bytes.clone(), from, bytes, at, Math.min(length, bytes.length - at));
            }
        }
        return bytes;
    }

    /** Short pieces mostly. */
    private int piece(byte[] bytes, int at) {
        int most = random.nextInt(4) == 0 ? bytes.length : 16;
        return 1 + random.nextInt(Math.min(most, bytes.length - at));
    }

    private static byte[] without(byte[] bytes, int at, int length) {
        byte[] shorter = Arrays.copyOf(bytes, bytes.length - length);
        System.arraycopy(bytes, at + length, shorter, at, bytes.length - at - length);
        return shorter;
    }

    private static byte[] twice(byte[] bytes, int at, int length) {
        byte[] longer = Arrays.copyOf(bytes, bytes.length + length);
        System.arraycopy(bytes, at, longer, at + length, bytes.length - at);
        return longer;
    }
}
