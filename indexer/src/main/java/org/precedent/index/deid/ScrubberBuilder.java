package org.precedent.index.deid;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.precedent.index.deid.NameCollector.Belief;

/** Gathers what a {@link Scrubber} is to remove. For one thread. */
public final class ScrubberBuilder {

    private static final int SHORTEST_PHRASE = 4;
    private static final int FEW_WORDS = 2;

    /** A phrase of more words is hostile, or no phrase. */
    private static final int MOST_WORDS = 40;

    /** A number inside an identifier that names somebody by itself, as in {@code MRN-556677}. */
    private static final Pattern LONG_NUMBER = Pattern.compile("[0-9]{5,}");

    /** Letters, a number in groups, and letters again, as in {@code MRN-00 12 34 56}. */
    private static final Pattern ONE_NUMBER = Pattern.compile("[\\p{L}#:._ -]*([0-9][0-9 ./_-]*[0-9])[\\p{L}]?");

    private static final Pattern PHONE = Pattern.compile("(?:\\p{L}{1,9}[.:]? ?)?[+(]{0,2}[0-9][0-9 ()/.-]*[0-9]");
    private static final int SHORTEST_PHONE = 6;
    private static final int LONGEST_NUMBER = 40;
    private static final int LONGEST_ADDRESS = 300;

    /** A day that may be read in two ways. */
    private static final Pattern EITHER_ORDER = Pattern.compile("(0?[1-9]|1[0-2])[-/ ](0?[1-9]|1[0-2])[-/ ](\\d{4})");

    private static final Pattern DAY_IN_NUMBER =
            Pattern.compile("(?:18|19|20)\\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])\\d*");

    private final int oldest;
    private final NameCollector names = new NameCollector();
    private final Set<String> phrases = new HashSet<>();
    private final Set<LocalDate> days = new HashSet<>();
    private final Set<String> numbers = new HashSet<>();
    private final Set<String> phones = new HashSet<>();

    ScrubberBuilder(int oldest) {
        this.oldest = oldest;
    }

    /** A person's name, its parts divided by carets, commas or spaces: each of them may stand alone in a text. */
    public ScrubberBuilder person(String name) {
        names.add(name, Belief.SURE);
        numberedParts(name);
        return this;
    }

    /** What looks like a person's name: its parts are removed where a text writes them with a capital letter. */
    public ScrubberBuilder likelyPerson(String name) {
        names.add(name, Belief.LIKELY);
        numberedParts(name);
        return this;
    }

    private void numberedParts(String name) {
        for (Word word : Word.all(name)) {
            if (word.hasDigit()) {
                key(List.of(word));
            }
        }
    }

    /** A patient's identifier. Without a digit it is a name, unless it is made of words of reports. */
    public ScrubberBuilder patientId(String id) {
        if (hasDigit(id)) {
            return code(id);
        }
        List<Word> words = Word.all(id);
        if (words.stream().noneMatch(CommonWords::has)) {
            names.add(id, Belief.SURE);
        } else {
            possibleName(words);
        }
        return this;
    }

    /**
     * A number of something. Without a digit it is ordinary words. Words in it may be those of a name, and are removed
     * where two of them stand together as a name does.
     */
    public ScrubberBuilder code(String code) {
        List<Word> words = Word.all(code);
        if (hasDigit(code)) {
            key(words);
            longNumbers(code);
            numberOf(code);
        }
        possibleName(words);
        return this;
    }

    /** The figures of an identifier that has one number in it, however it is grouped. */
    private void numberOf(String code) {
        Matcher number = ONE_NUMBER.matcher(code.strip());
        if (number.matches() && code.length() <= LONGEST_NUMBER) {
            numbers.add(KnownNumbers.withoutZeros(KnownNumbers.figures(number.group(1))));
        }
    }

    private void possibleName(List<Word> words) {
        for (Word word : words) {
            if (word.plain().length() >= SHORTEST_PHRASE && !CommonWords.has(word)) {
                names.add(word.plain(), Belief.POSSIBLE);
            }
        }
    }

    /**
     * A name or number that is recognised as a whole. The number of a telephone is recognised in every grouping and
     * without what stands before the subscriber's number, an address in its parts.
     */
    public ScrubberBuilder phrase(String phrase) {
        if (phrase.length() <= LONGEST_NUMBER && PHONE.matcher(phrase.strip()).matches()) {
            String figures = KnownNumbers.figures(phrase);
            if (figures.length() >= SHORTEST_PHONE) {
                phones.add(figures);
            }
        }
        if (phrase.length() <= LONGEST_ADDRESS) {
            phrases.addAll(PostalAddress.writings(phrase));
        }
        List<Word> words = Word.all(phrase);
        boolean few = words.size() <= FEW_WORDS && !hasDigit(phrase);
        if (few && words.stream().allMatch(word -> CommonWords.has(word) || NameCollector.isPlaceholder(word))) {
            return this;
        }
        key(words);
        longNumbers(phrase);
        return this;
    }

    /** A day on which somebody was born, as a source writes it; what names one of two days is both of them. */
    public ScrubberBuilder date(String text) {
        phrase(text);
        LocalDate day = Days.of(text);
        if (day != null) {
            return date(day);
        }
        Matcher either = EITHER_ORDER.matcher(text.strip());
        if (either.matches()) {
            int first = Integer.parseInt(either.group(1));
            int second = Integer.parseInt(either.group(2));
            int year = Integer.parseInt(either.group(3));
            return date(LocalDate.of(year, first, second)).date(LocalDate.of(year, second, first));
        }
        return this;
    }

    /** A day on which somebody was born, in the orders and writings in which people write days. */
    public ScrubberBuilder date(LocalDate day) {
        days.add(day);
        return this;
    }

    private void key(List<Word> words) {
        for (String joined : Spelled.joined(words.stream().limit(MOST_WORDS).toList())) {
            key(joined);
            key(Phrases.withoutZeros(joined));
        }
    }

    private void key(String joined) {
        if (Letters.isIdeographic(joined)) {
            names.addIdeographic(joined);
        } else if (joined.length() >= SHORTEST_PHRASE) {
            phrases.add(joined);
        }
    }

    /** Parts of a UID, and days, are no numbers of somebody. */
    private void longNumbers(String code) {
        if (code.indexOf('.') >= 0) {
            return;
        }
        Matcher number = LONG_NUMBER.matcher(code);
        while (number.find()) {
            if (!DAY_IN_NUMBER.matcher(number.group()).matches()) {
                key(Phrases.withoutZeros(number.group()));
            }
        }
    }

    private static boolean hasDigit(String text) {
        return text.codePoints().anyMatch(Character::isDigit);
    }

    public Scrubber build() {
        Known known = new Known(
                names.names(),
                new Phrases(phrases, days),
                new KnownNumbers(numbers, phones),
                List.copyOf(names.ideographic()),
                names.wholes());
        return new Scrubber(known, oldest);
    }
}
