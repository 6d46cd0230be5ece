package org.precedent.encoder.checkpoint;

/** Words out of a file, fit to be shown: short, and without characters that command a terminal. */
final class Shown {

    private static final int MAX_LENGTH = 200;

    private Shown() {}

    static String plain(String words) {
        String start = words.length() > MAX_LENGTH ? words.substring(0, MAX_LENGTH) + "..." : words;
        return start.replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]", "?");
    }
}
