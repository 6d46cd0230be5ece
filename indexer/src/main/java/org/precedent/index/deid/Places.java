package org.precedent.index.deid;

import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds postal addresses and the names of institutions. */
final class Places {
    private static final String FILE = "free-text/places.txt";
    private static final Set<String> TYPES = WordList.spellings(FILE, "type ");
    private static final List<String> ENDINGS = List.copyOf(WordList.spellings(FILE, "ending "));
    private static final Set<String> FIRST = WordList.spellings(FILE, "first ");
    private static final Set<String> BEHIND = WordList.spellings(FILE, "behind ");
    private static final Set<String> BEFORE = WordList.spellings(FILE, "before ");
    private static final Set<String> BEFORE_SMALL = WordList.spellings(FILE, "before-small ");
    private static final Set<String> ARTICLES = Set.of("la", "las", "los", "el", "le", "les");
    private static final Set<String> GENERAL = WordList.spellings(FILE, "general ");

    private static final Pattern NUMBER = Pattern.compile("\\d{1,4}[a-zA-Z]?");
    private static final Pattern ZIP = Pattern.compile("\\d{4,5}");
    private static final Pattern UNIT = Pattern.compile("[ -]?(?:mm|cm|ml|mg|kg|%|x |\u00B0)");

    /** The letters of a British postcode, which has neither CIKMOV nor an ordinal at its end. */
    private static final Pattern BRITISH = Pattern.compile(
            "(?<![\\p{L}\\d])[A-PR-UWYZ][A-HK-Y]?\\d[A-HJKPS-UW\\d]? ?\\d(?!ST|ND|RD|TH)[ABD-HJLNP-UW-Z]{2}(?![\\p{L}\\d])");

    private static final Pattern AMERICAN = Pattern.compile(
            "(?<!\\p{L})\\p{Lu}\\p{L}{2,20}(?: \\p{Lu}\\p{L}{2,20})?, ?[A-Z]{2} \\d{5}(?:-\\d{4})?(?!\\d)");

    private static final Pattern EUROPEAN = Pattern.compile(
            "(?<![\\p{L}\\d])(?:(?:D|A|CH|F|I|E)-\\d{4,5}|(?<=[,;\\n] ?)\\d{5}|\\d{4} ?[A-Z]{2})[ ,]{1,2}(\\p{Lu}[\\p{L}-]{2,30})");

    /** Before a name in quotation marks. */
    private static final Set<String> QUOTED = Set.of(" \"", " \u201E", " \u00AB", " \u201C");

    private static final int MOST_OF_A_STREET = 4;
    private static final int MOST_OF_A_NAME = 4;
    private static final int SHORTEST_WITH_ENDING = 6;
    private static final int SHORTEST_TYPE = 4;
    private static final int WIDEST_GAP = 3;
    private static final int MOST_OF_BRITISH = 3;
    private static final int ZIP_FIGURES = 5;

    /** With its hyphen: {@code CH-}. */
    private static final int LONGEST_COUNTRY = 3;

    private final String text;
    private final List<Word> words;
    private final Masks masks;

    Places(String text, List<Word> words, Masks masks) {
        this.text = text;
        this.words = words;
        this.masks = masks;
    }

    void add() {
        for (int i = 0; i < words.size(); i++) {
            Word word = words.get(i);
            if (word.hasDigit() && NUMBER.matcher(word.written()).matches()) {
                behindNumber(i);
                beforeNumber(i);
            } else if (word.capital() && is(BEHIND, word)) {
                institutionBefore(i);
            }
            if (word.capital() ? is(BEFORE, word) : is(BEFORE_SMALL, word)) {
                institutionBehind(i);
            }
        }
        if (words.stream().anyMatch(Word::hasDigit)) {
            codes();
        }
    }

    private static boolean is(Set<String> kind, Word word) {
        return word.isIn(kind);
    }

    private String gap(int before) {
        return text.substring(words.get(before).end(), words.get(before + 1).start());
    }

