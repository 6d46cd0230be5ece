package org.precedent.index.deid;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A postal address that a field gave, and the ways in which a text writes parts of it, each written together. */
final class PostalAddress {
    private static final Pattern LINES = Pattern.compile("[,;^\\n\\r|~&]+");
    private static final Pattern POSTCODE = Pattern.compile(
            "(?<![\\p{L}\\d])(?:[A-Za-z]{1,2}\\d[A-Za-z\\d]? ?\\d[A-Za-z]{2}|\\d{4} ?[A-Z]{2}|(?:[A-Z]{1,2}-)?\\d{4,5}(?:-\\d{4})?)(?![\\p{L}\\d])");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,4}[a-zA-Z]?");
    private static final int SHORTEST = 4;
    private static final int MOST_LINES = 12;
    private static final int MOST_WORDS = 8;
    private static final int MOST_WORDS_OF_A_LINE = 20;
    private static final int SHORTEST_WITH_ENDING = 6;
    private static final int SHORTEST_ENDING = 3;

    private static final String END = "end ";

    /** A kind of street at the end of a name, and how it is shortened there. */
    private static final List<List<String>> ENDS = WordList.lines("free-text/streets.txt").stream()
            .filter(line -> line.startsWith(END))
            .map(WordList::words)
            .toList();

    private static final List<List<String>> TYPES = WordList.lines("free-text/streets.txt").stream()
            .filter(line -> !line.startsWith(END))
            .map(WordList::words)
            .toList();
    private static final Set<String> PLACES = places();

    private final Set<String> writings = new HashSet<>();

    private PostalAddress() {}

    private static Set<String> places() {
        Set<String> places = new HashSet<>(WordList.spellings("free-text/places.txt", "first "));
        TYPES.forEach(places::addAll);
        return Set.copyOf(places);
    }

    /** The writings of the parts of a value; none when it is no address. */
    static Set<String> writings(String value) {
        PostalAddress address = new PostalAddress();
        String[] lines = LINES.split(value);
        boolean isOne = false;
        for (String line : lines) {
            isOne |= isStreet(Word.all(line)) || (POSTCODE.matcher(line).find() && lines.length > 1);
        }
        if (isOne) {
            List.of(lines).stream()
                    .limit(MOST_LINES)
                    .flatMap(line -> pieces(line).stream())
                    .forEach(address::line);
        }
        return address.writings;
    }

    /** A line with a street and a town in it as several. */
    private static List<String> pieces(String line) {
        List<Word> words = Word.all(line);
        return isStreet(words) && words.size() <= MOST_WORDS_OF_A_LINE
                ? OneLineAddress.pieces(line, POSTCODE, PostalAddress::isType)
                : List.of(line);
    }

    private static boolean isStreet(List<Word> words) {
        return words.stream().anyMatch(Word::hasDigit) && words.stream().anyMatch(PostalAddress::isType);
    }

    private static boolean isType(Word word) {
        return word.spellings().stream().anyMatch(spelling -> PLACES.contains(spelling) || hasEnding(spelling));
    }

    private static boolean hasEnding(String spelling) {
        return spelling.length() >= SHORTEST_WITH_ENDING
                && TYPES.stream()
                        .flatMap(List::stream)
                        .anyMatch(type -> type.length() >= SHORTEST_ENDING && spelling.endsWith(type));
    }

    private void line(String line) {
        Matcher postcode = POSTCODE.matcher(line);
        StringBuilder rest = new StringBuilder();
        List<Word> words = Word.all(line);
        boolean named = isStreet(words) && words.stream().anyMatch(word -> !isType(word) && !word.hasDigit());
        boolean street = named || words.stream().anyMatch(word -> hasEnding(word.plain()));
        if (!street) {
            while (postcode.find()) {
                add(Word.all(postcode.group()));
                postcode.appendReplacement(rest, " ");
            }
            postcode.appendTail(rest);
            town(Word.all(rest.toString()));
            return;
        }
        street(words.stream().limit(MOST_WORDS).toList());
    }

    private void town(List<Word> words) {
        if (words.stream().anyMatch(word -> !CommonWords.has(word))) {
            add(words);
        }
    }

    /** A street with its number before or behind it, and without. */
    private void street(List<Word> words) {
        List<Word> names = words.stream().filter(word -> !isNumber(word)).toList();
        List<Word> numbers = words.stream().filter(PostalAddress::isNumber).toList();
        for (String name : names(names)) {
            boolean clear = names.size() > 1 || names.stream().anyMatch(word -> hasEnding(word.plain()));
            if (clear && name.length() >= SHORTEST) {
                writings.add(name);
            }
            for (Word number : numbers) {
                writings.add(name + number.plain());
                writings.add(number.plain() + name);
            }
        }
    }

    private static boolean isNumber(Word word) {
        return NUMBER.matcher(word.written()).matches();
    }

    /** The name of a street with each way to write what kind of street it is. */
    private static Set<String> names(List<Word> words) {
        Set<String> names = new LinkedHashSet<>(Spelled.joined(words));
        for (String name : List.copyOf(names)) {
            for (List<String> end : ENDS) {
                if (name.endsWith(end.get(1)) && name.length() > end.get(1).length()) {
                    names.add(name.substring(0, name.length() - end.get(1).length()) + end.get(2));
                }
            }
            for (List<String> type : TYPES) {
                for (String writing : type) {
                    if (name.endsWith(writing) && name.length() > writing.length()) {
                        String stem = name.substring(0, name.length() - writing.length());
                        type.forEach(other -> names.add(stem + other));
                    }
                }
            }
        }
        return names;
    }

    private void add(List<Word> words) {
        List<String> all =
                new ArrayList<>(Spelled.joined(words.stream().limit(MOST_WORDS).toList()));
        all.removeIf(one -> one.length() < SHORTEST);
        writings.addAll(all);
    }
}
