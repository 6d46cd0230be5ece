package org.precedent.index.source.message;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.precedent.index.data.DataFile;
import org.precedent.index.deid.Codes;

/**
 * What the name of a procedure, as people write it, tells of it: {@code CT Head without contrast} is a CT of the head.
 * The words stand in {@code procedure-words.txt}.
 *
 * @param modality the DICOM code; empty when no word tells it
 * @param bodyPart the DICOM body part; empty when no word tells it
 */
public record Procedure(String modality, String bodyPart) {
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final int LONGEST_PHRASE = 3;
    private static final int MOST_WORDS = 60;

    private static final Map<String, String> MODALITIES = words("modality");
    private static final Map<String, String> PARTS = words("part");

    private static Map<String, String> words(String kind) {
        Map<String, String> words = new HashMap<>();
        for (String line : DataFile.lines(Procedure.class, "procedure-words.txt")) {
            String[] sides = line.split(":", 2);
            String[] head = sides[0].strip().split(" ", 2);
            if (head[0].equals(kind)) {
                for (String word : sides[1].split(",", -1)) {
                    words.put(word.strip(), head[1]);
                }
            }
        }
        return Map.copyOf(words);
    }

    /** What a name tells; of several the first. */
    public static Procedure of(String name) {
        List<String> words = new ArrayList<>();
        for (String word : NO_WORD.split(name.toLowerCase(Locale.ROOT), MOST_WORDS + 1)) {
            if (!word.isEmpty() && words.size() < MOST_WORDS) {
                words.add(word);
            }
        }
        return new Procedure(
                first(words, phrase -> MODALITIES.getOrDefault(phrase, "")), first(words, Procedure::part));
    }

    /** Whether it is known to make images. */
    public boolean makesImages() {
        return !modality.isEmpty();
    }

    private static String part(String phrase) {
        String own = PARTS.get(phrase);
        return own == null ? Codes.bodyPart(phrase) : own;
    }

    private static String first(List<String> words, UnaryOperator<String> known) {
        for (int at = 0; at < words.size(); at++) {
            for (int length = Math.min(LONGEST_PHRASE, words.size() - at); length > 0; length--) {
                String term = known.apply(String.join(" ", words.subList(at, at + length)));
                if (!term.isEmpty()) {
                    return term;
                }
            }
        }
        return "";
    }
}