    /** {@code 27 Windermere Avenue}, {@code 18, rue des Glycines}. */
    private void behindNumber(int number) {
        int at = number + 1;
        if (at >= words.size() || !(gap(number).equals(" ") || gap(number).equals(", "))) {
            return;
        }
        if (is(FIRST, words.get(at))) {
            int last = lastOfName(at);
            if (last > at) {
                street(number, last);
            }
            return;
        }
        int named = 0;
        for (int i = at; i < words.size() && i - at <= MOST_OF_A_STREET; i++) {
            Word word = words.get(i);
            if (!word.capital() || word.hasDigit() || (i > at && !isClose(gap(i - 1)))) {
                return;
            }
            if (named > 0 && is(TYPES, word) && !NameReader.isCapitals(word)) {
                street(number, i);
                return;
            }
            if (named > 0 && is(TYPES, word) && isShoutedStreet(at, i)) {
                masks.add(words.get(number).start(), word.end(), MaskKind.PLACE);
                return;
            }
            named++;
        }
    }

    /** {@code 22 PITTENCRIEFF TERRACE}, and not {@code 2 VIEWS}. */
    private boolean isShoutedStreet(int first, int type) {
        boolean unknown = true;
        for (int i = first; i < type; i++) {
            unknown &= UnknownWords.isInCapitals(text, words, i);
        }
        return unknown && words.get(type).written().length() >= SHORTEST_TYPE;
    }

    private static boolean isClose(String gap) {
        return gap.equals(" ")
                || gap.equals("-")
                || gap.equals("'")
                || gap.equals("\u2019")
                || gap.equals(". ")
                || QUOTED.contains(gap);
    }

    /** The last word of the name of a street that a word such as {@code rue} begins. */
    private int lastOfName(int first) {
        int last = first;
        for (int i = first + 1; i < words.size() && i - first <= MOST_OF_A_STREET; i++) {
            Word word = words.get(i);
            boolean name = word.capital() && !word.hasDigit() && !CommonWords.has(word);
            if (!isClose(gap(i - 1)) || !(name || Names.isParticle(word))) {
                return last;
            }
            last = name ? i : last;
        }
        return last;
    }

    /** {@code Lindenstraße 18}, {@code Calle Mayor 5}. */
    private void beforeNumber(int number) {
        if (number == 0
                || !(gap(number - 1).equals(" ") || gap(number - 1).equals(". "))
                || At.is(UNIT, text, words.get(number).end())) {
            return;
        }
        Word street = words.get(number - 1);
        if (street.capital() && !CommonWords.has(street) && hasEnding(street)) {
            street(number - 1, number);
            return;
        }
        for (int i = number - 2; i >= 0 && number - i <= MOST_OF_A_STREET + 1; i--) {
            if (!isClose(gap(i))) {
                return;
            }
            Word word = words.get(i);
            if (is(FIRST, word)) {
                if (lastOfName(i) == number - 1 || isNamed(i, number)) {
                    street(i, number);
                }
                return;
            }
        }
    }

    /**
     * {@code carrer Major 8}: words with capital letters and small ones of a name, between a kind of street and a
     * number.
     */
    private boolean isNamed(int type, int number) {
        for (int i = type + 1; i < number; i++) {
            if (!words.get(i).capital() && !Names.isParticle(words.get(i))) {
                return false;
            }
        }
        return number > type + 1 && words.get(number - 1).capital();
    }

    private static boolean hasEnding(Word word) {
        return word.plain().length() >= SHORTEST_WITH_ENDING
                && word.spellings().stream()
                        .anyMatch(spelling -> ENDINGS.stream().anyMatch(spelling::endsWith));
    }

