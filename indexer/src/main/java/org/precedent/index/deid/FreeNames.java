package org.precedent.index.deid;

import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.precedent.index.deid.NameReader.Trust;

/** Finds names of which nobody told, by the words before and behind them. */
final class FreeNames {
    private static final Set<String> MUSCLES = WordList.spellings("free-text/muscle-endings.txt");
    private static final Pattern AFTER_TITLE = Pattern.compile("\\.?[\\s\\u00A0]{0,2}");
    private static final Pattern AFTER_DOTTED = Pattern.compile("\\.[\\s\\u00A0]{0,2}");
    private static final Pattern AFTER_ROLE = Pattern.compile("[.,]?[ \\t\\u00A0]{0,3}[:\\-\u2013/]?[\\s\\u00A0]{0,4}");
    private static final Pattern AFTER_LABEL =
            Pattern.compile("(?:\\(s\\))?\\.?[ \\t\\u00A0]{0,3}[:=][\\s\\u00A0]{0,6}");
    private static final Pattern BETWEEN = Pattern.compile("[.,]?[ \\u00A0]{1,2}|[.\\-]");
    private static final Pattern MORE =
            Pattern.compile("(?: ?\\([^()\\n]{1,24}\\))?(?: ?[,;&/+] ?\\n?| (?:and|und|et|y|e) |\\n)");
    private static final Pattern ONE_MORE = Pattern.compile(" ?[/&] ?");
    /** {@code Dr. (Univ.) Doe}: the place of a degree. */
    private static final Pattern IN_BRACKETS = Pattern.compile("\\.? ?\\([\\p{L}. ]{1,20}\\) ?");

    private static final Set<String> DEGREES = WordList.spellings("free-text/degrees.txt");
    private static final int MOST_PROFESSIONS = 12;
    private static final int LONGEST_ABBREVIATION = 6;
    private static final int MOST_IN_A_LIST = 6;
    private static final int MOST_BEFORE = 4;
    private static final int SHORT_TITLE = 3;
    private static final int SHORTEST = 4;

    private final String text;
    private final List<Word> words;
    private final NameReader reader;
    private final Masks masks;

    FreeNames(String text, List<Word> words, Masks masks) {
        this.text = text;
        this.words = words;
        this.reader = new NameReader(text, words);
        this.masks = masks;
    }

    /** Takes note of the names that a cue tells of. */
    void add(int first, Cue cue) {
        int next = first + cue.words().size();
        switch (cue.kind()) {
            case TITLE -> titled(first, next);
            case TITLES -> {
                if (follows(next, AFTER_TITLE) && words.get(first).capital()) {
                    list(next, Trust.TITLE, MOST_IN_A_LIST, MORE);
                }
            }
            case DOTTED -> {
                boolean number = first > 0
                        && words.get(first - 1).hasDigit()
                        && text.charAt(words.get(first - 1).end()) != '.';
                if (!number && words.get(first).capital() && follows(next, AFTER_DOTTED) && !isMuscle(next)) {
                    add(reader.name(next, Trust.NONE));
                }
            }
            case ROLE -> {
                if (follows(next, AFTER_ROLE)) {
                    list(next, Trust.ROLE, MOST_IN_A_LIST, MORE);
                }
            }
            case LABEL -> {
                if (!isAbbreviated(next - 1) && follows(next, AFTER_LABEL)) {
                    list(next, Trust.ROLE, MOST_IN_A_LIST, MORE);
                }
            }
            case FIELD -> {
                if (follows(next, AFTER_LABEL)) {
                    list(next, Trust.NONE, MOST_IN_A_LIST, MORE);
                }
            }
            case SUFFIX -> before(first, next);
            default -> {}
        }
    }

    /** {@code re.:} says which side. */
    private boolean isAbbreviated(int at) {
        int end = words.get(at).end();
        return words.get(at).plain().length() <= 2 && end < text.length() && text.charAt(end) == '.';
    }

    private void add(@Nullable Range name) {
        if (name != null) {
            masks.add(words.get(name.first()).start(), words.get(name.last()).end(), MaskKind.NAME);
        }
    }

    private boolean follows(int next, Pattern gap) {
        return next < words.size()
                && next > 0
                && gap.matcher(text.substring(
                                words.get(next - 1).end(), words.get(next).start()))
                        .matches();
    }

    /** {@code MR}, {@code MRS} and {@code DR} are methods of imaging, too. */
    private void titled(int first, int next) {
        if (!follows(next, AFTER_TITLE) && behindBrackets(next) == next) {
            return;
        }
        Word title = words.get(next - 1);
        boolean stopped = text.charAt(title.end()) == '.';
        if (NameReader.isCapitals(title) && title.written().length() <= SHORT_TITLE && !stopped) {
            Word name = words.get(next);
            boolean clear = NameReader.isCapitals(name) && name.written().length() >= SHORTEST && !Eponyms.has(name);
            add(clear ? reader.name(next, Trust.NONE) : null);
            return;
        }
        int name = withoutProfessions(behindBrackets(next), BETWEEN);
        if (name < words.size() && !words.get(name).capital()) {
            inSmallLetters(first, name, stopped);
        } else if (name < words.size()) {
            list(name, Trust.TITLE, 2, ONE_MORE);
        }
    }

    /** The word behind brackets that stand behind a title, or the word at once behind it. */
    private int behindBrackets(int next) {
        Matcher brackets = IN_BRACKETS.matcher(text).region(words.get(next - 1).end(), text.length());
        return brackets.lookingAt() ? wordAt(next, brackets.end()) : next;
    }

