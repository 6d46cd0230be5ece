package org.precedent.index.deid;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Cuts a text into {@link Unit}s: finds names that are written apart, and says what each word is to the names. */
final class Units {

    private static final int MOST_LETTERS = 30;
    private static final int MOST_PIECES = 4;
    private static final int FEWEST_LETTERS = 3;

    /** From so many letters on a word is hardly another by chance. */
    private static final int LONG = 7;

    private static final int SHORTEST_JOINED = 5;
    /** A hyphen at the end of a line, or one that only shows there. */
    private static final String HYPHENS = "-\u2010\u2011\u00AD";

    private static final String SPACES = " \t\n\u000B\f\r";
    private static final int WIDEST_BREAK = 12;
    private static final String JOINERS = "-'\u2010\u2011\u2019\u2018\u02BC`\u00B4";

    /** Letters that are words in some language: as initials they need a full stop. */
    private static final Set<String> LETTERS_THAT_ARE_WORDS = Set.of("a", "e", "i", "o", "u", "y");

    private final String text;
    private final List<Word> words;
    private final Names names;

    Units(String text, List<Word> words, Names names) {
        this.text = text;
        this.words = words;
        this.names = names;
    }

    List<Unit> all() {
        List<Unit> units = new ArrayList<>();
        int at = 0;
        while (at < words.size()) {
            int last = lastOfJoined(at);
            Unit.Kind kind = last > at ? Unit.Kind.STRONG : kind(at);
            units.add(new Unit(at, last, kind, words.get(at).capital()));
            at = last + 1;
        }
        return units;
    }

    private Unit.Kind kind(int at) {
        Word word = words.get(at);
        if (isInitial(word)) {
            return Unit.Kind.INITIAL;
        }
        if (Eponyms.isTerm(words, at) && !isTitled(at)) {
            return Unit.Kind.OTHER;
        }
        if (isShortInSmallLetters(word) && names.is(Role.STRONG, word)) {
            return Unit.Kind.WEAK;
        }
        if (names.hasStrong(word) || isShortWithGenitive(at)) {
            return Unit.Kind.STRONG;
        }
        if (names.is(Role.WEAK, word)) {
            return Unit.Kind.WEAK;
        }
        if (names.is(Role.PARTICLE, word)) {
            return Unit.Kind.PARTICLE;
        }
        if (Names.introduces(word, text)) {
            return Unit.Kind.TITLE;
        }
        return word.capital() && isClear(at) && names.isMisspelt(word) ? Unit.Kind.STRONG : Unit.Kind.OTHER;
    }

    /** {@code SUV max} is no Max. */
    private static boolean isShortInSmallLetters(Word word) {
        return !word.capital() && word.plain().length() <= FEWEST_LETTERS;
    }

    private boolean isTitled(int at) {
        return at > 0
                && Names.introduces(words.get(at - 1), text)
                && between(at).length() <= 2;
    }

    /** {@code Ng's}: a short part with an apostrophe is no word of reports. */
    private boolean isShortWithGenitive(int at) {
        Word word = words.get(at);
        return word.capital()
                && at + 1 < words.size()
                && word.plain().length() == 2
                && written(at + 1).equals("s")
                && JOINERS.contains(between(at + 1))
                && names.is(Role.WEAK, word)
                && !CommonWords.has(word);
    }

    /**
     * Whether a word with a capital letter is likely to be a name: inside a sentence or long, and not among words that
     * are all written in capitals; or else behind a title or beside a part of a name.
     */
    private boolean isClear(int at) {
        boolean inside =
                (at > 0 && isInside(between(at))) || words.get(at).plain().length() >= LONG;
        boolean shouted = NameReader.isCapitals(words.get(at))
                && (at == 0 || NameReader.isCapitals(words.get(at - 1)))
                && (at + 1 == words.size() || NameReader.isCapitals(words.get(at + 1)));
        return isTitled(at) || (inside && !shouted) || isBesideName(at, at - 1) || isBesideName(at, at + 1);
    }

    private boolean isBesideName(int at, int other) {
        return other >= 0
                && other < words.size()
                && between(Math.max(at, other)).length() <= 2
                && words.get(other).capital()
                && (names.hasStrong(words.get(other)) || isInitial(words.get(other)));
    }

    private static boolean isInside(String gap) {
        return gap.length() <= 2 && gap.chars().noneMatch(point -> ".!?:\n\r".indexOf(point) >= 0);
    }

    private boolean isInitial(Word word) {
        boolean stopped = word.end() < text.length() && text.charAt(word.end()) == '.';
        return word.isOneLetter()
                && word.capital()
                && names.is(Role.INITIAL, word)
                && (stopped || !LETTERS_THAT_ARE_WORDS.contains(word.plain()));
    }

    /** The last word of the longest name that begins at a word and is written in several; that word when none does. */
    private int lastOfJoined(int first) {
        StringBuilder joined = new StringBuilder(written(first));
        int match = first;
        boolean letters = words.get(first).isOneLetter();
        for (int i = first + 1; i < words.size(); i++) {
            letters = letters && words.get(i).isOneLetter() && i - first < MOST_LETTERS;
            boolean pieces = i - first < MOST_PIECES && belongs(first, i);
            if (!pieces && !(letters && between(i).length() <= 2)) {
                return match;
            }
            joined.append(written(i));
            Word whole = Word.all(joined.toString()).getFirst();
            if (!names.beginsStrong(whole)) {
                return match;
            }
            boolean enough = pieces ? joined.length() >= SHORTEST_JOINED : i - first + 1 >= FEWEST_LETTERS;
            if (enough && names.hasStrong(whole)) {
                match = i;
            }
        }
        return match;
    }

    private String written(int word) {
        return words.get(word).written();
    }

    /** Whether a word may go on the one before it: behind a hyphen, an apostrophe, a broken line or a prefix. */
    private boolean belongs(int first, int next) {
        String gap = between(next);
        boolean genitive = written(next).equalsIgnoreCase("s");
        boolean joined = gap.length() == 1 && JOINERS.contains(gap) && !genitive;
        boolean broken = gap.length() <= WIDEST_BREAK && isBroken(next);
        boolean prefixed = next == first + 1
                && gap.isBlank()
                && gap.length() == 1
                && words.get(next).capital()
                && Names.isParticle(words.get(first));
        return joined || broken || prefixed;
    }

    /** Whether a hyphen with white space behind it stands before a word. */
    private boolean isBroken(int next) {
        int end = words.get(next).start();
        int at = end;
        while (at > 0 && SPACES.indexOf(text.charAt(at - 1)) >= 0) {
            at--;
        }
        return at < end && at > 0 && HYPHENS.indexOf(text.charAt(at - 1)) >= 0;
    }

    private String between(int next) {
        return text.substring(words.get(next - 1).end(), words.get(next).start());
    }
}
