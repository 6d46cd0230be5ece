package org.precedent.index.container;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A header of a tar (POSIX.1-1988 ustar, and what GNU tar makes of it). */
final class TarHeader {
    static final int LENGTH = 512;

    private static final int CHECKSUM = 148;
    private static final int CHECKSUM_LENGTH = 8;

    private final byte[] bytes;

    TarHeader(byte[] bytes) {
        this.bytes = bytes;
    }

    /** Whether a file begins with one: by its checksum, which text and pictures do not meet. */
    static boolean isOne(byte[] head) {
        return head.length >= LENGTH && new TarHeader(Arrays.copyOf(head, LENGTH)).isSound();
    }

    boolean isEnd() {
        for (byte one : bytes) {
            if (one != 0) {
                return false;
            }
        }
        return true;
    }

    /** Old programs added up signed bytes. */
    boolean isSound() {
        long told = number(CHECKSUM, CHECKSUM_LENGTH);
        long unsigned = 0;
        long signed = 0;
        for (int i = 0; i < LENGTH; i++) {
            boolean inside = i >= CHECKSUM && i < CHECKSUM + CHECKSUM_LENGTH;
            unsigned += inside ? ' ' : bytes[i] & 0xff;
            signed += inside ? ' ' : bytes[i];
        }
        return bytes[0] != 0 && (told == unsigned || told == signed);
    }

    /** The path as the header itself has it. */
    byte[] path() {
        byte[] name = text(0, 100);
        boolean posix = bytes[257] == 'u' && bytes[258] == 's' && bytes[262] == 0 && bytes[263] == '0';
        byte[] prefix = posix ? text(345, 155) : new byte[0];
        if (prefix.length == 0) {
            return name;
        }
        byte[] joined = Arrays.copyOf(prefix, prefix.length + 1 + name.length);
        joined[prefix.length] = '/';
        System.arraycopy(name, 0, joined, prefix.length + 1, name.length);
        return joined;
    }

    /** How many bytes follow; negative where that cannot be read. */
    long size() {
        return number(124, 12);
    }

    /** What it is, in the letter that stands for it. */
    char type() {
        return (char) (bytes[156] & 0xff);
    }

    private byte[] text(int at, int length) {
        int end = at;
        while (end < at + length && bytes[end] != 0) {
            end++;
        }
        return Arrays.copyOfRange(bytes, at, end);
    }

    /** Octal digits, or where the first bit is set the bits of a number. */
    private long number(int at, int length) {
        if ((bytes[at] & 0x80) != 0) {
            return binary(at, length);
        }
        String digits = new String(text(at, length), StandardCharsets.ISO_8859_1).strip();
        try {
            return digits.isEmpty() ? 0 : Long.parseLong(digits, 8);
        } catch (NumberFormatException e) {
            return -1;
        }
    }

    private long binary(int at, int length) {
        long value = bytes[at] & 0x3f;
        for (int i = at + 1; i < at + length; i++) {
            if (value >> 55 != 0) {
                return -1;
            }
            value = value << 8 | (bytes[i] & 0xff);
        }
        return (bytes[at] & 0x40) == 0 ? value : -1;
    }
}
