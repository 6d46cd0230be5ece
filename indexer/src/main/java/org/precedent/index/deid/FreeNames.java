package org.precedent.index.deid;

import java.util.List;
import java.util.Set;
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
    private static final Pattern MORE = Pattern.compile(" ?[,;&/+] ?\\n?|\\n");
    private static final int MOST_PROFESSIONS = 8;
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
            case DOTTED -> {
                boolean number = first > 0 && words.get(first - 1).hasDigit();
                if (!number && words.get(first).capital() && follows(next, AFTER_DOTTED) && !isMuscle(next)) {
                    add(reader.name(next, Trust.NONE));
                }
            }
            case ROLE -> list(next, AFTER_ROLE);
            case LABEL -> {
                if (!isAbbreviated(next - 1)) {
                    list(next, AFTER_LABEL);
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
        if (!follows(next, AFTER_TITLE)) {
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
        int name = withoutProfessions(next, BETWEEN);
        if (name < words.size() && !words.get(name).capital()) {
            inSmallLetters(first, name, stopped);
        } else if (name < words.size()) {
            add(reader.name(name, Trust.TITLE));
        }
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
                && NameReader.isProfession(words.get(at))
                && !words.get(at).isOneLetter()
                && at + 1 < words.size()
                && between.matcher(text.substring(
                                words.get(at).end(), words.get(at + 1).start()))
                        .matches()) {
            at++;
        }
        return at;
    }

    private void list(int first, Pattern gap) {
        if (!follows(first, gap)) {
            return;
        }
        int next = first;
        for (int i = 0; i < MOST_IN_A_LIST && next < words.size(); i++) {
            int at = withoutProfessions(next, BETWEEN);
            Range name = at < words.size() ? reader.name(at, Trust.ROLE) : null;
            if (name == null || (i > 0 && isNewLine(next) && !endsLine(name))) {
                return;
            }
            add(name);
            next = name.last() + 1;
            if (next >= words.size()
                    || !Cues.at(text, words, next).isEmpty()
                    || !MORE.matcher(text.substring(
                                    words.get(next - 1).end(), words.get(next).start()))
                            .matches()) {
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
        boolean degree = Character.isUpperCase(words.get(first)
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
