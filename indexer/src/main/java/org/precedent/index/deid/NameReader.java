package org.precedent.index.deid;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the name of which nobody told that begins at a word of a text, if one does. */
final class NameReader {
    private static final int MOST_PARTS = 4;
    private static final int MOST_WORDS = 9;
    private static final int WIDEST_GAP = 2;
    private static final int LONGEST_ABBREVIATION = 4;
    private static final int SHORTEST_OF_KIN = 3;
    private static final int SHORTEST_IN_CAPITALS = 4;
    private static final Set<String> PROFESSIONS = WordList.spellings("free-text/professions.txt");
    private static final Set<String> VERBS = WordList.spellings("free-text/verbs-of-people.txt");
    private static final Set<String> SURNAMES = WordList.spellings("free-text/surnames.txt");

    private static final Set<String> ABBREVIATIONS = WordList.spellings("free-text/given-abbreviations.txt");

    private final String text;
    private final List<Word> words;

    NameReader(String text, List<Word> words) {
        this.text = text;
        this.words = words;
    }

    /** How sure it is that a name follows. */
    enum Trust {
        /** Behind a title: a word of reports that is a surname, too, is a name. */
        TITLE,
        /** Behind a role: such a word is a name when no word in small letters follows. */
        ROLE,
        /** Behind what somebody does: as behind a role, but words for things are none. */
        POST,
        /** Words of reports are none. */
        NONE
    }

    static boolean isProfession(List<String> spellings) {
        return Word.isIn(spellings, PROFESSIONS);
    }

    static boolean isSurname(List<String> spellings) {
        return Word.isIn(spellings, SURNAMES);
    }

    static boolean isProfession(Word word) {
        return word.traits().profession();
    }

    static boolean isSurname(Word word) {
        return word.traits().surname();
    }

    /** The name that begins at a word; null for none. */
    @Nullable Range name(int first, Trust trust) {
        int parts = 0;
        int start = -1;
        int last = -1;
        boolean comma = false;
        int end = Math.min(words.size(), first + MOST_WORDS);
        for (int i = first; i < end && parts < MOST_PARTS; i++) {
            if (i > first && start >= 0) {
                boolean turned = isComma(i - 1) && parts == 1 && !comma && mayTurn(i, trust);
                comma |= turned;
                if (!turned && !isJoined(i - 1)) {
                    break;
                }
            }
            Word word = words.get(i);
            boolean initial =
                    word.isOneLetter() && Character.isUpperCase(word.written().codePointAt(0));
            boolean abbreviated = isAbbreviated(i, trust);
            boolean particle = Names.isParticle(word) && i + 1 < end && !CommonWords.has(words.get(i + 1));
            if (initial || abbreviated) {
                start = start < 0 ? i : start;
                last = isStopped(i) ? i : last;
            } else if (isPart(i, parts, trust, comma)) {
                start = start < 0 ? i : start;
                parts++;
                last = i;
            } else if (particle && (parts > 0 || trust != Trust.NONE)) {
                start = start < 0 ? i : start;
            } else {
                break;
            }
        }
        boolean enough = parts > 0 || (trust == Trust.TITLE && last >= 0);
        return enough && last >= 0 ? new Range(start, last) : null;
    }

    /**
     * Whether a word behind a comma may be the first name: any behind a role, a usual one, or one before a day of
     * birth.
     */
    private boolean mayTurn(int at, Trust trust) {
        return switch (trust) {
            case ROLE -> true;
            case TITLE -> false;
            case POST, NONE -> FirstNames.has(words.get(at)) || isBeforeBirth(at);
        };
    }

    /** {@code Dr. Chr. Doe}: the beginning of a first name, with a full stop, before a word with a capital letter. */
    private boolean isAbbreviated(int at, Trust trust) {
        Word word = words.get(at);
        return trust.compareTo(Trust.ROLE) <= 0
                && word.capital()
                && !isCapitals(word)
                && isStopped(at)
                && word.isIn(ABBREVIATIONS)
                && at + 1 < words.size()
                && words.get(at + 1).capital()
                && gap(at).length() <= WIDEST_GAP;
    }

