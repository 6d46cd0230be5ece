package org.precedent.index.deid;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.precedent.index.data.DataFile;

/** Whole letters and reports with what names somebody in braces, and what a scrubber leaves and takes of them. */
final class PlantedLetters {
    private static final Pattern PIECE = Pattern.compile("\\{([^}]*)}");
    private static final String END = "----\n";

    /** The pieces that are left with their letters' first lines, and the words that name nobody and are gone. */
    record Outcome(int pieces, List<String> left, int words, List<String> taken) {}

    private PlantedLetters() {}

    /** The rules were made with them at hand. */
    static List<String> building() {
        return letters("letters-building.txt");
    }

    /** No rule was made by them. */
    static List<String> measured() {
        return letters("letters-measured.txt");
    }

    /** Written by somebody who did not know the rules; more rules were made with these at hand. */
    static List<String> strangersBuilding() {
        return letters("letters-strangers-building.txt");
    }

    /** Written by the same, and no rule was made by them. */
    static List<String> strangersMeasured() {
        return letters("letters-strangers-measured.txt");
    }

    private static List<String> letters(String file) {
        String text = DataFile.text(PlantedLetters.class, file)
                .lines()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line + "\n")
                .reduce("", String::concat);
        return Stream.of(text.split(END, -1))
                .map(String::strip)
                .filter(letter -> !letter.isEmpty())
                .toList();
    }

    static Outcome outcome(Scrubber scrubber, List<String> letters) {
        int pieces = 0;
        int words = 0;
        List<String> left = new ArrayList<>();
        List<String> taken = new ArrayList<>();
        for (String letter : letters) {
            List<String> clean = written(scrubber.scrub(PIECE.matcher(letter).replaceAll("$1")));
            List<String> naming = new ArrayList<>();
            PIECE.matcher(letter).results().forEach(piece -> naming.add(piece.group(1)));
            pieces += naming.size();
            naming.stream()
                    .filter(piece -> clean.containsAll(written(piece)))
                    .map(piece -> piece + " in: " + lineOf(letter, piece))
                    .forEach(left::add);
            List<String> rest = written(PIECE.matcher(letter).replaceAll(" "));
            words += rest.size();
            List<String> unmatched = new ArrayList<>(clean);
            rest.stream()
                    .filter(word -> !unmatched.remove(word))
                    .map(word -> word + " of: " + letter.lines().findFirst().orElse(""))
                    .forEach(taken::add);
        }
        return new Outcome(pieces, left, words, taken);
    }

    private static String lineOf(String letter, String piece) {
        return letter.lines()
                .filter(line -> line.contains("{" + piece + "}"))
                .findFirst()
                .orElse("");
    }

    private static List<String> written(String text) {
        List<String> words = new ArrayList<>();
        Matcher word = Pattern.compile("[\\p{L}\\p{M}\\d]+").matcher(text);
        while (word.find()) {
            words.add(word.group());
        }
        return words;
    }
}