    /** The first word from one on that begins at an offset or behind it. */
    private int wordAt(int from, int offset) {
        int at = from;
        while (at < words.size() && words.get(at).start() < offset) {
            at++;
        }
        return at;
    }

    /** {@code seen by dr. smith}. */
    private void inSmallLetters(int title, int name, boolean stopped) {
        Word word = words.get(name);
        boolean verb = word.plain().endsWith("ed") || word.plain().endsWith("ing");
        boolean small = !words.get(title).capital()
                && (stopped || words.get(title).plain().equals("dr"));
        boolean isName = small
                && word.plain().length() >= SHORTEST
                && !word.hasDigit()
                && !verb
                && !CommonWords.has(word)
                && !NameReader.isProfession(word);
        if (isName) {
            masks.add(word.start(), word.end(), MaskKind.NAME);
        }
    }

    /** The first word that is neither a title nor says what somebody is. */
    private int withoutProfessions(int first, Pattern between) {
        int at = first;
        while (at < words.size()
                && at - first < MOST_PROFESSIONS
                && (isDegree(at)
                        || (NameReader.isProfession(words.get(at))
                                && !words.get(at).isOneLetter()))
                && at + 1 < words.size()
                && isBetween(at, between)) {
            at++;
        }
        return at;
    }

    /** A full stop behind a whole word ends a sentence. */
    private boolean isBetween(int at, Pattern between) {
        Word word = words.get(at);
        String gap = text.substring(word.end(), words.get(at + 1).start());
        boolean ends = gap.startsWith(". ") && word.plain().length() > LONGEST_ABBREVIATION;
        return (between.matcher(gap).matches() && !ends) || (isDegree(at) && gap.equals(".-"));
    }

    /** In small letters, or with a full stop or a hyphen behind it. */
    private boolean isDegree(int at) {
        Word word = words.get(at);
        int end = word.end();
        boolean stopped = end < text.length() && ".-".indexOf(text.charAt(end)) >= 0;
        return word.isIn(DEGREES) && (!word.capital() || (stopped && !word.isOneLetter()));
    }

    private void list(int first, Trust trust, int most, Pattern more) {
        int next = first;
        for (int i = 0; i < most && next < words.size(); i++) {
            int at = withoutProfessions(next, BETWEEN);
            Trust now = i > 0 && trust == Trust.TITLE ? Trust.ROLE : trust;
            Range name = at < words.size() ? reader.name(at, now) : null;
            if (name == null || (i > 0 && isNewLine(next) && !endsLine(name))) {
                return;
            }
            add(name);
            int end = words.get(name.last()).end();
            Matcher gap = more.matcher(text).region(end, text.length());
            if (!gap.lookingAt()) {
                return;
            }
            next = wordAt(name.last() + 1, gap.end());
            boolean near = next < words.size() && words.get(next).start() == gap.end();
            if (!near || !Cues.at(text, words, next).isEmpty()) {
                return;
            }
        }
    }

    private boolean isNewLine(int at) {
        return text.charAt(words.get(at).start() - 1) == '\n';
    }

    /** {@code Inversion injury} in the line behind a name is none. */
    private boolean endsLine(Range name) {
        return name.last() + 1 >= words.size()
                || text.substring(
                                words.get(name.last()).end(),
                                words.get(name.last() + 1).start())
                        .chars()
                        .anyMatch(c -> c != ' ' && c != '-');
    }

    private boolean isMuscle(int at) {
        return words.get(at).spellings().stream()
                .anyMatch(spelling -> MUSCLES.stream().anyMatch(spelling::endsWith));
    }

    /** A name before a degree: {@code Jane Doe, MD}. */
    private void before(int first, int next) {
        boolean degree = !Character.isLowerCase(words.get(first)
                        .written()
                        .charAt(words.get(first).written().length() - 1))
                || words.get(first).plain().length() > SHORTEST
                || words.get(next - 1).plain().equals("phd");
        if (!degree || first == 0) {
            return;
        }
        String gap = text.substring(words.get(first - 1).end(), words.get(first).start());
        boolean comma = gap.startsWith(",") && gap.length() <= 2;
        if (!comma && !gap.equals(" ") && !gap.equals("\n")) {
            return;
        }
        int start = first;
        int parts = 0;
        for (int i = first - 1; i >= 0 && first - i <= MOST_BEFORE; i--) {
            Word word = words.get(i);
            boolean joined = i == first - 1
                    || isBetween(text.substring(word.end(), words.get(i + 1).start()), word);
            boolean part = word.capital()
                    && !word.hasDigit()
                    && !NameReader.isProfession(word)
                    && !Things.isNever(word)
                    && (!CommonWords.has(word) || (NameReader.isSurname(word) && i == first - 1))
                    && !Names.isTitle(word);
            if (!joined || !part) {
                break;
            }
            start = i;
            parts += word.isOneLetter() ? 0 : 1;
        }
        if (parts > (comma ? 0 : 1)) {
            masks.add(words.get(start).start(), words.get(first - 1).end(), MaskKind.NAME);
        }
    }

    private static boolean isBetween(String gap, Word word) {
        return gap.equals(" ")
                || gap.equals("-")
                || gap.equals("'")
                || gap.equals("\u2019")
                || (word.isOneLetter() && (gap.equals(". ") || gap.equals(".")));
    }
}
