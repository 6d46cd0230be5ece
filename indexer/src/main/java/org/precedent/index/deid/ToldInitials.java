package org.precedent.index.deid;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Finds the first letters of a name that was told, written together in capitals, where letters stand for a person:
 * alone in brackets, behind {@code pt} or a word like it, before the mark of a typist, alone in a line, or behind a day
 * at a line's end. In running text they stay, as nearly every pair of letters is an abbreviation of medicine there.
 */
final class ToldInitials {
    private static final int FEWEST = 2;
    private static final int MOST = 4;
    private static final Pattern BEFORE = Pattern.compile("[.:]{0,2}[ \\t]{0,2}");
    private static final Pattern END_OF_LINE = Pattern.compile("[ \\t]*[.)]?[ \\t]*(?:\\r?\\n|$)");
    private static final Pattern TYPIST = Pattern.compile("[ ]?[/:][ ]?\\p{L}{2,4}[ \\t.]*(?:\\r?\\n|$)");
    private static final Set<String> ALWAYS = WordList.spellings("initials-behind.txt", "always ");
    private static final Set<String> PERSONS = WordList.spellings("initials-behind.txt", "person ");

    private final String text;
    private final List<Word> words;
    private final Names names;

    ToldInitials(String text, List<Word> words, Names names) {
        this.text = text;
        this.words = words;
        this.names = names;
    }

    void add(Masks masks) {
        for (int i = 0; i < words.size(); i++) {
            Word word = words.get(i);
            int length = word.written().length();
            boolean letters = length >= FEWEST && length <= MOST && NameReader.isCapitals(word);
            if (letters && names.isInitials(word.plain()) && stands(i)) {
                masks.add(word.start(), word.end(), MaskKind.NAME);
            }
        }
    }

    private boolean stands(int at) {
        Word word = words.get(at);
        boolean abbreviation = Marks.isAbbreviation(word);
        boolean lineEnds = At.is(END_OF_LINE, text, word.end());
        if (isBehind(ALWAYS, at)) {
            return true;
        }
        if (isBehind(PERSONS, at)) {
            return !abbreviation || lineEnds || isAt(word.end(), ",;:/)");
        }
        if (isInBrackets(word)) {
            return !abbreviation;
        }
        boolean lineBegins = beginsLine(word.start());
        boolean alone = lineEnds && lineBegins && !abbreviation;
        boolean typist = At.is(TYPIST, text, word.end()) && !(abbreviation && isAbbreviated(at + 1));
        boolean dated = at > 0 && words.get(at - 1).hasDigit() && isClose(at);
        return typist || alone || (dated && (lineEnds || isStopped(word, abbreviation)));
    }

    private boolean isStopped(Word word, boolean abbreviation) {
        return !abbreviation && isAt(word.end(), ".,;");
    }

    private boolean isAbbreviated(int at) {
        return at < words.size() && Marks.isAbbreviation(words.get(at));
    }

    private boolean isBehind(Set<String> list, int at) {
        return at > 0
                && words.get(at - 1).isIn(list)
                && BEFORE.matcher(text.substring(
                                words.get(at - 1).end(), words.get(at).start()))
                        .matches();
    }

    /** A number of a day or of a year stands before it. */
    private boolean isClose(int at) {
        String before = words.get(at - 1).written();
        boolean year = before.length() == 2 || before.length() == 4;
        String gap = text.substring(words.get(at - 1).end(), words.get(at).start());
        boolean dated =
                at > 1 && words.get(at - 2).end() + 2 >= words.get(at - 1).start();
        return year && dated && (gap.equals(" ") || gap.equals(", ") || gap.equals(" - "));
    }

    private boolean isInBrackets(Word word) {
        return word.start() > 0 && text.charAt(word.start() - 1) == '(' && isAt(word.end(), ")");
    }

    private boolean isAt(int offset, String marks) {
        return offset < text.length() && marks.indexOf(text.charAt(offset)) >= 0;
    }

    private boolean beginsLine(int start) {
        int at = start;
        while (at > 0 && " \t-\u2013(".indexOf(text.charAt(at - 1)) >= 0) {
            at--;
        }
        return at == 0 || text.charAt(at - 1) == '\n';
    }
}
