package org.precedent.index.deid;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An address without commas, cut into a street with its number, a code of a town, and the town: before the code when a
 * street with its kind ends there, else behind it.
 */
final class OneLineAddress {
    private static final Pattern NUMBER = Pattern.compile("\\d{1,4}[a-zA-Z]?");
    private static final int LONGEST_STATE = 2;

    private OneLineAddress() {}

    /**
     * The pieces of a line, each to be read by itself; the line alone when it has no parts.
     *
     * @param postcode the form of a code
     * @param isType whether a word says what kind of street it is
     */
    static List<String> pieces(String line, Pattern postcode, Predicate<Word> isType) {
        List<Word> words = Word.all(line);
        Matcher code = lastCode(line, postcode, words);
        int codeStart = code == null ? line.length() : code.start();
        List<Word> before =
                words.stream().filter(word -> word.end() <= codeStart).toList();
        if (before.size() < 2) {
            return List.of(line);
        }
        int end = endOfStreet(before, isType);
        List<String> pieces = new ArrayList<>(List.of(line.substring(0, end)));
        pieces.add(withoutState(line.substring(end, codeStart)));
        if (code != null) {
            pieces.add(line.substring(codeStart));
        }
        pieces.removeIf(String::isBlank);
        return pieces;
    }

    /** The last code that does not stand first, where the number of a house stands. */
    private static @Nullable Matcher lastCode(String line, Pattern postcode, List<Word> words) {
        Matcher found = null;
        Matcher code = postcode.matcher(line);
        while (code.find()) {
            if (!words.isEmpty() && code.start() > words.getFirst().start()) {
                found = postcode.matcher(line);
                found.find(code.start());
            }
        }
        return found;
    }

    /** Where the street ends: behind its kind or its number, or else at the end of what stands before the code. */
    private static int endOfStreet(List<Word> words, Predicate<Word> isType) {
        for (int i = 0; i < words.size(); i++) {
            boolean number = i + 1 < words.size() && isNumber(words.get(i + 1));
            // behind a number a name follows the kind, as in 4 rue des Lilas
            boolean type = i > 0 && isType.test(words.get(i)) && !isNumber(words.get(i - 1));
            if (type || (i > 0 && isNumber(words.get(i)))) {
                return words.get(number ? i + 1 : i).end();
            }
        }
        return words.getLast().end();
    }

    private static boolean isNumber(Word word) {
        return NUMBER.matcher(word.written()).matches();
    }

    /** Two capitals before a code are a state. */
    private static String withoutState(String town) {
        List<Word> words = Word.all(town);
        boolean state = words.size() > 1
                && words.getLast().written().length() == LONGEST_STATE
                && NameReader.isCapitals(words.getLast());
        return state ? town.substring(0, words.getLast().start()) : town;
    }
}
