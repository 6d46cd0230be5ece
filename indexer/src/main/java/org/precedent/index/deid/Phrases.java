package org.precedent.index.deid;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Numbers, dates and names that are recognised as a whole, however they are punctuated and with any number of zeros
 * before a number. Immutable.
 */
final class Phrases {

    private static final int WIDEST_GAP = 3;
    private static final int MOST_WORDS = 32;
    /** So many words that are nothing but zeros may stand before a number. */
    private static final int MOST_ZEROS = 4;

    private static final int SHORTEST_LOOSE_NUMBER = 6;
    private static final String TIGHT = "-/._";
    private static final String NO_NUMBER_HAS = ",;";

    /** Zeros that do not count: before a number's first digit, at its beginning or behind letters. */
    private static final Pattern LEADING_ZEROS = Pattern.compile("(?<![0-9])0+(?=[0-9])");

    private static final Pattern ONLY_ZEROS = Pattern.compile("0+");
    private static final Pattern LABELLED_NUMBER = Pattern.compile("[a-z]{1,6}([0-9]{5,})");

    private final NavigableSet<String> keys;

    Phrases(Collection<String> keys) {
        this.keys = Collections.unmodifiableNavigableSet(new TreeSet<>(keys));
    }

    /** The writing of a phrase without its leading zeros. */
    static String withoutZeros(String joined) {
        return LEADING_ZEROS.matcher(joined).replaceAll("");
    }

    Set<String> keys() {
        return keys;
    }

    boolean isEmpty() {
        return keys.isEmpty();
    }

    List<Range> find(String text, List<Word> words) {
        List<Range> found = new ArrayList<>();
        int at = 0;
        while (at < words.size() && !keys.isEmpty()) {
            int last = lastOfMatch(text, words, at);
            if (last >= at) {
                found.add(new Range(at, last));
            }
            at = Math.max(at, last) + 1;
        }
        return found;
    }

    /** The last word of the longest run that is known and begins at a word; -1 when none does. */
    private int lastOfMatch(String text, List<Word> words, int first) {
        Set<String> runs = Set.of("");
        int match = -1;
        int end = Math.min(words.size(), first + MOST_WORDS);
        for (int i = first; i < end && !runs.isEmpty(); i++) {
            if (i > first && words.get(i).start() - words.get(i - 1).end() > WIDEST_GAP) {
                return match;
            }
            runs = longer(runs, words.get(i));
            if (i - first >= MOST_ZEROS) {
                runs.remove("");
            }
            for (String run : runs) {
                if (keys.contains(run) && isOnePhrase(run, text, words.subList(first, i + 1))) {
                    match = i;
                }
            }
        }
        return match;
    }

    private Set<String> longer(Set<String> runs, Word word) {
        boolean zeros = word.plain().indexOf('0') >= 0;
        Set<String> longer = new HashSet<>();
        for (String run : runs) {
            for (String spelling : word.spellings()) {
                addIfKnown(longer, run + spelling);
            }
            if (zeros && (run.isEmpty() || Character.isLetter(run.charAt(run.length() - 1)))) {
                boolean only = ONLY_ZEROS.matcher(word.plain()).matches();
                addIfKnown(longer, only ? run : run + withoutZeros(word.plain()));
            }
            if (run.isEmpty() && word.hasDigit()) {
                Matcher number = LABELLED_NUMBER.matcher(word.plain());
                addIfKnown(longer, number.matches() ? withoutZeros(number.group(1)) : word.plain());
            }
        }
        return longer;
    }

    private void addIfKnown(Set<String> runs, String run) {
        String next = keys.ceiling(run);
        if (next != null && next.startsWith(run)) {
            runs.add(run);
        }
    }

    /** Whether what stands between the words of a run lets it be one: a short number is no list of numbers. */
    private static boolean isOnePhrase(String run, String text, List<Word> words) {
        boolean number = run.chars().allMatch(Character::isDigit);
        for (int i = 1; i < words.size() && number; i++) {
            String gap = text.substring(words.get(i - 1).end(), words.get(i).start());
            boolean tight = gap.length() == 1 && TIGHT.contains(gap);
            boolean loose = gap.chars().noneMatch(point -> NO_NUMBER_HAS.indexOf(point) >= 0);
            if (!tight && !(loose && run.length() >= SHORTEST_LOOSE_NUMBER)) {
                return false;
            }
        }
        return true;
    }
}
