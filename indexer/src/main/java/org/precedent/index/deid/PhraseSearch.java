package org.precedent.index.deid;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Looks for {@link Phrases} in the words of one text. */
final class PhraseSearch {
    private static final int WIDEST_GAP = 3;
    private static final int MOST_WORDS = 32;
    /** So many words that are nothing but zeros may stand before a number. */
    private static final int MOST_ZEROS = 4;

    private static final int SHORTEST_LOOSE_NUMBER = 6;
    private static final String TIGHT = "-/._";
    private static final String NO_NUMBER_HAS = ",;";

    private static final Pattern ONLY_ZEROS = Pattern.compile("0+");
    private static final Pattern LABELLED_NUMBER = Pattern.compile("[a-z]{1,6}([0-9]{5,})");

    private final String text;
    private final List<Word> words;
    private final List<NavigableSet<String>> known;

    PhraseSearch(String text, List<Word> words, List<NavigableSet<String>> known) {
        this.text = text;
        this.words = words;
        this.known = known;
    }

    List<Range> find() {
        List<Range> found = new ArrayList<>();
        int at = 0;
        while (at < words.size()) {
            int last = lastOfMatch(at);
            if (last >= at) {
                found.add(new Range(at, last));
            }
            at = Math.max(at, last) + 1;
        }
        return found;
    }

    /** The last word of the longest run that is known and begins at a word; -1 when none does. */
    private int lastOfMatch(int first) {
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
                if (isKnown(run) && isOnePhrase(run, first, i)) {
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
                addIfKnown(longer, only ? run : run + Phrases.withoutZeros(word.plain()));
            }
            if (run.isEmpty() && word.hasDigit()) {
                Matcher number = LABELLED_NUMBER.matcher(word.plain());
                addIfKnown(longer, number.matches() ? Phrases.withoutZeros(number.group(1)) : word.plain());
            }
        }
        return longer;
    }

    private void addIfKnown(Set<String> runs, String run) {
        for (NavigableSet<String> one : known) {
            String next = one.ceiling(run);
            if (next != null && next.startsWith(run)) {
                runs.add(run);
                return;
            }
        }
    }

    private boolean isKnown(String run) {
        return known.stream().anyMatch(one -> one.contains(run));
    }

    /** Whether what stands between the words of a run lets it be one: a short number is no list of numbers. */
    private boolean isOnePhrase(String run, int first, int last) {
        boolean number = run.chars().allMatch(Character::isDigit);
        for (int i = first + 1; i <= last && number; i++) {
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
