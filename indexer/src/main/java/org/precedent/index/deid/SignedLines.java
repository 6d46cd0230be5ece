package org.precedent.index.deid;

import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds names that stand alone in a line above what somebody is, as letters and reports are signed. */
final class SignedLines {
    private static final Set<String> DEPARTMENTS = WordList.spellings("free-text/things.txt", "never ");
    private static final Pattern LINES = Pattern.compile(
            "(?m)^[ \\t]{0,8}(\\p{Lu}[^\\n\\d:;()]{3,50}?),?[ \\t]*\\r?\\n(?:[ \\t]*\\r?\\n)?[ \\t]{0,8}(?=(\\p{L}[^\\n]{1,60})(?:\\n|$))");
    private static final Pattern GRADE = Pattern.compile("(?:ST|CT|FY|F|PGY|SpR|SHO|StR|R)[ -]?\\d?\\b");
    private static final Pattern LABEL = Pattern.compile("[^\\n]{0,40}:.*");
    private static final int MOST_WORDS = 5;

    private final String text;
    private final List<Word> words;
    private final Masks masks;

    SignedLines(String text, List<Word> words, Masks masks) {
        this.text = text;
        this.words = words;
        this.masks = masks;
    }

    void add() {
        if (text.indexOf('\n') < 0) {
            return;
        }
        Matcher lines = LINES.matcher(text);
        int at = 0;
        for (int from = 0; lines.find(from); from = lines.end(1)) {
            while (at < words.size() && words.get(at).start() < lines.start(1)) {
                at++;
            }
            int end = at;
            while (end < words.size() && words.get(end).end() <= lines.end(1)) {
                end++;
            }
            if (isName(at, end) && isPost(end, lines.group(2))) {
                masks.add(words.get(at).start(), words.get(end - 1).end(), MaskKind.NAME);
            }
        }
    }

    private boolean isPost(int at, String line) {
        if (at >= words.size() || LABEL.matcher(line).matches()) {
            return false;
        }
        Word word = words.get(at);
        return NameReader.isProfession(word)
                || GRADE.matcher(line).lookingAt()
                || (word.capital() && word.isIn(DEPARTMENTS))
                || Cues.at(text, words, at).stream().anyMatch(cue -> cue.kind() == Cue.Kind.POST);
    }

    /** Two clear words or more, or one with an initial. */
    private boolean isName(int first, int end) {
        int parts = 0;
        int initials = 0;
        if (end - first > MOST_WORDS) {
            return false;
        }
        for (int i = first; i < end; i++) {
            Word word = words.get(i);
            if (word.isOneLetter() && word.capital()) {
                initials++;
            } else if (isClear(word)) {
                parts++;
            } else if (!Names.isParticle(word) && !Names.isTitle(word) && !NameReader.isProfession(word)) {
                return false;
            }
        }
        return parts > 1 || (parts == 1 && initials > 0);
    }

    private static boolean isClear(Word word) {
        return word.capital()
                && !word.hasDigit()
                && (!CommonWords.has(word) || NameReader.isSurname(word) || FirstNames.has(word))
                && !Things.has(word)
                && !Eponyms.has(word)
                && !NameReader.isProfession(word)
                && !Names.isTitle(word);
    }
}
