package org.precedent.index.deid;

import java.util.List;
import java.util.Set;
import org.precedent.index.deid.NameReader.Trust;

/**
 * Finds given names that are nothing else in a report, wherever they stand, with the surname beside them: {@code Sally
 * rang}, {@code TREILLARD Germaine}. In the name of a sign or a disease one stays.
 */
final class GivenNames {
    private static final Set<String> SAINTS = Set.of("st", "saint", "sainte", "sankt", "san", "santa", "sant", "ste");
    private static final Set<String> OF = Set.of("de", "d", "di", "von", "of", "nach");
    private static final int SHORTEST_SURNAME = 4;
    private static final int MOST_HYPHENS = 3;

    private final String text;
    private final List<Word> words;
    private final NameReader reader;
    private final Masks masks;

    GivenNames(String text, List<Word> words, Masks masks) {
        this.text = text;
        this.words = words;
        this.reader = new NameReader(text, words);
        this.masks = masks;
    }

    /** Takes note of all of them. */
    void add() {
        int behind = 0;
        for (int i = 0; i < words.size(); i++) {
            if (i >= behind && isGiven(i)) {
                Range name = whole(i);
                masks.add(
                        words.get(name.first()).start(), words.get(name.last()).end(), MaskKind.NAME);
                behind = name.last() + 1;
            }
        }
    }

    private boolean isGiven(int at) {
        Word word = words.get(at);
        return word.traits().given()
                && word.capital()
                && (isUsual(word) || isShouted(at))
                && !isBehind(at, SAINTS)
                && !isTerm(at);
    }

    /** A capital letter and small ones: {@code IgA} is nobody. */
    private static boolean isUsual(Word word) {
        return word.written().chars().skip(1).noneMatch(Character::isUpperCase);
    }

    /** In capitals among other words in capitals: alone one is an abbreviation. */
    private boolean isShouted(int at) {
        return isLongInCapitals(at)
                && (isLongInCapitals(at - 1) || isLongInCapitals(at + 1) || isLongInCapitals(at - 2));
    }

    private boolean isLongInCapitals(int at) {
        return at >= 0
                && at < words.size()
                && words.get(at).written().length() >= SHORTEST_SURNAME
                && NameReader.isCapitals(words.get(at));
    }

    private boolean isBehind(int at, Set<String> list) {
        return at > 0 && words.get(at - 1).isIn(list);
    }

    private String gap(int next) {
        return text.substring(words.get(next - 1).end(), words.get(next).start());
    }

    /** {@code Alice's syndrome}, {@code Leopold-Handgriff}, {@code signe de Lucie}. */
    private boolean isTerm(int at) {
        if (Eponyms.has(words.get(at)) || isBesideEponym(at, at - 1) || isBesideEponym(at, at + 1)) {
            return true;
        }
        int next = at + 1;
        if (next < words.size() && words.get(next).plain().equals("s")) {
            next++;
        }
        boolean before = next < words.size()
                && gap(next).length() <= 1
                && Eponyms.isHead(words.get(next))
                && text.charAt(words.get(next).start() - 1) != '\n';
        boolean behind = at > 1
                && isBehind(at, OF)
                && Eponyms.isHead(words.get(at - 2))
                && words.get(at).start() - words.get(at - 2).end() <= SHORTEST_SURNAME;
        return before || behind;
    }

    private boolean isBesideEponym(int at, int other) {
        return other >= 0
                && other < words.size()
                && gap(Math.max(at, other)).equals("-")
                && (Eponyms.has(words.get(other)) || words.get(other).hasDigit());
    }

    private Range whole(int at) {
        int first = at;
        for (int i = 0; i < MOST_HYPHENS && first > 0 && isJoined(first - 1, first); i++) {
            first--;
        }
        if (first == at && at > 0 && isSurnameBefore(at)) {
            first = at - 1;
        }
        Range read = reader.name(at, Trust.NONE);
        int last = read == null || read.first() != at ? at : withoutThings(at, read.last());
        for (int i = 0; i < MOST_HYPHENS && last + 1 < words.size() && isJoined(last + 1, last + 1); i++) {
            last++;
        }
        return new Range(first, last);
    }

    /** The last word before one that names nobody. */
    private int withoutThings(int first, int last) {
        for (int i = first + 1; i <= last; i++) {
            boolean capitals = NameReader.isCapitals(words.get(i));
            if (isThing(i) || (capitals && !words.get(i).isOneLetter() && !UnknownWords.isInCapitals(text, words, i))) {
                return i - 1;
            }
        }
        return last;
    }

    /** {@code Emma-Lou}, {@code DOE^JANE}. */
    private boolean isJoined(int other, int next) {
        Word word = words.get(other);
        String gap = gap(next);
        return (gap.equals("-") || gap.equals("^")) && word.capital() && !word.hasDigit() && !isThing(other);
    }

    /**
     * In capitals before a name that is not, {@code DOE Jane}, or with a comma where a line begins: {@code Doe, Jane}.
     */
    private boolean isSurnameBefore(int at) {
        Word word = words.get(at - 1);
        boolean clear = word.capital()
                && !word.hasDigit()
                && word.written().length() >= SHORTEST_SURNAME
                && !isThing(at - 1)
                && !Eponyms.has(word);
        String gap = gap(at);
        boolean shouted = NameReader.isCapitals(word);
        boolean lineStart = at == 1 || gap(at - 1).indexOf('\n') >= 0;
        boolean unknown = lineStart && !goesOn(at) && UnknownWords.is(text, words, at - 1);
        return clear && ((gap.equals(" ") && (shouted || unknown)) || (gap.equals(", ") && lineStart));
    }

    /** In a sentence, as {@code Called Ann back} does. */
    private boolean goesOn(int at) {
        int end = words.get(at).end();
        boolean stopped = end < text.length() && ".!?".indexOf(text.charAt(end)) >= 0;
        boolean small = at + 1 < words.size()
                && !words.get(at + 1).capital()
                && gap(at + 1).equals(" ");
        return stopped || small;
    }

    private boolean isThing(int at) {
        Word word = words.get(at);
        return CommonWords.has(word)
                || Things.has(word)
                || NameReader.isProfession(word)
                || Names.isTitle(word)
                || isCue(at);
    }

    private boolean isCue(int at) {
        return !Cues.at(text, words, at).isEmpty() && !words.get(at).traits().given();
    }
}