    /** A street, and the town or the code of it that follow. */
    private void street(int first, int last) {
        int end = last;
        for (int i = last + 1; i < words.size() && i - last <= WIDEST_GAP; i++) {
            String gap = gap(i - 1);
            boolean parted = gap.equals(", ") || gap.equals(",\n") || gap.equals("\n") || gap.equals(" ");
            Word word = words.get(i);
            boolean town = word.capital()
                    && !word.hasDigit()
                    && !CommonWords.has(word)
                    && (!gap.equals(" ") || (words.get(i - 1).hasDigit() && i - 1 > last));
            boolean code = ZIP.matcher(word.written()).matches() && !gap.equals(" ");
            if (!parted || !(town || code)) {
                break;
            }
            end = i;
        }
        masks.add(words.get(first).start(), words.get(end).end(), MaskKind.PLACE);
    }

    /** {@code Northgate Community Hospital}: the words before the last. */
    private void institutionBefore(int type) {
        int start = type;
        for (int i = type - 1; i >= 0 && type - i <= MOST_OF_A_NAME; i--) {
            Word word = words.get(i);
            boolean small = Names.isParticle(word) || word.isOneLetter();
            if (!isClose(gap(i)) || word.hasDigit() || !(word.capital() || small)) {
                break;
            }
            boolean named = !small && !is(GENERAL, word) && !CommonWords.has(word) && !NameReader.isProfession(word);
            start = named ? i : start;
        }
        if (start < type) {
            masks.add(words.get(start).start(), words.get(type - 1).end(), MaskKind.PLACE);
        }
    }

    /** {@code Universitätsklinikum Musterheim}: the words behind the first. */
    private void institutionBehind(int type) {
        int first = -1;
        int last = type;
        for (int i = type + 1; i < words.size() && i - type <= MOST_OF_A_NAME; i++) {
            Word word = words.get(i);
            boolean name = word.capital() && !word.hasDigit() && !CommonWords.has(word) && !is(GENERAL, word);
            boolean article = is(ARTICLES, word) && word.capital();
            boolean ends = gap(i - 1).equals(". ") && words.get(i - 1).plain().length() >= SHORTEST_TYPE;
            if (ends || !isClose(gap(i - 1)) || !(name || article || (Names.isParticle(word) && !is(GENERAL, word)))) {
                break;
            }
            if (name) {
                first = first < 0 ? i : first;
                last = i;
            }
        }
        if (first >= 0) {
            masks.add(words.get(first).start(), words.get(last).end(), MaskKind.PLACE);
        }
    }

    private void codes() {
        Figures figures = Figures.of(text);
        Matcher british = figures.matcher(BRITISH);
        Matcher european = figures.matcher(EUROPEAN);
        boolean american = false;
        int britishFrom = 0;
        int europeanFrom = 0;
        for (Figures.Run run : figures.runs()) {
            for (int start = run.start() - 2; run.length() <= MOST_OF_BRITISH && start < run.start(); start++) {
                if (start >= britishFrom && isCapital(figures.at(start)) && Figures.matchesAt(british, start)) {
                    masks.add(british.start(), british.end(), MaskKind.PLACE);
                    britishFrom = british.end();
                }
            }
            boolean mayBeTown = run.length() == ZIP_FIGURES || run.length() == ZIP_FIGURES - 1;
            for (int start = run.start() - LONGEST_COUNTRY; mayBeTown && start <= run.start(); start++) {
                if (start >= europeanFrom && Figures.matchesAt(european, start)) {
                    addTown(european);
                    europeanFrom = european.end();
                }
            }
            american |= run.length() == ZIP_FIGURES && isBehindState(figures, run.start());
        }
        Matcher state = AMERICAN.matcher(text);
        while (american && state.find()) {
            masks.add(state.start(), state.end(), MaskKind.PLACE);
        }
    }

    private static boolean isCapital(char c) {
        return c >= 'A' && c <= 'Z';
    }

    /** {@code , CA 94110}. */
    private static boolean isBehindState(Figures figures, int start) {
        return figures.at(start - 1) == ' '
                && isCapital(figures.at(start - 2))
                && isCapital(figures.at(start - LONGEST_COUNTRY));
    }

    private void addTown(Matcher code) {
        if (Word.all(code.group(1)).stream().noneMatch(CommonWords::has)) {
            masks.add(code.start(), code.end(), MaskKind.PLACE);
        }
    }
}