    private boolean isBeforeBirth(int at) {
        return at + 1 < words.size()
                && gap(at).startsWith(",")
                && Cues.at(text, words, at + 1).stream().anyMatch(cue -> cue.kind() == Cue.Kind.BIRTH);
    }

    private String gap(int before) {
        return text.substring(words.get(before).end(), words.get(before + 1).start());
    }

    private boolean isStopped(int at) {
        int end = words.get(at).end();
        return end < text.length() && text.charAt(end) == '.';
    }

    private boolean isComma(int before) {
        String gap = gap(before);
        return gap.equals(", ") || gap.equals(",") || gap.equals("^");
    }

    private boolean isJoined(int before) {
        String gap = gap(before);
        if (gap.length() > WIDEST_GAP) {
            return false;
        }
        Word word = words.get(before);
        boolean given = word.isIn(ABBREVIATIONS) && !isCapitals(word);
        boolean abbreviated = word.written().length() <= LONGEST_ABBREVIATION + 2
                && (word.isOneLetter() || Names.isParticle(word) || given);
        return gap.chars().allMatch(point -> switch (point) {
            case ' ', '\u00A0', '-', '\u2010', '\u2011', '\'', '\u2019' -> true;
            case '.' -> abbreviated;
            default -> false;
        });
    }

    private boolean isPart(int at, int parts, Trust trust, boolean comma) {
        Word word = words.get(at);
        if (word.hasDigit()
                || word.isOneLetter()
                || !word.capital()
                || (isProfession(word) && parts > 0)
                || Things.isNever(word)) {
            return false;
        }
        boolean common = CommonWords.has(word);
        boolean capitals = isCapitals(word);
        if (parts > 0) {
            boolean shouted =
                    capitals && !isCapitals(words.get(at - 1)) && word.written().length() <= LONGEST_ABBREVIATION;
            boolean thing = trust.compareTo(Trust.ROLE) > 0 && Things.has(word);
            return !shouted
                    && !thing
                    && !Eponyms.isTerm(words, at)
                    && (!common || (isSurname(word) && !comma && isEnd(at)));
        }
        return switch (trust) {
            case TITLE -> !common || isSurname(word);
            case ROLE ->
                !isProfession(word) && !Eponyms.isTerm(words, at) && (!common || (isAlsoName(word) && isEnd(at)));
            case POST ->
                isUsable(at)
                        && (!common || (isAlsoName(word) && isEnd(at)))
                        && word.plain().length() >= (capitals ? SHORTEST_IN_CAPITALS : SHORTEST_OF_KIN);
            case NONE ->
                isUsable(at)
                        && (!common || (FirstNames.has(word) && isEnd(at)) || (isSurname(word) && isSubject(at)))
                        && (!Eponyms.has(word) || FirstNames.has(word))
                        && word.plain().length() >= (capitals ? SHORTEST_IN_CAPITALS : SHORTEST_OF_KIN);
        };
    }

    /** Whether a word is not among those that are no names where a cue is weak. */
    private boolean isUsable(int at) {
        Word word = words.get(at);
        return !isProfession(word) && !Things.has(word) && !Eponyms.isTerm(words, at);
    }

    /** Whether a word of reports is a name, too. */
    private static boolean isAlsoName(Word word) {
        return isSurname(word) || FirstNames.has(word);
    }

    /** Whether what a person does follows: {@code Brown informed}. */
    private boolean isSubject(int at) {
        return at + 1 < words.size()
                && gap(at).equals(" ")
                && words.get(at + 1).isIn(VERBS)
                && !words.get(at + 1).capital();
    }

    /** Whether no word in small letters goes on: {@code Young female} is nobody's name. */
    private boolean isEnd(int at) {
        if (at + 1 >= words.size() || !gap(at).isBlank() || gap(at).indexOf('\n') >= 0) {
            return true;
        }
        Word next = words.get(at + 1);
        return next.capital() || !CommonWords.has(next) || isSubject(at);
    }

    static boolean isCapitals(Word word) {
        String written = word.written();
        return written.length() > 1
                && written.equals(written.toUpperCase(Locale.ROOT))
                && !written.equals(written.toLowerCase(Locale.ROOT));
    }
}
