package org.precedent.encoder;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The identity of everything that decides what vector an input gets. Vectors of different fingerprints must never be
 * compared.
 *
 * @param weights the SHA-256 of the weights
 * @param tokenizer the SHA-256 of the tokenizer
 * @param resize the name of the resizing rule, with its target size and normalisation
 * @param windowing the name of the preset that made grey values out of CT numbers
 * @param precision the class of the arithmetic, such as {@code fp32}
 */
public record Fingerprint(String weights, String tokenizer, String resize, String windowing, String precision) {

    private static final int ID_DIGITS = 16;
    private static final List<String> NAMES = List.of("weights", "tokenizer", "resize", "windowing", "precision");

    /** Checks the parts: each is made of letters, digits and {@code . _ - + ,}, so that it can stand in one line. */
    public Fingerprint {
        check("weights", weights);
        check("tokenizer", tokenizer);
        check("resize", resize);
        check("windowing", windowing);
        check("precision", precision);
    }

    private static void check(String name, String part) {
        if (!part.matches("[A-Za-z0-9._+,-]{1,200}")) {
            throw new IllegalArgumentException("fingerprint part " + name + " is not a short plain name");
        }
    }

    /** A short name of all parts together: 16 hexadecimal digits. */
    public String id() {
        return Sha256.of(encoded()).substring(0, ID_DIGITS);
    }

    /** The same encoder behind another windowing preset. */
    public Fingerprint withWindowing(String preset) {
        return new Fingerprint(weights, tokenizer, resize, preset, precision);
    }

    /** What differs, each part named with both values; empty when the two are equal. */
    public Optional<String> difference(Fingerprint other) {
        List<String> differences = new ArrayList<>();
        List<String> mine = parts();
        List<String> theirs = other.parts();
        for (int i = 0; i < NAMES.size(); i++) {
            if (!mine.get(i).equals(theirs.get(i))) {
                differences.add(NAMES.get(i) + ": " + mine.get(i) + " is not " + theirs.get(i));
            }
        }
        return differences.isEmpty() ? Optional.empty() : Optional.of(String.join("; ", differences));
    }

    /** One line that {@link #parse} reads: {@code weights=...;tokenizer=...;resize=...;windowing=...;precision=...}. */
    public String encoded() {
        List<String> pairs = new ArrayList<>();
        List<String> parts = parts();
        for (int i = 0; i < NAMES.size(); i++) {
            pairs.add(NAMES.get(i) + "=" + parts.get(i));
        }
        return String.join(";", pairs);
    }

    /**
     * Reads the form that {@link #encoded} writes.
     *
     * @throws IllegalArgumentException if the text is something else
     */
    public static Fingerprint parse(String encoded) {
        List<String> pairs = Arrays.asList(encoded.split(";", -1));
        if (pairs.size() != NAMES.size()) {
            throw new IllegalArgumentException("a fingerprint has " + NAMES.size() + " parts, not " + pairs.size());
        }
        List<String> parts = new ArrayList<>();
        for (int i = 0; i < NAMES.size(); i++) {
            String prefix = NAMES.get(i) + "=";
            if (!pairs.get(i).startsWith(prefix)) {
                throw new IllegalArgumentException("part " + (i + 1) + " of a fingerprint must be " + NAMES.get(i));
            }
            parts.add(pairs.get(i).substring(prefix.length()));
        }
        return new Fingerprint(parts.get(0), parts.get(1), parts.get(2), parts.get(3), parts.get(4));
    }

    private List<String> parts() {
        return List.of(weights, tokenizer, resize, windowing, precision);
    }

    @Override
    public String toString() {
        return encoded();
    }
}
