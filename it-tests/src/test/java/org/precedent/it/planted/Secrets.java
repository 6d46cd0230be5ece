package org.precedent.it.planted;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Words that must not stand anywhere, and a search of bytes for all of them at once, in capitals or not. */
public final class Secrets {
    /** A shorter word may stand anywhere by chance. */
    private static final int CLEAR = 6;

    private static final long BEGINNING = (1L << (8 * CLEAR)) - 1;

    /** Those that begin with the same bytes, by these. */
    private final Map<Long, Set<String>> byBeginning = new HashMap<>();

    public Secrets(Collection<String> secrets) {
        for (String secret : secrets) {
            String lower = secret.toLowerCase(Locale.ROOT);
            if (lower.length() >= CLEAR) {
                byte[] bytes = lower.getBytes(StandardCharsets.ISO_8859_1);
                long beginning = 0;
                for (int i = 0; i < CLEAR; i++) {
                    beginning = next(beginning, bytes[i]);
                }
                byBeginning.computeIfAbsent(beginning, any -> new TreeSet<>()).add(lower);
            }
        }
    }

    private static long next(long key, byte value) {
        boolean capital = value >= 'A' && value <= 'Z';
        byte lower = capital ? (byte) (value + ('a' - 'A')) : value;
        return ((key << 8) | (lower & 0xFF)) & BEGINNING;
    }

    /** Those that stand in bytes, written in ASCII, or in UTF-16 of either order of bytes. */
    public Set<String> in(byte[] bytes) {
        Set<String> found = new TreeSet<>();
        search(bytes, found);
        for (int first : List.of(0, 1)) {
            byte[] half = new byte[(bytes.length - first + 1) / 2];
            for (int i = 0; i < half.length; i++) {
                half[i] = bytes[first + 2 * i];
            }
            search(half, found);
        }
        return found;
    }

    /** Those that stand in a text. */
    public Set<String> in(String text) {
        Set<String> found = new TreeSet<>();
        search(text.getBytes(StandardCharsets.UTF_8), found);
        return found;
    }

    private void search(byte[] bytes, Set<String> found) {
        long key = 0;
        for (int i = 0; i < bytes.length; i++) {
            key = next(key, bytes[i]);
            Set<String> candidates = byBeginning.get(key);
            if (candidates != null && i + 1 >= CLEAR) {
                int start = i + 1 - CLEAR;
                candidates.stream()
                        .filter(secret -> stands(secret, bytes, start))
                        .forEach(found::add);
            }
        }
    }

    private static boolean stands(String secret, byte[] bytes, int start) {
        int length = Math.min(secret.length(), bytes.length - start);
        String there = new String(bytes, start, length, StandardCharsets.ISO_8859_1);
        return there.toLowerCase(Locale.ROOT).equals(secret);
    }
}
